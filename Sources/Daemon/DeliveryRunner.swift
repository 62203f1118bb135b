import Alerting
import Foundation
import Logging
import NewsModel
import Storage
import Stories

/// Brings the alerts of one sink to it, in order, until each is delivered or dead.
struct DeliveryRunner: Sendable {
    let sink: any Sink
    /// Names of the other sinks, whose deliveries are not this loop's.
    let others: Set<String>
    let schedule: RetrySchedule
    /// A sink with nothing but failures for this long is switched off.
    let switchOffAfter: Duration
    let notices: NoticeBox
    let desk: Desk

    private var name: String { sink.name }
    var loop: String { "sink.\(name)" }

    /// Delivers until the task is cancelled.
    func run() async throws {
        while !Task.isCancelled {
            desk.beat(loop)
            if try await round().isEmpty { try await rest() }
        }
    }

    /// Tries each delivery that is due now once, and returns how many failed.
    func drain() async throws -> Int {
        var tried: Set<Identifier<Delivery>> = []
        var failed = 0
        while case let round = try await round(excluding: tried), !round.isEmpty {
            tried.formUnion(round.keys)
            failed += round.values.count { $0 != .delivered }
        }
        return failed
    }

    // MARK: - Private

    /// What came of the deliveries that were tried.
    private func round(excluding tried: Set<Identifier<Delivery>> = []) async throws -> [Identifier<Delivery>: DeliveryOutcome] {
        var outcomes: [Identifier<Delivery>: DeliveryOutcome] = [:]
        do {
            let (now, others) = (desk.clock.now(), others)
            let due = try await desk.store { try $0.dueDeliveries(at: now, limit: 16, excludingSinks: others, excluding: tried) }
            for delivery in due where !Task.isCancelled {
                outcomes[delivery.delivery.id] = try await deliver(delivery)
                desk.beat(loop)
            }
        } catch is CancellationError {
            return outcomes
        } catch {
            try await desk.trouble.met(error, by: loop)
        }
        return outcomes
    }

    private func deliver(_ due: DueDelivery) async throws -> DeliveryOutcome {
        let id = due.delivery.id
        let (body, told) = due.delivery.body.map { ($0, [:]) } ?? rendered(due)
        let started = desk.clock.now()
        try await desk.store { try $0.freeze(id, body: body, at: started, told: told) }
        let answer = await sink.deliver(Parcel(id: id, body: body, at: started))
        // An attempt that the daemon's own end has cut short is no failure of the receiver; the next start makes it again.
        if answer != .delivered { try Task.checkCancellation() }
        return try await mark(due, answer)
    }

    private func mark(_ due: DueDelivery, _ answer: SinkAnswer) async throws -> DeliveryOutcome {
        let now = desk.clock.now()
        let id = due.delivery.id
        let outcome = schedule.outcome(of: answer, attempts: due.delivery.attempts + 1, at: now)
        try await desk.store { try $0.mark(id, outcome, at: now) }
        await desk.trouble.passed()
        report(due, outcome)
        if let reason = try await reasonToSwitchOff(after: answer, at: now) { try await switchOff(because: reason, at: now) }
        return outcome
    }

    /// What is sent, and the events that it tells, against which later changes are measured.
    private func rendered(_ due: DueDelivery) -> (String, [Identifier<Alert>: Event]) {
        let message = message(for: due)
        let told = [(message.alert, message.summary)] + message.listed.map { ($0.alert, Optional($0.summary)) }
        return (
            sink.render(message),
            Dictionary(told.compactMap { alert, summary in summary?.event.map { (alert.id, $0) } }) { first, _ in first }
        )
    }

    private func report(_ due: DueDelivery, _ outcome: DeliveryOutcome) {
        let fields: Logger.Metadata = ["sink.name": "\(name)", "delivery.id": "\(due.delivery.id)", "topic": "\(due.alert.topic)"]
        switch outcome {
        case .delivered:
            desk.counters.add(to: "newshound_deliveries_total", "outcome", "delivered")
            desk.log.debug("delivered", metadata: fields)
        case .later(let next, let failure):
            desk.counters.add(to: "newshound_deliveries_total", "outcome", "later")
            desk.log.warning(
                "delivery failed", metadata: fields.merging(["detail": "\(failure)", "next": "\(next.formatted(.iso8601))"]) { $1 })
        case .dead(let failure):
            desk.counters.add(to: "newshound_deliveries_total", "outcome", "dead")
            desk.log.error("delivery given up", metadata: fields.merging(["detail": "\(failure)"]) { $1 })
        }
    }

    /// Its receiver wants nothing any more, or it has given nothing but failures for too long.
    private func reasonToSwitchOff(after answer: SinkAnswer, at now: Date) async throws -> String? {
        switch answer {
        case .delivered, .rejected: return nil
        case .gone(let failure): return failure
        case .later(let failure, _):
            let name = name
            let state = try await desk.store { try $0.sinkStates().first { $0.name == name } }
            guard let since = state?.failingSince, now.timeIntervalSince(since) >= switchOffAfter.seconds else { return nil }
            return failure
        }
    }

    private func switchOff(because reason: String, at now: Date) async throws {
        let name = name
        guard try await desk.store({ try $0.switchOff(sink: name, because: reason, at: now) }) else { return }
        desk.log.error("sink switched off", metadata: ["sink.name": "\(name)", "detail": "\(reason)"])
        notices.put(Notice(reason: "sink.off", subject: name, details: ["detail": reason]))
    }

    private func message(for due: DueDelivery) -> AlertMessage {
        AlertMessage(
            delivery: due.delivery.id, alert: due.alert, summary: due.story.map(StoryFacts.summary),
            listed: due.listed.map { AlertMessage.Listed(alert: $0.alert, summary: StoryFacts.summary(of: $0.story)) })
    }

    private func rest() async throws {
        do {
            let others = others
            let next = try await desk.store { try $0.nextDeliveryDate(excludingSinks: others) }
            await desk.bells.forDelivery(to: name).wait(atMost: desk.wait(until: next), on: desk.clock)
        } catch {
            try await desk.trouble.met(error, by: loop)
        }
    }
}
