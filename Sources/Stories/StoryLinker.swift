import FoundationEssentials
import NewsModel

/// Decides which story each event of an article belongs to; the same input gives the same stories.
public enum StoryLinker {
    /// The stories of an article's events, in the order of the events; the article's own coverage story where it has no event at all and
    /// every extractor is done.
    ///
    /// An event joins at most one story. Two events of one article join the same story only if they have the same keys.
    ///
    /// - Parameters:
    ///   - schemaKeys: by plugin event type, the fields its manifest names as `key`.
    ///   - identify: gives ids for new stories.
    public static func link(
        _ candidates: Candidates, schemaKeys: [String: [String]] = [:], rates: ExchangeRates = .shipped,
        identify: () -> Identifier<Story>
    ) -> [LinkedStory] {
        var linking = Linking(candidates, schemaKeys: schemaKeys, rates: rates)
        if !candidates.events.isEmpty { return linking.events(identify) }
        guard candidates.isLastExtraction, !candidates.articleHasEvents else { return [] }
        return [linking.coverage(identify)]
    }
}

/// One article's linking.
private struct Linking {
    private let candidates: Candidates
    private let likeness: EventLikeness
    private let reference: ArticleReference
    private var stories: [Identifier<Story>: Story]
    /// The events of this article that have joined a story.
    private var joined: [Identifier<Story>: [Event]] = [:]

    init(_ candidates: Candidates, schemaKeys: [String: [String]], rates: ExchangeRates) {
        self.candidates = candidates
        reference = ArticleReference(candidates.article)
        likeness = EventLikeness(sums: SumLikeness(rates: rates, at: StoryWindow.date(of: reference)), schemaKeys: schemaKeys)
        stories = Dictionary(candidates.stories.map { ($0.id, $0) }) { first, _ in first }
    }

    // MARK: - Events

    mutating func events(_ identify: () -> Identifier<Story>) -> [LinkedStory] {
        var chosen: [Int: Choice] = [:]
        for choice in ranked() where chosen[choice.event] == nil && mayJoin(choice) {
            chosen[choice.event] = choice
            joined[choice.story, default: []].append(candidates.events[choice.event].event)
        }
        var linked: [LinkedStory] = []
        for index in candidates.events.indices { linked.append(link(index, chosen[index], identify)) }
        return linked
    }

    /// An event's way into a story.
    private struct Choice {
        var event: Int
        var story: Identifier<Story>
        var score: Double
        var lastSeen: Date
    }

    /// The surest first; among equals the story seen last, then the older id.
    private func ranked() -> [Choice] {
        let choices = candidates.events.enumerated().flatMap { index, stored in
            candidates.stories.compactMap { story in
                score(stored.event, story).map { Choice(event: index, story: story.id, score: $0, lastSeen: story.lastSeen) }
            }
        }
        return choices.sorted {
            ($1.score, $0.event, $1.lastSeen, $0.story.text) < ($0.score, $1.event, $0.lastSeen, $1.story.text)
        }
    }

    private func mayJoin(_ choice: Choice) -> Bool {
        joined[choice.story, default: []].allSatisfy { likeness.haveSameKeys($0, candidates.events[choice.event].event) }
    }

    /// How surely `event` belongs to `story`; nil where it does not.
    ///
    /// It must be alike to a report and not contradict what the story goes by.
    private func score(_ event: Event, _ story: Story) -> Double? {
        guard story.type == event.type, let standing = StoryFacts.merged(story), let reported = reported(story),
            StoryWindow.isOpen(event, at: StoryWindow.date(of: reference), standing: standing, reported: reported)
        else { return nil }
        let isOwn = story.reports.contains { $0.article.id == reference.id }
        guard let whole = likeness.score(event, standing) else { return nil }
        let best = story.reports.compactMap(\.event).compactMap { likeness.score(event, $0) }.max()
        return best.map { min(1, max($0, whole) + (isOwn ? 0.05 : 0)) }
    }

    private func reported(_ story: Story) -> ClosedRange<Date>? {
        let dates = story.reports.map { StoryWindow.date(of: $0.article) }
        guard let first = dates.min(), let last = dates.max() else { return nil }
        return first...last
    }

    private mutating func link(_ index: Int, _ choice: Choice?, _ identify: () -> Identifier<Story>) -> LinkedStory {
        let stored = candidates.events[index]
        let keys = StoryKeys.keys(of: stored.event, schemaKey: likeness.schemaKeys[stored.event.type])
        let report = Report(eventID: stored.id, event: stored.event, extractor: stored.extractor, article: reference)
        if let known = choice ?? twin(of: index) {
            return append(report, to: known.story, link: ("event_key", known.score), keys: keys)
        }
        let linked = begin(report, type: stored.event.type, keys: keys, identify)
        joined[linked.story.id, default: []].append(stored.event)
        return linked
    }

    /// A story begun or joined by another event of this article that has the same keys and tells the same.
    private func twin(of index: Int) -> Choice? {
        let event = candidates.events[index].event
        let twins = joined.filter { _, events in
            events.allSatisfy { likeness.haveSameKeys($0, event) && likeness.score($0, event) != nil }
        }
        return twins.keys.min().map { Choice(event: index, story: $0, score: 1, lastSeen: candidates.at) }
    }

    // MARK: - Coverage

    mutating func coverage(_ identify: () -> Identifier<Story>) -> LinkedStory {
        let report = Report(eventID: nil, event: nil, extractor: nil, article: reference)
        let keys = StoryKeys.keys(ofCoverage: candidates.article)
        let own = candidates.stories.filter { story in
            story.type == Story.coverage && story.reports.contains { $0.article.id == reference.id }
        }
        guard let known = own.map(\.id).min() else { return begin(report, type: Story.coverage, keys: keys, identify) }
        return append(report, to: known, link: ("coverage", 1), keys: keys)
    }

    // MARK: - Stories

    private mutating func begin(_ report: Report, type: String, keys: [String], _ identify: () -> Identifier<Story>) -> LinkedStory {
        let new = NewStory(id: identify(), type: type, title: String(reference.title.prefix(300)))
        let story = Story(
            id: new.id, type: type, title: new.title, firstSeen: reference.firstSeen, lastSeen: reference.firstSeen, reports: [report])
        stories[story.id] = story
        return LinkedStory(
            story: story, newStory: new, link: StoryLink(story: story.id, event: report.eventID, keys: keys, reason: "new", score: 1))
    }

    private mutating func append(
        _ report: Report, to id: Identifier<Story>, link: (reason: String, score: Double), keys: [String]
    ) -> LinkedStory {
        var story = stories[id] ?? Story(id: id, type: "", title: "", firstSeen: candidates.at, lastSeen: candidates.at)
        story.reports.removeAll { isSuperseded($0, by: report) }
        story.reports.append(report)
        story.lastSeen = max(story.lastSeen, reference.firstSeen)
        stories[id] = story
        let written = StoryLink(story: id, event: report.eventID, keys: keys, reason: link.reason, score: link.score)
        return LinkedStory(story: story, newStory: nil, link: written)
    }

    /// What an earlier reading of the same article by the same plugin said.
    private func isSuperseded(_ old: Report, by new: Report) -> Bool {
        guard old.article.id == new.article.id, old.extractor?.name == new.extractor?.name else { return false }
        return !candidates.events.contains { $0.id == old.eventID && $0.id != new.eventID }
    }
}
