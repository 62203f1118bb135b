import FoundationEssentials

/// How long an answer stays fresh by what its headers say (RFC 9111, 4.2.1).
public enum CacheLifetime {
    /// `max-age` less `Age`, else `Expires` less the time of the answer; nil where the publisher says nothing or forbids caching.
    public static func of(cacheControl: String?, expires: String?, age: String? = nil, at now: Date) -> Duration? {
        guard cacheControl?.isEmpty == false || expires != nil else { return nil }
        let directives = (cacheControl ?? "").lowercased().split(separator: ",").map { String($0).trimmingWhitespace }
        guard !directives.contains("no-store"), !directives.contains("no-cache") else { return nil }
        if let seconds = directives.lazy.compactMap(maxAge).first {
            return .seconds(max(0, seconds - (age.flatMap { deltaSeconds($0.trimmingWhitespace) } ?? 0)))
        }
        return expires.flatMap { HTTPDate.parse($0.trimmingWhitespace) }.map { $0.since(now) }
    }

    private static func maxAge(_ directive: String) -> Int? {
        guard directive.hasPrefix("max-age=") else { return nil }
        return deltaSeconds(directive.dropFirst(8).filter { $0 != "\"" })
    }

    /// A number too large to be held means the largest (RFC 9111, 1.2.2); here that is ten years, so that sums cannot overflow.
    private static func deltaSeconds(_ text: String) -> Int? {
        guard !text.isEmpty, text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
        return min(Int(text) ?? longest, longest)
    }

    private static let longest = 315_360_000
}
