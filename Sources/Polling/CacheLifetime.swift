import FoundationEssentials

/// How long an answer stays fresh by what its headers say (RFC 9111, 4.2.1).
public enum CacheLifetime {
    /// `max-age` less `Age`, else `Expires` less the time of the answer; nil where the publisher says nothing or forbids caching.
    public static func of(cacheControl: String?, expires: String?, age: String? = nil, at now: Date) -> Duration? {
        let directives = (cacheControl ?? "").lowercased().split(separator: ",").map { String($0).trimmingWhitespace }
        guard !directives.contains("no-store"), !directives.contains("no-cache") else { return nil }
        if let seconds = directives.lazy.compactMap(maxAge).first {
            return .seconds(max(0, seconds - (age.flatMap { Int($0.trimmingWhitespace) } ?? 0).clamped))
        }
        return expires.flatMap { HTTPDate.parse($0.trimmingWhitespace) }.map { $0.since(now) }
    }

    private static func maxAge(_ directive: String) -> Int? {
        guard directive.hasPrefix("max-age=") else { return nil }
        return Int(directive.dropFirst(8).filter { $0 != "\"" })?.clamped
    }
}

extension Int {
    /// Between 0 and ten years of seconds, so that sums cannot overflow.
    fileprivate var clamped: Int { Swift.min(Swift.max(0, self), 315_360_000) }
}
