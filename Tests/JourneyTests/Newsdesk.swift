import Foundation

/// One watch of a journey: a folder with configuration and database, and the commands that work on them.
final class Newsdesk: Sendable {
    let folder: URL
    var database: URL { folder.appending(path: "newshound.db") }

    static let secret = "whsec_" + Data("thirty-two bytes for the journey".utf8).base64EncodedString()
    static let programs = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Programs")

    /// - Parameter configuration: see `impatient`.
    init(_ configuration: String) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "journey-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try configure(configuration)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func configure(_ configuration: String) throws {
        try configuration.write(to: folder.appending(path: "newshound.yaml"), atomically: true, encoding: .utf8)
    }

    /// Starts the daemon.
    func start(environment: [String: String] = [:]) throws -> Program {
        try Program(
            "newshound", ["run", "--config", folder.appending(path: "newshound.yaml").path], environment: Self.environment(environment))
    }

    /// Runs a command to its end.
    func run(_ arguments: String...) async throws -> Program.Result {
        try await Program.run(arguments + ["--config", folder.appending(path: "newshound.yaml").path], environment: Self.environment([:]))
    }

    /// The rows of a list.
    func rows<Row: Decodable>(_ type: Row.Type, _ noun: String, limit: Int = 100) async throws -> [Row] {
        try await run(noun, "list", "--json", "--limit", "\(limit)").output.map { try Self.decoder.decode(type, from: Data($0.utf8)) }
    }

    func story(_ id: String) async throws -> StoryDocument {
        let text = try await run("story", "show", "--json", id).output.joined(separator: "\n")
        return try Self.decoder.decode(StoryDocument.self, from: Data(text.utf8))
    }

    /// Asks until no delivery waits any more.
    func settles() async throws -> Bool {
        while try await !rows(DeliveryRow.self, "delivery", limit: 10_000).allSatisfy({ $0.state == "delivered" }) {
            guard !Task.isCancelled else { return false }
        }
        return true
    }

    /// `ok`, or what SQLite finds damaged.
    func integrity() async throws -> String {
        let check = "import sqlite3, sys; print(sqlite3.connect(sys.argv[1]).execute('PRAGMA integrity_check').fetchone()[0])"
        let program = try Program("/usr/bin/python3", ["-c", check, database.path])
        await program.waitForExit()
        return await program.output.rest().joined()
    }

    /// A configuration without pauses.
    ///
    /// - Parameters:
    ///   - feeds, topics, sinks: lines of the lists of that name; without topics, every event is told.
    ///   - more: further sections; those of `plugins`, `network`, `delivery` and `storage` instead of the usual ones.
    static func impatient(feeds: String, topics: String = "  []", sinks: String, more: [String: String] = [:]) -> String {
        let sections = [
            "storage": "{path: newshound.db}", "plugins": "{bundled: []}", "network": "{connect_timeout: 20s, timeout: 30s}",
            "delivery": "{retries: [\(Array(repeating: "200ms", count: 300).joined(separator: ", "))], timeout: 10s}",
            "alerts": "{first_after: 0s, updates_every: 0s}",
            "polling": """
            {host_gap: 0s, per_host: 32, jitter: 0, first_spread: 0s, restart_spread: 0s, backoff: 200ms, backoff_limit: 200ms, \
            failing_after: 0s, failing_tries: 1}
            """,
        ].merging(more) { $1 }
        let text = sections.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }.joined(separator: "\n")
        return "\(text)\nfeeds:\n\(feeds)\ntopics:\n\(topics)\nsinks:\n\(sinks)\n"
    }

    /// The usual sinks: standard output, and a webhook.
    static func sinks(_ receiver: Receiver) -> String {
        """
          - {name: screen, kind: stdout, format: line, language: en}
          - {name: desk, kind: webhook, address: "\(receiver.address)", secret: env:NEWSHOUND_DESK, allow_private: true}
        """
    }

    /// A small extractor: the first word of each title is a sighting.
    static let sightings = "{bundled: [], paths: [\"\(programs.path)/sightings\"], use: [{name: sightings}]}"

    // MARK: - Private

    private static func environment(_ more: [String: String]) -> [String: String] {
        ["NEWSHOUND_DESK": secret].merging(more) { $1 }
    }

    private static let decoder: JSONDecoder = {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        return decoder
    }()
}

/// A row of `newshound article list --json`.
struct ArticleRow: Decodable {
    let article: Reference
    let pending: Int

    struct Reference: Decodable {
        let title: String
        let feed: String
    }
}

/// A row of `newshound delivery list --json`.
struct DeliveryRow: Decodable {
    let id: String
    let sink: String
    let state: String
    let attempts: Int
    let reason: String
}

/// `newshound story show --json`.
struct StoryDocument: Decodable {
    let reports: [Report]

    struct Report: Decodable {
        let article: ArticleRow.Reference
    }
}
