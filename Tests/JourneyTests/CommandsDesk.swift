import Foundation

/// A configuration in a folder of its own, and commands run on it.
final class CommandsDesk {
    let folder: URL

    init(_ configuration: String = "feeds: []") throws {
        folder = URL.temporaryDirectory.appending(path: "newshound-commands-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try write("newshound.yaml", configuration + "\nstorage: {path: newshound.db}\npolling: {host_gap: 0s}\n")
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    var configuration: String { path("newshound.yaml") }

    func path(_ name: String) -> String { folder.appending(path: name).path }

    func write(_ name: String, _ text: String) throws {
        try Data(text.utf8).write(to: folder.appending(path: name))
    }

    func read(_ name: String) throws -> String { try String(contentsOf: folder.appending(path: name), encoding: .utf8) }

    /// Runs a command with this configuration.
    func run(_ arguments: String..., input: String = "") async throws -> Program.Result {
        try await Program.run(arguments + ["--config", configuration], input: input)
    }

    /// The folder of the source tree.
    static let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
}

extension Program.Result {
    var text: String { output.joined(separator: "\n") }
    var complaint: String { errors.joined(separator: "\n") }
}
