/// Beginnings of short pieces that stand beside texts, never in them.
enum PagePhrases {
    /// Whether the text begins like a pointer to other texts, a credit or a label; of longer texts with a link only pointers count.
    static func begin(_ text: ArraySlice<UInt8>, hasLink: Bool) -> Bool {
        let head = Self.head(of: text)
        let isShort = text.count < (head.starts(with: copyright) ? 300 : 80)
        guard isShort || hasLink else { return false }
        if pointers.contains(where: head.starts(with:)) { return true }
        return isShort && labels.contains(where: head.starts(with:))
    }

    // MARK: - Private

    /// The first bytes in lower case, marks before the first letter left out.
    private static func head(of text: ArraySlice<UInt8>) -> [UInt8] {
        text.drop { $0 < 0x30 || (0x3A...0x40).contains($0) || $0 == 0x5B || $0 == 0x7C }.prefix(40)
            .map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    }

    /// Pointers to other texts.
    private static let pointers = phrases(
        """
        weitere beiträge|weitere meldungen|weitere nachrichten|weitere infos|zusatzinformationen|mehr zum thema|mehr themen|lesen sie auch|lesen sie hier|lesen sie mehr|lies auch|auch interessant|auch lesenswert|das könnte
        das thema könnte|weitere artikel|weitere themen|weiterlesen|zum weiterlesen|mehr dazu|siehe auch|passend dazu|mehr aus|mehr von
        interessant für|empfehlungen der redaktion|weiterführende links|ähnliche artikel|ähnliche beiträge|verwandte artikel|aus dem archiv
        read more|read also|also read|see also|related|more on this|more from|you might also like|you may also like|you might like
        recommended|don't miss|up next|further reading|lire aussi|à lire aussi|à lire également|vous aimerez aussi|voir aussi|sur le même sujet
        lea también|lee también|te puede interesar|también te puede|leggi anche|potrebbe interessarti|lees ook|lees meer|lees verder|czytaj także
        czytaj również|zobacz także|zobacz też|leia também|leia mais|veja também|læs også|les også|läs också|přečtěte si|čtěte také|citește și
        """)

    private static let copyright = Array("©".utf8)

    /// Labels, credits and calls.
    private static let labels = phrases(
        """
        foto:|fotos:|photo:|photos:|photo by|photo credit|image:|image credit|images:|bild:|bilder:|bildquelle|quelle:|quellen:|source:|credits
        credit:|copyright|©|(c) |crédit|kategorie:|kategorien:|category:|categories:|tags:|tagged|schlagwort|schlagwört|stichwort|stichwört|filed under
        posted in|anzeige|werbung|advertisement|sponsored|publicité|publicidad|teilen|share|follow us|folgen sie uns|sign up|subscribe|jetzt abonnieren
        newsletter|titelbild|symbolbild|aktualisiert|zuletzt aktualisiert|stand:|last updated|updated:|published:|veröffentlicht|publié le|publicado el
        leave a comment|kommentar|comments|drucken|print this|partager|compartir|condividi|udostępnij|delen|click here to
        """)

    private static func phrases(_ list: String) -> [[UInt8]] {
        list.split { $0 == "|" || $0 == "\n" }.map { Array($0.utf8) }
    }
}
