import Linguistics
import NewsModel

/// Deals told in a participle before what is bought: `die von X übernommene Y GmbH`, `das für 3 Millionen gekaufte Start-up Y`.
struct GermanAttributes {
    let clause: Clause

    func clue(_ index: Int) -> DealClue? {
        let chunk = clause.chunks[index]
        guard chunk.tokens.count > 2, let target = chunk.names.last, !target.isPlace, !target.isPerson,
            let participle = chunk.tokens.first(where: { Self.taken.contains(clause.document.tokens[$0]) }),
            participle < target.tokens.lowerBound, !isDated(before: participle, index)
        else { return nil }
        var found = DealClue(
            kind: .acquisition, rule: "acquire.de.passive", trigger: participle..<(participle + 1), sentence: clause.sentence.index,
            strength: 0.5)
        found.targets = [target]
        found.buyers = buyers(before: participle, index).filter { !NameKey.same($0.text, target.text) }
        found.amount = (max(0, index - 2)...index).lazy.flatMap { clause.chunks[$0].sums }.map { clause.analysis.sums[$0] }
            .first { $0.unit == .whole && !$0.isAside && $0.tokens.upperBound <= participle }
        found.marks = ["de-attribute"]
        return found.buyers.isEmpty ? nil : found
    }

    // MARK: - Private

    /// `der 1998 gekaufte Hersteller Y`: what has its year there is long past.
    private func isDated(before participle: Int, _ index: Int) -> Bool {
        (clause.chunks[max(0, index - 3)].tokens.lowerBound..<participle).contains { place in
            let token = clause.document.tokens[place]
            return token.isNumber && token.text.utf8.count == 4 && Int(token.text) != nil
        }
    }

    /// The names behind `von` and before the participle.
    private func buyers(before participle: Int, _ index: Int) -> [NameMention] {
        let start = clause.chunks[max(0, index - 3)].tokens.lowerBound
        guard let von = (start..<participle).last(where: { clause.document.tokens[$0].is("von") || clause.document.tokens[$0].is("vom") }),
            !clause.document.tokens[von..<participle].contains(where: \.isMark)
        else { return [] }
        return clause.analysis.names.filter {
            von < $0.tokens.lowerBound && $0.tokens.upperBound <= participle && !$0.isPlace && !$0.isPerson
        }
    }

    private static let taken: WordSet = {
        let stems = [
            "übernommen", "gekauft", "erworben", "aufgekauft", "geschluckt", "zugekauft", "akquiriert", "ersteigert", "hinzugekauft",
        ]
        return WordSet(stems.flatMap { stem in ["e", "en", "er", "es", "em"].map { stem + $0 } })
    }()
}
