import ExtractorTestKit
import Foundation
import NewsModel
import PluginContract
import PluginHost

/// Prints how extractors read articles: for people from files, as JSON Lines from standard input.
struct ExplainTool {
    private let plugins: [InstalledPlugin]

    /// The plugins in `folders`, or the bundled ones where there are none.
    init(folders: [String]) async throws {
        plugins = try await PluginPlace.extractors(folders)
    }

    func run(_ files: [String]) async throws {
        for path in files { try await explain(try ArticleLine.read(file: path)) { Output.line(ExplanationText($1).lines(of: $0)) } }
        guard files.isEmpty else { return }
        var input = LineInput()
        while let line = input.nextBatch(limit: 1).first {
            let article = try ArticleLine.read(line)
            try await explain(article) { Output.line(JSONLine.text(Answer(id: article.id, plugin: $0, explanation: $1))) }
        }
    }

    // MARK: - Private

    private struct Answer: Encodable {
        let id: String
        let plugin: String
        let explanation: Explanation
    }

    private func explain(_ line: ArticleLine, _ show: (String, Explanation) -> Void) async throws {
        let article = line.article(at: .now)
        for plugin in plugins {
            guard plugin.manifest.reads(article.language) else {
                Output.error(
                    "\(plugin.name) is not asked: \(line.id) is in '\(article.language ?? "und")', it reads \(plugin.manifest.languages.joined(separator: " "))"
                )
                continue
            }
            let question = Extraction(
                id: .make(at: article.firstSeen), plugin: plugin.identity, article: article, publisher: line.publisher)
            for explanation in try await ExplanationReader(plugin).explanations(of: [question]) { show(plugin.name, explanation) }
        }
    }
}
