import FoundationEssentials
import NewsModel

/// An answer in which the feed was read, or was found as it had been.
public enum FeedAnswer: Sendable, Hashable {
    /// 304, which may leave out what has not changed; `movedTo` is where permanent redirects led.
    case notModified(validators: Validators, cacheLifetime: Duration? = nil, movedTo: String? = nil)
    /// 200 with the body of last time.
    case sameBody(validators: Validators, cacheLifetime: Duration? = nil, movedTo: String? = nil)
    /// 200 with a feed.
    case read(FeedReading)

    var movedTo: String? {
        switch self {
        case .notModified(_, _, let target), .sameBody(_, _, let target): target
        case .read(let reading): reading.movedTo
        }
    }

    /// What the publisher says from now on: a 304 changes only what it mentions, a document replaces all.
    func hints(after earlier: StandingHints) -> StandingHints {
        switch self {
        case .notModified(_, let lifetime, _): StandingHints(document: earlier.document, lifetime: lifetime ?? earlier.lifetime)
        case .sameBody(_, let lifetime, _): StandingHints(document: earlier.document, lifetime: lifetime)
        case .read(let reading): StandingHints(document: reading.hints, lifetime: reading.cacheLifetime)
        }
    }

    /// What the request came to, for people.
    public func note(at now: Date) -> AnswerNote {
        switch self {
        case .notModified: AnswerNote(at: now, outcome: "unchanged", status: 304)
        case .sameBody: AnswerNote(at: now, outcome: "unchanged", status: 200)
        case .read(let reading):
            AnswerNote(at: now, outcome: "read", status: 200, items: reading.items, newItems: reading.newItems)
        }
    }
}
