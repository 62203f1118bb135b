import FoundationEssentials
import NewsModel
import WebClient

/// Makes sinks of what the configuration says about them.
public struct SinkMaker: Sendable {
    private let client: WebClient
    private let write: StdoutSink.Writer
    private let run: CommandSink.Runner
    private let timeZone: TimeZone

    /// - Parameters:
    ///   - write: writes to standard output and flushes.
    ///   - run: runs the programs of `command` sinks.
    ///   - timeZone: in which the texts give times.
    public init(
        client: WebClient, timeZone: TimeZone, write: @escaping StdoutSink.Writer, run: @escaping CommandSink.Runner
    ) {
        self.client = client
        self.timeZone = timeZone
        self.write = write
        self.run = run
    }

    /// - Throws: `AlertingError` where the definition cannot work.
    public func make(_ definition: SinkDefinition) throws(AlertingError) -> any Sink {
        switch definition.kind {
        case .stdout(let format):
            let text = AlertText(language: definition.language, currency: definition.currency, timeZone: timeZone)
            return StdoutSink(name: definition.name, rendering: format == .line ? .line(text) : .json, write: write)
        case .webhook(let address, let secrets, let allowPrivate):
            return try WebhookSink(
                name: definition.name, address: address, secrets: secrets, allowPrivate: allowPrivate, timeout: definition.timeout,
                client: client)
        case .file(let path, let rotateAt):
            return FileSink(name: definition.name, path: path, rotateAt: rotateAt)
        case .command(let command):
            return try CommandSink(name: definition.name, command: command, timeout: definition.timeout, run: run)
        }
    }
}
