import NewsModel
import PluginContract
import PluginHost

/// Asks a plugin how it reads articles.
///
/// Each call runs the program anew on a conversation written out beforehand, so nothing that it does can disturb a running daemon.
public struct ExplanationReader: Sendable {
    private let plugin: InstalledPlugin
    private let settings: JSONValue

    public init(_ plugin: InstalledPlugin, settings: JSONValue = .object([:])) {
        self.plugin = plugin
        self.settings = settings
    }

    /// One explanation an article, in order.
    ///
    /// Throws `ExtractorTestKitError.unexplained` where the plugin does not explain itself, answers wrongly, or takes longer than its
    /// deadline for all articles together.
    public func explanations(of articles: [Extraction]) async throws(ExtractorTestKitError) -> [Explanation] {
        let outcome = try await run(questions(articles))
        let answers = outcome.output.split(separator: "\n").compactMap { try? MessageLine.decode(PluginAnswer.self, from: $0.utf8) }
        guard case .exited(0) = outcome.end, answers.count == articles.count + 1 else {
            throw .unexplained(plugin: plugin.name, detail: "it answered \(max(0, answers.count - 1)) of \(articles.count) articles")
        }
        var explanations: [Explanation] = []
        for answer in answers.dropFirst() { explanations.append(try explanation(in: answer)) }
        return explanations
    }

    // MARK: - Private

    private static let outputLimit = 512 << 20

    private func questions(_ articles: [Extraction]) -> [PluginQuestion] {
        let handshake = PluginQuestion.Handshake(host: "newshound", settings: plugin.manifest.settings.filled(settings))
        return [PluginQuestion(id: 0, call: .initialize(handshake))]
            + articles.enumerated().map { PluginQuestion(id: $0 + 1, call: .explain(ArticleMessage($1))) }
    }

    private func run(_ questions: [PluginQuestion]) async throws(ExtractorTestKitError) -> CommandOutcome {
        do {
            let input = try questions.map { try MessageLine.encode($0) }.map { String(decoding: $0, as: UTF8.self) }.joined()
            let limit = SupervisorSettings().handshakeDeadline + plugin.manifest.limits.deadline * questions.count
            return try await CommandRunner(outputLimit: Self.outputLimit)
                .run([plugin.program] + plugin.arguments, input: input, timeout: limit)
        } catch {
            throw .unexplained(plugin: plugin.name, detail: "\(error)")
        }
    }

    private func explanation(in answer: PluginAnswer) throws(ExtractorTestKitError) -> Explanation {
        switch answer.outcome {
        case .result(let result):
            guard let explanation = result.explanation else {
                throw .unexplained(plugin: plugin.name, detail: "its answer has no explanation")
            }
            return explanation
        case .failure(let failure) where failure.code == PluginAnswer.Failure.unknownMethod:
            throw .unexplained(plugin: plugin.name, detail: "it does not explain itself")
        case .failure(let failure): throw .unexplained(plugin: plugin.name, detail: failure.message)
        }
    }
}
