import Linguistics
import NewsModel

/// Who takes over and is taken over, where the noun's own phrase does not say so.
extension GermanNouns {
    /// `Y vor Übernahme durch X`, `Anleihen von Y nach Übernahme durch X`, `Die Übernahme durch X …`: who is taken over stands before the
    /// noun, or is whom the text is about.
    func taken(_ index: Int, _ clue: inout DealClue) -> [NameMention] {
        let isOther: (NameMention) -> Bool = { [clue] name in
            !name.isPlace && !name.isPerson && !clue.buyers.contains { NameKey.same($0.text, name.text) }
        }
        let chunk = clause.chunks[index]
        if ["vor", "nach"].contains(chunk.preposition ?? "") {
            let named = subject(index, clue).suffix(1).filter(isOther)
            if !named.isEmpty { return named }
            if index > 0, clause.chunks[index - 1].preposition == "von" {
                let owned = names(index - 1).filter(isOther)
                if !owned.isEmpty { return owned }
            }
        }
        guard !clause.sentence.isTitle, chunk.determiner != nil,
            let topic = [clause.lastDeal?.targets.first, clause.topic, clause.main].compactMap({ $0 }).first(where: isOther)
        else { return [] }
        clue.marks.insert("de-target-topic")
        return [topic]
    }

    /// `Y wehrt sich gegen Übernahme durch X`.
    func isResisted(_ index: Int) -> Bool {
        clause.words(of: 0..<clause.chunks.count).contains { word in GermanNounTables.resisting.contains(where: word.hasPrefix) }
    }

    /// `Minister sieht Y-Übernahme gelassen`: who judges a takeover does not buy.
    func isJudged(_ index: Int) -> Bool {
        index > 0 && clause.chunks[index].preposition == nil && GermanNounTables.judging.contains(clause.chunks[index - 1].word)
    }

    /// `Y stimmt Übernahme durch X zu`.
    func isAgreed(_ index: Int) -> Bool {
        !durch(index).isEmpty
            && clause.words(of: 0..<clause.chunks.count).contains { word in GermanNounTables.agreeing.contains(where: word.hasPrefix) }
    }
}
