import PlainText
import Testing

@Suite struct LanguageGuessTests {
    @Test(arguments: [
        "Nordlicht übernimmt Quantix für 420 Millionen Dollar", "Der Aufsichtsrat hat Jana Roth zur neuen Chefin bestellt.",
        "Kern Bräu weist Gebot von Foxtail zurück", "Finanzchef Tom Field verlässt Orbitel", "Halden verkauft die Anteile an Orbitel",
        "Die Grossbank Halden heisst jetzt Orbitel, die Strasse davor bleibt gesperrt.", "Das isch nöd wahr, händ si gseit, mir sind gsi.",
        "Orbitel-Chefin geht im Mai", "Warum die «Orbitel Suite» von Foxtail in den USA nicht zu haben ist",
    ])
    func germanIsKnownByFunctionWordsAndLetters(text: String) {
        #expect(LanguageGuess.of(text) == "de")
    }

    @Test(arguments: [
        "Nordlicht buys 74.9% of Quantix from Halden for $420 million", "The board has appointed Jana Roth as its new chief executive.",
        "Foxtail raises bid for Kern Bräu", "Tom Field leaves Orbitel", "Why Müller & Söhne is out of the race for Orbitel",
        "What you need to know about the deal in Köln",
    ])
    func englishIsKnownByFunctionWords(text: String) {
        #expect(LanguageGuess.of(text) == "en")
    }

    @Test(arguments: [
        ("Het bedrijf van de oprichter neemt een belang in Quantix voor 3 miljoen", "nl"),
        ("De overname van Quantix is nog niet rond, zegt de directeur.", "nl"),
        ("Orbitel koopt Quantix: dit is wat er bekend is over de deal", "nl"),
        ("La société a racheté une entreprise pour 3 millions avec le soutien du fonds", "fr"),
        ("Le groupe cède sa filiale à un fonds", "fr"), ("El banco compra una empresa por 3 millones con los fondos de la familia", "es"),
        ("Virksomheden køber en andel af Quantix for tre millioner kroner og får ny direktør", "da"),
        ("Selskapet kjøper en andel av Quantix, sier hun, og det blir ikke den siste", "no"),
        ("Bolaget köper en del av Quantix för tre miljoner kronor och får en ny chef", "sv"),
        ("La società compra il gruppo della famiglia per 3 milioni", "it"),
        ("A empresa não comprou a participação do fundo em São Paulo", "pt"),
        ("Spółka przejęła większość udziałów w firmie za 3 mln zł", "pl"),
    ])
    func otherLanguagesAreNotTakenForThem(text: String, expected: String) {
        #expect(LanguageGuess.of(text) == expected)
    }

    @Test(arguments: ["Компания купила завод за три миллиона рублей", "会社は工場を三億円で買収した", "Η εταιρεία αγόρασε το εργοστάσιο"])
    func foreignScriptsAreNoLanguageKnownHere(text: String) {
        #expect(LanguageGuess.of(text) == "und")
        #expect(LanguageGuess.of(text, declared: "de") == "und")
    }

    @Test(arguments: ["", "Quantix", "Nordlicht AG Q3 2026", "12345 67890"])
    func whatCannotBeToldIsLeftOpen(text: String) {
        #expect(LanguageGuess.of(text) == nil)
        #expect(LanguageGuess.of(text, declared: "en-GB") == "en")
        #expect(LanguageGuess.of(text, declared: "und") == nil)
    }

    @Test func longTextOverrulesWhatIsDeclared() {
        let text = "Die Firma übernimmt den Wettbewerber und will die Zahl der Stellen nicht senken, wie sie am Montag mitteilte."
        #expect(LanguageGuess.of(text, declared: "en-US") == "de")
        #expect(
            LanguageGuess.of("Het bedrijf neemt de concurrent over en wil geen banen schrappen, zegt de directeur.", declared: "de") == "nl"
        )
    }

    @Test func whatIsDeclaredTipsTheScales() {
        #expect(LanguageGuess.of("Quantix in Berlin", declared: "de") == "de")
        #expect(LanguageGuess.of("Quantix in Berlin", declared: "en") == "en")
    }

    @Test func mostOfAMixedTextDecides() {
        let german =
            "Die Firma wurde von der Familie gegründet, die sie bis heute führt. „Wir sind zufrieden“, sagte der Chef auf der Messe. "
        #expect(LanguageGuess.of(german + german + "His motto: “the best is yet to come, and we will be there.”") == "de")
        #expect(LanguageGuess.of("Der Chef und die Firma: the boss and the company", declared: nil) == nil)
    }

    @Test(
        arguments: [("de-AT", "de"), ("EN_us", "en"), ("gsw", "de"), ("mul", nil), ("und", nil), ("", nil), ("german", nil), ("1", nil)]
            as [(String, String?)])
    func tagsHaveAPrimaryPart(tag: String, expected: String?) {
        #expect(LanguageGuess.primary(tag) == expected)
    }
}
