import Linguistics
import NewsModel

/// Finds the sum of a German deal in the sentences behind the one that tells it: `Der Kaufpreis liegt bei 3 Millionen`, `Es gehe um 3 Millionen`.
struct GermanLaterSum {
    let clause: Clause

    /// What a deal costs or brings, where one of the next sentences says so in words that point back to it.
    func sum(of kind: DealClue.Kind) -> MoneyMention? {
        let reach = clause.sentence.isTitle ? 4 : 3
        let sentences = clause.document.sentences
        for index in (clause.sentence.index + 1)..<max(clause.sentence.index + 1, min(sentences.count, clause.sentence.index + reach)) {
            let sums = clause.analysis.sums.filter {
                sentences[index].tokens.contains($0.tokens.lowerBound) && !$0.isAside && $0.unit == .whole && $0.money.value >= 100_000
            }
            if let sum = sums.first(where: { isPrice($0, sentences[index], kind) }) { return sum }
        }
        return nil
    }

    // MARK: - Private

    private func isPrice(_ sum: MoneyMention, _ sentence: Sentence, _ kind: DealClue.Kind) -> Bool {
        let words = sentence.tokens.map { clause.document.tokens[$0].lower }
        guard !words.contains(where: Self.history.contains), !words.contains(where: { Self.figures.match($0) }) else { return false }
        if words.contains(where: { Self.prices.match($0) }) { return true }
        if words.contains(where: Self.pointing.contains) { return true }
        if resumes(sentence, kind) { return true }
        return follows(["gehe", "geht", "ging"], "um", words) && words.contains("es")
            || follows(["lässt", "lassen", "ließ"], "kosten", words)
    }

    /// `Der Auftrag hat einen Wert von …`, `Die Übernahme kostet …`: the deal by its noun, with a word that measures it.
    private func resumes(_ sentence: Sentence, _ kind: DealClue.Kind) -> Bool {
        let tokens = sentence.tokens.map { clause.document.tokens[$0] }
        let isTold = tokens.indices.contains { place in
            let noun = tokens[place]
            guard noun.isCapitalized, Self.deals.match(noun.lower) || kind == .capitalSpending && Self.spending.match(noun.lower) else {
                return false
            }
            return place > 0 && (Self.definite.contains(tokens[place - 1]) || kind == .contract || kind == .capitalSpending)
        }
        return isTold && tokens.contains { Self.measuring.contains($0) }
    }

    private func follows(_ first: WordSet, _ second: String, _ words: [String]) -> Bool {
        guard let place = words.firstIndex(where: first.contains) else { return false }
        return words[place...].contains(second)
    }

    /// What a price is called.
    private static let prices: WordEndings = [
        "kaufpreis", "kaufpreises", "kaufsumme", "übernahmepreis", "gesamtpreis", "preis", "transaktionsvolumen", "transaktionswert",
        "auftragswert", "auftragsvolumen", "auftragssumme", "volumen", "listenpreis", "vertragswert", "investitionssumme",
        "investitionsvolumen", "gesamtinvestition", "emissionserlös", "bruttoerlös", "erlös", "verkaufserlös",
    ]
    /// Words that stand for the deal told before.
    private static let pointing: WordSet = ["dafür", "hierfür", "dabei", "hierbei"]
    private static let deals: WordEndings = [
        "deal", "geschäft", "transaktion", "übernahme", "auftrag", "vertrag", "bestellung", "kauf", "verkauf", "angebot", "offerte",
        "gebot", "zukauf", "akquisition", "finanzierungsrunde", "runde", "emission", "kooperation", "großauftrag",
    ]
    private static let spending: WordEndings = [
        "fabrik", "werk", "projekt", "investition", "investitionen", "anlage", "neubau", "zentrum", "ausbau",
    ]
    private static let definite: WordSet = [
        "der", "die", "das", "den", "dem", "des", "dieser", "diese", "dieses", "diesen", "diesem", "beim", "zum", "vom",
    ]
    private static let measuring: WordSet = [
        "kostet", "kosten", "beläuft", "beträgt", "liegt", "liege", "liegen", "umfasst", "wert", "schwer", "schwere", "einbringen",
        "bringt",
        "bringen", "hat", "habe", "ist", "sei", "über", "zahlt", "zahlen", "zahlte", "fließen", "investiert", "investieren", "entsteht",
        "beziffert", "kamen", "kommen", "taxiert", "dotiert", "steckt",
    ]
    /// What tells how large a firm is, or what somebody else did.
    private static let figures: WordEndings = [
        "umsatz", "umsätze", "gewinn", "verlust", "schulden", "bewertung", "börsenwert", "marktwert", "bewertet", "ebitda", "synergien",
        "einsparungen", "strafe", "dividende", "marktkapitalisierung", "bilanzsumme", "umsatzes", "erlöste", "einlagen", "strafzahlung",
    ]
    private static let history: WordSet = ["damals", "einst", "zuvor", "seinerzeit", "vorjahr"]
}
