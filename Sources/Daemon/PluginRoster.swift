import Foundation
import Logging
import NewsModel
import PluginContract
import PluginHost
import Settings

/// The extractors in use; those that a new configuration leaves as they were keep running.
struct PluginRoster {
    /// An extractor and who keeps it running.
    struct Reader: Sendable {
        let plugin: PluginIdentity
        let supervisor: PluginSupervisor
        let schemas: [String: EventSchema]
        /// Those it reads; empty where it reads all.
        let languages: [String]
    }

    private struct Post {
        let use: PluginUse
        let installed: InstalledPlugin
        let supervisor: PluginSupervisor
    }

    private let executable: String
    private let log: Logger
    private let reporter: PluginReporter
    private var posts: [String: Post] = [:]

    init(executable: String, log: Logger, reporter: PluginReporter) {
        self.executable = executable
        self.log = log
        self.reporter = reporter
    }

    /// The readers that the configuration asks for, started; others are stopped.
    ///
    /// - Throws: `DaemonError.pluginMissing` where one of them is not on this machine.
    mutating func readers(for settings: PluginSettings) async throws -> [Reader] {
        let catalog = await PluginCatalog.discover(in: .init(executable: executable, configured: settings.paths))
        for problem in catalog.problems { log.warning("plugin not usable", metadata: ["detail": "\(problem)"]) }
        let wanted = try Self.wanted(settings, in: catalog)
        for (name, post) in posts where !wanted.contains(where: { $0.use == post.use && $0.installed == post.installed }) {
            posts[name] = nil
            await post.supervisor.stop()
        }
        return await started(wanted)
    }

    mutating func stop() async {
        await withTaskGroup { group in
            for post in posts.values { group.addTask { await post.supervisor.stop() } }
        }
        posts = [:]
    }

    // MARK: - Private

    private static func wanted(_ settings: PluginSettings, in catalog: PluginCatalog) throws -> [(
        use: PluginUse, installed: InstalledPlugin
    )] {
        let named = Set(settings.use.map(\.name))
        let uses = settings.use + settings.bundled.filter { !named.contains($0) }.map { PluginUse(name: $0) }
        return try uses.map { use in
            guard let installed = catalog.plugin(named: use.name) else {
                throw DaemonError.pluginMissing(name: use.name, paths: settings.paths)
            }
            return (use, installed)
        }
    }

    private mutating func started(_ wanted: [(use: PluginUse, installed: InstalledPlugin)]) async -> [Reader] {
        var readers: [Reader] = []
        for (use, installed) in wanted where installed.manifest.kind == .extractor {
            let supervisor = posts[use.name]?.supervisor ?? supervisor(for: use, installed)
            posts[use.name] = Post(use: use, installed: installed, supervisor: supervisor)
            await supervisor.start()
            let manifest = installed.manifest
            readers.append(
                Reader(plugin: installed.identity, supervisor: supervisor, schemas: manifest.events, languages: manifest.languages))
        }
        return readers
    }

    private func supervisor(for use: PluginUse, _ installed: InstalledPlugin) -> PluginSupervisor {
        var limits = installed.manifest.limits
        limits.seconds = use.limits.seconds ?? limits.seconds
        limits.memoryMiB = use.limits.memoryMegabytes ?? limits.memoryMiB
        limits.inFlight = use.limits.inFlight ?? limits.inFlight
        let settings = (try? JSONValue.parse(use.settings.utf8)) ?? .object([:])
        return PluginSupervisor(
            installed, settings: SupervisorSettings(host: "newshound/\(Product.version)", settings: settings, limits: limits),
            observer: { [reporter, name = use.name] in reporter.heard($0, from: name) })
    }
}
