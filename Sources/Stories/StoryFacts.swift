import FoundationEssentials
import NewsModel

/// What a story goes by: the best of its sources.
public enum StoryFacts {
    /// The story with its chosen facts as one event, every value any article gives, and where each was read.
    ///
    /// Exact sums go before approximate ones, later reports before earlier ones where they contradict, full names before short ones.
    public static func summary(of story: Story) -> StorySummary {
        let articles = articles(of: story)
        let reports = ordered(story)
        guard !reports.isEmpty else { return StorySummary(story: story, event: nil, articles: articles) }
        let fields = FieldMerger(reports).fields()
        let status = status(of: reports)
        let evidence = evidence(for: fields, in: reports)
        var event = event(of: reports, status: status, fields: fields)
        event.evidence = evidence.map(\.evidence)
        let facts =
            [FactCollector.statuses(of: reports, chosen: status)]
            + fields.keys.sorted().map { FactCollector.facts(of: $0, fields[$0], reports) }
        return StorySummary(
            story: story, event: event, evidenceArticles: evidence.map(\.article), facts: facts.flatMap(\.self), articles: articles)
    }

    /// The chosen facts as one event without evidence; nil for a coverage story.
    static func merged(_ story: Story) -> Event? {
        let reports = ordered(story)
        guard !reports.isEmpty else { return nil }
        return event(of: reports, status: status(of: reports), fields: FieldMerger(reports).fields())
    }

    // MARK: - Private

    /// Reports with events by their articles' dates, oldest first.
    private static func ordered(_ story: Story) -> [EventReport] {
        let reports = story.reports.compactMap { report in report.event.map { EventReport(event: $0, article: report.article) } }
        return reports.sorted { $0.order < $1.order }
    }

    private static func status(of reports: [EventReport]) -> String {
        reports.dropFirst().reduce(reports[0].event.status) { status, report in
            StatusSteps.isStep(from: status, to: report.event.status) ? report.event.status : status
        }
    }

    private static func event(of reports: [EventReport], status: String, fields: [String: FieldValue]) -> Event {
        let surest = surest(of: reports)
        return Event(type: surest.type, status: status, confidence: surest.confidence, rule: surest.rule, fields: fields)
    }

    /// The earliest of the most confident.
    private static func surest(of reports: [EventReport]) -> Event {
        reports.dropFirst().reduce(reports[0].event) { $1.event.confidence > $0.confidence ? $1.event : $0 }
    }

    /// One per article, newest last.
    private static func articles(of story: Story) -> [ArticleReference] {
        var seen: Set<Identifier<Article>> = []
        let sorted = story.reports.map(\.article).sorted {
            (StoryWindow.date(of: $0), $0.firstSeen, $0.id.text) < (StoryWindow.date(of: $1), $1.firstSeen, $1.id.text)
        }
        return sorted.filter { seen.insert($0.id).inserted }
    }

    /// For each chosen value the quotes of the newest report that gives it; what made it an event from the newest report.
    private static func evidence(
        for fields: [String: FieldValue], in reports: [EventReport]
    ) -> [(evidence: Evidence, article: Identifier<Article>)] {
        (["type", "status"] + fields.keys.sorted()).flatMap { field in
            let givers = reports.filter { report in report.event.evidence.contains { $0.field == field } }
            let giver = givers.last { FieldKey.text($0.event.fields[field]) == FieldKey.text(fields[field]) } ?? givers.last
            return giver.map { giver in
                giver.event.evidence.filter { $0.field == field }.map { ($0, giver.article.id) }
            } ?? []
        }
    }
}

/// A report that has an event.
struct EventReport {
    let event: Event
    let article: ArticleReference

    /// By date, then by when it was seen, then by id, so that the order never depends on chance.
    var order: (Date, Date, String) { (StoryWindow.date(of: article), article.firstSeen, article.id.text) }
}
