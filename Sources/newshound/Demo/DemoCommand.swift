import ArgumentParser
import Daemon
import Foundation
import Settings
import WebInterface

struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: "See the main job at once: sample news becomes alerts, offline.",
        discussion: "Runs the real daemon in a temporary folder, on a small feed server of its own on this machine. All firms are invented."
    )

    @Flag(help: "Keep the folder with configuration and database, to look around in.")
    var keep = false

    @Option(help: "Language of the alerts: de or en.")
    var language = "en"

    func validate() throws {
        guard ["de", "en"].contains(language) else { throw ValidationError("--language takes de or en.") }
    }

    func run() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "newshound-demo-\(UUID().uuidString.prefix(8))")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { if !keep { try? FileManager.default.removeItem(at: folder) } }
        Output.line("Three feeds of sample news are watched; this is what you would be told:\n")
        try await reportingFailures { try await perform(in: folder) }
        Output.line(closing(folder))
    }

    // MARK: - Private

    private func perform(in folder: URL) async throws {
        let stage = DemoStage()
        let (ports, listening) = AsyncStream.makeStream(of: Int.self)
        try await withThrowingTaskGroup(of: Bool.self) { group in
            group.addTask {
                try await stage.server { listening.yield($0) }.run()
                return false
            }
            guard let port = await ports.first(where: { _ in true }) else { throw DemoFailure.noServer }
            let configuration = try writeConfiguration(in: folder, port: port)
            group.addTask {
                try await Daemon(Launch(configuration, reload: { .accepted(configuration, warnings: []) })).run()
                return false
            }
            group.addTask {
                try await DemoDirector(stage: stage, database: configuration.storage.path).publishEverything()
                return true
            }
            while let isOver = try await group.next(), !isOver {}
            group.cancelAll()
        }
    }

    private func writeConfiguration(in folder: URL, port: Int) throws -> Configuration {
        let path = folder.appending(path: "newshound.yaml").path
        try DemoConfiguration(port: port, folder: folder.path, language: language).text.write(
            toFile: path, atomically: true, encoding: .utf8)
        let outcome = ConfigurationLoader.load(path: path, environment: [:])
        guard let configuration = outcome.configuration else { throw DemoFailure.configuration(outcome.problems.map(\.description)) }
        return configuration
    }

    private func closing(_ folder: URL) -> String {
        let config = keep ? " --config \(folder.path)/newshound.yaml" : ""
        let look =
            keep
            ? "Look around:  newshound stories\(config)\n              newshound events\(config)"
            : "Look around:  newshound demo --keep   keeps configuration and database"
        return """

            Two papers, in two languages, told of one purchase: the rumour was told, then its confirmation, and no copy of it.
            \(look)
            Your own:     1. make install
                          2. name your feeds and topics in /etc/newshound/newshound.yaml
                          3. sudo newshound check, then sudo systemctl enable --now newshound
            """
    }
}

/// Why a demo cannot go on.
enum DemoFailure: Error, CustomStringConvertible {
    case noServer
    case configuration([String])
    case stuck

    var description: String {
        switch self {
        case .noServer: "the demo's feed server did not start; is loopback (127.0.0.1) up on this machine?"
        case .configuration(let problems): "the demo's configuration is refused: \(problems.joined(separator: "; "))"
        case .stuck: "the demo did not come to its end within two minutes; try again with --keep and look at its folder"
        }
    }
}
