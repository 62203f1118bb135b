import Alerting
import Foundation
import NewsModel
import PluginHost
import Settings
import WebClient

/// The sinks of one configuration.
struct SinkSet: Sendable {
    let all: [any Sink]

    init(_ definitions: [SinkDefinition], client: WebClient, write: @escaping StdoutSink.Writer) throws {
        let maker = SinkMaker(client: client, timeZone: .current, write: write, run: Self.run)
        all = try definitions.map { try maker.make($0) }
    }

    /// Tells a notice at once, without the database; a sink that cannot take it is left out.
    func tell(_ notice: Notice, to names: [String], at moment: Date) async {
        let alert = Alert(id: .make(at: moment), topic: Alert.ownTopic, reason: .notice, at: moment, notice: notice)
        for sink in all where names.contains(sink.name) {
            let message = AlertMessage(delivery: .make(at: moment), alert: alert)
            _ = await sink.deliver(Parcel(id: message.delivery, body: sink.render(message), at: moment))
        }
    }

    // MARK: - Private

    private static func run(_ command: [String], _ input: [UInt8], _ timeout: Duration) async -> CommandSink.Ending {
        do {
            switch try await CommandRunner().run(command, input: String(decoding: input, as: UTF8.self), timeout: timeout).end {
            case .exited(let status): return .exited(status)
            case .signaled(let number): return .killed(signal: number)
            case .timedOut: return .timedOut
            }
        } catch {
            return .notStarted(cause: "\(error)")
        }
    }
}
