import ArgumentParser
import NewsModel
import Settings
import Storage
import Stories
import TopicLanguage

struct WhyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "why", abstract: "Say why a story was told, or why it was not.",
        discussion: "Shows what its articles say, what was told, and for each topic the values it saw in the newest of them.")

    @OptionGroup var common: ConfigurationOptions

    @Option(help: "Only this topic.")
    var topic: String?

    @Argument(help: "The story's handle (k3f9) or id.")
    var story: String

    func run() async throws {
        try await common.withStore { store, configuration in
            guard let detail = try store.storyDetail(story) else { throw Unknown(noun: "story", name: story) }
            if let topic, !configuration.topics.contains(where: { $0.name == topic }) { throw Unknown(noun: "topic", name: topic) }
            StoryText(detail: detail).lines.forEach(Output.line)
            let topics = configuration.topics.filter { topic == nil || $0.name == topic }
            for line in try lines(topics, on: detail, in: store, configuration) { Output.line(line) }
        }
    }

    // MARK: - Private

    /// Where somebody's going is told by the alert of who follows, be it of another article.
    private func successor(of detail: StoryDetail, in store: Store) throws -> [String] {
        guard detail.alerts.isEmpty, let event = detail.reports.last(where: { !$0.isSuperseded })?.event else { return [] }
        let told = try store.stories(ofType: event.type, limit: 500).filter { $0.alerts > 0 }.compactMap {
            try store.storyDetail($0.handle)
        }
        return told.filter { $0.reports.compactMap(\.event).contains { Succession.tells($0, of: event) } }
            .flatMap { ["", "the alert of \($0.overview.handle), which names who follows, tells this too"] }
    }

    private func lines(_ topics: [Topic], on detail: StoryDetail, in store: Store, _ configuration: Configuration) throws -> [String] {
        guard let report = detail.reports.last(where: { !$0.isSuperseded }),
            let article = try store.article(report.article.id.text)?.article
        else { return [] }
        let tags = configuration.feeds.first { $0.name == article.feed }?.tags ?? []
        let subject = TopicSubject(
            event: report.event, article: article, feedTags: tags, sources: detail.overview.articles, now: article.firstSeen)
        let standing = article.standing == .fresh ? [] : ["", "its newest article came as \(article.standing.rawValue)"]
        return try standing + successor(of: detail, in: store)
            + topics.flatMap { ["", "topic \($0.name):"] + $0.verdict(on: subject).lines.map { "  \($0)" } }
    }
}
