import Linguistics
import NewsModel

/// Joins clues of the same real-world deal.
struct DealMerger {
    private var groups: [DealGroup] = []

    /// The deals that clues in the order of the text tell of.
    static func groups(of clues: [DealClue]) -> [DealGroup] {
        var merger = DealMerger()
        for clue in clues.sorted(by: { $0.strength > $1.strength }) { merger.add(clue) }
        return merger.groups
    }

    // MARK: - Private

    private mutating func add(_ clue: DealClue) {
        if let place = groups.firstIndex(where: { $0.accepts(clue) }) {
            groups[place].add(clue)
        } else {
            groups.append(DealGroup(clue))
        }
    }
}
