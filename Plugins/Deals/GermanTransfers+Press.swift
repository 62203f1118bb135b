import Linguistics

/// Turns of the press for changes of hands, with the noun, particle or sum that makes each of them tell one.
extension GermanTransfers {
    static let press = gathering + courting + releasing + settling + feeding + pairing + translated

    private static let acquire = "acquire.de.frame"
    private static let pass = "pass.de.frame"
    private static let invest = "invest.de.frame"
    private static let raise = "raise.de.frame"

    /// `X ergänzt sein Portfolio um Y`, `X erlangt die Kontrolle über Y`, `X steigt zum Eigentümer von Y auf`.
    private static let gathering: [GermanTransfer] = [
        GermanTransfer(
            rule: acquire, kind: .acquisition,
            verbs: "ergänzen, erweitern, vergrößern, auf|stocken, ab|runden, verstärken, aus|bauen, komplettieren, bereichern",
            noun: .init(endings: ["portfolio", "=gruppe", "=familie", "=reich", "imperium", "=sortiment", "=angebot", "unternehmensgruppe"]
            ),
            subject: .buyer, phrases: [(["um", "mit", "durch"], .target)], firms: [.buyer, .target], strength: 0.4),
        GermanTransfer(
            rule: acquire, kind: .acquisition,
            verbs:
                "erlangen, gewinnen gewinnt gewann gewonnen, erringen erringt errang errungen, sichern, erhalten erhält erhielt erhalten",
            noun: .init(endings: ["=kontrolle", "=mehrheit", "stimmenmehrheit", "aktienmehrheit"], attribute: .target), subject: .buyer,
            phrases: [(["über", "an", "bei"], .target)], firms: [.buyer, .target]),
        GermanTransfer(
            rule: "own.de.frame", kind: .acquisition, verbs: "auf|steigen steigt stieg gestiegen, avancieren, werden wird wurde geworden",
            noun: .init(endings: masters, prepositions: ["zu"], attribute: .target), subject: .buyer, firms: [.buyer, .target]),
        GermanTransfer(
            rule: acquire, kind: .acquisition,
            verbs: "bringen bringt brachte gebracht, reißen reißt riss gerissen, ziehen zieht zog gezogen",
            isReflexive: true, words: ["an"], subject: .buyer, object: .target, firms: [.buyer, .target]),
        GermanTransfer(
            rule: acquire, kind: .acquisition, verbs: "holen, sichern, angeln, schnappen, kaufen, verstärken", isReflexive: true,
            subject: .buyer, phrases: [(["mit"], .target)], firms: [.buyer, .target], strength: 0.4),
        GermanTransfer(
            rule: acquire, kind: .acquisition, verbs: "sein ist war gewesen", words: ["wert"], object: .target, dative: .buyer,
            firms: [.buyer, .target], leastSum: 500_000),
        GermanTransfer(
            rule: acquire, kind: .acquisition, verbs: "bekommen bekommt bekam bekommen, erhalten erhält erhielt erhalten", subject: .buyer,
            object: .target, firms: [.buyer, .target], leastSum: 500_000, strength: 0.35),
        GermanTransfer(
            rule: "own.de.frame", kind: .acquisition, verbs: "ab|lösen, beerben",
            noun: .init(endings: masters, attribute: .target), words: ["als"], subject: .buyer, object: .seller, firms: [.buyer, .target]),
        GermanTransfer(
            rule: acquire, kind: .acquisition,
            verbs: "schließen schließt schloss geschlossen, unterzeichnen, unterschreiben unterschreibt unterschrieb unterschrieben",
            noun: .init(
                endings: [
                    "eigentümern", "eignern", "gesellschaftern", "inhabern", "gründern", "inhaberfamilie", "eigentümer", "gesellschafter",
                ],
                prepositions: ["mit"], attribute: .target),
            words: ["kaufvertrag", "übernahmevertrag", "kaufvereinbarung"], subject: .buyer, firms: [.buyer]),
        GermanTransfer(
            rule: "stake.de.increase", kind: .investment, verbs: "überschreiten überschreitet überschritt überschritten",
            noun: .init(endings: ["schwelle", "meldeschwelle"]), subject: .buyer, phrases: [(["bei", "an"], .target)], firms: [.target]),
        GermanTransfer(
            rule: "leave.de.frame", kind: .investment, verbs: "unterschreiten unterschreitet unterschritt unterschritten",
            noun: .init(endings: ["schwelle", "meldeschwelle"]), subject: .seller, phrases: [(["bei", "an"], .target)],
            needed: [.seller, .target], firms: [.target]),
        GermanTransfer(
            rule: acquire, kind: .acquisition, verbs: "haben hat hatte gehabt, übernehmen übernimmt übernahm übernommen",
            noun: .init(endings: ["=sagen", "=kommando", "=ruder"]), words: ["künftig", "fortan", "nun", "jetzt", "demnächst"],
            subject: .buyer, firms: [.buyer], strength: 0.4, resumesTarget: true),
        GermanTransfer(
            rule: acquire, kind: .acquisition, verbs: "unterschreiben unterschreibt unterschrieb unterschrieben, unterzeichnen",
            noun: .init(endings: ["kaufvertrag", "übernahmevertrag", "kaufvereinbarung"]), subject: .buyer, firms: [.buyer],
            strength: 0.4, resumesTarget: true),
        GermanTransfer(
            rule: "own.de.frame", kind: .acquisition, verbs: "sein ist war gewesen", noun: .init(endings: masters, attribute: .target),
            words: dated, subject: .buyer, firms: [.buyer], resumesTarget: true),
        GermanTransfer(
            rule: acquire, kind: .acquisition, verbs: "hinzu|gewinnen gewinnt gewann gewonnen, hinzu|bekommen bekommt bekam bekommen",
            subject: .buyer, object: .target, firms: [.buyer, .target], strength: 0.4),
    ]

