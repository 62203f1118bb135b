import Foundation
import NewsModel
import Stories

/// Lets articles report events one after another and keeps the stories, as the store would.
struct Newsroom {
    private(set) var stories: [Identifier<Story>: Story] = [:]
    private var articles = 0
    private var events = 0
    private var keys: [Identifier<Story>: Set<String>] = [:]
    var schemaKeys: [String: [String]] = [:]

    /// One article's report: the handles of the stories its events join or begin, `s1`, `s2`, … in order of their beginning.
    @discardableResult
    mutating func report(_ events: Event..., day: Double = 0, title: String = "Meldung", language: String = "de") -> [String] {
        articles += 1
        return report(events, article: article("a\(articles)", day: day, title: title, language: language))
    }

    /// The same article read again.
    @discardableResult
    mutating func rereport(_ article: String, _ events: Event..., day: Double = 0) -> [String] {
        report(events, article: self.article(article, day: day, title: "Meldung", language: "de"))
    }

    func summary(_ story: String) -> StorySummary? {
        stories[Identifier(story)].map(StoryFacts.summary)
    }

    // MARK: - Private

    private mutating func report(_ events: [Event], article: Article) -> [String] {
        let stored = events.map { event in
            self.events += 1
            return StoredEvent(id: Identifier("e\(self.events)"), event: event, extractor: PluginIdentity(name: "deals", version: "1"))
        }
        var next = stories.count
        let linked = StoryLinker.link(candidates(article, stored), schemaKeys: schemaKeys) {
            next += 1
            return Identifier("s\(next)")
        }
        for link in linked {
            stories[link.story.id] = link.story
            keys[link.story.id, default: []].formUnion(link.link.keys)
        }
        return linked.map(\.story.id.text)
    }

    /// Stories that share a key with one of the events or have a report of the article.
    private func candidates(_ article: Article, _ events: [StoredEvent]) -> Candidates {
        let wanted = Set(events.flatMap { StoryKeys.keys(of: $0.event, schemaKey: schemaKeys[$0.event.type]) })
        let found = stories.values.filter { story in
            !keys[story.id, default: []].isDisjoint(with: wanted) || story.reports.contains { $0.article.id == article.id }
        }
        return Candidates(
            article: article, events: events, stories: found.sorted { $0.id < $1.id }, isLastExtraction: true,
            articleHasEvents: !events.isEmpty, at: article.firstSeen)
    }

    private func article(_ id: String, day: Double, title: String, language: String) -> Article {
        let moment = Date(timeIntervalSince1970: 1_788_000_000 + day * 86_400)
        return Article(
            id: Identifier(id), address: "https://blatt.example/\(id)", feed: "blatt", title: title, text: "", language: language,
            published: moment, firstSeen: moment.addingTimeInterval(60))
    }
}

/// Events as extractors report them; all firms and people are invented.
enum Reported {
    static func deal(
        _ kind: String? = "acquisition", _ status: String = "announced", buyers: [String] = [], targets: [String] = [],
        sellers: [String] = [],
        amount: Money? = nil, more: [String: FieldValue] = [:]
    ) -> Event {
        var fields = more
        fields["kind"] = kind.map(FieldValue.text)
        for (role, names) in [("buyers", buyers), ("targets", targets), ("sellers", sellers)] where !names.isEmpty {
            fields[role] = .texts(names)
        }
        fields["amount"] = amount.map(FieldValue.money)
        return Event(type: "deal", status: status, confidence: 0.8, fields: fields)
    }

    static func move(
        _ person: String, from: Position? = nil, to: Position? = nil, status: String = "announced"
    ) -> Event {
        var fields: [String: FieldValue] = ["person": .text(person)]
        fields["from"] = from.map(FieldValue.position)
        fields["to"] = to.map(FieldValue.position)
        return Event(type: "exec_move", status: status, confidence: 0.8, fields: fields)
    }

    static func launch(_ model: String, maker: String? = nil, status: String = "released") -> Event {
        var fields: [String: FieldValue] = ["model": .text(model)]
        fields["maker"] = maker.map(FieldValue.text)
        return Event(type: "model_launch", status: status, confidence: 0.8, fields: fields)
    }

    static func dollars(_ billions: Double, _ qualifier: Money.Qualifier = .exact) -> Money {
        Money(value: billions * 1e9, currency: "USD", qualifier: qualifier)
    }

    static func euros(_ billions: Double, _ qualifier: Money.Qualifier = .exact) -> Money {
        Money(value: billions * 1e9, currency: "EUR", qualifier: qualifier)
    }
}
