import Foundation
import TestServers

/// A webhook receiver on loopback.
final class Receiver: Sendable {
    let server: LoopbackServer

    /// - Parameter port: 0 takes a free one; another lets a receiver come back where one was stopped.
    init(port: Int = 0, answer: @escaping LoopbackServer.Handler = { _ in .status(204) }) throws {
        server = try LoopbackServer(port: port, handler: answer)
    }

    var address: String { server.address("/hook") }

    /// Everything received so far, refused attempts included.
    var parcels: [ReceivedParcel] { server.requests.map(ReceivedParcel.init) }

    /// Waits until what has been received satisfies the condition.
    @discardableResult
    func wait(until isSatisfied: @escaping @Sendable ([ReceivedParcel]) -> Bool) async -> [ReceivedParcel] {
        await server.waitForRequests { isSatisfied($0.map(ReceivedParcel.init)) }.map(ReceivedParcel.init)
    }

    @discardableResult
    func wait(for count: Int) async -> [ReceivedParcel] { await wait { $0.count >= count } }
}

/// One attempt to deliver, as the receiver sees it.
struct ReceivedParcel: Sendable {
    let request: ReceivedRequest

    init(_ request: ReceivedRequest) { self.request = request }

    var id: String { request.header("webhook-id") ?? "" }
    var text: String { request.bodyText }

    /// What an independently written receiver says of the signature: `ok` or what is wrong.
    func verdict(secret: String) async throws -> String {
        let headers = Dictionary(request.headers.map { ($0.name, $0.value) }) { first, _ in first }
        let question = SignedRequest(headers: headers, body: text, secret: secret, now: Int(Date.now.timeIntervalSince1970))
        let verifier = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../AlertingTests/Programs/verify_webhook.py")
        let program = try Program("/usr/bin/python3", [verifier.path])
        program.send(String(decoding: try JSONEncoder().encode(question), as: UTF8.self))
        program.endInput()
        await program.waitForExit()
        return await program.output.rest().joined()
    }

    /// The body, or nil where it is not as expected.
    var body: AlertBody? { try? JSONDecoder().decode(AlertBody.self, from: Data(request.body)) }

    private struct SignedRequest: Encodable {
        let headers: [String: String]
        let body: String
        let secret: String
        let now: Int
    }
}

/// The part of a webhook's body that the journeys look at.
struct AlertBody: Decodable {
    let type: String
    let data: Content

    struct Content: Decodable {
        let alert: Alert
        let story: Story?
        let articles: [Article]?
    }

    struct Alert: Decodable {
        let reason: String
        let topic: String
        let changed: [String]
    }

    struct Story: Decodable {
        let id: String
    }

    struct Article: Decodable {
        let title: String
    }
}
