import Foundation
import GRDB
import NewsModel

@testable import Storage

/// A database in a temporary folder of its own, and short words for what happens to it.
final class Newsroom {
    static let morning = Date(timeIntervalSince1970: 1_790_000_000)

    let folder: String
    var path: String { folder + "/newshound.db" }
    var store: Store

    init(feeds: [String] = ["wire"], extractors: [PluginIdentity] = [.deals], sinks: [String] = ["desk"]) throws {
        folder = NSTemporaryDirectory() + "newshound-storage-" + UUID().uuidString.lowercased()
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        store = try Store.open(at: folder + "/newshound.db", as: .owner)
        try prepare(feeds: feeds, extractors: extractors, sinks: sinks)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: folder)
    }

    func prepare(feeds: [String] = ["wire"], extractors: [PluginIdentity] = [.deals], sinks: [String] = ["desk"]) throws {
        try store.prepare(Watch(feeds: feeds.map(Feed.named), extractors: extractors, sinks: sinks), at: Self.morning)
    }

    /// Commits a fetch of these items.
    @discardableResult
    func fetch(_ items: [IncomingItem], of feed: String = "wire", notices: [Notice] = [], at moment: Date = morning) throws -> FetchReceipt
    {
        let state = FeedState(
            feed: feed, address: Feed.named(feed).address, nextFetch: moment.addingTimeInterval(1800), lastAttempt: moment,
            lastSuccess: moment)
        return try store.commitFetch(FetchRecord(state: state, items: items, notices: notices, at: moment), notifying: ["desk"])
    }

    /// Lets `plugin` report one deal by these keys for everything that waits, and links and tells it as `Desk` does.
    @discardableResult
    func report(
        _ keys: [String] = ["deal|nordlicht"], amount: Double = 420, by plugin: String = "deals", at moment: Date = morning,
        desk: Desk = Desk()
    ) throws -> ExtractionReceipt {
        let results = try store.pendingExtractions(for: plugin, limit: 100).map { extraction in
            ExtractionResult(extraction: extraction, outcome: .events([KeyedEvent(event: .deal(amount), keys: keys)]))
        }
        return try store.commitExtractions(results, at: moment, deciding: desk.decide)
    }

    /// Lets `plugin` find nothing in everything that waits.
    func pass(by plugin: String = "deals", deciding: (Candidates) throws -> Decision = { _ in Decision() }) throws {
        let results = try store.pendingExtractions(for: plugin, limit: 100).map { ExtractionResult(extraction: $0, outcome: .events([])) }
        try store.commitExtractions(results, at: Self.morning, deciding: deciding)
    }

    func due(at moment: Date = morning) throws -> [DueDelivery] {
        try store.dueDeliveries(at: moment, limit: 100)
    }

    /// Works on the file beside the store, as no program should.
    func meddle(_ sql: String) throws {
        try DatabaseQueue(path: path).write { try $0.execute(sql: sql) }
    }

    func count(_ table: String) throws -> Int {
        try store.read { Int(try $0.number("SELECT count(*) FROM \(table)") ?? -1) }
    }
}

/// A simple policy: an event joins the first candidate story or begins one, and each story is told once.
struct Desk {
    var topic = "deals"
    var sinks = ["desk"]
    var isListed = false
    var reason = AlertReason.new
    var after: TimeInterval = 0

    func decide(_ candidates: Candidates) -> Decision {
        guard let event = candidates.events.first else { return Decision() }
        let known = candidates.stories.first
        let story = known?.id ?? .make(at: candidates.at)
        let link = StoryLink(story: story, event: event.id, keys: ["deal|nordlicht"], reason: known == nil ? "new" : "event_key", score: 1)
        let draft = AlertDraft(
            topic: topic, topicHash: "9f2c", story: story, reason: reason, event: event.event, sinks: sinks,
            notBefore: candidates.at.addingTimeInterval(after), isListed: isListed)
        return Decision(
            newStories: known == nil ? [NewStory(id: story, type: "deal", title: candidates.article.title)] : [], links: [link],
            alerts: [draft])
    }
}

extension PluginIdentity {
    static let deals = PluginIdentity(name: "deals", version: "1.0.0")
    static let moves = PluginIdentity(name: "exec-moves", version: "1.0.0")
}

extension Feed {
    static func named(_ name: String) -> Feed {
        Feed(name: name, address: "https://\(name).example/feed", publisher: "Nordlicht AG")
    }
}

extension Event {
    static func deal(_ amount: Double) -> Event {
        Event(
            type: "deal", status: "announced",
            fields: ["amount": .money(Money(value: amount, currency: "USD")), "buyers": .texts(["Nordlicht AG"])])
    }
}

extension IncomingItem {
    /// An item whose identity, address and title follow from one word.
    static func of(
        _ word: String, id: String? = nil, text: String = "Nordlicht kauft Quantix.", standing: ItemStanding = .fresh, link: String? = nil
    ) -> IncomingItem {
        IncomingItem(
            identity: id ?? word, standing: standing, address: "https://paper.example/\(word)", link: link, title: word, text: text,
            language: "de"
        )
    }
}
