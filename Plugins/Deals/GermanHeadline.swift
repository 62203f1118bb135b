import Linguistics
import NewsModel

/// What stands before and behind the colon or dash of a German headline: `Y-Übernahme: X sichert sich Mehrheit`.
struct GermanHeadline {
    let clause: Clause

    /// Whom the part before the mark that stands before a chunk is about: a compound's name, else a name.
    func kicker(before index: Int) -> NameMention? {
        guard clause.sentence.isTitle, let mark = clause.chunks[..<index].lastIndex(where: isMark) else { return nil }
        let phrases = clause.chunks[..<mark].filter { $0.kind == .phrase }
        if phrases.first?.nouns.contains(where: Self.rivals.contains) == true { return nil }
        for chunk in phrases.filter({ ["für", "bei"].contains($0.preposition ?? "") }) + phrases {
            if let name = chunk.names.last(where: { !$0.isPlace && !$0.isPerson }) ?? chunk.compound?.name { return name }
        }
        return mark == 1 ? GermanFirms.agent(clause.chunks[0], clause.document) : nil
    }

    /// `Grünes Licht für Y: …`: whom the part before the mark says to be concerned.
    func concerned(before index: Int) -> NameMention? {
        guard clause.sentence.isTitle, let mark = clause.chunks[..<index].lastIndex(where: isMark) else { return nil }
        if clause.chunks[0].nouns.contains(where: Self.rivals.contains) { return nil }
        return clause.chunks[..<mark].lazy.filter { ["für", "bei", "um"].contains($0.preposition ?? "") }
            .compactMap { $0.names.last { !$0.isPlace && !$0.isPerson } }.first
    }

    /// Who begins the part behind the mark that follows a chunk: `Nach Y-Kauf: X-Aktie fällt`.
    func actors(behind index: Int) -> [NameMention] {
        guard clause.sentence.isTitle, let mark = clause.chunks[index...].firstIndex(where: isMark), mark + 1 < clause.chunks.count,
            !clause.chunks[index..<mark].contains(where: { $0.kind == .verb })
        else { return [] }
        let chunk = clause.chunks[mark + 1]
        guard chunk.kind == .phrase, chunk.preposition == nil, !chunk.nouns.contains(where: Organisations.words.isPersonNoun) else {
            return []
        }
        let names = GermanTargets(clause: clause).party(at: mark + 1).filter { !$0.isPerson && !$0.isPlace }
        if names.isEmpty, let compound = chunk.compound, compound.head.hasPrefix("aktie") || compound.head == "papiere" {
            return [compound.name]
        }
        return names
    }

    /// `Y-Deal: …`, `Übernahme von Y: …`.
    var opensWithDeal: Bool {
        guard clause.sentence.isTitle, let mark = clause.chunks.firstIndex(where: isMark) else { return false }
        return clause.chunks[..<mark].contains { chunk in
            GermanVerbs.sell[chunk.word] != nil
                || clause.nouns(of: chunk).contains {
                    GermanNounTables.takeover.has($0) || GermanNounTables.deal.has($0) || GermanNounTables.contest.has($0)
                        || $0 == "einigung" || $0 == "zuschlag"
                }
        }
    }

    /// A sum before the mark: `Zehn Milliarden Euro: X baut Werk`.
    var sum: MoneyMention? {
        guard clause.sentence.isTitle, let mark = clause.chunks.firstIndex(where: isMark) else { return nil }
        return clause.chunks[..<mark].lazy.flatMap(\.sums).map { clause.analysis.sums[$0] }.first { sum in
            let last = clause.document.tokens[sum.tokens.upperBound - 1].lower
            return sum.unit == .whole && !sum.isAside && !Self.otherSums.contains(where: last.hasSuffix)
        }
    }

    /// A sum in a part without verb behind the mark: `X baut Werk – zehn Milliarden Euro Investition`.
    var laterSum: MoneyMention? {
        guard clause.sentence.isTitle, let mark = clause.chunks.lastIndex(where: isMark),
            !clause.chunks[mark...].contains(where: { $0.kind == .verb })
        else { return nil }
        return clause.chunks[mark...].lazy.flatMap(\.sums).map { clause.analysis.sums[$0] }.first { $0.unit == .whole && !$0.isAside }
    }

    /// `Konkurrenz für Y: …`: what is told happens to another than Y.
    private static let rivals: WordSet = ["konkurrenz", "rivale", "konkurrent", "kampfansage", "angriff", "alternative", "antwort"]
    private static let otherSums = ["bewertung", "umsatz", "gewinn", "verlust", "wert", "schulden"]

    private func isMark(_ chunk: Chunk) -> Bool { chunk.kind == .stop && [":", "–", "—", "-"].contains(chunk.word) }
}
