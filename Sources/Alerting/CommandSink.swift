import NewsModel

/// Runs a program per alert with the JSON on its standard input.
///
/// Exit 0 is delivered, 75 (EX_TEMPFAIL of sysexits.h) asks for another attempt, any other rejects the alert.
public struct CommandSink: Sink {
    /// Runs a program with arguments and standard input, killing it when the time is up.
    public typealias Runner = @Sendable (_ command: [String], _ input: [UInt8], _ timeout: Duration) async -> Ending

    /// How a program ended.
    public enum Ending: Sendable, Hashable {
        case exited(Int32)
        case killed(signal: Int32)
        case timedOut
        case notStarted(cause: String)
    }

    public let name: String
    public var rendering: Rendering { .json }
    private let command: [String]
    private let timeout: Duration
    private let run: Runner

    /// - Throws: `AlertingError.emptyCommand`.
    public init(name: String, command: [String], timeout: Duration, run: @escaping Runner) throws(AlertingError) {
        guard command.first?.isEmpty == false else { throw .emptyCommand(sink: name) }
        self.name = name
        self.command = command
        self.timeout = timeout
        self.run = run
    }

    public func deliver(_ parcel: Parcel) async -> SinkAnswer {
        switch await run(command, Array((parcel.body + "\n").utf8), timeout) {
        case .exited(0): .delivered
        case .exited(75): .later(failure: "sink \(name): the program asks for another attempt (exit 75)")
        case .exited(let status): .rejected(failure: "sink \(name): the program rejects the alert (exit \(status)); see what it wrote")
        case .killed(let signal): .later(failure: "sink \(name): the program was killed by signal \(signal); run it by hand")
        case .timedOut: .later(failure: "sink \(name): the program did not end in time; raise timeout if it is really that slow")
        case .notStarted(let cause): .later(failure: "sink \(name): the program cannot be started (\(cause)); check path and rights")
        }
    }
}
