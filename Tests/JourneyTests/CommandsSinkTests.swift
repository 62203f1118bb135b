import Foundation
import TestServers
import Testing

@Suite("Sinks on the command line")
struct CommandsSinkTests {
    @Test("A webhook gets a signed example, and the exchange is printed without secrets")
    func webhook() async throws {
        let server = try LoopbackServer { _ in .status(204) }
        defer { server.stop() }
        let desk = try Self.desk(address: server.address("/hook?token=geheim"))
        let result = try await desk.run("sink", "test", "desk")
        #expect(result.code == 0, "\(result.complaint)")
        let request = try #require(server.requests.first)
        #expect(request.header("webhook-signature")?.hasPrefix("v1,") == true)
        #expect(request.bodyText.contains("TEST ALERT"))
        #expect(result.text.contains("/hook?•••") && !result.text.contains("geheim") && !result.text.contains("whsec_"))
        #expect(result.text.contains("< 204"))
    }

    @Test("A webhook that refuses ends with 1 and says why")
    func refusal() async throws {
        let server = try LoopbackServer { _ in .status(403) }
        defer { server.stop() }
        let result = try await Self.desk(address: server.address("/hook")).run("sink", "test", "desk")
        #expect(result.code == 1 && result.complaint.contains("403"))
    }

    @Test("A program gets the example on its standard input")
    func command() async throws {
        let desk = try CommandsDesk(
            "feeds: []\nsinks: [{name: program, kind: command, command: [/bin/sh, -c, \"cat >/dev/null; echo taken; exit 75\"]}]")
        let result = try await desk.run("sink", "test", "program")
        #expect(result.code == 1 && result.text.contains("< taken") && result.text.contains("< exit 75"), "\(result.text)")
    }

    @Test("A file gets a line, and standard output too")
    func plainSinks() async throws {
        let desk = try CommandsDesk("feeds: []\nsinks: [{name: archive, kind: file, path: alerts.jsonl}, {name: stdout, kind: stdout}]")
        #expect(try await desk.run("sink", "test", "archive").code == 0)
        #expect(try desk.read("alerts.jsonl").contains("TEST ALERT"))
        #expect(try await desk.run("sink", "test", "stdout").text.contains("TEST ALERT"))
    }

    @Test("An unknown sink is named, with where to look")
    func unknown() async throws {
        let result = try await CommandsDesk().run("sink", "test", "nobody")
        #expect(result.code == 1 && result.complaint.contains("'newshound sink list'"))
        #expect(try await CommandsDesk().run("sinks").text.contains("stdout"))
    }

    private static func desk(address: String) throws -> CommandsDesk {
        let secret = Data(repeating: 7, count: 32).base64EncodedString()
        let desk = try CommandsDesk(
            "feeds: []\nsinks: [{name: desk, kind: webhook, address: \"\(address)\", secret: file:secret.txt, allow_private: true}]")
        try desk.write("secret.txt", "whsec_\(secret)\n")
        return desk
    }
}
