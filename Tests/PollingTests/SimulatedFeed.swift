import Foundation
import NewsModel
import Polling

/// A feed of a simulated month, as the database and its publisher know it.
struct SimulatedFeed {
    let script: FeedScript
    var state: FeedState
    private var known: Set<String> = []
    private var knownTitles: Set<Date> = []

    struct Outcome {
        var word: String
        var state: FeedState
        var notices: [Notice] = []
        var hold: HostHold?
    }

    init(_ script: FeedScript, state: FeedState) {
        self.script = script
        self.state = state
    }

    /// What a request at this moment comes to; a failure also by itself.
    mutating func answer(_ policy: PollingPolicy, _ hold: HostHold?, _ host: String, at now: Date) -> (Outcome, FetchFailure?) {
        let phase = script.phase(at: now)
        if let failure = failure(phase) {
            let held = policy.hold(of: host, after: failure, earlier: hold, at: now)
            let next = policy.afterFailure(state, feed: script.feed, failure: failure, hold: held, at: now, random: 1)
            return (Outcome(word: failure.reason, state: next, hold: held), failure)
        }
        let document = script.document(at: now)
        let answer = answer(phase, document, policy, at: now)
        let (next, notices) = policy.afterAnswer(state, feed: script.feed, answer: answer, at: now, random: 0.5)
        known.formUnion(document.map { identity($0, phase) })
        knownTitles.formUnion(document)
        if case .read = answer { return (Outcome(word: "read", state: next, notices: notices), nil) }
        return (Outcome(word: "unchanged", state: next, notices: notices), nil)
    }

    func standing(told: FeedHealth, at date: Date?) -> FeedStanding {
        FeedStanding(
            feed: state.feed, host: HostGroup.of(script.feed, address: state.address), health: state.health,
            since: state.healthSince ?? Month.start, told: told, toldAt: date, lastNewItem: state.lastNewItem, nextFetch: state.nextFetch,
            failures: state.failures, failingSince: state.failingSince, lastFailure: state.lastFailure,
            lastFailureText: state.lastFailureText)
    }

    // MARK: - Private

    private func failure(_ phase: FeedScript.Phase) -> FetchFailure? {
        if phase.isUnreachable { return FetchFailure(reason: "connect", text: "no connection", isUnreachable: true) }
        return phase.status.map {
            FetchFailure(reason: "http_\($0)", text: "the server answered \($0)", status: $0, retryAfter: phase.retryAfter)
        }
    }

    private func identity(_ date: Date, _ phase: FeedScript.Phase) -> String { "\(Int(date.timeIntervalSince1970))\(phase.edition)" }

    private func answer(_ phase: FeedScript.Phase, _ document: [Date], _ policy: PollingPolicy, at now: Date) -> FeedAnswer {
        let hash = document.map { identity($0, phase) }.joined(separator: " ")
        let tag = Validators(entityTag: phase.hasValidators ? hash : nil)
        if hash == state.bodyHash {
            let sent = policy.validators(of: state, at: now)
            return sent == tag && !sent.isEmpty
                ? .notModified(validators: tag, cacheLifetime: phase.lifetime, movedTo: phase.movedTo)
                : .sameBody(validators: tag, cacheLifetime: phase.lifetime, movedTo: phase.movedTo)
        }
        let items = document.map { date in
            IncomingItem(identity: identity(date, phase), standing: .fresh, address: "", title: "", text: "", published: date)
        }
        let fresh = items.filter { !known.contains($0.identity) }
        let elsewhere = Set(fresh.filter { knownTitles.contains($0.published ?? now) }.map(\.identity))
        let reissued = FloodGuard.reissued(fresh, known: elsewhere, of: items.count, lastSuccess: state.lastSuccess ?? .distantPast)
        let old = items.count - fresh.count + elsewhere.count
        return .read(
            FeedReading(
                validators: tag, bodyHash: hash, hints: phase.hints, cacheLifetime: phase.lifetime, itemDates: document,
                items: items.count, newItems: fresh.count,
                gap: FeedGap.before(document, items: items.count, known: old, state: state, at: now),
                reissuedItems: state.lastSuccess == nil ? 0 : reissued.count, movedTo: phase.movedTo))
    }
}
