import Alerting
import Foundation
import NewsModel
import Synchronization
import Testing
import WebClient

struct SinkTests {
    // MARK: - Standard output

    @Test func standardOutputGetsALineAndALineEnd() async {
        let written = Written()
        let sink = StdoutSink(name: "stdout", rendering: .json) { written.add($0) }
        #expect(await sink.deliver(parcel("hello")) == .delivered)
        #expect(written.text == "hello\n")
    }

    @Test func closedStandardOutputIsTriedAgain() async {
        struct Broken: Error {}
        let sink = StdoutSink(name: "stdout", rendering: .json) { _ in throw Broken() }
        guard case .later = await sink.deliver(parcel("hello")) else { Issue.record("not later"); return }
    }

    @Test func linesAndJSONAreRenderedAsTheDefinitionSays() throws {
        let message = Samples.message(Samples.summary(Samples.deal()))
        let maker = try maker()
        let line = try maker.make(SinkDefinition(name: "a", kind: .stdout(format: .line), language: .de))
        let json = try maker.make(SinkDefinition(name: "b", kind: .stdout(format: .json)))
        #expect(line.render(message) == "09:31 DEAL vereinbart | Nordlicht AG kauft Quantix | 1 Quelle | k3f9")
        #expect(json.render(message).hasPrefix("{\"type\":\"alert.deal\""))
    }

    // MARK: - Command

    @Test(arguments: [
        (CommandSink.Ending.exited(0), "delivered"), (.exited(75), "later"), (.exited(1), "rejected"), (.killed(signal: 9), "later"),
        (.timedOut, "later"), (.notStarted(cause: "no such file"), "later"),
    ])
    func endingOfTheProgramDecides(ending: CommandSink.Ending, answer: String) async throws {
        let sink = try CommandSink(name: "page", command: ["/bin/page", "-x"], timeout: .seconds(5)) { command, input, _ in
            command == ["/bin/page", "-x"] && input == Array("{}\n".utf8) ? ending : .exited(99)
        }
        #expect(String(describing: await sink.deliver(parcel("{}"))).hasPrefix(answer))
    }

    @Test func commandWithoutAProgramIsRefused() {
        #expect(throws: AlertingError.emptyCommand(sink: "page")) {
            try CommandSink(name: "page", command: [], timeout: .seconds(5)) { _, _, _ in .timedOut }
        }
    }

    // MARK: - File

    @Test func fileGetsALineEach() async throws {
        let folder = try Folder()
        let sink = FileSink(name: "file", path: folder.path("alerts.jsonl"), rotateAt: 1000)
        #expect(await sink.deliver(parcel("{\"a\":1}")) == .delivered)
        #expect(await sink.deliver(parcel("{\"a\":2}")) == .delivered)
        #expect(try folder.text("alerts.jsonl") == "{\"a\":1}\n{\"a\":2}\n")
    }

    @Test func fileIsRotatedWhereItWouldGrowTooLarge() async throws {
        let folder = try Folder()
        let sink = FileSink(name: "file", path: folder.path("alerts.jsonl"), rotateAt: 10)
        for number in 1...8 { #expect(await sink.deliver(parcel("line \(number)")) == .delivered) }
        #expect(try folder.text("alerts.jsonl") == "line 8\n")
        #expect(try folder.text("alerts.jsonl.1") == "line 7\n")
        #expect(try folder.text("alerts.jsonl.5") == "line 3\n")
        #expect(folder.names.count == 6)
    }

    @Test func halfALineFromAPowerFailureSwallowsNothing() async throws {
        let folder = try Folder()
        try Data("{\"half".utf8).write(to: URL(filePath: folder.path("alerts.jsonl")))
        #expect(await FileSink(name: "file", path: folder.path("alerts.jsonl"), rotateAt: 1000).deliver(parcel("{}")) == .delivered)
        #expect(try folder.text("alerts.jsonl") == "{\"half\n{}\n")
    }

    @Test func fullDiskIsNamed() async {
        let answer = await FileSink(name: "file", path: "/dev/full", rotateAt: 1000).deliver(parcel("{}"))
        #expect(answer == .later(failure: "sink file: /dev/full: the disk is full; make room, then it goes on by itself"))
    }

    @Test func missingFolderIsNamed() async throws {
        let folder = try Folder()
        let path = folder.path("missing/alerts.jsonl")
        let answer = await FileSink(name: "file", path: path, rotateAt: 1000).deliver(parcel("{}"))
        #expect(answer == .later(failure: "sink file: \(path): its folder does not exist; create it"))
    }

    // MARK: - Schedule

    @Test func pausesGrowAndEnd() {
        let schedule = RetrySchedule.standard
        let pauses = (1...10).map { schedule.next(afterAttempt: $0, at: Samples.morning, random: 0.5)?.timeIntervalSince(Samples.morning) }
        #expect(pauses == [5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400, nil])
    }

    @Test func pausesStrayByAFifth() {
        let early = RetrySchedule.standard.next(afterAttempt: 2, at: Samples.morning, random: 0)
        let late = RetrySchedule.standard.next(afterAttempt: 2, at: Samples.morning, random: 1)
        #expect(early == Samples.morning.addingTimeInterval(240))
        #expect(late == Samples.morning.addingTimeInterval(360))
    }

    @Test func receiverMayAskForALongerPauseUpToAnHour() {
        let asked = RetrySchedule.standard.next(afterAttempt: 1, at: Samples.morning, retryAfter: .seconds(90), random: 0.5)
        let askedTooMuch = RetrySchedule.standard.next(afterAttempt: 1, at: Samples.morning, retryAfter: .seconds(90_000), random: 0.5)
        #expect(asked == Samples.morning.addingTimeInterval(90))
        #expect(askedTooMuch == Samples.morning.addingTimeInterval(3600))
    }

    @Test func pausesMayBeNothing() {
        let schedule = RetrySchedule(pauses: [.zero, .zero])
        #expect(schedule.next(afterAttempt: 2, at: Samples.morning) == Samples.morning)
        #expect(schedule.next(afterAttempt: 3, at: Samples.morning) == nil)
    }

    // MARK: - Making

    private func parcel(_ body: String) -> Parcel { Parcel(id: Identifier("delivery-1"), body: body, at: Samples.morning) }

    private func maker() throws -> SinkMaker {
        SinkMaker(
            client: try WebClient(WebClientSettings(userAgent: "newshound/test")), timeZone: Samples.berlin, write: { _ in },
            run: { _, _, _ in .exited(0) })
    }
}

/// What a sink has written.
private final class Written: Sendable {
    private let bytes = Mutex<[UInt8]>([])

    func add(_ more: [UInt8]) { bytes.withLock { $0 += more } }

    var text: String { bytes.withLock { String(decoding: $0, as: UTF8.self) } }
}

/// A folder that is gone after the test.
private final class Folder {
    private let root = FileManager.default.temporaryDirectory.appending(path: "alerting-\(UUID().uuidString)")

    init() throws { try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true) }

    deinit { try? FileManager.default.removeItem(at: root) }

    func path(_ name: String) -> String { root.appending(path: name).path }

    func text(_ name: String) throws -> String { try String(contentsOf: root.appending(path: name), encoding: .utf8) }

    var names: [String] { (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? [] }
}
