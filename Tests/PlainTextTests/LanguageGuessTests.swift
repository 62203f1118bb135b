import PlainText
import Testing

@Suite struct LanguageGuessTests {
    @Test(arguments: [
        "Nordlicht übernimmt Quantix für 420 Millionen Dollar", "Der Aufsichtsrat hat Jana Roth zur neuen Chefin bestellt.",
        "Kern Bräu weist Gebot von Foxtail zurück", "Finanzchef Tom Field verlässt Orbitel", "Halden verkauft die Anteile an Orbitel",
    ])
    func germanIsKnownByFunctionWordsAndLetters(text: String) {
        #expect(LanguageGuess.of(text) == "de")
    }

    @Test(arguments: [
        "Nordlicht buys 74.9% of Quantix from Halden for $420 million", "The board has appointed Jana Roth as its new chief executive.",
        "Foxtail raises bid for Kern Bräu", "Tom Field leaves Orbitel",
    ])
    func englishIsKnownByFunctionWords(text: String) {
        #expect(LanguageGuess.of(text) == "en")
    }

    @Test(arguments: [
        "", "Quantix", "Nordlicht AG Q3 2026", "La société a racheté une entreprise pour 3 millions avec le soutien du fonds",
        "El banco compra una empresa por 3 millones con los fondos de la familia", "12345 67890",
    ])
    func whatIsNeitherIsLeftOpen(text: String) {
        #expect(LanguageGuess.of(text) == nil)
    }
}
