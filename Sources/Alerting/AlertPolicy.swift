import FoundationEssentials
import NewsModel
import TopicLanguage

/// Decides which alerts the stories of an article raise: a pure function of what is known.
///
/// A topic tells of a story once, and again only when a fact has changed since what it told was frozen. What a first fetch brought
/// as baseline and what a feed re-issued never alerts.
public struct AlertPolicy: Sendable {
    private let topics: [Topic]
    private let sinks: [String]
    private let rates: ExchangeRates
    private let changes: @Sendable (_ told: Event, _ now: Event) -> [String]
    private let tells: @Sendable (_ told: Event, _ other: Event) -> Bool

    /// - Parameters:
    ///   - sinks: names of the sinks that topics without sinks of their own tell.
    ///   - changes: names of the fields that have changed between two states of a story.
    ///   - tells: whether an alert of the first story leaves nothing to tell of the second.
    public init(
        topics: [Topic], sinks: [String], rates: ExchangeRates = .shipped,
        changes: @escaping @Sendable (_ told: Event, _ now: Event) -> [String],
        tells: @escaping @Sendable (_ told: Event, _ other: Event) -> Bool
    ) {
        self.topics = topics
        self.sinks = sinks
        self.rates = rates
        self.changes = changes
        self.tells = tells
    }

    /// The alerts that an article's stories raise, in order of topics, then stories.
    ///
    /// - Parameters:
    ///   - summaries: the stories that the article has just joined, with its report in them.
    ///   - earlier: when its last extraction is decided, those of its earlier extractions: a topic that asks for no event tells of the
    ///     article once, whatever stories it is in.
    ///   - others: stories of other articles that may have told of these.
    public func alerts(
        for summaries: [StorySummary], after earlier: [StorySummary] = [], beside others: [StorySummary] = [], on occasion: AlertOccasion
    ) -> [AlertDraft] {
        guard [.fresh, .backfill].contains(occasion.article.standing) else { return [] }
        return topics.flatMap { topic in
            topic.expression.asksForEvent
                ? eventDrafts(topic, summaries, earlier + others, occasion) : coverageDraft(topic, earlier + summaries, occasion)
        }
    }

    // MARK: - Private

    private func eventDrafts(
        _ topic: Topic, _ summaries: [StorySummary], _ others: [StorySummary], _ occasion: AlertOccasion
    ) -> [AlertDraft] {
        let drafts = summaries.filter { $0.event != nil }.compactMap { draft(topic, $0, occasion) }
        let told = (summaries + others).filter { $0.story.wasTold(by: topic) }.compactMap(\.event) + drafts.compactMap(\.event)
        return drafts.filter { draft in
            guard draft.reason == .new, let event = draft.event else { return true }
            return !told.contains { tells($0, event) }
        }
    }

    private func coverageDraft(_ topic: Topic, _ summaries: [StorySummary], _ occasion: AlertOccasion) -> [AlertDraft] {
        guard occasion.isLastExtraction else { return [] }
        guard !summaries.contains(where: { $0.story.wasTold(by: topic) }), let summary = summaries.first else { return [] }
        return draft(topic, summary, occasion).map { [$0] } ?? []
    }

    private func draft(_ topic: Topic, _ summary: StorySummary, _ occasion: AlertOccasion) -> AlertDraft? {
        guard let last = summary.story.tellings.last(where: { $0.topic == topic.name }) else { return firstDraft(topic, summary, occasion) }
        return updateDraft(topic, summary, occasion, last)
    }

    private func firstDraft(_ topic: Topic, _ summary: StorySummary, _ occasion: AlertOccasion) -> AlertDraft? {
        let subject = TopicSubject(
            event: summary.event, article: occasion.article, feedTags: occasion.feedTags, sources: summary.articles.count, rates: rates,
            now: occasion.at)
        guard topic.verdict(on: subject).matches else { return nil }
        var draft = makeDraft(topic, summary, reason: .new)
        let isUrgent = topic.urgent || occasion.isFeedUrgent
        draft.notBefore = isUrgent ? occasion.at : occasion.at.addingTimeInterval(topic.firstAfter / .seconds(1))
        draft.isListed = occasion.article.standing == .backfill
        return draft
    }

    /// Whoever was told is also told what became of it, whether or not the topic would still ask for it.
    ///
    /// What has not been frozen yet will be told as the story stands then, and needs no update.
    private func updateDraft(_ topic: Topic, _ summary: StorySummary, _ occasion: AlertOccasion, _ last: Telling) -> AlertDraft? {
        guard last.isFrozen, let told = last.event, let event = summary.event else { return nil }
        let changed = changes(told, event)
        guard !changed.isEmpty else { return nil }
        var draft = makeDraft(topic, summary, reason: .update)
        draft.changed = changed
        let spaced = last.at.addingTimeInterval(topic.updatesEvery / .seconds(1))
        draft.notBefore = isAtOnce(told, event) ? occasion.at : max(occasion.at, spaced)
        return draft
    }

    private func makeDraft(_ topic: Topic, _ summary: StorySummary, reason: AlertReason) -> AlertDraft {
        AlertDraft(
            topic: topic.name, topicHash: topic.hash, story: summary.story.id, reason: reason, urgent: topic.urgent, event: summary.event,
            sinks: topic.sinks.isEmpty ? sinks : topic.sinks, notBefore: .distantPast)
    }

    /// A denial or cancellation that was not told before.
    private func isAtOnce(_ told: Event, _ event: Event) -> Bool {
        let isEnd: (Event) -> Bool = {
            ["denied", "cancelled", "withdrawn"].contains($0.status) || ["withdrawn", "blocked"].contains($0.text("stage"))
        }
        return isEnd(event) && !isEnd(told)
    }
}

extension Story {
    fileprivate func wasTold(by topic: Topic) -> Bool {
        tellings.contains { $0.topic == topic.name }
    }
}

/// What the alerts of an article depend on besides its stories.
public struct AlertOccasion: Sendable, Hashable {
    public var article: Article
    public var feedTags: [String]
    /// Whether the article's feed is `urgent`.
    public var isFeedUrgent: Bool
    /// Whether every other extractor has finished with the article or set it aside.
    public var isLastExtraction: Bool
    public var at: Date

    public init(article: Article, feedTags: [String] = [], isFeedUrgent: Bool = false, isLastExtraction: Bool, at: Date) {
        self.article = article
        self.feedTags = feedTags
        self.isFeedUrgent = isFeedUrgent
        self.isLastExtraction = isLastExtraction
        self.at = at
    }
}