    /// `X wirbt um Y`, `X wirbt bei Y-Aktionären`, `X sucht 8 Millionen Euro`.
    private static let courting: [GermanTransfer] = [
        GermanTransfer(
            rule: "offer.de.frame", kind: .acquisition, verbs: "werben wirbt warb geworben", status: .planned,
            noun: .init(
                endings: ["aktionäre", "aktionären", "anteilseigner", "anteilseignern", "eigner"], prepositions: ["um", "bei"],
                attribute: .target),
            subject: .buyer, firms: [.buyer]),
        GermanTransfer(
            rule: "offer.de.frame", kind: .acquisition, verbs: "machen", status: .planned,
            noun: .init(endings: ["avancen", "kaufangebot", "übernahmeangebot"]), subject: .buyer, dative: .target,
            firms: [.buyer, .target]),
        GermanTransfer(
            rule: "offer.de.frame", kind: .acquisition, verbs: "an|klopfen, vor|fühlen", status: .planned, subject: .buyer,
            phrases: [(["bei"], .target)], firms: [.buyer, .target], strength: 0.35),
        GermanTransfer(
            rule: "offer.de.frame", kind: .acquisition, verbs: "sagen, stimmen, votieren",
            noun: .init(endings: ["aktionäre", "anteilseigner", "eigner", "eigentümer", "gesellschafter"], attribute: .target),
            words: ["ja", "für"], phrases: [(["zu", "für"], .buyer)], firms: [.buyer, .target], strength: 0.4),
        GermanTransfer(
            rule: "offer.de.frame", kind: .acquisition, verbs: "werben wirbt warb geworben", status: .planned, subject: .buyer,
            phrases: [(["um"], .target)], firms: [.buyer, .target], strength: 0.35),
        GermanTransfer(
            rule: raise, kind: .fundingRound, verbs: "suchen", status: .planned, subject: .target, needed: [.target], leastSum: 500_000,
            strength: 0.4),
    ]

    /// `Y nimmt das Angebot von X an`, `X lässt von Y ab`, `X gibt den Kampf um Y auf`.
    private static let releasing: [GermanTransfer] = [
        GermanTransfer(
            rule: "offer.de.frame", kind: .acquisition, verbs: "an|nehmen nimmt nahm genommen, akzeptieren",
            noun: .init(endings: ["=angebot", "=gebot", "offerte", "übernahmeangebot", "kaufangebot"], attribute: .buyer), subject: .target,
            phrases: [(["von"], .buyer)], firms: [.buyer, .target]),
        GermanTransfer(
            rule: "offer.de.frame", kind: .acquisition, verbs: "auf|geben gibt gab gegeben, beenden, verlieren verliert verlor verloren",
            status: .cancelled,
            noun: .init(
                endings: ["=kampf", "=rennen", "=werben", "=ringen", "bieterkampf", "bieterrennen", "übernahmekampf", "bietergefecht"],
                attribute: .target),
            subject: .buyer, phrases: [(["um"], .target)], firms: [.buyer, .target]),
        GermanTransfer(
            rule: "offer.de.frame", kind: .acquisition, verbs: "ab|lassen lässt ließ abgelassen, ab|rücken", status: .cancelled,
            subject: .buyer, phrases: [(["von"], .target)], firms: [.buyer, .target]),
    ]

