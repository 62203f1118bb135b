import Foundation
import Synchronization
import TestServers
import Testing

/// Receivers that misbehave delay nobody but themselves, and lose nothing.
@Suite(.timeLimit(.minutes(2)))
struct HostileReceiverJourneys {
    @Test func hostileReceiversDelayNobodyAndDeadLettersAreDeliveredOnRequest() async throws {
        let (publisher, moods) = (try Publisher(["ledger": "en"]), Moods())
        let receiver = try Receiver { moods.answer(to: $0) }
        let desk = try Newsdesk(.telling(receiver, of: publisher))
        let daemon = try desk.start()
        await publisher.isRead()
        publisher.publish("Kranich opens a third yard", in: "ledger")
        await receiver.wait { $0.contains { $0.request.path == "/good" } }

        #expect(await daemon.errors.wait(for: "delivery given up", "sink.name=hangs"))
        #expect(await daemon.errors.wait(for: "delivery given up", "sink.name=fails"))
        #expect(await daemon.errors.wait(for: "sink switched off", "sink.name=gone"))
        #expect(await daemon.output.wait(for: "gone", "410"))
        await receiver.wait { $0.count { $0.request.path == "/limits" } == 2 }
        #expect(receiver.attempts(at: "fails").count == 3)
        #expect(receiver.attempts(at: "gone").count == 1)

        moods.repair()
        #expect(try await desk.run("delivery", "retry", "hangs", "fails", "gone").code == 0)
        await receiver.wait { parcels in
            ["hangs": 4, "fails": 4, "gone": 2].allSatisfy { name, count in parcels.count { $0.request.path == "/\(name)" } == count }
        }
        #expect(try await desk.settles())
        for name in Moods.names { #expect(Set(receiver.attempts(at: name).map(\.id)).count == 1, "\(name)") }
        #expect(await daemon.ends() == 0)
    }
}

/// How each path of the receiver behaves.
private final class Moods: Sendable {
    static let names = ["good", "hangs", "fails", "gone", "limits", "endless"]
    private let asked = Mutex<Set<String>>([])
    private let isRepaired = Mutex(false)

    /// From now on everybody takes everything.
    func repair() { isRepaired.withLock { $0 = true } }

    func answer(to request: ReceivedRequest) -> Reply {
        if isRepaired.withLock(\.self) { return .status(204) }
        let isFirst = asked.withLock { $0.insert(request.path).inserted }
        switch request.path {
        case "/hangs": return .silence
        case "/fails": return .status(500)
        case "/gone": return .status(410)
        case "/limits": return isFirst ? .status(429, headers: ["Retry-After": "1"]) : .status(204)
        case "/endless": return .endless(head: "HTTP/1.1 200 OK\r\n\r\n", piece: [UInt8](repeating: 0x2E, count: 4096), pause: .zero)
        default: return .status(204)
        }
    }
}

extension Receiver {
    fileprivate func attempts(at name: String) -> [ReceivedParcel] { parcels.filter { $0.request.path == "/\(name)" } }
}

extension String {
    fileprivate static func telling(_ receiver: Receiver, of publisher: Publisher) -> String {
        let sinks = Moods.names.map { name in
            "  - {name: \(name), kind: webhook, address: \"\(receiver.server.address("/\(name)"))\", secret: env:NEWSHOUND_DESK, allow_private: true}"
        }
        return Newsdesk.impatient(
            feeds: publisher.feeds(), sinks: (["  - {name: screen, kind: stdout}"] + sinks).joined(separator: "\n"),
            more: ["plugins": Newsdesk.sightings, "delivery": "{retries: [50ms, 50ms], timeout: 500ms}"])
    }
}
