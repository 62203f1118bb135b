import FoundationEssentials

/// Dates as feeds write them: RFC 822 with all its slips, RFC 3339 and ISO 8601, and what else is seen in the wild.
public enum FeedDate {
    /// The moment that `text` names, in time linear in its length; a missing zone is UTC. Nil where it names none.
    public static func parse(_ text: String) -> Date? {
        let written = Array(text.utf8.prefix(129))
        guard written.count <= 128 else { return nil }
        if let usual = MailDate.parse(written) { return usual }
        let bytes = plain(written)
        if let exact = ISODateScanner.parse(bytes) { return exact }
        return LooseDateScanner.parse(bytes)
    }

    /// With hyphens for the minus sign and dashes, and spaces for no-break spaces.
    private static func plain(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.contains(where: { $0 >= 0x80 }) else { return bytes }
        let text = String(decoding: bytes, as: UTF8.self)
        let plain = text.unicodeScalars.map { scalar in
            switch scalar.value {
            case 0x2010...0x2015, 0x2212: Character("-")
            case 0xA0, 0x2000...0x200A, 0x202F, 0x3000: Character(" ")
            default: Character(scalar)
            }
        }
        return Array(String(plain).utf8)
    }
}

/// The parts of a date, checked when they become a moment.
struct DateParts {
    var year = 0
    var month = 1
    var day = 1
    var hour = 0
    var minute = 0
    var second = 0
    var fraction = 0.0
    /// Seconds east of Greenwich.
    var offset = 0
    /// A zone by its name in the tz database, where one was given.
    var zoneName: String?

    /// Nil where a part is out of its range, or the year is before any calendar that feeds use: programs write the year 1 for “never”.
    var moment: Date? {
        guard (1_000...9_999).contains(year), (1...12).contains(month), day >= 1, day <= CivilCalendar.days(inMonth: month, of: year) else {
            return nil
        }
        guard (0...24).contains(hour), (0...59).contains(minute), (0...60).contains(second) else { return nil }
        let days = CivilCalendar.days(since1970: year, month, day)
        let seconds = Double(days * 86_400 + hour * 3_600 + minute * 60 + min(second, 59)) + fraction
        let offset = zoneName.flatMap { ZoneNames.offset(of: $0, at: Date(timeIntervalSince1970: seconds)) } ?? offset
        return Date(timeIntervalSince1970: seconds - Double(offset))
    }

    /// Two digits as RFC 2822 reads them (4.3), three as the programs that count from 1900 mean them.
    static func fullYear(_ number: Int, digits: Int) -> Int {
        switch digits {
        case ...2: number < 50 ? number + 2_000 : number + 1_900
        case 3 where number < 200: number + 1_900
        default: number
        }
    }
}

/// The Gregorian calendar in whole numbers (Howard Hinnant, chrono-compatible low-level date algorithms).
enum CivilCalendar {
    static func days(since1970 year: Int, _ month: Int, _ day: Int) -> Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    static func civil(daysSince1970 days: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// 1 is Monday.
    static func weekday(daysSince1970 days: Int) -> Int { (days + 3) % 7 + 1 }

    private static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }
}
