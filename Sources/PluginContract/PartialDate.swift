/// ISO 8601 dates as far as an article says them: `2026-03-02`, `2026-03`, `2026`, and `2027-Q1`.
enum PartialDate {
    static func isValid(_ text: String) -> Bool {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), maxSplits: 3, omittingEmptySubsequences: false)
        guard let first = parts.first, let year = number(first, digits: 4), year >= 1000 else { return false }
        switch parts.count {
        case 1: return true
        case 2: return isQuarter(parts[1]) || month(parts[1]) != nil
        case 3: return day(parts[2], month: month(parts[1]), year: year)
        default: return false
        }
    }

    // MARK: - Private

    private static func isQuarter(_ text: Substring.UTF8View) -> Bool {
        text.count == 2 && text.first == UInt8(ascii: "Q") && (UInt8(ascii: "1")...UInt8(ascii: "4")).contains(text.last ?? 0)
    }

    private static func month(_ text: Substring.UTF8View) -> Int? {
        number(text, digits: 2).flatMap { (1...12).contains($0) ? $0 : nil }
    }

    private static func day(_ text: Substring.UTF8View, month: Int?, year: Int) -> Bool {
        guard let month, let day = number(text, digits: 2) else { return false }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return (1...days[month - 1]).contains(day)
    }

    private static func number(_ text: Substring.UTF8View, digits: Int) -> Int? {
        guard text.count == digits, text.allSatisfy({ (48...57).contains($0) }) else { return nil }
        return text.reduce(0) { $0 * 10 + Int($1) - 48 }
    }
}
