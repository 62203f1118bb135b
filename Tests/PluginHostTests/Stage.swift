import Foundation
import NewsModel
import PluginContract
import PluginHost
import Synchronization

/// A hostile program under supervision, with everything the supervisor reports of it.
final class Stage: Sendable {
    let supervisor: PluginSupervisor
    private let token: String
    private let reports = Reports()

    init(_ program: String, kind: PluginManifest.Kind = .extractor, arguments: [String] = [], settings: SupervisorSettings = .impatient) {
        let token = UUID().uuidString
        self.token = token
        let schema = EventSchema(type: "sighting", statuses: ["seen"], fields: ["word": FieldType(.string)])
        let manifest = PluginManifest(
            name: "hostile", version: "1.0.0", kind: kind, command: [program], events: ["sighting": schema],
            limits: PluginLimits(seconds: 20, memoryMiB: 128, inFlight: 8))
        let plugin = InstalledPlugin(
            manifest: manifest, folder: Self.programs, program: "\(Self.programs)/\(program)", arguments: [token] + arguments)
        supervisor = PluginSupervisor(plugin, settings: settings) { [reports] in reports.add($0) }
    }

    /// What has been reported so far.
    var journal: [PluginReport] { reports.all }

    /// Waits until something has been reported.
    func waits(for isWanted: @escaping @Sendable (PluginReport) -> Bool) async {
        await reports.waits(for: isWanted)
    }

    func ask(_ titles: [String]) async -> [ExtractionReply.Outcome] {
        await supervisor.extract(titles.map(Extraction.about)).map(\.outcome)
    }

    /// Ends the plugin and returns the command lines of processes that it has left behind.
    func leftovers() async -> [String] {
        await supervisor.stop()
        return processes()
    }

    /// Command lines of living processes that were given this stage's token.
    func processes() -> [String] { Self.processes(with: token) }

    /// Command lines of living processes that were given `token`; those of the dead are empty.
    static func processes(with token: String) -> [String] {
        let numbers = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        return numbers.filter { Int($0) != nil }.compactMap { number in
            let line = (try? Data(contentsOf: URL(filePath: "/proc/\(number)/cmdline"))).map { String(decoding: $0, as: UTF8.self) }
            return line.flatMap { $0.contains(token) ? $0 : nil }
        }
    }

    private static let programs = URL(filePath: #filePath).deletingLastPathComponent().path + "/Programs"
}

/// Reports as they come in.
final class Reports: Sendable {
    private struct Wait {
        let isWanted: @Sendable (PluginReport) -> Bool
        let continuation: CheckedContinuation<Void, Never>
    }

    private let state = Mutex<(all: [PluginReport], waits: [Wait])>(([], []))

    var all: [PluginReport] { state.withLock { $0.all } }

    func add(_ report: PluginReport) {
        let done = state.withLock { state in
            state.all.append(report)
            defer { state.waits.removeAll { $0.isWanted(report) } }
            return state.waits.filter { $0.isWanted(report) }
        }
        done.forEach { $0.continuation.resume() }
    }

    /// Waits until such a report has come in.
    func waits(for isWanted: @escaping @Sendable (PluginReport) -> Bool) async {
        await withCheckedContinuation { continuation in
            let isThere = state.withLock { state in
                if state.all.contains(where: isWanted) { return true }
                state.waits.append(Wait(isWanted: isWanted, continuation: continuation))
                return false
            }
            if isThere { continuation.resume() }
        }
    }
}

extension SupervisorSettings {
    /// Pauses of milliseconds.
    static let impatient = SupervisorSettings(
        grace: .milliseconds(300), restartPause: .milliseconds(1), longestPause: .milliseconds(20),
        logRate: LogRate(lines: 50, window: .seconds(3600)))

    /// A deadline that a hanging program soon misses and a working one keeps even on a busy machine.
    static let brief = SupervisorSettings(
        limits: PluginLimits(seconds: 0.7, memoryMiB: 128, inFlight: 8), grace: .milliseconds(300), restartPause: .milliseconds(1),
        longestPause: .milliseconds(20))
}

extension Extraction {
    static func about(_ title: String) -> Extraction {
        let article = Article(
            id: Identifier(title), address: "https://example.org/\(title.count)", feed: "example", title: title, text: "Nothing else.",
            firstSeen: Date(timeIntervalSince1970: 1_790_000_000))
        return Extraction(
            id: Identifier("extraction of \(title)"), plugin: PluginIdentity(name: "hostile", version: "1.0.0"), article: article)
    }
}

extension ExtractionReply.Outcome {
    var events: [Event]? {
        guard case .events(let events) = self else { return nil }
        return events
    }

    /// The words that the events tell of; nil where there is no answer.
    var words: [String]? { events?.compactMap { $0.text("word") } }

    var isSetAside: Bool {
        guard case .setAside = self else { return false }
        return true
    }

    var isUnavailable: Bool {
        guard case .unavailable = self else { return false }
        return true
    }
}
