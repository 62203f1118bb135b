/// One thing that happened, or is said to happen, as one article reports it (see docs/events.md).
///
/// In JSON the fields stand beside `type`, `status`, `confidence`, `rule` and `evidence`, not below a key of their own.
public struct Event: Sendable, Hashable {
    /// `deal`, `exec_move`, `model_launch`, or a plugin's own.
    public var type: String
    public var status: String
    /// 0…1: the extractor's estimate that a careful reader would report this event with these key fields.
    public var confidence: Double
    /// What decided: the name of the rule or model.
    public var rule: String
    public var evidence: [Evidence]
    /// By field name: `buyers`, `amount`, `person`, …
    public var fields: [String: FieldValue]

    public init(
        type: String, status: String, confidence: Double = 1, rule: String = "", evidence: [Evidence] = [],
        fields: [String: FieldValue] = [:]
    ) {
        self.type = type
        self.status = status
        self.confidence = confidence
        self.rule = rule
        self.evidence = evidence
        self.fields = fields
    }

    /// The field's text, or nil where it is absent or no text.
    public func text(_ field: String) -> String? { fields[field]?.text }

    /// The field's texts: a list, a single one, or none.
    public func texts(_ field: String) -> [String] { fields[field]?.texts ?? [] }

    public func number(_ field: String) -> Double? { fields[field]?.number }

    public func money(_ field: String) -> Money? { fields[field]?.money }

    public func position(_ field: String) -> Position? { fields[field]?.position }

    /// True only where the field is present and true.
    public func flag(_ field: String) -> Bool { fields[field]?.flag ?? false }
}

/// Where a field was read.
public struct Evidence: Sendable, Hashable, Codable {
    /// The field's name, or `type` for what made it an event.
    public var field: String
    /// Unicode scalars into title + two line feeds + body.
    public var start: Int?
    public var end: Int?
    /// That very slice.
    public var quote: String

    public init(field: String, start: Int? = nil, end: Int? = nil, quote: String) {
        self.field = field
        self.start = start
        self.end = end
        self.quote = quote
    }
}

/// An office taken up or given up.
public struct Position: Sendable, Hashable, Codable {
    public var org: String?
    public var role: String?
    /// What the role amounts to: `ceo`, `cfo`, `chair`, … (open vocabulary, snake case).
    public var function: String?

    public init(org: String? = nil, role: String? = nil, function: String? = nil) {
        self.org = org
        self.role = role
        self.function = function
    }
}
