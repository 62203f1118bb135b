import Linguistics
import NewsModel

/// Tells bidders who bid against each other from those who bid together.
struct DealRivals {
    let clause: Clause

    /// A deal for each of several bidders who compete: `X and Y are leading the race to buy Z`.
    func apart(_ clue: DealClue) -> [DealClue] {
        guard clause.language == .en, clue.buyers.count > 1, !clue.targets.isEmpty, [.acquisition, .investment].contains(clue.kind),
            [.planned, .rumored].contains(clue.status), competes(clue)
        else { return [clue] }
        return clue.buyers.map { buyer in
            var one = clue
            one.buyers = [buyer]
            one.marks.insert("en-apart")
            return one
        }
    }

    // MARK: - Private

    /// Whether words of a contest stand about the trigger, or the bidders are joined by `or`; `a rival bid from X and Y` is one.
    private func competes(_ clue: DealClue) -> Bool {
        let tokens = clause.document.tokens
        let start = max(clause.sentence.tokens.lowerBound, clue.trigger.lowerBound - 10)
        let end = min(clause.sentence.tokens.upperBound, clue.trigger.upperBound + 6)
        let isOne = tokens[clue.trigger].contains { $0.is("bid") || $0.is("offer") }
        if (start..<end).contains(where: { Self.contest.contains(tokens[$0]) && !(isOne && clue.trigger.contains($0)) }) { return true }
        let places = clue.buyers.map(\.tokens.lowerBound)
        guard let first = places.min(), let last = places.max(), last - first < 12 else { return false }
        return (first..<last).contains { tokens[$0].is("or") }
    }

    private static let contest: WordSet = [
        "race", "separate", "separately", "rival", "rivals", "both", "competing", "compete", "bidders", "suitors", "contenders", "vying",
        "bids", "either", "battle", "vie", "vies", "vied",
    ]
}
