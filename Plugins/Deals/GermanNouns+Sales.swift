import Linguistics
import NewsModel

/// Who sells, and how surely what is sold is a firm or a business.
extension GermanNouns {
    /// `X legt die Verkaufspläne für Y auf Eis`: what is to be sold, and who sells it.
    func sold(_ index: Int, _ clue: DealClue) -> DealClue? {
        guard let place = phrase(after: index, ["für", "um", "über"], 2), let object = targets.object(at: place) else { return nil }
        var found = clue
        (found.rule, found.status) = ("sell.de.nominal", .planned)
        found.targets = object.targets.filter { !$0.isPlace && !$0.isPerson }
        found.buyers = names(phrase(after: index, ["mit"], 3))
        found.sellers = (clause.chunks[index].compound.map { [$0.name] } ?? owner(index).map { [$0] } ?? subject(index, found)).filter {
            name in
            !(found.targets + found.buyers).contains { NameKey.same($0.text, name.text) } && !name.isPlace
        }
        return found.targets.isEmpty ? nil : found
    }

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

    /// `Ein Verkauf von Y wird geprüft`, `der Verkaufsprozess für Y läuft`: a sale that is thought about or prepared by a verb behind it.
    func isPondered(_ index: Int, _ clue: DealClue) -> Bool {
        guard clue.targets.contains(where: { !$0.isPlace && !$0.isPerson }) else { return false }
        let words = clause.words(of: (index + 1)..<clause.chunks.count)
        return words.contains { word in GermanNounTables.weighing.contains(where: word.hasPrefix) }
    }

    /// `Die Aktionäre der Y stimmen dem Verkauf an X zu`, `Y gibt ihren Verkauf an X bekannt`: what is sold, where it is told who buys.
    func soldTo(_ index: Int, _ clue: DealClue) -> [NameMention] {
        let isOwn = ["ihren", "seinen", "ihrem", "seinem", "ihr", "sein"].contains(clause.chunks[index].determiner ?? "")
        let isOpen = clause.chunks[index].preposition == "für" && clause.words(of: 0..<index).contains { $0 == "offen" || $0 == "bereit" }
        let names = isOwn || isOpen ? subject(index, clue).suffix(1).map { $0 } : concerned(index) ?? []
        return names.filter { name in !name.isPlace && !name.isPerson && !clue.buyers.contains { NameKey.same($0.text, name.text) } }
    }

    /// `Minister will Verkauf von Y stoppen`.
    var isHindered: Bool {
        let tokens = clause.sentence.tokens.lazy.map { clause.document.tokens[$0] }
        return tokens.contains { $0.is("will") } && tokens.contains { GermanNounTables.hindering.contains($0) }
    }

    /// `X hat die Bank Z mit dem Verkauf von Y beauftragt`: the clause's first nominative.
    private var mandating: [NameMention] {
        let place = clause.chunks.indices.first { place in
            let chunk = clause.chunks[place]
            return chunk.kind == .phrase && chunk.preposition == nil && !["den", "einen"].contains(chunk.determiner ?? "")
                && !names(place).isEmpty
        }
        return names(place)
    }

    /// `X prüft den Verkauf von Y`: whose plan or decision a sale is.
    func seller(_ index: Int, _ clue: DealClue) -> [NameMention] {
        let words = clause.sentence.tokens.map { clause.document.tokens[$0].lower }
        guard
            clause.chunks[index].preposition == "vor"
                || words.contains(where: { word in GermanNounTables.disposing.contains(where: word.hasPrefix) }),
            !isHindered
        else { return [] }
        let hiring = words.contains(where: GermanNounTables.mandating.contains) ? mandating : nil
        return (hiring ?? subject(index, clue)).suffix(1).filter { name in
            !name.isPlace && !clue.buyers.contains { $0.text == name.text } && !clue.targets.contains { NameKey.same($0.text, name.text) }
        }
    }
}
