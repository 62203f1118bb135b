import ArgumentParser
import Foundation
import NewsModel
import PluginContract
import PluginHost

/// Several extractors asked about the same articles.
struct ExtractorPanel: Sendable {
    private let supervisors: [PluginSupervisor]

    /// The plugins in `folders`, or the bundled ones where there are none.
    init(folders: [String]) async throws {
        supervisors = try await PluginPlace.extractors(folders).map { plugin in
            PluginSupervisor(plugin) { Self.show($0, of: plugin.name) }
        }
        for supervisor in supervisors { await supervisor.start() }
    }

    /// One JSON document per article, in order.
    func answers(_ articles: [Result<ArticleLine, ArticleLine.Unreadable>]) async -> [String] {
        let readable = articles.compactMap { try? $0.get() }
        var replies = await replies(to: readable.map { $0.article(at: .now) }, publishers: readable.map(\.publisher))[...]
        return articles.map { article in
            switch article {
            case .failure(let unreadable): JSONLine.text(UnreadableAnswer(unreadable))
            case .success(let line): Answer(id: line.id, replies: replies.removeFirst()).line
            }
        }
    }

    /// All events that the extractors report of one article.
    func events(in article: Article) async -> [Event] {
        let replies = await replies(to: [article], publishers: [nil]).joined()
        return replies.flatMap { named -> [Event] in
            guard case .events(let events) = named.reply.outcome else { return [] }
            return events
        }
    }

    func stop() async {
        for supervisor in supervisors { await supervisor.stop() }
    }

    // MARK: - Private

    private typealias NamedReply = (plugin: String, reply: ExtractionReply)

    private struct Answer {
        let id: String
        var events: [Event] = []
        var errors: [String: String] = [:]

        init(id: String, replies: [NamedReply]) {
            self.id = id
            for (plugin, reply) in replies {
                switch reply.outcome {
                case .events(let found): events += found
                case .setAside(let reason), .unavailable(let reason): errors[plugin] = reason
                }
            }
        }

        /// As JSON, keys sorted.
        var line: String {
            var writer = JSONWriter(capacity: 1024)
            writer.open("{")
            if !errors.isEmpty {
                writer.key("errors")
                writer.open("{")
                for (plugin, reason) in errors.sorted(by: { $0.key < $1.key }) { writer.member(plugin, reason) }
                writer.close("}")
            }
            writer.key("events")
            writer.open("[")
            for event in events { writer.write(event) }
            writer.close("]")
            writer.member("id", id)
            writer.close("}")
            return String(decoding: writer.bytes, as: UTF8.self)
        }
    }

    /// For each article the replies of all plugins, in the order of the plugins.
    private func replies(to articles: [Article], publishers: [String?]) async -> [[NamedReply]] {
        let byPlugin = await withTaskGroup(of: (Int, [ExtractionReply]).self) { group in
            for (place, supervisor) in supervisors.enumerated() {
                let questions = zip(articles, publishers).map { article, publisher in
                    Extraction(id: .make(at: article.firstSeen), plugin: supervisor.plugin.identity, article: article, publisher: publisher)
                }
                group.addTask { (place, await Self.replies(of: supervisor, to: questions)) }
            }
            return await group.reduce(into: [Int: [ExtractionReply]]()) { $0[$1.0] = $1.1 }
        }
        return articles.indices.map { index in
            supervisors.indices.compactMap { place in byPlugin[place].map { (supervisors[place].plugin.name, $0[index]) } }
        }
    }

    /// As in the daemon, a plugin is asked only about articles in its languages.
    private static func replies(of supervisor: PluginSupervisor, to questions: [Extraction]) async -> [ExtractionReply] {
        let own = questions.filter { supervisor.plugin.manifest.reads($0.article.language) }
        var replies = own.isEmpty ? [] : await supervisor.extract(own)[...]
        return questions.map { question in
            guard supervisor.plugin.manifest.reads(question.article.language), let reply = replies.popFirst() else {
                return ExtractionReply(extraction: question, outcome: .events([]))
            }
            return reply
        }
    }

    private static func show(_ report: PluginReport, of plugin: String) {
        switch report {
        case .log(let line): Output.error("\(plugin): \(line.text)")
        case .dropped(let refusal, let article): Output.error("\(plugin): event of \(article) dropped: \(refusal)")
        case .down(let breach, _): Output.error("\(plugin) is down: it \(breach)")
        default: return
        }
    }
}
