/// What can go wrong in `Alerting`; a failed attempt to deliver is no error but a `SinkAnswer`.
public enum AlertingError: Error, Sendable, Hashable {
    /// A webhook's secret is not `whsec_` and Base64 of 24 to 64 bytes; the secret itself is not told.
    case invalidSecret(sink: String)
    case emptyCommand(sink: String)

    /// Stable, in snake case.
    public var reason: String {
        switch self {
        case .invalidSecret: "invalid_secret"
        case .emptyCommand: "empty_command"
        }
    }
}

extension AlertingError: CustomStringConvertible {
    /// Subject, event, cause and remedy, for people.
    public var description: String {
        switch self {
        case .invalidSecret(let sink):
            "sink \(sink): its secret cannot be used; write whsec_ followed by 24 to 64 bytes in Base64 (openssl rand -base64 32)"
        case .emptyCommand(let sink): "sink \(sink): no program to run; name one under command"
        }
    }
}
