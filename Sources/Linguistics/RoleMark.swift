/// What stands beside an office: who had it, will have it, or has it for a while.
public enum RoleMark: String, Sendable, Hashable, CaseIterable {
    case former, incoming, outgoing, interim, deputy
}
