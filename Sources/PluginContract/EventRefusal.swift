/// Why an event is dropped.
public enum EventRefusal: Error, Sendable, Hashable, CustomStringConvertible {
    case unreadable(String)
    case unknownType(String)
    case unknownStatus(String, known: [String])
    case confidence(Double)
    case rule
    case empty
    case field(String, problem: String)
    case evidenceMissing(field: String, quote: String)
    case tooMuchEvidence(Int)

    /// Stable, for metrics and logs.
    public var reason: String {
        switch self {
        case .unreadable: "unreadable"
        case .unknownType: "unknown_type"
        case .unknownStatus: "unknown_status"
        case .confidence: "confidence"
        case .rule: "rule"
        case .empty: "empty"
        case .field: "field"
        case .evidenceMissing: "evidence_missing"
        case .tooMuchEvidence: "too_much_evidence"
        }
    }

    public var description: String {
        switch self {
        case .unreadable(let detail): "the event cannot be read: \(detail)"
        case .unknownType(let type): "the manifest does not announce events of type \"\(type.prefix(80))\""
        case .unknownStatus(let status, let known): "status \"\(status.prefix(80))\" is none of \(known.joined(separator: ", "))"
        case .confidence(let value): "confidence \(value) is not between 0 and 1"
        case .rule: "rule is longer than \(EventCheck.longestRule) characters"
        case .empty: "the event has no field of its type"
        case .field(let name, let problem): "\(name.prefix(80)) \(problem)"
        case .evidenceMissing(let field, let quote): "the quote for \(field.prefix(80)) is not in the article: \"\(quote.prefix(120))\""
        case .tooMuchEvidence(let count): "\(count) pieces of evidence, \(EventCheck.mostEvidence) at most"
        }
    }
}
