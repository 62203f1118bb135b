import FoundationEssentials
import NewsModel

/// Event, story and articles of a body.
struct BodyParts {
    private let summary: StorySummary?
    private let event: Event?
    private let size: BodySize

    init(_ summary: StorySummary?, _ event: Event?, _ size: BodySize) {
        self.summary = summary
        self.event = event
        self.size = size
    }

    var parts: [(String, JSONTree?)] {
        let articles = summary?.articles.suffix(size.articles) ?? []
        return [
            ("event", event.map(tree)), ("story", summary.map(story)), ("articles", .list(articles.map(article))),
            ("articles_omitted", .number(Double((summary?.articles.count ?? 0) - articles.count))),
        ]
    }

    // MARK: - Event

    private func tree(_ event: Event) -> JSONTree {
        let fields = event.fields.sorted { $0.key < $1.key }.prefix(size.fields).map { name, value -> (String, JSONTree?) in
            (name, tree(value))
        }
        let head: [(String, JSONTree?)] = [
            ("type", .text(event.type)), ("status", .text(event.status)), ("confidence", .number(event.confidence)),
        ]
        return .object(head + fields + [("evidence", .list(evidence(of: event))), ("extractor", extractor(of: event))])
    }

    private func evidence(of event: Event) -> [JSONTree] {
        let articles = summary?.evidenceArticles ?? []
        return event.evidence.enumerated().prefix(size.fields).map { index, piece in
            .object([
                ("field", .text(piece.field)), ("article", articles.count > index ? .text(articles[index].text) : nil),
                ("start", piece.start.map { .number(Double($0)) }), ("end", piece.end.map { .number(Double($0)) }),
                ("quote", .text(size.cut(piece.quote))),
            ])
        }
    }

    private func extractor(of event: Event) -> JSONTree? {
        let reports = summary?.story.reports ?? []
        let report = reports.last { $0.event?.rule == event.rule } ?? reports.last { $0.extractor != nil }
        guard let extractor = report?.extractor else { return nil }
        return .object([("name", .text(extractor.name)), ("version", .text(extractor.version)), ("rule", .text(size.cut(event.rule)))])
    }

    private func tree(_ value: FieldValue) -> JSONTree {
        switch value {
        case .text(let text): .text(size.cut(text))
        case .number(let number): .number(number)
        case .flag(let flag): .flag(flag)
        case .money(let money): tree(money)
        case .position(let position):
            .object([
                ("org", position.org.map { .text(size.cut($0)) }), ("role", position.role.map { .text(size.cut($0)) }),
                ("function", position.function.map { .text(size.cut($0)) }),
            ])
        case .list(let items): .list(items.prefix(size.fields).map(tree))
        }
    }

    private func tree(_ money: Money) -> JSONTree {
        .object([
            ("value", .number(money.value)), ("currency", .text(money.currency)), ("qualifier", .text(money.qualifier.rawValue)),
            ("min", money.min.map { .number($0) }), ("max", money.max.map { .number($0) }),
            ("text", money.text.map { .text(size.cut($0)) }),
            ("usd", money.usd.map { .number($0.rounded()) }),
        ])
    }

    // MARK: - Story

    private func story(_ summary: StorySummary) -> JSONTree {
        let chosenFirst = summary.facts.filter(\.chosen) + summary.facts.filter { !$0.chosen }
        return .object([
            ("id", .text(summary.story.id.text)), ("handle", .text(summary.story.handle)), ("title", .text(size.cut(summary.story.title))),
            ("sources", .number(Double(summary.articles.count))), ("first_seen", .text(summary.story.firstSeen.formatted(.iso8601))),
            ("languages", .list(summary.languages.map { .text($0) })), ("facts", .list(chosenFirst.prefix(size.facts).map(fact))),
        ])
    }

    private func fact(_ fact: Fact) -> JSONTree {
        .object([
            ("field", .text(fact.field)), ("value", tree(fact.value)),
            ("articles", .list(fact.articles.suffix(size.articles).map { .text($0.text) })), ("chosen", .flag(fact.chosen)),
        ])
    }

    private func article(_ article: ArticleReference) -> JSONTree {
        .object([
            ("id", .text(article.id.text)), ("url", .text(article.url.utf8.count <= 2000 ? article.url : "")),
            ("title", .text(size.cut(article.title))), ("feed", .text(article.feed)), ("language", article.language.map { .text($0) }),
            ("published", article.published.map { .text($0.formatted(.iso8601)) }),
        ])
    }
}
