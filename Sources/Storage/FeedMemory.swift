import FoundationEssentials
import GRDB
import NewsModel

/// The part of a feed's state that no statement looks at, kept in one column.
///
/// It is written after each request, so what nearly every feed has is kept in plain lines (`FeedMemory+Lines.swift`) and the rest as JSON;
/// former versions wrote all of it as one JSON value, which is still read.
struct FeedMemory {
    var rest = Rest()
    var watchedSince: Date?
    var validatedAt: Date?
    var lifetime: Duration?
    var schedule: ScheduleReason?

    /// What few feeds have.
    struct Rest: Codable, Equatable {
        var move: PendingMove?
        var document: PublisherHints?
        var pace: ShortenedPace?
        var floodTold: Date?
    }

    init() {}

    init(_ state: FeedState) {
        rest = Rest(
            move: state.move, document: state.hints.document == PublisherHints() ? nil : state.hints.document, pace: state.pace,
            floodTold: state.floodTold)
        watchedSince = state.watchedSince
        validatedAt = state.validatedAt
        lifetime = state.hints.lifetime
        schedule = state.schedule
    }

    /// Puts what is remembered into a state.
    func complete(_ state: inout FeedState) {
        (state.move, state.pace, state.floodTold) = (rest.move, rest.pace, rest.floodTold)
        state.hints = StandingHints(document: rest.document ?? PublisherHints(), lifetime: lifetime)
        (state.watchedSince, state.validatedAt) = (watchedSince, validatedAt)
        state.schedule = schedule
    }

    /// - Throws: `StorageError.unreadable` for what was never stored.
    static func read(_ text: String, feed: String) throws(StorageError) -> FeedMemory {
        guard text.utf8.first == UInt8(ascii: "{") else { return try FeedMemory(lines: text, feed: feed) }
        return FeedMemory(try StoredJSON.value(text, as: FormerFeedMemory.self, table: "feed", id: feed))
    }

    private init(_ former: FormerFeedMemory) {
        rest = Rest(move: former.move, document: former.hints?.document, pace: former.pace, floodTold: former.floodTold)
        (validatedAt, lifetime, schedule) = (former.validatedAt, former.hints?.lifetime, former.schedule)
    }
}

/// As former versions kept it.
private struct FormerFeedMemory: Decodable {
    var move: PendingMove?
    var validatedAt: Date?
    var hints: StandingHints?
    var pace: ShortenedPace?
    var schedule: ScheduleReason?
    var floodTold: Date?
}
