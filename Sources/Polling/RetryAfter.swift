import FoundationEssentials

/// The `Retry-After` header (RFC 9110, 10.2.3).
public enum RetryAfter {
    /// How long to wait: a number of seconds, or the time until an HTTP date (0 for one that has passed); nil where it is neither.
    public static func parse(_ text: String, at now: Date) -> Duration? {
        let text = text.trimmingWhitespace
        if !text.isEmpty, text.utf8.allSatisfy({ (48...57).contains($0) }) {
            return .seconds(min(Int(text) ?? longest, longest))
        }
        return HTTPDate.parse(text).map { $0.since(now) }
    }

    /// Ten years: more than any caller waits, and safe to calculate with.
    private static let longest = 315_360_000
}
