import NewsModel

/// Two moves that are one: somebody takes the post that the other leaves.
public enum Succession {
    /// Whether the successor's alert leaves nothing to tell of the predecessor's going: it names the same person and house, and why they go.
    public static func tells(_ arrival: Event, of departure: Event) -> Bool {
        guard arrival.type == "exec_move", departure.type == "exec_move", isOnlyLeaving(departure), arrival.status != "denied",
            let last = name(arrival, "replaces"), let leaver = name(departure, "person"), last.isAlike(leaver),
            shareHouse(arrival.position("to"), departure.position("from"))
        else { return false }
        return departure.text("reason").map { $0 == arrival.text("replaces_reason") } ?? true
    }

    // MARK: - Private

    private static func isOnlyLeaving(_ move: Event) -> Bool {
        move.position("to") == nil && move.status != "denied"
    }

    private static func name(_ move: Event, _ field: String) -> PersonName? {
        move.text(field).flatMap(PersonName.init)
    }

    /// A house that is not named is the one that is.
    private static func shareHouse(_ position: Position?, _ other: Position?) -> Bool {
        guard let house = position?.org.flatMap(PartyName.init), let left = other?.org.flatMap(PartyName.init) else { return true }
        return house.isAlike(left)
    }
}