    /// `Y findet Unterschlupf bei X`, `Y stößt zu X`, `Y schließt sich X an`.
    private static let settling: [GermanTransfer] = [
        GermanTransfer(
            rule: pass, kind: .acquisition, verbs: "finden findet fand gefunden, suchen, bekommen bekommt bekam bekommen",
            noun: .init(endings: ["unterschlupf", "=heimat", "=zuhause", "=obdach", "=zuflucht", "=dach"]), subject: .target,
            phrases: [(["bei", "in", "unter"], .buyer)], firms: [.buyer, .target]),
        GermanTransfer(
            rule: pass, kind: .acquisition, verbs: "stoßen stößt stieß gestoßen, an|docken", subject: .target,
            phrases: [(["zu", "bei"], .buyer)], firms: [.buyer, .target], strength: 0.35),
        GermanTransfer(
            rule: pass, kind: .acquisition, verbs: "an|schließen schließt schloss geschlossen", isReflexive: true,
            noun: .init(endings: ["gruppe", "konzern", "verbund", "=familie", "holding"], attribute: .buyer), subject: .target,
            firms: [.buyer, .target], strength: 0.4),
        GermanTransfer(
            rule: pass, kind: .acquisition, verbs: "wechseln, wandern, gehen geht ging gegangen", subject: .target,
            phrases: [(["zu", "an"], .buyer), (["von"], .seller)], firms: [.buyer, .target], leastSum: 500_000),
        GermanTransfer(
            rule: pass, kind: .acquisition, verbs: "gehören gehört gehörte gehört, zählen", words: dated, subject: .target,
            dative: .buyer, phrases: [(["zu"], .buyer)], firms: [.buyer, .target], strength: 0.5),
        GermanTransfer(
            rule: pass, kind: .acquisition, verbs: "sein ist war gewesen", noun: .init(endings: parts, attribute: .buyer), words: dated,
            subject: .target, firms: [.buyer, .target], strength: 0.5),
    ]

    /// `In Y fließen 12 Millionen`, `Investoren stellen Y 12 Millionen bereit`, `Y zieht 12 Millionen an Land`.
    private static let feeding: [GermanTransfer] = [
        GermanTransfer(
            rule: raise, kind: .fundingRound, verbs: "fließen fließt floss geflossen, strömen",
            phrases: [(["in"], .target), (["von"], .buyer)], needed: [.target], leastSum: 500_000, strength: 0.4),
        GermanTransfer(
            rule: raise, kind: .fundingRound, verbs: "bereit|stellen, zu|schießen schießt schoss geschossen, zu|sagen, an|vertrauen",
            subject: .buyer, dative: .target, phrases: [(["für"], .target)], needed: [.target], leastSum: 500_000, strength: 0.4),
        GermanTransfer(
            rule: raise, kind: .fundingRound, verbs: "ziehen zieht zog gezogen",
            noun: .init(endings: ["=land"], prepositions: ["an"]), subject: .target, needed: [.target], leastSum: 500_000),
        GermanTransfer(
            rule: raise, kind: .fundingRound, verbs: "ein|sacken, ein|heimsen, ab|greifen greift griff gegriffen, ab|räumen",
            subject: .target, needed: [.target], leastSum: 500_000),
        GermanTransfer(
            rule: raise, kind: .fundingRound, verbs: "freuen", isReflexive: true,
            noun: .init(
                endings: ["=kapital", "=geld", "wagniskapital", "finanzierung", "finanzspritze", "finanzierungsrunde", "mittel"],
                prepositions: ["auf", "über"], modifiers: ["frisch", "neu", "weiter"]),
            subject: .target, needed: [.target]),
        GermanTransfer(
            rule: raise, kind: .fundingRound, verbs: "zu|fließen fließt floss geflossen, zu|gehen geht ging gegangen", dative: .target,
            phrases: [(["von"], .buyer)], needed: [.target], leastSum: 500_000, strength: 0.4),
        GermanTransfer(
            rule: "raise.de.loan", kind: .fundingRound,
            verbs: "platzieren, begeben begibt begab begeben, emittieren, aus|geben gibt gab gegeben, zeichnen",
            noun: .init(endings: ["wandelanleihe", "wandelanleihen", "wandeldarlehen"]), subject: .target, needed: [.target],
            leastSum: 500_000),
        GermanTransfer(
            rule: raise, kind: .fundingRound, verbs: "verschaffen, beschaffen, besorgen", isReflexive: true,
            subject: .target, phrases: [(["von", "bei"], .buyer)], needed: [.target], firms: [], leastSum: 500_000),
        GermanTransfer(
            rule: invest, kind: .investment, verbs: "greifen greift griff gegriffen",
            noun: .init(endings: ["=arme"], prepositions: ["unter"]),
            subject: .buyer, dative: .target, firms: [.target], leastSum: 500_000),
        GermanTransfer(
            rule: invest, kind: .investment,
            verbs: "helfen hilft half geholfen, bei|springen springt sprang gesprungen, leihen leiht lieh geliehen",
            subject: .buyer, dative: .target, firms: [.buyer, .target], leastSum: 500_000, strength: 0.4),
    ]

