import PlainText
import Testing

@Suite struct SimHashTests {
    private let agency = """
        Die Nordlicht AG übernimmt den Quantencomputerbauer Quantix für 420 Millionen Dollar. Das teilten beide Unternehmen am Dienstag in
        Hamburg mit. Der Kaufpreis wird in bar gezahlt, die Kartellbehörden müssen noch zustimmen. Quantix beschäftigt rund 300 Menschen in
        München und Dresden, der Umsatz lag zuletzt bei 35 Millionen Euro. Die Aktie der Nordlicht AG stieg im frühen Handel um vier Prozent.
        """

    @Test func copiesWithOtherSpellingOfUmlautsAreTheSame() {
        #expect(SimHash(of: agency) == SimHash(of: agency.replacing("ü", with: "ue").uppercased()))
    }

    @Test func aCopyWithAWordChangedIsNear() {
        let copy = agency.replacing("Dienstag", with: "Mittwoch")
        #expect(SimHash(of: agency).distance(to: SimHash(of: copy)) <= 8)
        #expect(Shingles.jaccard(Shingles.words(of: agency), Shingles.words(of: copy)) >= 0.8)
        #expect(Shingles.jaccard(Shingles.characters(of: agency), Shingles.characters(of: copy)) >= 0.85)
    }

    @Test func anotherTextIsFar() {
        let other = "Foxtail raises its bid for Kern Bräu to 3.24 billion Australian dollars, the brewer said on Friday in Sydney."
        #expect(SimHash(of: agency).distance(to: SimHash(of: other)) > 12)
        #expect(Shingles.jaccard(Shingles.words(of: agency), Shingles.words(of: other)) < 0.05)
    }

    @Test func aFingerprintNeverChangesBetweenVersions() {
        #expect(SimHash(of: "eins zwei drei vier").bits == 294_054_363_079_426_571)
    }

    @Test func textsWithoutWordsHaveNoShingles() {
        #expect(SimHash(of: "…").bits == 0)
        #expect(Shingles.words(of: "").isEmpty)
        #expect(Shingles.words(of: "eins").count == 1)
    }
}
