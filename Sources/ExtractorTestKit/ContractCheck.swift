import FoundationEssentials
import NewsModel
import PluginContract
import PluginHost

/// Tests whether a plugin keeps to the protocol: manifest, handshake, schema, order, end of input, unknown method, a 4 MiB article.
public struct ContractCheck: Sendable {
    /// One requirement and what is wrong with it.
    public struct Finding: Sendable, Hashable {
        public var requirement: String
        /// Nil where it is met.
        public var problem: String?

        public init(requirement: String, problem: String? = nil) {
            self.requirement = requirement
            self.problem = problem
        }

        public var isMet: Bool { problem == nil }
    }

    private let settings: SupervisorSettings

    public init(settings: SupervisorSettings = SupervisorSettings()) {
        self.settings = settings
    }

    /// Checks the plugin in `folder`; where the manifest cannot be read, that is the only finding.
    public func findings(folder: String) async -> [Finding] {
        do throws(PluginHostError) {
            let plugin = try InstalledPlugin.read(folder: folder)
            return [Finding(requirement: "manifest")] + (await findings(plugin))
        } catch {
            return [Finding(requirement: "manifest", problem: error.description)]
        }
    }

    /// Checks a plugin whose manifest has been read.
    public func findings(_ plugin: InstalledPlugin) async -> [Finding] {
        guard plugin.manifest.kind == .extractor else { return await findingsOfConversation(plugin) }
        return await findingsOfConversation(plugin) + findingsOfReading(plugin)
    }

    // MARK: - The conversation itself

    private func findingsOfConversation(_ plugin: InstalledPlugin) async -> [Finding] {
        let script = ConversationScript(plugin, settings: settings.settings)
        do throws(PluginHostError) {
            let runner = CommandRunner(grace: settings.grace, outputLimit: 2 * MessageLine.limit)
            let limit = settings.handshakeDeadline + plugin.manifest.limits.deadline * script.questions
            let outcome = try await runner.run([plugin.program] + plugin.arguments, input: script.input, timeout: limit)
            return script.findings(outcome)
        } catch {
            return [Finding(requirement: "handshake", problem: error.description)]
        }
    }

    // MARK: - Reading articles

    private func findingsOfReading(_ plugin: InstalledPlugin) async -> [Finding] {
        let refusals = Refusals()
        let supervisor = PluginSupervisor(plugin, settings: settings) { refusals.note($0) }
        let first = await supervisor.extract(SampleArticles.all(for: plugin.identity) + cases(of: plugin))
        let again = await supervisor.extract(first.map(\.extraction).reversed()).reversed()
        let large = await supervisor.extract([SampleArticles.large(for: plugin.identity)])
        await supervisor.stop()
        return [
            Finding(requirement: "schema", problem: refusals.all.first),
            Finding(requirement: "same article, same events", problem: Self.differing(first, Array(again))),
            Finding(requirement: "4 MiB article", problem: large.first.flatMap(Self.failure)),
        ]
    }

    private func cases(of plugin: InstalledPlugin) -> [Extraction] {
        let cases = (try? GoldenCase.readAll(in: plugin.folder + "/cases")) ?? []
        return cases.map { Extraction(id: Identifier($0.path), plugin: plugin.identity, article: $0.article, publisher: $0.publisher) }
    }

    private static func differing(_ first: [ExtractionReply], _ again: [ExtractionReply]) -> String? {
        if let failure = first.lazy.compactMap(failure).first { return failure }
        return zip(first, again).first { $0.outcome != $1.outcome }.map { "\"\($0.0.extraction.article.title)\" was read in two ways" }
    }

    private static func failure(_ reply: ExtractionReply) -> String? {
        switch reply.outcome {
        case .events: nil
        case .setAside(let reason), .unavailable(let reason): "\"\(reply.extraction.article.title)\": \(reason)"
        }
    }
}
