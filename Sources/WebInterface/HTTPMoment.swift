import FoundationEssentials

/// Dates as HTTP writes them (IMF-fixdate, RFC 9110, 5.6.7).
enum HTTPMoment {
    static func text(_ date: Date) -> String {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute, .second, .weekday], from: date)
        let time = [parts.hour, parts.minute, parts.second].map { padded($0 ?? 0) }.joined(separator: ":")
        let day = "\(days[((parts.weekday ?? 1) + 6) % 7]), \(padded(parts.day ?? 1)) \(months[((parts.month ?? 1) + 11) % 12])"
        return "\(day) \(parts.year ?? 1970) \(time) GMT"
    }

    private static let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
