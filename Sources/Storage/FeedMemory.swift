import FoundationEssentials
import GRDB
import NewsModel

/// The part of a feed's state that no statement looks at, kept as one JSON value.
struct FeedMemory: Codable {
    var move: PendingMove?
    var validatedAt: Date?
    var hints: StandingHints?
    var pace: ShortenedPace?
    var answers: [AnswerNote]?
    var schedule: ScheduleReason?
    var floodTold: Date?

    init(_ state: FeedState) {
        move = state.move
        validatedAt = state.validatedAt
        hints = state.hints == StandingHints() ? nil : state.hints
        pace = state.pace
        answers = state.answers.isEmpty ? nil : state.answers
        schedule = state.schedule
        floodTold = state.floodTold
    }

    /// - Throws: `StorageError.unreadable` for what was never stored.
    static func read(_ row: Row, feed: String) throws(StorageError) -> FeedMemory {
        try StoredJSON.value(row.text("memory"), table: "feed", id: feed)
    }
}
