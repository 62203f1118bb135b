import Linguistics

/// The nouns that open German frames of deals, and words that go with them.
enum GermanNounTables {
    static let takeover = GermanNounTable(
        endings: [
            "übernahme", "übernahmen", "kauf", "zukauf", "zukäufe", "erwerb", "aufkauf", "kaufs", "erwerbs", "zukaufs", "akquisition",
            "buyout",
        ],
        exceptions: [
            "verkauf", "verkaufs", "einkauf", "einkaufs", "rückkauf", "rückkaufs", "machtübernahme", "kostenübernahme", "ticketkauf",
            "schuldenübernahme", "hauskauf",
            "autokauf",
            "amtsübernahme", "notverkauf", "stimmenkauf", "wareneinkauf", "kontoübernahmen", "kontoübernahme",
        ])
    static let offer = GermanNounTable(
        endings: ["übernahmeangebot", "gebot", "kaufangebot", "offerte", "pflichtangebot", "kaufofferte", "barangebot"],
        exceptions: ["verbot", "aufgebot", "lizenzangebot", "streamingangebot", "gebots"])
    static let merger = GermanNounTable(
        endings: [
            "fusion", "zusammengehen", "zusammenschluss", "zusammenschluß", "merger", "mergers", "fusionsvereinbarung", "fusionsvertrag",
            "fusionsabkommen", "verschmelzung",
            "zusammenschlusses",
        ],
        exceptions: ["kernfusion", "transfusion", "infusion", "konfusion"])
    static let talks = GermanNounTable(endings: ["gespräche", "gesprächen", "verhandlungen", "gespräch", "poker", "pläne", "plänen"])
    static let sale = GermanNounTable(
        endings: [
            "verkauf", "anteilsverkauf", "notverkauf", "veräußerung", "verkaufs", "verkaufsprozess", "verkaufsverfahren",
        ],
        exceptions: [
            "ausverkauf", "vorverkauf", "abverkauf", "ticketverkauf", "autoverkauf", "kartenverkauf", "onlineverkauf", "räumungsverkauf",
        ])
    static let listing = GermanNounTable(
        endings: [
            "börsengang", "börsengangs", "ipo", "erstnotiz", "erstnotierung", "börsenprospekt", "börsenantrag", "börsendebüt",
            "börsenzulassung",
            "börsenstart", "börsennotierung", "notierung", "börsenpläne", "börsenplänen",
        ])
    static let exchange = GermanNounTable(endings: ["börse", "parkett", "börsenparkett"])
    static let entry = GermanNounTable(
        endings: [
            "einstieg", "beteiligung", "investition", "investitionen", "investment", "minderheitsbeteiligung", "kapitalbeteiligung",
            "mehrheitsbeteiligung",
        ],
        exceptions: [
            "wahlbeteiligung", "regierungsbeteiligung", "mitarbeiterbeteiligung", "rekordbeteiligung", "kriegsbeteiligung",
            "gewinnbeteiligung",
            "bürgerbeteiligung", "quereinstieg", "berufseinstieg", "wiedereinstieg", "truppenbeteiligung",
        ])
    static let round = GermanNounTable(
        endings: [
            "finanzierungsrunde", "serie-a-finanzierung", "serie-a-runde", "finanzierung", "seed-runde", "runde", "kapitalrunde",
            "kapitalerhöhung", "spritze", "bezugsrechtsemission", "aktienemission", "fundraising", "fundraise", "startkapitalfinanzierung",
            "investitionsrunde", "beschaffung", "kapitalbeschaffung", "serie",
        ],
        exceptions: [
            "parteienfinanzierung", "terrorfinanzierung", "gegenfinanzierung", "tarifrunde", "gesprächsrunde", "hinrunde", "rückrunde",
            "talkrunde", "abnehmspritze", "wasserspritze", "feuerspritze", "impfspritze", "giftspritze", "todesspritze",
        ])
    static let order = GermanNounTable(
        endings: [
            "auftrag", "großauftrag", "vertrag", "rahmenvertrag", "liefervertrag", "auftrags", "deal", "partnerschaft", "vereinbarung",
            "bestellung", "großbestellung", "aufträge", "zuschlag", "auftragswert", "auftragsvolumen", "auftragssumme", "vertragswert",
            "ausschreibung",
        ],
        exceptions: ["arbeitsvertrag", "tarifvertrag", "koalitionsvertrag", "staatsvertrag", "mietvertrag", "werkvertrag", "kaufvertrag"])
    static let price = GermanNounTable(
        endings: ["kaufpreis", "übernahmepreis", "transaktionsvolumen", "transaktionswert", "gesamtpreis", "kaufsumme", "preis"],
        exceptions: [
            "ölpreis", "strompreis", "gaspreis", "ausgabepreis", "aktienpreis", "spritpreis", "benzinpreis", "friedenspreis", "buchpreis",
        ], needsSum: true)
    static let contest = GermanNounTable(
        endings: [
            "bieterrennen", "bieterkampf", "bietergefecht", "bieterwettstreit", "bieterwettbewerb", "bieterverfahren", "bieterschlacht",
            "übernahmekampf", "übernahmeschlacht", "übernahmepoker", "übernahmeduell",
        ])
    static let deal = GermanNounTable(endings: ["deal"])
    /// What tells a deal in a headline without verb.
    static let verbless = GermanNounTable(
        endings: [
            "zuschlag", "eigentümer", "besitzer", "eigner", "mehrheitseigner", "mehrheitsaktionär", "ehe", "elefantenhochzeit", "dach",
        ],
        exceptions: ["hausbesitzer", "autobesitzer", "hundebesitzer", "grundbesitzer", "hauseigentümer", "wohnungseigentümer"])
    /// The same of nouns that tell as much of other things, and nothing without a name.
    static let belonging = GermanNounTable(
        endings: [
            "teil", "tochter", "mitglied", "tochterfirma", "tochtergesellschaft", "aktionär", "gesellschafter", "investor", "teilhaber",
            "geldgeber", "aktionärin", "hand", "händen", "besitz", "eigentum",
        ], needsSum: true)
    /// Money that is a round where it is new.
    static let means = GermanNounTable(endings: ["kapital", "geld", "mittel", "mitteln"], needsSum: true)
    static let plainOffer = GermanNounTable(endings: ["angebot"])
    /// Whom who sells or needs money looks for, and who comes into question.
    static let seekers = GermanNounTable(
        endings: [
            "käufer", "käufers", "erwerber", "interessenten", "interessent", "bieter", "kandidat", "favorit", "investor", "investoren",
            "geldgeber", "geldgebern", "käufern", "bietern", "käufersuche", "investorensuche", "partnersuche",
        ], exceptions: ["verkäufer", "einkäufer", "hauskäufer", "autokäufer", "spitzenkandidat"])
    /// Those of them that give money rather than buy.
    static let givers = ["investor", "geldgeber"]
    static let hunting: WordSet = ["suche", "sucht", "suchte", "suchen", "suchten", "gesucht", "ausschau", "fahndet", "fahnden", "jagd"]
    /// How one speaks of who comes into question.
    static let regarding: WordSet = [
        "gilt", "gelten", "galt", "galten", "gelte", "zählt", "zählen", "gehandelt", "genannt", "ist", "sind", "kommt", "kommen", "sieht",
        "wird", "werden", "steht", "stehen", "bleibt",
    ]
    /// What is done about a sale behind its noun.
    static let weighing = [
        "geprüft", "erwogen", "sondiert", "ausgelotet", "eingeleitet", "läuft", "laufe", "vorbereitet", "angestrebt", "ausgeschlossen",
        "schloss", "schließt", "dementier", "abgeblasen", "abgesagt", "gestoppt", "scheitert", "gescheitert", "geplatzt", "geplant",
        "angeschoben", "angepeilt",
    ]
    /// How an offer is answered.
    static let answers = ["anzunehmen", "angenommen", "abgelehnt", "abzulehnen", "zurückgewiesen", "ausgeschlagen", "auszuschlagen"]
    static let mandating: WordSet = ["beauftragt", "beauftragte", "mandatiert", "mandatierte", "betraut", "betraute", "engagiert"]
    /// What becomes of a takeover: approved, done, failed.
    static let fates = [
        "nickt", "winkt", "genehmig", "geplatzt", "platzt", "perfekt", "besiegelt", "kartellamt", "vollzogen", "abgeschlossen",
    ]
    /// How one speaks of selling what is one's own.
    static let disposing = [
        "prüf", "erwäg", "erwog", "plan", "will", "woll", "denk", "bestätig", "verhandel", "erkunde", "lote", "stoß", "forcier", "beschl",
        "kündig", "dementier", "einig",
        "geeinigt",
        "vereinbar", "start", "schließt", "abgeschlossen", "meld", "stopp", "bereit", "vorbereit", "sondier", "erhofft", "verspricht",
        "wies",
        "weist", "treibt", "stimm", "trennt", "sucht", "strebt", "peilt", "gab", "gibt", "hat", "haben", "lotet", "steht", "soll",
        "verschiebt", "kommt", "kasse", "kassier",
    ]
    /// How one speaks of a deal that one thinks about.
    static let pondering = [
        "prüf", "erwäg", "erwog", "plan", "lote", "strebt", "sondier", "denk", "will", "woll", "möchte", "sucht", "vor", "soll", "steh",
    ]
    static let earning = [
        "spült", "brachte", "bringt", "erlös", "einnehmen", "einnimmt", "eingenommen", "nahm", "nimmt", "einsammel", "eingesammelt",
        "sammelte",
        "einspielen", "einbringen", "eingebracht", "einzusammeln", "einzunehmen",
    ]
    static let granting: WordSet = [
        "erhält", "erhielt", "erhalten", "bekommt", "bekommen", "abgeschlossen", "unterzeichnet", "unterschrieben", "schließt", "schließen",
        "vergibt", "gewinnt", "gewonnen", "sichert", "gesichert", "zieht", "meldet", "holt", "ergattert", "erhielten",
    ]
    static let sure = [
        "finanzierungsrunde", "kapitalerhöhung", "kapitalrunde", "serie-a-runde", "serie-b-runde", "spritze", "investitionsrunde",
        "emission", "wandelanleihe", "seed-runde", "seed-finanzierung", "startfinanzierung", "anschlussfinanzierung",
        "wachstumsfinanzierung", "serie-c-runde", "serie-b-finanzierung", "serie-a-finanzierung",
    ]
    static let judges = [
        "belegschaft", "mitarbeiter", "beschäftigte", "gründer", "personal",
        "aktionär", "aktionäre", "chef", "chefin", "vorstand", "aufsichtsrat", "betriebsrat", "management", "eigner", "ceo", "sprecher",
        "spitze", "verwaltungsrat", "anteilseigner", "anteilseignern", "aktionären", "gesellschafter", "anleihen", "aktien", "papiere",
        "kunden",
    ]
    /// Who owns a firm: an agreement with them is one on it.
    static let holders: WordSet = [
        "eigentümern", "eigentümer", "gesellschaftern", "aktionären", "eignern", "familie", "gründern", "insolvenzverwalter", "gläubigern",
    ]
    static let resisting = ["wehr", "sträub", "stemm", "lehnt", "lehnen", "kämpf"]
    /// How a listing that has taken place is told.
    static let debuting: WordSet = [
        "feiert", "feierte", "hin", "hingelegt", "gelungen", "gelungenes", "geglückt", "absolviert", "gelingt", "glückt",
    ]
    static let judging: WordSet = [
        "sieht", "kritisiert", "verteidigt", "begrüßt", "fürchtet", "bedauert", "lobt", "fordert", "rügt", "bezweifelt", "blockiert",
        "untersagt", "verbietet", "billigt", "genehmigt", "kommentiert", "verhindert", "bremst",
    ]
    /// Who speaks like this of a sale does not sell.
    static let hindering: WordSet = ["stoppen", "verhindern", "untersagen", "blockieren", "verbieten"]
    /// What one does with another's bid.
    static let answering: WordSet = [
        "weist", "wies", "lehnt", "lehnte", "prüft", "prüfte", "schlägt", "schlug", "akzeptiert", "verschmäht", "erhält", "bekommt",
        "begrüßt", "empfiehlt",
    ]
    static let agreeing = ["stimm", "zugestimmt", "zustimm", "akzeptier", "empfiehlt", "empfehlen", "begrüß"]
    static let exchanging = [
        "verhandel", "verhandl", "gespräch", "unterzeichn", "unterschr", "einig", "geeinigt", "sprech", "spricht", "sprach", "sondier",
        "verständig",
    ]
    static let going: WordSet = [
        "geht", "ging", "gehen", "gegangen", "gelingt", "gelang", "schafft", "plant", "peilt", "steht", "drängen", "strebt", "streben",
        "will", "drängt", "kommt", "wagt", "soll", "könnte", "wollen", "gehe",
        "zieht",
    ]
}
