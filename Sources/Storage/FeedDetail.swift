import FoundationEssentials
import NewsModel

/// What the next request for a feed depends on, and what the last ones came to.
public struct FeedDetail: Sendable, Hashable, Codable {
    public var healthSince: Date?
    public var validators: Validators
    public var validatedAt: Date?
    /// Why the next request is when it is.
    public var nextReason: ScheduleReason?
    public var hints: PublishersWishes
    /// Seconds between two requests since items were lost, before it is doubled with each day since.
    public var shortenedTo: Double?
    public var itemsLost: Date?
    /// When the last items were published, newest first.
    public var recentItems: [Date]
    /// A permanent redirect that is not followed for good yet.
    public var move: PendingMove?
    /// What the last requests came to, newest first.
    public var answers: [AnswerNote]

    init(_ state: FeedState, answers: [AnswerNote]) {
        healthSince = state.healthSince
        validators = state.validators
        validatedAt = state.validatedAt
        nextReason = state.schedule
        hints = PublishersWishes(state.hints)
        shortenedTo = state.pace.map { $0.interval / .seconds(1) }
        itemsLost = state.pace?.since
        recentItems = state.recentItems
        move = state.move
        self.answers = answers
    }
}
