import FoundationEssentials

/// Dates as nearly all RSS feeds write them, `Mon, 02 Mar 2026 08:05:00 +0100`; any slip is left to more patient readers.
enum MailDate {
    static func parse(_ bytes: [UInt8]) -> Date? {
        guard bytes.count >= 28, bytes.count <= 31, bytes[3] == UInt8(ascii: ","), isWeekday(bytes) else { return nil }
        let isSpaced = [4, 7, 11, 16, 25].allSatisfy { bytes[$0] == 0x20 }
        guard isSpaced, bytes[19] == UInt8(ascii: ":"), bytes[22] == UInt8(ascii: ":") else { return nil }
        var parts = DateParts()
        guard let day = number(bytes, 5), let month = month(bytes), let century = number(bytes, 12), let year = number(bytes, 14),
            let hour = number(bytes, 17), let minute = number(bytes, 20), let second = number(bytes, 23), let offset = zone(bytes)
        else { return nil }
        (parts.year, parts.month, parts.day) = (century * 100 + year, month, day)
        (parts.hour, parts.minute, parts.second) = (hour, minute, second)
        parts.offset = offset
        return parts.moment
    }

    // MARK: - Private

    private static let weekdays = words("Mon Tue Wed Thu Fri Sat Sun")
    private static let months = words("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec")

    private static func words(_ list: String) -> [Int] { list.utf8.split(separator: 0x20).map { word(Array($0), 0) } }

    private static func word(_ bytes: [UInt8], _ start: Int) -> Int {
        Int(bytes[start]) << 16 | Int(bytes[start + 1]) << 8 | Int(bytes[start + 2])
    }

    private static func isWeekday(_ bytes: [UInt8]) -> Bool { weekdays.contains(word(bytes, 0)) }

    private static func month(_ bytes: [UInt8]) -> Int? { months.firstIndex(of: word(bytes, 8)).map { $0 + 1 } }

    private static func number(_ bytes: [UInt8], _ start: Int) -> Int? {
        let tens = Int(bytes[start]) - 0x30
        let ones = Int(bytes[start + 1]) - 0x30
        return (0...9).contains(tens) && (0...9).contains(ones) ? tens * 10 + ones : nil
    }

    /// Seconds east of Greenwich of `GMT`, `UTC` or `+hhmm` up to the end.
    private static func zone(_ bytes: [UInt8]) -> Int? {
        if bytes.count == 29, word(bytes, 26) == word(Array("GMT".utf8), 0) || word(bytes, 26) == word(Array("UTC".utf8), 0) { return 0 }
        guard bytes.count == 31, let hours = number(bytes, 27), let minutes = number(bytes, 29), hours <= 14, minutes < 60 else {
            return nil
        }
        switch bytes[26] {
        case UInt8(ascii: "+"): return hours * 3_600 + minutes * 60
        case UInt8(ascii: "-"): return -hours * 3_600 - minutes * 60
        default: return nil
        }
    }
}
