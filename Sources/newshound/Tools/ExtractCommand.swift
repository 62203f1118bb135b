import ArgumentParser
import Foundation
import NewsModel
import PluginHost

struct ExtractCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract", abstract: "Let the extractors read articles and print the events they report.",
        discussion: """
            Reads JSON Lines {"id","lang"?,"title","text","published"?} from standard input and answers each with \
            {"id","events":[…]}, in order. A plugin that fails on an article stands under "errors"; a line that cannot be read is answered \
            with {"id","error"}, and the exit code is 1. With files as arguments, reads texts instead; the first line is the title.
            """)

    @Option(
        name: .long, parsing: .singleValue,
        help: ArgumentHelp("Folder of a plugin to ask instead of the bundled ones; repeatable.", valueName: "folder"),
        completion: .directory)
    var plugin: [String] = []

    @Flag(
        name: .long,
        help: "Tell how each extractor reads: sentences, phrases, rules tried, why near misses failed. With standard input, as JSON.")
    var explain = false

    @Argument(help: "Text files.", completion: .file())
    var files: [String] = []

    func run() async throws {
        if explain { return try await reportingFailures { try await ExplainTool(folders: plugin).run(files) } }
        let panel = try await reportingFailures { try await ExtractorPanel(folders: plugin) }
        let failed = files.isEmpty ? await answerInput(panel) : try await answerFiles(panel)
        await panel.stop()
        if failed { throw ExitCode.failure }
    }

    // MARK: - Private

    private static let batch = 64

    private func answerFiles(_ panel: ExtractorPanel) async throws -> Bool {
        for path in files {
            let article = try ArticleLine.read(file: path)
            for answer in await panel.answers([.success(article)]) { Output.line(answer) }
        }
        return false
    }

    private func answerInput(_ panel: ExtractorPanel) async -> Bool {
        var input = LineInput()
        var failed = false
        while case let lines = input.nextBatch(limit: Self.batch), !lines.isEmpty {
            let articles = lines.map { line in Result { () throws(ArticleLine.Unreadable) in try ArticleLine.read(line) } }
            failed = failed || articles.contains { (try? $0.get()) == nil }
            for answer in await panel.answers(articles) { Output.line(answer) }
        }
        return failed
    }
}
