/// What can go wrong in `PlainText`.
public enum PlainTextError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The regular expression is wrong at `offset`, counted in Unicode scalars from 0.
    case invalidPattern(source: String, offset: Int, message: String)
    /// The regular expression is longer than `Pattern.longestSource`.
    case patternTooLong(limit: Int)
    /// Matching took more steps or memory than allowed.
    case patternLimit(source: String)
    /// PCRE2 reported something else.
    case patternFailed(source: String, message: String)

    /// Stable name for logs and metrics.
    public var reason: String {
        switch self {
        case .invalidPattern: "invalid_pattern"
        case .patternTooLong: "pattern_too_long"
        case .patternLimit: "pattern_limit"
        case .patternFailed: "pattern_failed"
        }
    }

    public var description: String {
        switch self {
        case .invalidPattern(let source, let offset, let message):
            "/\(source)/: \(message) at character \(offset + 1)"
        case .patternTooLong(let limit):
            "regular expression: longer than \(limit) characters; split it into several"
        case .patternLimit(let source):
            "/\(source)/: takes too many steps on this text; avoid nested repetitions such as (a+)+"
        case .patternFailed(let source, let message):
            "/\(source)/: \(message)"
        }
    }
}
