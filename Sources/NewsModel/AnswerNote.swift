import FoundationEssentials

/// What one request for a feed came to, for people.
public struct AnswerNote: Hashable, Sendable, Codable {
    public var at: Date
    /// `read`, `unchanged`, a failure's reason, or `undone` where the failures before it were our own network's and do not count.
    public var outcome: String
    /// Status of the answer, where there was one.
    public var status: Int?
    /// Items of the document, and those of them not known before.
    public var items: Int
    public var newItems: Int

    public init(at: Date, outcome: String, status: Int? = nil, items: Int = 0, newItems: Int = 0) {
        self.at = at
        self.outcome = outcome
        self.status = status
        self.items = items
        self.newItems = newItems
    }
}
