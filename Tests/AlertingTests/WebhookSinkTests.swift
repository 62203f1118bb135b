import Alerting
import Foundation
import NewsModel
import TestServers
import Testing
import WebClient

struct WebhookSinkTests {
    let client: WebClient

    init() throws { client = try WebClient(WebClientSettings(userAgent: "newshound/test")) }

    static let secret = Secret("whsec_" + Data("an invented secret of 32 bytes..".utf8).base64EncodedString())
    static let olderSecret = Secret("whsec_" + Data("an older secret, also 32 bytes..".utf8).base64EncodedString())

    @Test func requestIsVerifiedByAnIndependentReceiver() async throws {
        let server = try LoopbackServer { _ in .status(204) }
        let body = "{\"text\":\"Nordlicht für 14,3 Mrd. – „groß“ 😀\"}"
        #expect(await deliver(to: server, body: body) == .delivered)
        let request = try #require(await server.waitForRequests(1).first)
        #expect(request.header("webhook-id") == "delivery-1")
        #expect(request.header("content-type") == "application/json")
        #expect(try verdict(on: request, secret: Self.secret) == "ok")
    }

    @Test func bothSecretsSignWhileRotating() async throws {
        let server = try LoopbackServer { _ in .ok("") }
        #expect(await deliver(to: server, secrets: [Self.secret, Self.olderSecret]) == .delivered)
        let request = try #require(await server.waitForRequests(1).first)
        #expect(try verdict(on: request, secret: Self.secret) == "ok")
        #expect(try verdict(on: request, secret: Self.olderSecret) == "ok")
        #expect(
            try verdict(on: request, secret: Secret("whsec_" + Data(repeating: 7, count: 32).base64EncodedString())) == "no signature fits")
    }

    @Test func withoutSecretsNothingIsSigned() async throws {
        let server = try LoopbackServer { _ in .ok("") }
        #expect(await deliver(to: server, secrets: []) == .delivered)
        #expect(await server.waitForRequests(1).first?.header("webhook-signature") == nil)
    }

    @Test func redirectIsAFailureAndNotFollowed() async throws {
        let server = try LoopbackServer { _ in .redirect(to: "/elsewhere") }
        #expect(await deliver(to: server) == .later(failure: "sink desk: redirects are not followed (302); correct its address"))
        #expect(server.requests.count == 1)
    }

    @Test func goneSwitchesTheSinkOff() async throws {
        let server = try LoopbackServer { _ in .status(410) }
        guard case .gone = await deliver(to: server) else { Issue.record("not gone"); return }
    }

    @Test(arguments: [("120", 120), ("86400", 3600), ("Tue, 01 Sep 2026 07:41:00 GMT", 600), ("Tue, 01 Sep 2026 07:00:00 GMT", 0)])
    func retryAfterIsHonouredUpToAnHour(value: String, seconds: Int) async throws {
        let server = try LoopbackServer { $0.path == "/" ? .status(429, headers: ["Retry-After": value]) : .status(404) }
        #expect(
            await deliver(to: server)
                == .later(
                    failure: "sink desk: the receiver answers 429; check address, secret and the receiver", retryAfter: .seconds(seconds)))
    }

    @Test(arguments: [400, 401, 404, 500, 503]) func otherAnswersAreTriedAgain(status: Int) async throws {
        let server = try LoopbackServer { _ in .status(status, headers: ["Retry-After": "nonsense"]) }
        guard case .later(let failure, nil) = await deliver(to: server) else { Issue.record("not later"); return }
        #expect(failure.contains(String(status)))
    }

    @Test func hangingReceiverRunsOutOfTime() async throws {
        let server = try LoopbackServer { _ in .silence }
        guard case .later(let failure, nil) = await deliver(to: server, timeout: .milliseconds(200)) else {
            Issue.record("not later"); return
        }
        #expect(failure.hasPrefix("sink desk: no whole answer within 200 ms"))
    }

    @Test func answerThatNeverEndsIsCutAndCounts() async throws {
        let server = try LoopbackServer { _ in
            .endless(head: "HTTP/1.1 200 OK\r\n\r\n", piece: Array(repeating: 120, count: 4096), pause: .zero)
        }
        #expect(await deliver(to: server) == .delivered)
    }

    @Test func addressOfAReceiverIsInNoFailure() async throws {
        let server = try LoopbackServer { _ in .hangUp }
        guard case .later(let failure, nil) = await deliver(to: server, path: "/services/T0K3N") else { Issue.record("not later"); return }
        #expect(!failure.contains("T0K3N"))
    }

    @Test func privateReceiverNeedsPermission() async throws {
        let server = try LoopbackServer { _ in .ok("") }
        let sink = try WebhookSink(
            name: "desk", address: server.address(), secrets: [], allowPrivate: false, timeout: .seconds(5), client: client)
        guard case .later(let failure, nil) = await sink.deliver(parcel("{}")) else { Issue.record("not later"); return }
        #expect(failure.contains("allow_private: true"))
    }

    @Test(arguments: ["", "whsec_", "whsec_short", "whsec_äöü", "secret"]) func uselessSecretIsRefusedWithoutNamingIt(secret: String) {
        #expect(throws: AlertingError.invalidSecret(sink: "desk")) {
            try WebhookSink(
                name: "desk", address: "https://a.example/", secrets: [Secret(secret)], allowPrivate: false, timeout: .seconds(5),
                client: client)
        }
    }

    // MARK: - Making

    private func deliver(
        to server: LoopbackServer, path: String = "/", body: String = "{}", secrets: [Secret] = [Self.secret],
        timeout: Duration = .seconds(5)
    ) async -> SinkAnswer {
        do {
            let sink = try WebhookSink(
                name: "desk", address: server.address(path), secrets: secrets, allowPrivate: true, timeout: timeout, client: client)
            return await sink.deliver(parcel(body))
        } catch {
            return .rejected(failure: "\(error)")
        }
    }

    private func parcel(_ body: String) -> Parcel {
        Parcel(id: Identifier("delivery-1"), body: body, at: Samples.morning)
    }

    private func verdict(on request: ReceivedRequest, secret: Secret) throws -> String {
        let headers = Dictionary(request.headers.map { ($0.name, $0.value) }) { $1 }
        let question: [String: Any] = [
            "headers": headers, "body": request.bodyText, "secret": secret.exposed, "now": Int(Samples.morning.timeIntervalSince1970),
        ]
        let program = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Programs/verify_webhook.py")
        let (input, output, process) = (Pipe(), Pipe(), Process())
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", program.path]
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        try input.fileHandleForWriting.write(contentsOf: JSONSerialization.data(withJSONObject: question))
        try input.fileHandleForWriting.close()
        let answer = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return String(decoding: answer, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
