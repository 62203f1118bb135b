import FoundationEssentials
import PluginContract
import PluginHost

/// A conversation written out beforehand, and what a plugin has to answer to it.
struct ConversationScript {
    private let plugin: InstalledPlugin
    /// What the plugin reads, to the end of its input.
    let input: String
    /// Ids in the order in which answers must come.
    private let ids: [Int]
    private let unknownID = 17

    init(_ plugin: InstalledPlugin, settings: JSONValue) {
        self.plugin = plugin
        let handshake = PluginQuestion.Handshake(host: "newshound", settings: plugin.manifest.settings.filled(settings))
        var questions = [PluginQuestion(id: 0, call: .initialize(handshake))]
        let articles = SampleArticles.messages
        func add(_ range: ClosedRange<Int>) {
            guard plugin.manifest.kind == .extractor else { return }
            questions += range.map { PluginQuestion(id: $0, call: .extract(articles[$0 % articles.count])) }
        }
        add(1...16)
        questions.append(PluginQuestion(id: unknownID, call: .unknown("newshound/unknown")))
        add(18...33)
        ids = questions.compactMap(\.id)
        input = questions.compactMap { try? MessageLine.encode($0) }.map { String(decoding: $0, as: UTF8.self) }.joined()
    }

    var questions: Int { ids.count }

    func findings(_ outcome: CommandOutcome) -> [ContractCheck.Finding] {
        let lines = outcome.output.split(separator: "\n")
        let answers = lines.compactMap { try? MessageLine.decode(PluginAnswer.self, from: $0.utf8) }
        return [
            ContractCheck.Finding(requirement: "handshake", problem: problemOfHandshake(answers.first, outcome)),
            ContractCheck.Finding(requirement: "order", problem: problemOfOrder(answers, lines.count)),
            ContractCheck.Finding(requirement: "unknown method", problem: problemOfUnknownMethod(answers)),
            ContractCheck.Finding(requirement: "end of input", problem: problemOfEnd(outcome)),
        ]
    }

    // MARK: - Private

    private func problemOfHandshake(_ answer: PluginAnswer?, _ outcome: CommandOutcome) -> String? {
        guard let answer else { return "no answer to initialize; its log: \(String(outcome.errors.suffix(300)).trimmed)" }
        guard case .result(let result) = answer.outcome, result.version == PluginManifest.protocolVersion,
            result.plugin == plugin.identity, answer.id == 0
        else { return "initialize must be answered with protocol 1, name \"\(plugin.name)\", version \"\(plugin.manifest.version)\"" }
        return nil
    }

    private func problemOfOrder(_ answers: [PluginAnswer], _ lines: Int) -> String? {
        if answers.count != lines { return "\(lines - answers.count) of \(lines) lines are no answers" }
        let got = answers.map { $0.id ?? -1 }
        return got == ids
            ? nil : "answers must come in the order of the questions, one for each: \(ids.count) asked, ids answered \(got.prefix(40))"
    }

    private func problemOfUnknownMethod(_ answers: [PluginAnswer]) -> String? {
        guard case .failure(let failure)? = answers.first(where: { $0.id == unknownID })?.outcome,
            failure.code == PluginAnswer.Failure.unknownMethod
        else { return "an unknown method must be answered with error \(PluginAnswer.Failure.unknownMethod)" }
        return nil
    }

    private func problemOfEnd(_ outcome: CommandOutcome) -> String? {
        switch outcome.end {
        case .exited(0): nil
        case .exited(let status): "at the end of its input it must end with status 0, not \(status)"
        case .signaled(let number): "at the end of its input it must end with status 0, not by signal \(number)"
        case .timedOut: "it does not end at the end of its input"
        }
    }
}
