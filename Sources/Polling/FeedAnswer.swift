import FoundationEssentials
import NewsModel

/// An answer in which the feed was read, or was found as it had been.
public enum FeedAnswer: Sendable, Hashable {
    /// 304, or 200 with the body of last time; `movedTo` is where permanent redirects led.
    case unchanged(validators: Validators, cacheLifetime: Duration? = nil, movedTo: String? = nil)
    /// 200 with a feed; `itemDates` are those of all its items, `newItems` the number not known before.
    case read(
        validators: Validators, bodyHash: String, hints: PublisherHints, cacheLifetime: Duration?, itemDates: [Date], newItems: Int,
        movedTo: String? = nil)

    var cacheLifetime: Duration? {
        switch self {
        case .unchanged(_, let lifetime, _), .read(_, _, _, let lifetime, _, _, _): lifetime
        }
    }

    var movedTo: String? {
        switch self {
        case .unchanged(_, _, let target), .read(_, _, _, _, _, _, let target): target
        }
    }

    /// Nothing where the feed was not read again.
    var hints: PublisherHints {
        guard case .read(_, _, let hints, _, _, _, _) = self else { return PublisherHints() }
        return hints
    }
}
