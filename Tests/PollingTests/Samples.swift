import Foundation
import NewsModel
import Polling

/// Monday, 7 September 2026, 12:00 UTC.
let noon = Date(timeIntervalSince1970: 1_788_782_400)

func hours(_ count: Double) -> TimeInterval { count * 3_600 }

extension PollingSettings {
    static func with(_ change: (inout PollingSettings) -> Void) -> PollingSettings {
        var settings = PollingSettings()
        change(&settings)
        return settings
    }

    static let unhurried = PollingSettings.with { $0.jitter = 0 }
    static let still = PollingSettings(
        minimum: .zero, maximum: .zero, initial: .zero, withoutValidators: .zero, hintLimit: .zero, urgentHintLimit: .zero, hostGap: .zero,
        jitter: 0, backoff: .zero, backoffLimit: .zero, refusedBackoff: .zero, goneBackoff: .zero, firstSpread: .zero, restartSpread: .zero,
        failingAfter: .zero, failingTries: 0, staleAfter: .zero, outageWindow: .zero, outageProbe: .zero)
}

let tidings = Feed(name: "tidings", address: "https://feeds.tidings.example/business")

extension FeedState {
    static func known(_ change: (inout FeedState) -> Void = { _ in }) -> FeedState {
        var state = FeedState(feed: tidings.name, address: tidings.address, nextFetch: noon, lastSuccess: noon.addingTimeInterval(-600))
        state.validators = Validators(entityTag: "\"a\"")
        state.validatedAt = noon.addingTimeInterval(-600)
        change(&state)
        return state
    }
}

extension FeedAnswer {
    static func read(
        dates: [Date] = [], items: Int? = nil, newItems: Int = 0, validators: Validators = Validators(entityTag: "\"b\""),
        hints: PublisherHints = PublisherHints(), cacheLifetime: Duration? = nil, gap: FeedGap? = nil, reissuedItems: Int = 0,
        movedTo: String? = nil
    ) -> FeedAnswer {
        .read(
            FeedReading(
                validators: validators, bodyHash: "h", hints: hints, cacheLifetime: cacheLifetime, itemDates: dates,
                items: items ?? dates.count, newItems: newItems, gap: gap, reissuedItems: reissuedItems, movedTo: movedTo))
    }

    static func unchanged(validators: Validators = Validators(), cacheLifetime: Duration? = nil, movedTo: String? = nil) -> FeedAnswer {
        .notModified(validators: validators, cacheLifetime: cacheLifetime, movedTo: movedTo)
    }
}

/// Dates `gap` seconds apart, the newest an hour before noon.
func dates(_ count: Int, every gap: TimeInterval, newest: Date = noon.addingTimeInterval(-3_600)) -> [Date] {
    (0..<count).map { newest.addingTimeInterval(-Double($0) * gap) }
}
