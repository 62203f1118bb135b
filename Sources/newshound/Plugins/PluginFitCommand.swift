import ArgumentParser
import ExtractorTestKit
import Foundation
import NewsModel
import PluginHost

extension PluginCommand {
    struct Fit: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Fit a plugin's confidence to annotated articles.",
            discussion: """
                Asks the plugin how it reads the articles, holds its candidates against the annotation and prints a table of weights; what \
                the table is worth, by five-fold cross-validation, goes to standard error. Articles are JSON Lines \
                {"id","lang"?,"title","text"}, the annotation {"id","events":[…]}. Name the folder \
                first: a list of files takes all that follows it.
                """)

        @Option(name: .long, parsing: .upToNextOption, help: "Files of articles.", completion: .file())
        var articles: [String]

        @Option(name: .long, parsing: .upToNextOption, help: "Files of annotation.", completion: .file())
        var gold: [String]

        @Option(name: .long, help: "How strongly weights are held small.")
        var penalty = 1.0

        @Option(name: .long, help: ArgumentHelp("Count the plugin's golden cases, too, so many times each.", valueName: "times"))
        var cases = 0

        @Argument(help: "Folder of the plugin, or the name of a bundled one.", completion: .directory)
        var folder: String

        func run() async throws {
            try await reportingFailures {
                let plugin = try await PluginPlace.plugin(at: folder)
                let cases = try cases > 0 ? GoldenCase.readAll(in: plugin.folder + "/cases") : []
                let fit = try await ConfidenceFit.asking(
                    plugin, about: try questions(plugin) + repeated(cases, plugin),
                    annotation: try annotation() + cases.map { AnnotatedArticle(id: $0.name, events: $0.expected.map(GoldEvent.init)) },
                    penalty: penalty)
                guard !fit.candidates.isEmpty else { throw Refusal("\(plugin.name) has no candidate in the annotated articles") }
                Output.error(fit.crossValidated().text + "\(fit.missed) events without a candidate")
                Output.line("# made by 'newshound plugin fit' from \(fit.candidates.count) candidates\n" + fit.table)
            }
        }

        // MARK: - Private

        private func questions(_ plugin: InstalledPlugin) throws -> [Extraction] {
            try articles.flatMap { path in
                try Data(contentsOf: URL(filePath: path)).split(separator: UInt8(ascii: "\n")).map { line in
                    let line = try ArticleLine.read(.text(String(decoding: line, as: UTF8.self)))
                    let article = line.article(at: .now)
                    return Extraction(
                        id: .make(at: article.firstSeen), plugin: plugin.identity, article: article, publisher: line.publisher)
                }
            }
        }

        private func repeated(_ golden: [GoldenCase], _ plugin: InstalledPlugin) -> [Extraction] {
            let once = golden.map {
                Extraction(id: Identifier($0.name), plugin: plugin.identity, article: $0.article, publisher: $0.publisher)
            }
            return (0..<cases).flatMap { _ in once }
        }

        private func annotation() throws -> [AnnotatedArticle] {
            try gold.flatMap { try AnnotatedArticle.readAll(Data(contentsOf: URL(filePath: $0)), path: $0) }
        }
    }
}
