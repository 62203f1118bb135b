/// What events of one type look like.
public struct EventSchema: Sendable, Hashable {
    public var type: String
    /// The values `status` may have.
    public var statuses: [String]
    public var fields: [String: FieldType]
    /// Names of the fields that make two reports the same event; nil where each article is a story of its own.
    public var key: [String]?
    /// String fields that hold words of an open vocabulary, lower snake case; nil values allow any word.
    public var words: [String: Set<String>?]

    public init(
        type: String, statuses: [String], fields: [String: FieldType], key: [String]? = nil, words: [String: Set<String>?] = [:]
    ) {
        self.type = type
        self.statuses = statuses
        self.fields = fields
        self.key = key
        self.words = words
    }

    /// Field names that every event has and none may define.
    public static let reservedFields: Set<String> = ["type", "status", "confidence", "rule", "evidence"]
}

extension EventSchema {
    /// The types that come with the product: `deal`, `exec_move`, `model_launch`.
    public static let builtIn: [String: EventSchema] = [deal.type: deal, execMove.type: execMove, modelLaunch.type: modelLaunch]

    private static let text = FieldType(.string)
    private static let texts = FieldType(.string, isList: true)

    /// Second-circle fields of every built-in type.
    private static let common: [String: FieldType] = ["stage": text, "said_by": text]

    /// `said_by` is a word or the name of the medium, so it is no vocabulary.
    static let deal = EventSchema(
        type: "deal",
        statuses: ["rumored", "planned", "announced", "completed", "denied", "cancelled"],
        fields: common.merging([
            "kind": text, "buyers": texts, "targets": texts, "sellers": texts, "amount": FieldType(.money), "valuation": FieldType(.money),
            "stake_percent": FieldType(.number), "round": text, "amount_basis": text, "amount_undisclosed": FieldType(.boolean),
            "valuation_basis": text, "per_share": FieldType(.money), "premium_percent": FieldType(.number), "payment": text,
            "stake_after_percent": FieldType(.number), "effective": FieldType(.date), "instrument": text, "form": text,
        ]) { $1 },
        words: [
            "kind": ["acquisition", "merger", "investment", "funding_round", "ipo", "contract", "capital_spending"],
            "stage": nil, "round": nil, "amount_basis": nil, "valuation_basis": nil, "payment": nil, "instrument": nil, "form": nil,
        ])

    static let execMove = EventSchema(
        type: "exec_move",
        statuses: ["rumored", "planned", "announced", "completed", "denied"],
        fields: common.merging([
            "person": text, "to": FieldType(.position), "from": FieldType(.position), "interim": FieldType(.boolean), "reason": text,
            "effective": FieldType(.date), "replaces": text, "replaces_reason": text,
        ]) { $1 },
        words: ["stage": nil, "reason": nil, "replaces_reason": nil])

    static let modelLaunch = EventSchema(
        type: "model_launch",
        statuses: ["rumored", "planned", "announced", "released", "delayed", "withdrawn", "retired"],
        fields: common.merging([
            "model": text, "maker": text, "kind": text, "parameters": FieldType(.number), "context_tokens": FieldType(.number),
            "open_weights": FieldType(.boolean), "effective": FieldType(.date), "availability": text, "api_name": text, "licence": text,
        ]) { $1 },
        words: ["stage": nil, "kind": nil, "availability": nil])
}
