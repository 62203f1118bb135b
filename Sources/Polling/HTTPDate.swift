import FoundationEssentials

/// Dates as HTTP writes them (RFC 9110, 5.6.7): IMF-fixdate, the old RFC 850 form and asctime.
public enum HTTPDate {
    /// nil where `text` is none of the three.
    public static func parse(_ text: String) -> Date? {
        let words = text.utf8.count <= 64 ? text.split(whereSeparator: { $0 == " " || $0 == "," }).map(String.init) : []
        switch words.count {
        case 6: return date(day: words[1], month: words[2], year: words[3], time: words[4], zone: words[5])
        case 5: return date(day: words[2], month: words[1], year: words[4], time: words[3], zone: "GMT")
        case 4: return oldDate(words)
        default: return nil
        }
    }

    // MARK: - Private

    /// `Sunday, 06-Nov-94 08:49:37 GMT`.
    private static func oldDate(_ words: [String]) -> Date? {
        let parts = words[1].split(separator: "-").map(String.init)
        guard parts.count == 3 else { return nil }
        return date(day: parts[0], month: parts[1], year: parts[2], time: words[2], zone: words[3])
    }

    private static func date(day: String, month: String, year: String, time: String, zone: String) -> Date? {
        guard zone == "GMT" || zone == "UTC", let day = Int(day), (1...31).contains(day), let year = Int(year), (0...9999).contains(year),
            let month = months.firstIndex(of: month.lowercased()), let seconds = seconds(time)
        else { return nil }
        let days = daysSince1970(year: year < 100 ? century(year) : year, month: month + 1, day: day)
        return Date(timeIntervalSince1970: Double(days * 86_400 + seconds))
    }

    private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

    private static func century(_ year: Int) -> Int { year < 70 ? 2000 + year : 1900 + year }

    private static func seconds(_ time: String) -> Int? {
        let parts = time.split(separator: ":").map { Int($0) }
        guard parts.count == 3, let hour = parts[0], let minute = parts[1], let second = parts[2], (0...23).contains(hour),
            (0...59).contains(minute), (0...60).contains(second)
        else { return nil }
        return hour * 3_600 + minute * 60 + second
    }

    /// Howard Hinnant's `days_from_civil`.
    private static func daysSince1970(year: Int, month: Int, day: Int) -> Int {
        let year = month <= 2 ? year - 1 : year
        let era = (year >= 0 ? year : year - 399) / 400
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }
}
