import ArgumentParser
import Foundation
import NewsModel
import Settings
import TopicLanguage

struct TopicCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "topic", abstract: "What you want to be told.", subcommands: [List.self, Test.self], defaultSubcommand: List.self,
        aliases: ["topics"])

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List the topics of the configuration.")

        @OptionGroup var common: ConfigurationOptions
        @OptionGroup var list: ListOptions

        func run() async throws {
            let rows = try await common.loadConfiguration().topics.prefix(list.limit).map {
                Row(name: $0.name, when: $0.expression.source, languages: $0.languages, sinks: $0.sinks, urgent: $0.urgent, hash: $0.hash)
            }
            Self.listing.print(rows, as: list)
        }

        private struct Row: Encodable {
            let name: String
            let when: String
            let languages: [String]
            let sinks: [String]
            let urgent: Bool
            let hash: String
        }

        private static let listing = Listing<Row>(columns: [
            .init("TOPIC") { $0.name },
            .init("SINKS") { $0.sinks.isEmpty ? "all" : $0.sinks.joined(separator: " ") },
            .init("WHEN") { $0.when },
        ])
    }

    struct Test: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Try a topic on an article: would it tell, and why or why not?",
            discussion:
                "The first line of the file is the title. The bundled extractors read it; each event is shown with the values the topic saw."
        )

        @OptionGroup var common: ConfigurationOptions

        @Option(name: .shortAndLong, help: "The article, a text file.", completion: .file())
        var file: String

        @Option(help: "Folder of a plugin to ask instead of the bundled ones; repeatable.", completion: .directory)
        var plugin: [String] = []

        @Argument(help: "The topic's name.")
        var topic: String

        func run() async throws {
            let configuration = try await common.loadConfiguration()
            try await reportingFailures {
                guard let topic = configuration.topics.first(where: { $0.name == topic }) else { throw Unknown(noun: "topic", name: topic) }
                let article = try ArticleLine.read(file: file).article(at: .now)
                let panel = try await ExtractorPanel(folders: plugin)
                let events = await panel.events(in: article)
                await panel.stop()
                show(topic, on: article, events)
            }
        }

        private func show(_ topic: Topic, on article: Article, _ events: [Event]) {
            let subjects: [Event?] = topic.expression.asksForEvent ? events : [nil]
            if subjects.isEmpty { Output.line("no: the extractors see no event in this article") }
            for event in subjects {
                if let event { Output.line(JSONLine.text(event)) }
                let subject = TopicSubject(event: event, article: article, now: article.published ?? .now)
                topic.verdict(on: subject).lines.forEach(Output.line)
            }
        }
    }
}
