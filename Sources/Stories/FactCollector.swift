import NewsModel

/// Lists every value that articles give for a field, the chosen one first.
enum FactCollector {
    static func facts(of field: String, _ chosen: FieldValue?, _ reports: [EventReport]) -> [Fact] {
        facts(of: field, chosen, reports.compactMap { report in report.event.fields[field].map { ($0, report.article.id) } })
    }

    static func statuses(of reports: [EventReport], chosen: String) -> [Fact] {
        facts(of: "status", .text(chosen), reports.map { (.text($0.event.status), $0.article.id) })
    }

    // MARK: - Private

    private static func facts(of field: String, _ chosen: FieldValue?, _ given: [(FieldValue, Identifier<Article>)]) -> [Fact] {
        guard let chosen else { return [] }
        var facts = [Fact(field: field, value: chosen, articles: [], chosen: true)]
        for (value, article) in given {
            let index = facts.firstIndex { identity($0.value) == identity(value) } ?? facts.endIndex
            if index == facts.endIndex { facts.append(Fact(field: field, value: value, articles: [], chosen: false)) }
            if !facts[index].articles.contains(article) { facts[index].articles.append(article) }
        }
        if facts[0].articles.isEmpty { facts[0].articles = unique(given.map(\.1)) }
        return facts
    }

    /// What makes two values the same; of sums the qualifier counts, the wording does not.
    private static func identity(_ value: FieldValue) -> String {
        guard case .money(let money) = value else { return FieldKey.text(value) }
        return "\(money.qualifier) \(money.value) \(money.min ?? 0) \(money.max ?? 0) \(money.currency)"
    }

    /// A value put together from several reports has all of them as its sources.
    private static func unique(_ articles: [Identifier<Article>]) -> [Identifier<Article>] {
        var seen: Set<Identifier<Article>> = []
        return articles.filter { seen.insert($0).inserted }
    }
}
