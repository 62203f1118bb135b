import Foundation
import Synchronization
import TestServers
import Testing

/// A daemon that polls a table of scenarios, all on one server, with all durations configured down.
final class Stage: Sendable {
    let server: LoopbackServer
    let daemon: Program
    private let desk: Newsdesk
    private let scenarios: [Scenario]

    /// - Parameters:
    ///   - server: one that answers otherwise than by the scenarios' scripts.
    ///   - root: where the daemon finds the server, `http://127.0.0.1:PORT` where nothing else is said.
    ///   - polling, network: sections of the configuration instead of the usual ones.
    init(
        _ scenarios: [Scenario], on server: LoopbackServer? = nil, at root: String? = nil, polling: String = Stage.polling,
        network: String = Stage.network, environment: [String: String] = [:]
    ) throws {
        self.scenarios = scenarios
        let server = try server ?? Self.server(of: scenarios)
        self.server = server
        let feeds = scenarios.map { Self.line($0, at: root ?? server.address("")) }.joined(separator: "\n")
        desk = try Newsdesk(
            Newsdesk.impatient(
                feeds: feeds, sinks: "  - {name: screen, kind: stdout}",
                more: ["polling": polling, "network": network, "log": "{level: debug}"]))
        daemon = try desk.start(environment: environment)
    }

    /// A server that answers as scripted.
    static func server(of scenarios: [Scenario], version: LoopbackServer.IPVersion = .four) throws -> LoopbackServer {
        try LoopbackServer(version: version, handler: Script(scenarios).reply)
    }

    static let polling = """
        {host_gap: 0s, per_host: 64, jitter: 0, first_spread: 0s, restart_spread: 0s, backoff: 100ms, backoff_limit: 100ms, \
        failing_after: 1h, failing_tries: 100}
        """
    static let network = "{contact: \"https://newsroom.example/bot\", connect_timeout: 20s, timeout: 30s}"

    /// Waits until each scenario has come to its outcomes, and compares what was sent and what became of it.
    func plays() async {
        for scenario in scenarios { await plays(scenario) }
    }

    /// The requests for the feed, redirects included, in order.
    func requests(of scenario: Scenario) -> [ReceivedRequest] {
        server.requests.filter {
            $0.path == scenario.path || $0.path.hasPrefix(scenario.path + "/") || $0.path.hasPrefix(scenario.path + "?")
        }
    }

    /// What has become of the feed so far.
    func outcomes(of feed: String) -> [String] { Self.outcomes(of: feed, in: daemon.errors.lines) }

    func waitForOutcomes(_ count: Int, of feed: String) async {
        _ = await daemon.errors.wait { Self.outcomes(of: feed, in: $0).count >= count }
    }

    /// Starts another daemon on the same configuration and database, after the first has ended.
    func startsAgain() throws -> Program { try desk.start() }

    /// Ends the daemon.
    func ends() async { #expect(await daemon.ends() == 0) }

    /// The feed as `feed show --json` tells it.
    func portrait(of feed: String) async throws -> String {
        try await desk.run("feed", "show", "--json", feed).output.joined(separator: "\n")
    }

    // MARK: - Private

    private func plays(_ scenario: Scenario) async {
        await waitForOutcomes(scenario.becomes.count, of: scenario.name)
        let (count, path) = (scenario.sends?.count ?? 0, scenario.path)
        _ = await server.waitForRequests { requests in requests.count { $0.path == path } >= count }
        let (requests, outcomes) = (requests(of: scenario), outcomes(of: scenario.name))
        #expect(Array(outcomes.prefix(scenario.becomes.count)) == scenario.becomes, "\(scenario): \(detail(of: scenario))")
        if let sends = scenario.sends {
            #expect(requests.filter { $0.path == path }.prefix(count).map(Scenario.Conditions.init(of:)) == sends, "\(scenario)")
        }
        if let visits = scenario.visits { #expect(requests.prefix(visits.count).map(\.path) == visits, "\(scenario)") }
    }

    private func detail(of scenario: Scenario) -> String {
        daemon.errors.lines.filter { $0.contains("feed.name=\(scenario.name) ") }.joined(separator: "\n")
    }

    private static func outcomes(of feed: String, in lines: [String]) -> [String] {
        lines.filter { $0.contains("feed.name=\(feed) ") || $0.hasSuffix("feed.name=\(feed)") }.compactMap { line in
            if let reason = value("reason", in: line) { return reason }
            guard let outcome = value("outcome", in: line) else { return nil }
            return outcome == "read" ? "read \(value("items.new", in: line) ?? "?")" : outcome
        }
    }

    private static func value(_ key: String, in line: String) -> String? {
        line.split(separator: " ").first { $0.hasPrefix(key + "=") }.map { String($0.dropFirst(key.count + 1)) }
    }

    private static func line(_ scenario: Scenario, at root: String) -> String {
        let usual = [
            "name": scenario.name, "address": "\"\(root)\(scenario.path)\"", "every": "100ms", "backfill": "all",
            "allow_private": "true", "host_group": scenario.name,
        ]
        let places = ["ROOT": root, "HOST": String(root.drop { $0 != "/" }.drop { $0 == "/" })]
        let keys = usual.merging(scenario.keys) { places.reduce($1) { $0.replacing($1.key, with: $1.value) } }
        return "  - {" + keys.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }.joined(separator: ", ") + "}"
    }
}

/// Answers visit by visit.
private final class Script: Sendable {
    private let scenarios: [String: Scenario]
    private let visits = Mutex<[String: Int]>([:])

    init(_ scenarios: [Scenario]) {
        self.scenarios = Dictionary(scenarios.map { ($0.path, $0) }) { first, _ in first }
    }

    func reply(_ request: ReceivedRequest) -> Reply {
        if let scenario = scenarios[request.path] {
            let visit = visits.withLock { visits in
                defer { visits[request.path, default: 0] += 1 }
                return visits[request.path, default: 0]
            }
            return visit < scenario.replies.count ? scenario.replies[visit] : .status(410)
        }
        let scenario = scenarios.values.first { request.path.hasPrefix($0.path + "/") || request.path.hasPrefix($0.path + "?") }
        return scenario.flatMap { $0.elsewhere[String(request.path.dropFirst($0.path.count))] } ?? .status(404)
    }
}
