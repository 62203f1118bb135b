import Linguistics
import NewsModel

/// Checks who fills which role once a verb's clause is read.
enum DealRoles {
    /// The clue with nobody in two roles, weaker where a role is empty; nil where nothing remains.
    static func checked(_ clue: DealClue, isTitle: Bool, hasSpeaker: Bool) -> DealClue? {
        guard !hasSpeaker else { return nil }
        var clue = clue
        clue.targets.removeAll { papers.contains($0.text.lowercased()) }
        if !clue.buyers.isEmpty, clue.targets.contains(where: { target in clue.buyers.contains { NameKey.same($0, target) } }) {
            clue.targets.removeAll { target in clue.buyers.contains { NameKey.same($0, target) } }
            clue.hasUnnamedTarget = clue.hasUnnamedTarget || clue.targets.isEmpty
        }
        guard !clue.buyers.isEmpty || !clue.targets.isEmpty else { return nil }
        if clue.targets.isEmpty { clue.strength = clue.hasUnnamedTarget ? (isTitle ? 0.6 : 0.5) : 0.4 }
        if clue.buyers.isEmpty { clue.strength = isTitle || clue.targets.contains(where: \.isOrganisation) ? 0.55 : 0.45 }
        return clue
    }

    /// What is bought on markets every day.
    private static let papers: WordSet = [
        "treasuries", "treasurys", "gilts", "bunds", "bonds", "options", "stocks", "securities", "etfs", "futures", "bitcoin", "gold",
        "oil",
    ]
}
