/// Function words and letters by which languages are told apart; a word of several languages counts for each of them in part.
enum LanguageWords {
    /// The languages of each word.
    static let languages: [String: [String]] = {
        var languages: [String: [String]] = [:]
        for (language, words) in lists {
            for word in words.split(whereSeparator: \.isWhitespace) { languages[String(word), default: []].append(language) }
        }
        return languages
    }()

    static let germanEndings = ["ung", "ungen", "keit", "heit", "schaft", "lich", "lichen", "ische", "ischen", "igt", "iert", "ieren"]

    /// What letters beyond ASCII speak for.
    static let letters: [Unicode.Scalar: [(language: String, weight: Double)]] = [
        "ß": [("de", 1)], "ä": [("de", 0.6), ("sv", 0.4), ("fi", 0.4)],
        "ö": [("de", 0.6), ("sv", 0.4), ("fi", 0.3), ("tr", 0.3), ("hu", 0.3)],
        "ü": [("de", 0.8), ("tr", 0.4), ("hu", 0.3)], "å": [("sv", 0.6), ("da", 0.5), ("no", 0.5)], "æ": [("da", 0.8), ("no", 0.6)],
        "ø": [("da", 0.8), ("no", 0.8)], "é": [("fr", 0.5), ("es", 0.2), ("pt", 0.2), ("hu", 0.2)], "è": [("fr", 0.5), ("it", 0.4)],
        "ê": [("fr", 0.6), ("pt", 0.4)], "à": [("fr", 0.4), ("it", 0.4)], "ç": [("fr", 0.4), ("pt", 0.4), ("tr", 0.4)], "œ": [("fr", 1)],
        "ñ": [("es", 1)], "á": [("es", 0.4), ("cs", 0.4), ("hu", 0.4)], "í": [("es", 0.4), ("cs", 0.4)], "ó": [("es", 0.4), ("pl", 0.4)],
        "ã": [("pt", 1)], "õ": [("pt", 1)], "ł": [("pl", 1)], "ą": [("pl", 1)], "ę": [("pl", 1)], "ś": [("pl", 1)], "ż": [("pl", 1)],
        "ź": [("pl", 1)], "ć": [("pl", 0.6)], "ř": [("cs", 1)], "ě": [("cs", 1)], "ů": [("cs", 1)], "ý": [("cs", 0.8)], "č": [("cs", 0.6)],
        "ž": [("cs", 0.6)], "ő": [("hu", 1)], "ű": [("hu", 1)], "ı": [("tr", 1)], "ğ": [("tr", 1)], "ş": [("tr", 0.8)], "ò": [("it", 0.8)],
        "ù": [("it", 0.4), ("fr", 0.3)], "ì": [("it", 0.8)],
    ]

    private static let lists = [
        (
            "de",
            """
            der die das den dem des ein eine einen einem einer eines und oder aber nicht ist sind war wird werden wurde wurden hat haben hatte mit
            von vom zu zum zur für auf im in ins am an bei beim nach aus über unter durch gegen ohne um als auch sich sie er es wir ihr ich dass daß
            wie wenn weil noch nur schon sehr mehr seit bis vor sein seine seiner ihre ihren ihrem soll sollen will kann können wollen laut rund
            knapp etwa neue neuen neuer übernimmt kauft verkauft steigt bekommt verlässt milliarden millionen prozent unternehmen mrd mio einsteigen
            gegründet künftig man so was hier dort doch gibt geht macht kommt zurück weist chef chefin isch nöd händ hät gsi uf vo au mir
            ned oisi dä chli jetzt bleibt heute heißt heisst alle ab davon damit dabei worden ihn wer warum denn
            umsatz gewinn verlust aktie aktien jahr jahre jahren firma konzern weniger erste ersten erster startet plant steigert sinkt wächst trotz
            gegenüber streit nächste nächsten deutsche deutschen deutscher deutschland neues zwei drei wieder weiter weitere bald heute gestern
            """
        ),
        (
            "en",
            """
            the a and or but not is are be been was were has have had with of to for on at by from in into over after before through against without
            about as also it its they he she we you i that this these those which who how when because only already very more since until an so what
            would should can could said says their his her new up buys acquires raises launches takes steps joins leaves named names appoints billion
            million percent company there than will out just all one off down back
            may under against amid wins sees hits sets gets rises falls cuts plans sells agrees expands posts reports rejects targets offers
            opens faces seeks warns profit stock stocks shares market markets business first two three year years day week earnings sales
            deal deals make makes made how why does do did my our your show shows still now top most some set see go goes time world
            """
        ),
        (
            "nl",
            """
            de het een van en in is op te dat die voor met zijn niet aan er om ook als maar naar bij uit nog wordt heeft door over tot worden
            werd nieuwe jaar miljoen miljard bedrijf geen meer hij wij zij dit deze hun haar kan zal moet volgens tegen onder na was al wel wat koopt bekend maakt krijgt
            """
        ),
        (
            "fr",
            """
            le la les un une des et est dans pour que qui sur avec du au aux de en par pas plus ne se ce cette son sa ses il elle ils a ont été
            sont mais ou comme après entre sans leur nous vous millions milliards euros société entreprise nouveau nouvelle selon rachète contre
            """
        ),
        (
            "es",
            """
            el la los las un una unos y en de del que por con para se su sus es al lo como más pero no fue ha han son este esta entre sobre
            millones empresa nuevo nueva según tras sin también ya muy desde hasta compra
            """
        ),
        (
            "it",
            """
            il lo la gli le un una di che è e per con non del della dei delle nel nella al alla si sono ha hanno da come più ma anche su tra
            questo questa dopo milioni miliardi società nuovo nuova azienda secondo i ed
            """
        ),
        (
            "pt",
            """
            o a os as um uma de do da dos das e em no na nos nas que por para com não se é ao à mais foi mas como são seu sua pelo pela
            milhões bilhões empresa novo nova também já entre sobre após
            """
        ),
        (
            "da",
            """
            og i at det er en den til på de med for der ikke af har som et var om men fra skal kan vil blev efter også han hun vi
            milliarder millioner ny nyt virksomhed over ved sig bliver siger køber mod eller
            """
        ),
        (
            "no",
            """
            og i det på som er en til å han av for med at var de ikke den har jeg om et men så seg hun hadde fra vi ble etter også skal kan
            vil milliarder millioner ny nytt selskap over ved blir sier kjøper mot eller
            """
        ),
        (
            "sv",
            """
            och i att det som en på är av för med till den har de inte om ett han men var jag sig från vi så kan när år efter också
            miljarder miljoner ny nytt bolag över vid blir säger köper mot eller ska hon
            """
        ),
        (
            "pl",
            "i w na z do się nie że to jest o po od za dla jak przez ale co przy są był była oraz jego może ze ich już tylko tym mln mld zł firma nowy"
        ),
        ("cs", "a v na se je že s z do to o i pro za by ale jako po od podle jsou byl byla nebo při které který až roku firma"),
        ("hu", "a az és hogy nem is egy van de meg csak már volt szerint el be kell ez"),
        ("fi", "ja on ei se että oli mukaan myös kun hän ovat mutta tai joka sen vuoden uusi yhtiö"),
        ("tr", "ve bir bu da de için ile olarak çok daha olan gibi sonra kadar ise yeni milyon milyar şirket"),
    ]
}
