import Alerting
import Foundation
import NewsModel
import Stories
import TopicLanguage

/// Composes what `Stories` and `Alerting` decide into the one pure step inside the store's transaction.
struct StoryDesk: Sendable {
    let policy: AlertPolicy
    let feeds: [String: Feed]
    /// Per event type of a plugin's own, the fields that make two reports the same event.
    let schemaKeys: [String: [String]]

    func keys(of event: Event) -> [String] {
        StoryKeys.keys(of: event, schemaKey: schemaKeys[event.type])
    }

    /// Which stories the events belong to, and which alerts follow.
    func decide(_ candidates: Candidates) -> Decision {
        let linked = StoryLinker.link(candidates, schemaKeys: schemaKeys) { .make(at: candidates.at) }
        let joined = latest(linked)
        let others = candidates.stories.filter { story in !joined.contains { $0.id == story.id } }
        let earlier = candidates.isLastExtraction ? others.filter { $0.isTold(by: candidates.article.id) } : []
        return Decision(
            newStories: linked.compactMap(\.newStory), links: linked.map(\.link),
            alerts: policy.alerts(
                for: joined.map(StoryFacts.summary), after: earlier.map(StoryFacts.summary),
                beside: others.filter { !$0.tellings.isEmpty }.map(StoryFacts.summary), on: occasion(of: candidates)))
    }

    // MARK: - Private

    private func occasion(of candidates: Candidates) -> AlertOccasion {
        let feed = feeds[candidates.article.feed]
        return AlertOccasion(
            article: candidates.article, feedTags: feed?.tags ?? [], isFeedUrgent: feed?.urgent ?? false,
            isLastExtraction: candidates.isLastExtraction, at: candidates.at)
    }

    /// The stories that the article has just joined, in their last state.
    private func latest(_ linked: [LinkedStory]) -> [Story] {
        var order: [Identifier<Story>] = []
        var latest: [Identifier<Story>: Story] = [:]
        for story in linked.map(\.story) {
            if latest.updateValue(story, forKey: story.id) == nil { order.append(story.id) }
        }
        return order.compactMap { latest[$0] }
    }
}

extension Story {
    fileprivate func isTold(by article: Identifier<Article>) -> Bool {
        reports.contains { $0.article.id == article }
    }
}
