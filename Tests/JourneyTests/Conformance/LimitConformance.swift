import Foundation
import TestServers
import Testing

/// What costs too much time, traffic or memory ends, and holds up no other feed.
@Suite(.timeLimit(.minutes(2)))
struct LimitConformance {
    private static let size = 1 << 20

    private static let large: [Scenario] = [
        Scenario("at-the-limit", [.answer(status: 200, body: padded(to: size))], becomes: ["read 3"]),
        Scenario("a-byte-more", [.answer(status: 200, body: padded(to: size + 1))], becomes: ["too_large"]),
        Scenario("endless", [.endless(head: head, piece: spaces, pause: .zero)], becomes: ["too_large"]),
        Scenario(
            "endless-chunks",
            [
                .endless(
                    head: "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",
                    piece: Array("8000\r\n".utf8) + spaces.prefix(32_768) + [13, 10], pause: .zero)
            ],
            becomes: ["too_large"]),
        Scenario(
            "br-bomb", [.answer(status: 200, headers: [("Content-Encoding", "br")], body: PackedFeed.brotliBomb)], becomes: ["too_large"]),
        Scenario(
            "zstd-bomb", [.answer(status: 200, headers: [("Content-Encoding", "zstd")], body: PackedFeed.zstdBomb)], becomes: ["too_large"]),
        // Members without content: nothing comes out of it, however much goes in.
        Scenario(
            "endless-gzip-of-nothing",
            [.endless(head: "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n", piece: emptyMembers, pause: .zero)], becomes: ["too_large"]
        ),
    ]

    private static let slow: [Scenario] = [
        Scenario("silent", [.silence], becomes: ["timeout"]),
        Scenario(
            "slow-head", [.endless(head: "HTTP/1.1 200 OK\r\n", piece: Array("X-A: b\r\n".utf8), pause: .milliseconds(100))],
            becomes: ["timeout"]),
        Scenario("slow-body", [.endless(head: head, piece: [0x20], pause: .milliseconds(50))], becomes: ["timeout"]),
        Scenario("slow-redirect", [.redirect(to: "/slow-redirect/a")], elsewhere: ["/a": .silence], becomes: ["timeout"]),
        Scenario("prompt", Array(repeating: .feed(), count: 8), becomes: ["read 3"] + Array(repeating: "unchanged", count: 7)),
    ]

    @Test func noMoreIsReadThanConfigured() async throws {
        let stage = try Stage(Self.large, network: "{connect_timeout: 2s, timeout: 10s, max_size: \(Self.size >> 20) MiB}")
        await stage.plays()
        await stage.ends()
    }

    @Test func slowAnswersEndWithoutHoldingUpOthers() async throws {
        let stage = try Stage(Self.slow, network: "{connect_timeout: 1s, timeout: 1s}")
        await stage.plays()
        let last = try #require(stage.requests(of: Self.slow[4]).dropFirst(7).first)
        let firstFailure = try #require(stage.requests(of: Self.slow[0]).first)
        // Eight visits 100 ms apart do not wait for answers that never come.
        #expect(last.arrived.timeIntervalSince(firstFailure.arrived) < 60)
        await stage.ends()
    }

    @Test func memoryDoesNotGrowWithWhatServersSend() async throws {
        let modest = try await peakMemory(serving: .feed())
        let boundless = try await peakMemory(serving: .endless(head: Self.head, piece: Self.spaces, pause: .zero))
        let bombs = try await peakMemory(serving: .answer(status: 200, headers: [("Content-Encoding", "br")], body: PackedFeed.brotliBomb))
        // Twenty answers of 1 MiB each at the same time, and the windows of their decoders.
        #expect(boundless < modest + 60 << 20)
        #expect(bombs < modest + 160 << 20)
    }

    // MARK: - Private

    /// Of a daemon whose twenty feeds all answer like that, twice each.
    private func peakMemory(serving reply: Reply) async throws -> Int {
        let scenarios = (1...20).map { Scenario("feed-\($0)", [reply, reply], becomes: []) }
        let stage = try Stage(scenarios, network: "{connect_timeout: 2s, timeout: 20s, max_size: 1 MiB}")
        for scenario in scenarios { await stage.waitForOutcomes(2, of: scenario.name) }
        let status = try String(contentsOfFile: "/proc/\(stage.daemon.processID)/status", encoding: .utf8)
        await stage.ends()
        let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") })
        return (Int(line.filter(\.isNumber)) ?? 0) << 10
    }

    private static let head = "HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\n\r\n"
    private static let spaces = [UInt8](repeating: 0x20, count: 65_536)
    private static let emptyMembers = Array(repeatElement(PackedFeed.gzipOfNothing, count: 1_000).joined())

    private static func padded(to size: Int) -> [UInt8] {
        let feed = Wharf.feed()
        return feed + [UInt8](repeating: 0x20, count: size - feed.count)
    }
}
