import Linguistics
import NewsModel

/// Joins clues of the same real-world deal.
struct DealMerger {
    private var groups: [DealGroup] = []

    /// The deals that clues tell of, in the order in which their strongest clues stand in the text.
    ///
    /// Strong clues come first, doubtful ones last: what a doubtful clue joins is decided by the others.
    static func groups(of clues: [DealClue]) -> [DealGroup] {
        var merger = DealMerger()
        let ranked = clues.enumerated().sorted { rank($0.element, $0.offset) < rank($1.element, $1.offset) }
        for (_, clue) in ranked { merger.add(clue) }
        return merger.groups.sorted { $0.best.trigger.lowerBound < $1.best.trigger.lowerBound }
    }

    // MARK: - Private

    private static func rank(_ clue: DealClue, _ place: Int) -> (Int, Double, Int) {
        (clue.doubts.isEmpty ? 0 : 1, -clue.strength, place)
    }

    private mutating func add(_ clue: DealClue) {
        let bonds = groups.map { $0.bond(clue) }
        if let place = bonds.firstIndex(of: .same) ?? bonds.firstIndex(of: .disputed) {
            groups[place].add(clue, bonds[place])
        } else {
            groups.append(DealGroup(clue))
        }
    }
}
