import NewsModel
import PluginContract
import PluginHost

/// Asks a plugin about golden cases, through the same host that the daemon uses.
public struct GoldenRunner: Sendable {
    private let plugin: InstalledPlugin
    private let settings: SupervisorSettings

    public init(_ plugin: InstalledPlugin, settings: SupervisorSettings = SupervisorSettings()) {
        self.plugin = plugin
        self.settings = settings
    }

    /// What a plugin said of one article, and what the host has to say about that.
    struct Reading: Sendable {
        var events: [Event]
        var complaints: [String]
    }

    /// Runs the cases; the plugin has ended when this returns.
    public func run(_ cases: [GoldenCase]) async -> GoldenReport {
        let refusals = Refusals()
        let supervisor = PluginSupervisor(plugin, settings: settings) { refusals.note($0) }
        let replies = await supervisor.extract(cases.map { extraction($0) })
        await supervisor.stop()
        let readings = replies.map { Self.reading($0, refusals) }
        return GoldenReport(outcomes: zip(cases, readings).map { GoldenReport.Outcome($0, $1) })
    }

    // MARK: - Private

    /// The place in the folder as id, so that two cases of one name are kept apart.
    private func extraction(_ golden: GoldenCase) -> Extraction {
        var article = golden.article
        article.id = Identifier(golden.path)
        return Extraction(id: Identifier(golden.path), plugin: plugin.identity, article: article, publisher: golden.publisher)
    }

    private static func reading(_ reply: ExtractionReply, _ refusals: Refusals) -> Reading {
        let dropped = refusals.refusals(of: reply.extraction.article.id).map { "dropped    \($0)" }
        return switch reply.outcome {
        case .events(let events): Reading(events: events, complaints: dropped)
        case .setAside(let reason): Reading(events: [], complaints: ["the plugin fails on it: \(reason)"])
        case .unavailable(let reason): Reading(events: [], complaints: ["not asked: \(reason)"])
        }
    }
}
