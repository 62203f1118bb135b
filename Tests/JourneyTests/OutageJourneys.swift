import Foundation
import TestServers
import Testing

/// What polling makes of a line that is down, and of a host that asks to be left alone.
@Suite(.timeLimit(.minutes(2)))
struct OutageJourneys {
    @Test func outageIsToldOnceCountsForNoFeedAndEnds() async throws {
        let publisher = try Publisher(["ledger": "en"])
        let dead = try (0..<3).map { _ in
            let server = try LoopbackServer { _ in .hangUp }
            server.stop()
            return server.address("/")
        }
        let lines = dead.enumerated().map {
            "  - {name: dead\($0.offset), address: \"\($0.element)\", every: 1h, allow_private: true, host_group: dead\($0.offset)}"
        }
        let desk = try Newsdesk(
            Newsdesk.impatient(
                feeds: ([publisher.feeds(every: "1h")] + lines).joined(separator: "\n"),
                sinks: "  - {name: screen, kind: stdout, format: line, language: en}",
                more: [
                    "polling": """
                    {host_gap: 0s, jitter: 0, first_spread: 0s, restart_spread: 0s, backoff: 500ms, backoff_limit: 500ms, \
                    outage_window: 1m, outage_probe: 100ms}
                    """
                ]))
        let daemon = try desk.start()
        #expect(await daemon.output.wait(for: "hardly any server can be reached; polling pauses"))
        publisher.publish("Kranich opens a yard", in: "ledger")
        #expect(await daemon.ends() == 0)
        let states = try await desk.run("feeds", "--json").output.joined()
        #expect(states.contains("\"failures\":0") && !states.contains("\"health\":\"failing\""))
        let shown = try await desk.run("feed", "show", "dead0").output
        #expect(shown.contains { $0.contains("the failures before do not count") }, "\(shown)")
        #expect(daemon.output.lines.filter { $0.contains("hardly any server") }.count == 1)
    }
}
