import Foundation
import NewsModel
import Storage

/// A feed's whole state as a person reads it.
struct FeedPortrait {
    let feed: Feed
    let row: FeedRow
    let now: Date
    /// How long a permanent redirect is seen before it is followed for good.
    let movedAfter: Duration

    var lines: [String] {
        let facts = configured + (row.state.map(known) ?? [("state", "the daemon has not heard of it yet")])
        let width = facts.map(\.0.count).max() ?? 0
        return [Shown.line(feed.name, limit: 200)]
            + facts.map { "  " + $0.0 + String(repeating: " ", count: width - $0.0.count + 2) + Shown.line($0.1, limit: 400) }
    }

    // MARK: - Private

    private typealias Fact = (String, String)

    private var configured: [Fact] {
        var facts = [("address", Shown.address(feed.address))]
        if !feed.tags.isEmpty { facts.append(("tags", feed.tags.joined(separator: " "))) }
        if let every = feed.every { facts.append(("every", FeedWords.span(every / .seconds(1)))) }
        if feed.urgent { facts.append(("urgent", "asked hourly at least")) }
        if let publisher = feed.publisher { facts.append(("publisher", publisher)) }
        if let language = feed.language { facts.append(("language", language)) }
        return facts
    }

    private func known(_ state: FeedOverview) -> [Fact] {
        let detail = state.detail
        return addresses(state, detail) + health(state, detail) + schedule(state, detail) + brought(state, detail)
    }

    private func addresses(_ state: FeedOverview, _ detail: FeedDetail?) -> [Fact] {
        var facts: [Fact] = []
        if state.address != feed.address { facts.append(("asked at", "\(Shown.address(state.address)) (it has moved for good)")) }
        if let move = detail?.move {
            facts.append(
                (
                    "redirect",
                    "permanent, to \(Shown.address(move.target)): seen \(FeedWords.times(move.seen)) since \(Shown.time(move.since)); followed for good after five over \(FeedWords.span(movedAfter / .seconds(1)))"
                ))
        }
        for former in row.formerAddresses ?? [] {
            facts.append(("formerly", "\(Shown.address(former.address)), until \(Shown.time(former.until))"))
        }
        return facts
    }

    private func health(_ state: FeedOverview, _ detail: FeedDetail?) -> [Fact] {
        let since = (detail?.healthSince).map { " since \(Shown.time($0))" } ?? ""
        var facts = [("health", state.lastAttempt == nil ? row.standing : row.standing + since)]
        if state.failures > 0 {
            facts.append(("failures", "\(state.failures) in a row since \(Shown.time(state.failingSince))"))
            facts.append(("last failure", state.lastFailureText ?? state.lastFailure ?? "unknown"))
        }
        facts.append(("last success", Shown.time(state.lastSuccess)))
        facts.append(("last new item", Shown.time(state.lastNewItem)))
        return facts
    }

    private func schedule(_ state: FeedOverview, _ detail: FeedDetail?) -> [Fact] {
        var facts = [("next request", next(state, detail))]
        guard let detail else { return facts }
        facts.append(("publisher", FeedWords.wishes(detail.hints)))
        if let lost = detail.itemsLost, let shortened = detail.shortenedTo {
            facts.append(
                ("items lost", "\(Shown.time(lost)); since then asked every \(FeedWords.span(shortened)) at most, doubled each day"))
        }
        facts.append(("validators", FeedWords.validators(detail)))
        facts.append(("host", FeedWords.host(state.host, neighbours: row.neighbours ?? [], hold: row.hold, at: now)))
        return facts
    }

    /// A feed that is due waits for its host, too.
    private func next(_ state: FeedOverview, _ detail: FeedDetail?) -> String {
        let held = row.hold.map { $0.until > max(state.nextFetch, now) } ?? false
        let date = held ? row.hold?.until ?? state.nextFetch : state.nextFetch
        let why = (held ? .held : detail?.nextReason).map { ": \(FeedWords.reason($0, state, detail, every: feed.every, at: now))" } ?? ""
        return "\(Shown.time(date)), \(FeedWords.distance(date, now))\(why)"
    }

    private func brought(_ state: FeedOverview, _ detail: FeedDetail?) -> [Fact] {
        var facts = [("items", "\(state.items), of which \(state.articles) became articles first seen here")]
        let answers = detail?.answers ?? []
        if let read = answers.first(where: { $0.outcome == "read" }) {
            facts.append(("last read", "\(Shown.time(read.at)): \(Shown.counted(read.items, "item")), \(read.newItems) new"))
        }
        return facts
            + answers.enumerated().map { ($0.offset == 0 ? "last answers" : "", FeedWords.answer($0.element)) }
    }
}
