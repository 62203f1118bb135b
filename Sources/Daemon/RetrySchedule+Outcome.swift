import Alerting
import Foundation
import NewsModel

extension RetrySchedule {
    /// What an answer means for a delivery after its `attempts`-th attempt.
    ///
    /// A receiver that is gone gets its sink switched off; the delivery waits until somebody switches it on again.
    func outcome(of answer: SinkAnswer, attempts: Int, at now: Date) -> DeliveryOutcome {
        switch answer {
        case .delivered: .delivered
        case .rejected(let failure): .dead(failure: failure)
        case .gone(let failure): .later(next: now, failure: failure)
        case .later(let failure, let retryAfter):
            next(afterAttempt: attempts, at: now, retryAfter: retryAfter).map { .later(next: $0, failure: failure) }
                ?? .dead(failure: failure)
        }
    }
}
