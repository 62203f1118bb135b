import ArgumentParser
import Foundation
import PluginContract
import PluginHost
import Settings
import Synchronization

/// What every command that reads the configuration understands.
struct ConfigurationOptions: ParsableArguments {
    @Option(name: .shortAndLong, help: ArgumentHelp("The configuration file.", valueName: "file"), completion: .file(extensions: ["yaml"]))
    var config: String = ProcessInfo.processInfo.environment["NEWSHOUND_CONFIG"] ?? "/etc/newshound/newshound.yaml"

    /// What is said of a configuration beside its problems.
    enum Remarks {
        case none, warnings
    }

    /// The checked configuration; problems are printed, and the command ends with 78.
    func loadConfiguration(_ remarks: Remarks = .none) async throws -> Configuration {
        let outcome = await load()
        if remarks == .warnings || outcome.configuration == nil {
            for warning in outcome.warnings { Output.warning("\(warning)") }
        }
        if let configuration = outcome.configuration { return configuration }
        for problem in outcome.problems { Output.failure("\(problem)") }
        throw ExitCode.configuration
    }

    /// Reads twice: the plugins that topics and settings are checked against are named in the configuration itself.
    func load() async -> LoadOutcome {
        let asked = PluginQuestion()
        let first = read { asked.note($0) }
        guard let settings = asked.settings else { return first }
        let catalog = await PluginCatalog.discover(in: .init(executable: ExecutablePath.current, configured: settings.paths))
        return read { _ in PluginKnowledge(manifests: catalog.plugins.map(\.manifest)) }
    }

    // MARK: - Private

    private func read(_ plugins: @escaping @Sendable (PluginSettings) -> PluginKnowledge) -> LoadOutcome {
        let environment = ProcessInfo.processInfo.environment
        return ConfigurationLoader.load(
            path: config, environment: environment, credentials: environment["CREDENTIALS_DIRECTORY"] ?? ServiceUser.credentials,
            plugins: plugins)
    }

    /// Remembers which plugins a configuration names.
    private final class PluginQuestion: Sendable {
        private let noted = Mutex<PluginSettings?>(nil)

        var settings: PluginSettings? { noted.withLock { $0 } }

        func note(_ settings: PluginSettings) -> PluginKnowledge {
            noted.withLock { $0 = settings }
            return .none
        }
    }
}

/// Of commands that list something.
struct ListOptions: ParsableArguments {
    @Flag(help: "JSON Lines instead of a table.")
    var json = false

    @Option(name: .shortAndLong, help: ArgumentHelp("At most this many, newest first.", valueName: "number"))
    var limit: Int = 50

    func validate() throws {
        guard (1...100_000).contains(limit) else { throw ValidationError("--limit takes a number from 1 to 100000.") }
    }
}

extension ExitCode {
    /// EX_CONFIG: the configuration has problems.
    static let configuration = ExitCode(78)
    /// EX_TEMPFAIL: another process holds the database.
    static let locked = ExitCode(75)
}
