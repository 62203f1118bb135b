import Linguistics
import NewsModel

/// Who sells, and how surely what is sold is a firm or a business.
extension GermanNouns {
    /// `Y prüft Verkauf`: what is thought about is the firm itself, where nothing else is named.
    func isOwnSale(_ index: Int) -> Bool {
        let isAny = ["einen", "eine", "den"].contains(clause.chunks[index].determiner ?? "")
        guard clause.chunks[index].preposition == nil, clause.sentence.isTitle ? clause.chunks[index].determiner == nil : isAny, index > 0,
            let verb = clause.chunks[max(0, index - 3)..<index].last(where: { $0.kind != .phrase || $0.preposition == nil }),
            verb.kind == .verb, GermanNounTables.pondering.contains(where: verb.word.hasPrefix)
        else { return false }
        return index + 1 == clause.chunks.count || [.stop, .comma].contains(clause.chunks[index + 1].kind)
            || clause.chunks[index + 1].kind == .phrase && ["des", "der"].contains(clause.chunks[index + 1].determiner ?? "")
                && DealWords.isAnaphor(clause.chunks[index + 1])
    }

    /// `Verkauf von Y an Investor`, `Verkauf der Netzsparte`: a headline's sale that surely is a firm's or a business's.
    func isOffered(_ index: Int) -> Bool {
        guard clause.sentence.isTitle else { return false }
        let buyer = phrase(after: index, ["an"], 4).map { clause.chunks[$0] }
        return buyer.map { DealWords.isCompanyPhrase($0) || $0.head?.hasSuffix("investor") == true } == true || isBusiness(index)
    }

    /// `X: Verkauf der Netzsparte`: what is sold is told by what it is to its owner.
    func isBusiness(_ index: Int) -> Bool {
        attribute(index).map { clause.chunks[$0].nouns.contains(where: ObjectReading.isAsset) } == true
    }

    /// `Minister will Verkauf von Y stoppen`.
    var isHindered: Bool {
        let tokens = clause.sentence.tokens.lazy.map { clause.document.tokens[$0] }
        return tokens.contains { $0.is("will") } && tokens.contains { GermanNounTables.hindering.contains($0) }
    }

    /// `X prüft den Verkauf von Y`: whose plan or decision a sale is.
    func seller(_ index: Int, _ clue: DealClue) -> [NameMention] {
        let words = clause.sentence.tokens.map { clause.document.tokens[$0].lower }
        guard
            clause.chunks[index].preposition == "vor"
                || words.contains(where: { word in GermanNounTables.disposing.contains(where: word.hasPrefix) }),
            !isHindered
        else { return [] }
        return subject(index, clue).suffix(1).filter { name in
            !name.isPlace && !clue.buyers.contains { $0.text == name.text } && !clue.targets.contains { NameKey.same($0.text, name.text) }
        }
    }
}
