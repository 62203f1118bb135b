import Foundation
import Settings

/// A folder of its own for one test, removed with it.
final class Folder {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appendingPathComponent("settings-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    @discardableResult
    func write(_ text: String, to name: String) throws -> String {
        let file = "\(path)/\(name)"
        try FileManager.default.createDirectory(
            atPath: URL(fileURLWithPath: file).deletingLastPathComponent().path, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(fileURLWithPath: file))
        return file
    }

    func read(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(fileURLWithPath: "\(path)/\(name)")), as: UTF8.self)
    }

    func load(_ text: String, environment: [String: String] = [:], credentials: String? = nil) throws -> LoadOutcome {
        ConfigurationLoader.load(path: try write(text, to: "newshound.yaml"), environment: environment, credentials: credentials)
    }
}

/// What a text comes to in an empty folder.
func load(_ text: String, environment: [String: String] = [:]) throws -> LoadOutcome {
    try Folder().load(text, environment: environment)
}

let project = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
