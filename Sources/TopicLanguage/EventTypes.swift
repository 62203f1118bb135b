/// The event types that expressions may speak of: the product's own and those of the plugins in use.
public struct EventTypes: Sendable, Hashable {
    /// Types of plugins by name.
    public let plugins: [String: EventType]

    /// The product's own types and `plugins`.
    public init(plugins: [String: EventType] = [:]) {
        self.plugins = plugins
    }

    /// Only the product's own.
    public static let builtIn = EventTypes()

    /// A plugin's own type as its manifest describes it.
    public struct EventType: Sendable, Hashable {
        public var statuses: [String]
        public var fields: [String: FieldKind]

        public init(statuses: [String], fields: [String: FieldKind]) {
            self.statuses = statuses
            self.fields = fields
        }
    }

    // MARK: - Vocabularies

    /// The kind of `event.name`: as the manifests say, or unknown where none does or two differ.
    func kind(ofEventField name: String) -> FieldKind {
        let kinds = Set(plugins.values.compactMap { $0.fields[name] })
        return kinds.count == 1 ? kinds.first ?? .unknown : .unknown
    }

    /// The values a field of a closed vocabulary may have.
    func vocabulary(of field: KnownField) -> [String] {
        switch field {
        case .type: ["deal", "exec_move", "model_launch"] + plugins.keys.sorted()
        case .status: Self.statuses + Set(plugins.values.flatMap(\.statuses)).subtracting(Self.statuses).sorted()
        case .kind: Self.dealKinds + Self.modelKinds
        case .function: Self.functions
        default: []
        }
    }

    private static let statuses = [
        "rumored", "planned", "announced", "completed", "denied", "cancelled", "released", "delayed", "withdrawn", "retired",
    ]
    private static let dealKinds = ["acquisition", "merger", "investment", "funding_round", "ipo", "contract", "capital_spending"]
    private static let modelKinds = ["language", "image", "video", "audio", "code", "multimodal", "embedding", "robotics", "world"]
    private static let functions = [
        "ceo", "cfo", "coo", "cto", "chair", "deputy_chair", "executive_board", "supervisory_board", "founder", "partner", "unit_head",
        "scientist", "other",
    ]
}
