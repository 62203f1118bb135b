import Linguistics
import NewsModel

/// Who vouches for a move and which step it has reached, by the words of its sentence: tables per language, mirrored.
struct MoveSource {
    private let reading: MoveReading

    init(_ reading: MoveReading) {
        self.reading = reading
    }

    /// `company`, `insiders`, `authority`, `analyst`; nil where the sentence does not say.
    func saidBy(_ move: Move) -> String? {
        let text = words(around: move)
        return Self.sayers.first { text.hasAny($0.phrases) }?.name
    }

    /// `nominated`, `on_leave`, `returned`, `in_office` or `decided`; nil where it is a rumour or denied.
    func stage(_ move: Move) -> String? {
        guard !["rumored", "denied"].contains(move.status) else { return nil }
        let text = SpacedText(reading.tokens[nearby(move)])
        if let stage = Self.stages.first(where: { text.hasAny($0.phrases) }) { return stage.name }
        return move.status == "completed" ? "in_office" : "decided"
    }

    // MARK: - Private

    private func words(around move: Move) -> SpacedText {
        let sentences = reading.document.sentences
        return SpacedText(reading.tokens[move.sentence < sentences.count ? sentences[move.sentence].tokens.prefix(80) : 0..<0])
    }

    private func nearby(_ move: Move) -> Range<Int> {
        max(0, move.tokens.lowerBound - 4)..<min(reading.tokens.count, move.tokens.upperBound + 6)
    }

    private struct Table: Sendable {
        let name: String
        let phrases: Phrases
    }

    private static let sayers = [
        Table(
            name: "insiders",
            phrases: [
                "sources", "source", "people familiar", "person familiar", "insiders", "people with knowledge", "insidern", "insider",
                "mit der sache vertraut", "unternehmenskreisen", "kreisen", "finanzkreisen", "mit der angelegenheit vertraut",
            ]),
        Table(
            name: "company",
            phrases: [
                "the company said", "the company announced", "in a statement", "the firm said", "the bank said", "said in a memo",
                "regulatory filing", "press release", "the board said", "the group said", "teilte das unternehmen", "teilte der konzern",
                "teilte die bank", "wie das unternehmen", "wie der konzern", "wie die bank", "in einer mitteilung", "gab das unternehmen",
                "pflichtmitteilung", "ad-hoc-mitteilung", "sprecher", "sprecherin", "spokesman", "spokeswoman", "spokesperson",
            ]),
        Table(
            name: "authority",
            phrases: ["the regulator said", "the government said", "the ministry said", "das ministerium", "die behörde", "die bafin"]),
        Table(name: "analyst", phrases: ["analyst said", "analysts said", "sagte der analyst", "analysten"]),
    ]
    private static let stages = [
        Table(
            name: "nominated",
            phrases: [
                "nominated", "nominates", "nominate", "nomination", "proposed", "proposes", "nominiert", "nominierte", "nominierung",
                "vorgeschlagen", "schlägt", "vorgeschlagene", "vorgeschlagenen", "designated",
            ]),
        Table(
            name: "on_leave",
            phrases: ["medical leave", "on leave", "leave of absence", "sabbatical", "beurlaubt", "freigestellt", "auszeit", "elternzeit"]),
        Table(
            name: "returned",
            phrases: [
                "returns as", "returning as", "returned as", "return as", "returns to", "returning to", "returned to", "rejoins", "rejoin",
                "kehrt", "kehrte", "zurückkehren", "rückkehr", "zurückgekehrt", "comeback",
            ]),
    ]
}
