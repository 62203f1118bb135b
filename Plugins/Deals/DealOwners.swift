import Linguistics
import NewsModel

/// Finds who owns what is sold, where a sentence of its own tells it: `Quantix, which makes drills, is owned by Grenfell and Harrowgate`.
struct DealOwners {
    let analysis: Analysis

    /// The owners of one of the targets, who therefore sell; none who has another part in the deal.
    func owners(of targets: [NameMention], except parties: [NameMention]) -> [NameMention] {
        guard analysis.document.language == .en, !targets.isEmpty else { return [] }
        for sentence in analysis.document.sentences.prefix(Self.reach) {
            guard let verb = sentence.tokens.dropFirst().first(where: isOwned) else { continue }
            let before = analysis.names.last { $0.tokens.lowerBound >= sentence.tokens.lowerBound && $0.tokens.upperBound <= verb }
            guard let before, targets.contains(where: { NameKey.same($0.text, before.text) }) else { continue }
            let found = names(behind: verb, in: sentence).filter { name in
                !(targets + parties).contains { NameKey.same($0.text, name.text) }
            }
            if !found.isEmpty { return found }
        }
        return []
    }

    // MARK: - Private

    private static let reach = 20
    /// What may stand before `owned` where it speaks of the firm named last.
    private static let leads: WordSet = [",", "is", "are", "percent", "%", "jointly", "wholly", "fully", "majority"]

    private func isOwned(_ token: Int) -> Bool {
        let tokens = analysis.document.tokens
        return tokens[token].lower == "owned" && token + 1 < tokens.count && tokens[token + 1].lower == "by"
            && Self.leads.contains(tokens[token - 1]) && !isMinor(token)
    }

    /// `30 percent owned by X`: who owns less than half is not who sells.
    private func isMinor(_ token: Int) -> Bool {
        analysis.percentages.contains { $0.tokens.upperBound == token && $0.value < 50 }
    }

    /// `… by X and Y`, `… by fund X and 49 percent by Y`: up to the end of the clause.
    private func names(behind verb: Int, in sentence: Sentence) -> [NameMention] {
        let tokens = analysis.document.tokens
        let end = sentence.tokens.first { $0 > verb && Self.ends(tokens[$0]) } ?? sentence.tokens.upperBound
        return analysis.names.filter {
            $0.tokens.lowerBound > verb && $0.tokens.upperBound <= end && !$0.isPlace && !DealWords.isCompanyWord($0.text.lowercased())
        }
    }

    private static func ends(_ token: Token) -> Bool {
        [",", ";", ":", "since", "which", "who", "but", "has", "is", "was"].contains(token.lower)
    }
}
