import FoundationEssentials

/// Reads `Retry-After` (RFC 9110, 10.2.3): seconds, or a date.
enum RetryAfter {
    /// How long to wait from `moment`, an hour at most; nil where the value says nothing.
    static func duration(_ value: String?, at moment: Date) -> Duration? {
        guard let value else { return nil }
        if let seconds = Double(value), seconds >= 0 { return .seconds(min(seconds, 3600)) }
        guard let date = date(value) else { return nil }
        return .seconds(min(max(date.timeIntervalSince(moment), 0), 3600))
    }

    /// `Sun, 06 Nov 1994 08:49:37 GMT`
    private static func date(_ value: String) -> Date? {
        let parts = value.split(whereSeparator: { $0 == " " || $0 == "," || $0 == ":" })
        guard parts.count == 8, parts[7] == "GMT", let month = months.firstIndex(of: String(parts[2])) else { return nil }
        let numbers = [1, 3, 4, 5, 6].map { Int(parts[$0]) ?? -1 }
        guard numbers.allSatisfy({ (0...9999).contains($0) }) else { return nil }
        let text =
            "\(padded(numbers[1], 4))-\(padded(month + 1, 2))-\(padded(numbers[0], 2))T"
            + [numbers[2], numbers[3], numbers[4]].map { padded($0, 2) }.joined(separator: ":") + "Z"
        return try? Date(text, strategy: .iso8601)
    }

    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
