/// How a plugin's program broke off the conversation or had it broken off.
public enum PluginBreach: Error, Sendable, Hashable, CustomStringConvertible {
    case cannotStart(String)
    /// The answer to `initialize` was none, an error, or another plugin's.
    case handshake(String)
    /// The oldest question stayed unanswered for so long.
    case deadline(Duration)
    case exited(Int32)
    case signaled(Int32)
    /// A line that is no answer.
    case garbage(String)
    /// An answer to a question that is not the oldest one open.
    case outOfOrder
    case lineTooLong
    /// It lives on, but listens or answers no more.
    case closedPipe
    /// It answers with errors only.
    case refusesEverything(String)

    /// Stable, for metrics and logs.
    public var reason: String {
        switch self {
        case .cannotStart: "cannot_start"
        case .handshake: "handshake"
        case .deadline: "deadline"
        case .exited: "exited"
        case .signaled: "signaled"
        case .garbage: "garbage"
        case .outOfOrder: "out_of_order"
        case .lineTooLong: "line_too_long"
        case .closedPipe: "closed_pipe"
        case .refusesEverything: "refuses_everything"
        }
    }

    public var description: String {
        switch self {
        case .cannotStart(let detail): "cannot be started: \(detail)"
        case .handshake(let detail): "does not answer initialize as the protocol says: \(detail)"
        case .deadline(let limit): "did not answer within \(limit)"
        case .exited(let status): "ended with status \(status)"
        case .signaled(let number): "ended by signal \(number)"
        case .garbage(let detail): "printed a line that is no answer: \(detail)"
        case .outOfOrder: "answered a question that was not next"
        case .lineTooLong: "printed a line longer than 4 MiB"
        case .closedPipe: "closed its standard input or output without ending"
        case .refusesEverything(let detail): "answers every article with an error: \(detail)"
        }
    }
}