    /// `X und Y heiraten`, `Aus X und Y wird ein Konzern`.
    private static let pairing: [GermanTransfer] = [
        GermanTransfer(
            rule: "merge.de.frame", kind: .merger, verbs: "heiraten, zusammen|finden findet fand gefunden, zusammen|rücken",
            subject: .target, phrases: [(["mit"], .target)], needed: [.target]),
        GermanTransfer(
            rule: "merge.de.frame", kind: .merger,
            verbs:
                "vereinen, vereinigen, zusammen|führen, zusammen|legen, verbinden verbindet verband verbunden, verschmelzen verschmilzt verschmolz verschmolzen",
            noun: .init(endings: ["geschäft", "geschäfte", "aktivitäten", "unternehmen", "betriebe", "häuser"]), subject: .target,
            phrases: [(["mit"], .target)], needed: [.target], firms: []),
        GermanTransfer(
            rule: "merge.de.frame", kind: .merger, verbs: "geben gibt gab gegeben, werfen wirft warf geworfen",
            noun: .init(endings: ["jawort", "=topf"], prepositions: ["in"]), subject: .target, needed: [.target]),
        GermanTransfer(
            rule: "merge.de.frame", kind: .merger, verbs: "geben gibt gab gegeben", isReflexive: true,
            noun: .init(endings: ["jawort", "ja-wort"]), subject: .target, needed: [.target]),
        GermanTransfer(
            rule: "merge.de.frame", kind: .merger, verbs: "werden wird wurde geworden, entstehen entsteht entstand entstanden",
            noun: .init(
                endings: ["unternehmen", "konzern", "gruppe", "institut", "=bank", "firma", "marktführer", "anbieter", "riese", "verbund"]),
            phrases: [(["aus"], .target)], needed: [.target]),
    ]

    /// What translating machines make of `raised` and of `walked away`: `erhöhte 65 Millionen Pfund von Investoren`.
    private static let translated: [GermanTransfer] = [
        GermanTransfer(
            rule: raise, kind: .fundingRound, verbs: "erhöhen, heben hebt hob gehoben, an|heben hebt hob gehoben",
            noun: .init(
                endings: ["investoren", "gruppe", "runde", "finanzierung", "finanzierungsrunde", "risikokapital", "kapital"],
                prepositions: ["von", "in", "an", "mit"]),
            subject: .target, needed: [.target], leastSum: 500_000, strength: 0.4),
        GermanTransfer(
            rule: "offer.de.frame", kind: .acquisition,
            verbs: "lassen lässt ließ gelassen, weg|gehen geht ging gegangen, zurück|treten tritt trat getreten", status: .cancelled,
            noun: .init(
                endings: ["=angebot", "angebots", "=gebot", "offerte", "=übernahme", "=kauf"], prepositions: [], attribute: .target),
            words: ["fallen", "weg", "zurück"], subject: .buyer, phrases: [(["für", "um"], .target)], firms: [.target]),
        GermanTransfer(
            rule: "offer.de.frame", kind: .acquisition,
            verbs: "weg|gehen geht ging gegangen, ab|rücken, zurück|treten tritt trat getreten", status: .cancelled,
            noun: .init(endings: ["=angebot", "=gebot", "offerte", "=übernahme", "=kauf"], prepositions: ["von"], attribute: .target),
            subject: .buyer, phrases: [(["für", "um"], .target)], firms: [.target]),
    ]

    private static let masters = [
        "mehrheitseigner", "mehrheitseigentümer", "mehrheitsaktionär", "mehrheitsgesellschafter", "alleineigentümer", "alleineigner",
        "alleingesellschafter", "eigentümer", "eigentümerin", "besitzer", "besitzerin", "eigner", "hausherrn", "hausherr",
    ]
    private static let parts = ["teil", "bestandteil", "mitglied", "tochter", "tochtergesellschaft", "tochterfirma"]
    /// When it has been so since lately.
    private static let dated: WordSet = [
        "gestern", "kurzem", "neuestem", "jahresbeginn", "jahresanfang", "jahreswechsel", "monatsbeginn", "montag", "dienstag",
        "mittwoch", "donnerstag", "freitag", "sofort", "januar", "jänner", "februar", "märz", "april", "mai", "juni", "juli", "august",
        "september", "oktober", "november", "dezember", "wochenbeginn", "quartal",
    ]
}
