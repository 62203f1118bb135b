import PlainText
import Testing

@Suite struct FoldingTests {
    @Test(arguments: [
        ("Müller", "mueller"), ("MUELLER", "mueller"), ("Mu\u{308}ller", "mueller"), ("Straße", "strasse"), ("STRASSE", "strasse"),
        ("Café", "cafe"), ("Cafe\u{301}", "cafe"), ("Ørsted", "orsted"), ("Łódź", "lodz"), ("Æon", "aeon"), ("Škoda", "skoda"),
        ("Ấn", "an"), ("ẞ", "ss"), ("naïve", "naive"), ("nai\u{308}ve", "naive"), ("İzmir", "izmir"), ("ΣΊΣΥΦΟΣ", "σίσυφοσ"),
        ("„Kern“", "\"kern\""), ("L’Oréal", "l'oreal"), ("Auf\u{AD}sicht", "aufsicht"), ("1\u{A0}000", "1 000"), ("A–B", "a-b"),
        ("ＡＩ", "ai"), ("", ""), ("🚀 KI", "🚀 ki"),
    ])
    func spellingsOfOneWordFoldAlike(written: String, folded: String) {
        #expect(Folding.fold(written) == folded)
    }

    @Test func foldingTwiceChangesNothing() {
        let once = Folding.fold("Überraschung: Ðe Ångström kauft ŒUVRE „schön“ – jetzt!")
        #expect(Folding.fold(once) == once)
    }
}
