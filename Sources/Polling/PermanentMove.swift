import FoundationEssentials
import NewsModel

/// Permanent redirects (301, 308): followed for good only after five fetches over 48 hours (`moved_after`) have seen the same one.
public enum PermanentMove {
    /// Where the leading permanent redirects of an exchange led; nil where it began with none or went elsewhere temporarily first.
    public static func target(of hops: [(status: Int, to: String)]) -> String? {
        hops.prefix { $0.status == 301 || $0.status == 308 }.last?.to
    }

    /// Changes the state as after a fetch that was led to `target`, or to no other address.
    static func count(_ target: String?, in state: inout FeedState, after patience: Duration, at now: Date) {
        guard let target, target != state.address else {
            state.move = nil
            return
        }
        let earlier = state.move?.target == target ? state.move : nil
        let move = PendingMove(target: target, since: earlier?.since ?? now, seen: (earlier?.seen ?? 0) + 1)
        guard move.seen >= 5, now.since(move.since) >= patience, !hasCredentials(state.address) else {
            state.move = move
            return
        }
        follow(target, in: &state)
    }

    /// Name and password are not known of the new address: such a feed is followed each time, where they may be sent along.
    private static func hasCredentials(_ address: String) -> Bool {
        let rest = address.firstRange(of: "://").map { address[$0.upperBound...] } ?? address[...]
        return rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }.contains("@")
    }

    /// Validators belong to the address that gave them.
    private static func follow(_ target: String, in state: inout FeedState) {
        state.address = target
        state.move = nil
        state.validators = Validators()
        state.validatedAt = nil
        state.bodyHash = nil
    }
}
