import FoundationEssentials
import NewsModel

/// How long to leave a feed alone that has failed.
struct Backoff {
    var settings: PollingSettings

    /// The pause after the `failures`-th failure in a row; `random` from 0 to 1 places it within its span.
    func pause(after failure: FetchFailure, failures: Int, random: Double) -> Duration {
        let growing = growth(failures - 1)
        switch failure.kind {
        case .gone: return settings.goneBackoff
        case .refused: return settings.refusedBackoff
        case .missing: return max(settings.refusedBackoff, growing.scaled(by: random))
        case .overloaded: return hold(after: failure, failures: failures)
        case .other: return growing.scaled(by: random)
        }
    }

    /// What 429 and 503 ask of the whole host.
    func hold(after failure: FetchFailure, failures: Int) -> Duration {
        min(failure.retryAfter ?? growth(failures), settings.backoffLimit)
    }

    private func growth(_ doublings: Int) -> Duration {
        min(settings.backoffLimit, settings.backoff.scaled(by: Double(1 << min(max(doublings, 0), 30))))
    }
}
