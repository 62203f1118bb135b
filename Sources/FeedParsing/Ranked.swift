/// A value of which several elements may speak: the one that is most to the point wins, and among equals the first.
struct Ranked<Value> {
    private(set) var value: Value?
    private var rank = Int.max

    /// Whether nothing can be more to the point.
    var isSettled: Bool { rank == 0 }

    /// Among equals the last wins.
    mutating func replace(_ offered: Value?, rank offeredRank: Int = 0) {
        guard let offered, offeredRank <= rank else { return }
        value = offered
        rank = offeredRank
    }

    mutating func offer(_ offered: Value?, rank offeredRank: Int = 0) {
        guard let offered, offeredRank < rank else { return }
        value = offered
        rank = offeredRank
    }
}
