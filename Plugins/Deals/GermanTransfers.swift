import Linguistics

/// The classes of verbs by which firms change hands, each with its map of roles: who gets, who gives, what.
enum GermanTransfers {
    static let frames = (gaining + giving + passing + joining + wooing + paying + leaving + funding + press).flatMap(\.frames)

    // MARK: - Private

    private static let acquire = "acquire.de.frame"
    private static let sell = "sell.de.frame"
    private static let pass = "pass.de.frame"
    private static let offer = "offer.de.frame"
    private static let invest = "invest.de.frame"

    /// The subject gets the object: `X kapert Y`, `X holt Y in seine Gruppe`.
    private static let gaining: [GermanTransfer] = [
        GermanTransfer(
            rule: acquire, kind: .acquisition,
            verbs: """
                akquirieren, hinzu|erwerben erwirbt erwarb erworben, hinzu|kaufen, dazu|kaufen, zusammen|kaufen, weg|kaufen, ersteigern, \
                erstehen ersteht erstand erstanden, ein|verleiben, auf|kaufen, mit|kaufen, heraus|kaufen
                """,
            subject: .buyer, object: .target, dative: .seller, phrases: [(["von", "aus"], .seller)], firms: [], strength: 0.5),
        GermanTransfer(
            rule: acquire, kind: .acquisition,
            verbs: """
                kapern, ergattern, erobern, fischen, kassieren, ein|kassieren, verschlingen verschlingt verschlang verschlungen, vertilgen, \
                ein|sacken, ein|heimsen, auf|schnappen, weg|schnappen, vereinnahmen, vernaschen, \
                verspeisen, schlucken, schnappen, angeln, krallen, schultern
                """,
            subject: .buyer, object: .target, phrases: [(["von"], .seller)], strength: 0.4),
        GermanTransfer(
            rule: acquire, kind: .acquisition,
            verbs: "greifen greift griff gegriffen, gönnen, leisten, krallen, schnappen, angeln, holen, sichern, ein|verleiben",
            isReflexive: true, subject: .buyer, object: .target, phrases: [(["von"], .seller)]),
        GermanTransfer(
            rule: acquire, kind: .acquisition,
            verbs: """
                holen, nehmen nimmt nahm genommen, bringen bringt brachte gebracht, ziehen zieht zog gezogen, ein|gliedern, integrieren, \
                überführen, übernehmen übernimmt übernahm übernommen
                """,
            noun: .init(endings: houses, prepositions: ["in", "unter", "zu"]), subject: .buyer, object: .target, strength: 0.5),
        GermanTransfer(
            rule: acquire, kind: .acquisition,
            verbs: "ab|nehmen nimmt nahm genommen, ab|kaufen, ab|luchsen, entreißen entreißt entriss entrissen",
            subject: .buyer, object: .target, dative: .seller),
        GermanTransfer(
            rule: acquire, kind: .acquisition,
            verbs: "haben hat hatte gehabt, bekommen bekommt bekam bekommen, übernehmen übernimmt übernahm übernommen",
            noun: .init(endings: ["=sagen", "=kontrolle", "=ruder", "oberhand"]), subject: .buyer, phrases: [(["bei", "über"], .target)],
            firms: [.buyer, .target]),
        GermanTransfer(
            rule: acquire, kind: .acquisition, verbs: "besitzen besitzt besaß besessen, haben hat hatte gehabt", status: .planned,
            words: ["will", "wollen", "möchte", "möchten"], subject: .buyer, object: .target, firms: [.buyer, .target], strength: 0.4),
    ]

    /// The subject gives the object to the dative or to whom `an` governs: `X tritt Y an Z ab`, `X überlässt Z die Tochter Y`.
    private static let giving: [GermanTransfer] = [
        GermanTransfer(
            rule: sell, kind: .acquisition,
            verbs: """
                ab|treten tritt trat getreten, überlassen überlässt überließ überlassen, übergeben übergibt übergab übergeben, \
                übertragen überträgt übertrug übertragen, übereignen, weiter|geben gibt gab gegeben, weiter|verkaufen, weiter|reichen, \
                los|schlagen schlägt schlug geschlagen, verschachern, verscherbeln, verhökern, versilbern, veräußern, \
                ab|geben gibt gab gegeben, ab|stoßen stößt stieß gestoßen, vermachen, durch|reichen, vertickern
                """,
            subject: .seller, object: .target, dative: .buyer, phrases: [(["an", "auf"], .buyer)]),
        GermanTransfer(
            rule: sell, kind: .acquisition,
            verbs: "schicken, stellen, werfen wirft warf geworfen, geben gibt gab gegeben, rücken",
            status: .planned,
            noun: .init(endings: ["schaufenster", "=verkauf", "verkaufsliste"], prepositions: ["in", "auf", "zu"]),
            subject: .seller, object: .target, needed: [.seller, .target]),
        GermanTransfer(
            rule: sell, kind: .acquisition, verbs: "los|werden wird wurde geworden, ab|schütteln, entledigen",
            subject: .seller, object: .target, needed: [.seller, .target]),
    ]

    /// The subject changes hands: `Y geht an X über`, `Y kommt unter das Dach von X`, `Y schließt sich X an`.
    private static let passing: [GermanTransfer] = [
        GermanTransfer(
            rule: pass, kind: .acquisition,
            verbs: """
                über|gehen geht ging gegangen, gelangen, zu|fallen fällt fiel gefallen, unter|kommen kommt kam gekommen, unter|schlüpfen, auf|gehen geht ging gegangen
                """,
            subject: .target, dative: .buyer, phrases: [(["an", "auf", "zu", "bei", "in"], .buyer)], firms: [.buyer, .target]),
        GermanTransfer(
            rule: pass, kind: .acquisition,
            verbs: """
                segeln, firmieren, schlüpfen, kommen kommt kam gekommen, geraten gerät geriet geraten, rücken, begeben begibt begab begeben, \
                fallen fällt fiel gefallen, gelangen, wechseln, wandern, flüchten, gehen geht ging gegangen, über|gehen geht ging gegangen, \
                landen, ziehen zieht zog gezogen
                """,
            noun: .init(
                endings: houses + [
                    "=hände", "=händen", "=hand", "=flagge", "=regie", "ägide", "=obhut", "=eigentum", "=dach", "fittiche",
                    "schirm", "schoß", "fängen", "fänge", "=lager", "=netz", "=haube", "=arme", "=armen",
                ],
                prepositions: ["in", "unter", "zu"], attribute: .buyer), subject: .target, firms: [.target], strength: 0.5),
        GermanTransfer(
            rule: pass, kind: .acquisition,
            verbs: "liegen liegt lag gelegen, stehen steht stand gestanden, sein ist war gewesen, befinden befindet befand befunden",
            noun: .init(
                endings: ["=hände", "=händen", "=hand", "=flagge", "=regie", "ägide", "=besitz", "=eigentum", "=kontrolle", "=dach"],
                prepositions: ["in", "unter"], attribute: .buyer),
            words: ["jetzt", "nun", "künftig", "fortan", "demnächst", "bald", "ab"], subject: .target),
        GermanTransfer(
            rule: pass, kind: .acquisition, verbs: "verlieren verliert verlor verloren",
            noun: .init(endings: ["selbständigkeit", "selbstständigkeit", "eigenständigkeit", "unabhängigkeit"]), subject: .target,
            phrases: [(["an"], .buyer)], firms: [.buyer, .target]),
    ]

    /// The subject becomes a part owner: `X kauft sich in Y ein`, `X dockt bei Y an`, `X wird Gesellschafter der Y`.
    private static let joining: [GermanTransfer] = [
        GermanTransfer(
            rule: invest, kind: .investment, verbs: "ein|kaufen, engagieren, beteiligen, ein|nisten, fest|setzen", isReflexive: true,
            subject: .buyer, phrases: [(["bei", "in", "an"], .target)], firms: [.buyer, .target]),
        GermanTransfer(
            rule: invest, kind: .investment, verbs: "zu|steigen steigt stieg gestiegen, mit|mischen, auf|stocken, nach|legen",
            subject: .buyer, phrases: [(["bei", "an"], .target)], firms: [.buyer, .target], strength: 0.4),
        GermanTransfer(
            rule: invest, kind: .investment, verbs: "werden wird wurde geworden",
            noun: .init(
                endings: [
                    "gesellschafter", "gesellschafterin", "aktionär", "aktionärin", "anteilseigner", "miteigentümer", "teilhaber",
                    "mitgesellschafter", "mitinhaber",
                ], attribute: .target),
            subject: .buyer, phrases: [(["bei"], .target)], firms: [.target], resumesTarget: true),
    ]

    /// The subject would like to have what the object or a phrase names: `X umwirbt Y`, `X schielt auf Y`.
    private static let wooing: [GermanTransfer] = [
        GermanTransfer(
            rule: offer, kind: .acquisition,
            verbs: "umwerben umwirbt umwarb umworben, umgarnen, begehren, an|peilen, an|visieren, umschwärmen",
            status: .planned, subject: .buyer, object: .target, firms: [.buyer, .target]),
        GermanTransfer(
            rule: offer, kind: .acquisition,
            verbs: """
                buhlen, feilschen, pokern, rangeln, balgen, mit|bieten bietet bot \
                geboten, bewerben bewirbt bewarb beworben, schielen, spekulieren, lauern, liebäugeln, bemühen
                """,
            status: .planned, subject: .buyer, phrases: [(["um", "auf", "mit", "nach"], .target)], firms: [.buyer, .target],
            strength: 0.4),
        GermanTransfer(
            rule: offer, kind: .acquisition,
            verbs: "strecken, recken, aus|strecken, richten, werfen wirft warf geworfen, haben hat hatte gehabt", status: .planned,
            noun: .init(endings: ["=hand", "=hände", "fühler", "=blick", "=auge", "=arme", "finger"]), subject: .buyer,
            phrases: [(["nach", "auf"], .target)], firms: [.buyer, .target]),
        GermanTransfer(
            rule: offer, kind: .acquisition,
            verbs: "haben hat hatte gehabt, liegen liegt lag gelegen, gelten gilt galt gegolten, führen", status: .planned,
            noun: .init(endings: ["=rennen"] + contests, prepositions: ["in", "bei"], attribute: .target),
            words: ["nase", "vorn", "vorne", "favorit", "favoritin", "vorteil", "spitze"], subject: .buyer,
            phrases: [(["um"], .target)]),
        GermanTransfer(
            rule: offer, kind: .acquisition,
            verbs: """
                locken, ködern, ab|finden findet fand gefunden, aus|zahlen, versprechen verspricht versprach versprochen, offerieren, \
                heraus|drängen, hinaus|drängen, bieten bietet bot geboten, an|bieten bietet bot geboten, unterbreiten, machen
                """,
            status: .planned,
            noun: .init(endings: holders, attribute: .target), subject: .buyer),
        GermanTransfer(
            rule: offer, kind: .acquisition,
            verbs: "erhalten erhält erhielt erhalten, bekommen bekommt bekam bekommen", status: .planned,
            noun: .init(endings: holders, attribute: .target), words: ["aktie", "aktien", "papiere", "anteilsschein", "anteil"],
            phrases: [(["von"], .buyer)], firms: [.buyer, .target]),
        GermanTransfer(
            rule: offer, kind: .acquisition,
            verbs: "nennen nennt nannte genannt, handeln, gelten gilt galt gegolten, auf|treten tritt trat getreten", status: .rumored,
            noun: .init(endings: ["=käufer", "=interessent", "=interessenten", "=bieter", "kaufinteressent", "kaufinteressenten"]),
            subject: .buyer, firms: [.buyer], strength: 0.35, resumesTarget: true),
    ]

    /// The subject pays for what `für` governs: `X blättert für Y 2 Milliarden hin`.
    private static let paying: [GermanTransfer] = [
        GermanTransfer(
            rule: acquire, kind: .acquisition,
            verbs: """
                hin|blättern, hin|legen, aus|geben gibt gab gegeben, locker|machen, berappen, löhnen, auf|wenden wendet wandte aufgewandt, \
                drauf|legen, zahlen, bezahlen, legen, blättern
                """,
            subject: .buyer, phrases: [(["für"], .target)], firms: [.buyer, .target], leastSum: 500_000),
        GermanTransfer(
            rule: offer, kind: .acquisition,
            verbs: "zahlen, bieten bietet bot geboten, offerieren, an|bieten bietet bot geboten, bezahlen", status: .planned,
            words: ["aktie", "anteilsschein", "anteil", "papier"], subject: .buyer, phrases: [(["für"], .target)], firms: [.buyer],
            strength: 0.4, resumesTarget: true),
        GermanTransfer(
            rule: invest, kind: .investment,
            verbs: """
                unterstützen, versorgen, finanzieren, fördern, auf|päppeln, stützen, retten, alimentieren, aus|statten, kapitalisieren
                """,
            subject: .buyer, object: .target, firms: [.buyer, .target], leastSum: 500_000, strength: 0.4),
    ]

    /// The subject parts with what a phrase names: `X zieht sich aus Y zurück`, `X verabschiedet sich von Y`.
    private static let leaving: [GermanTransfer] = [
        GermanTransfer(
            rule: "leave.de.frame", kind: .investment,
            verbs: "zurück|ziehen zieht zog gezogen, verabschieden, lösen, los|sagen", isReflexive: true,
            subject: .seller, phrases: [(["aus", "von", "bei"], .target)], needed: [.seller, .target], firms: [.seller, .target],
            strength: 0.35)
    ]

    /// Shares and money that change hands as such: `X bringt Y-Aktien unter`, `X erlöst mit der Ausgabe neuer Aktien 80 Millionen`.
    private static let funding: [GermanTransfer] = [
        GermanTransfer(
            rule: "stake.de.active", kind: .investment,
            verbs: """
                erhalten erhält erhielt erhalten, bekommen bekommt bekam bekommen, zeichnen, übernehmen übernimmt übernahm übernommen, \
                ein|sammeln, erwerben erwirbt erwarb erworben
                """,
            noun: .init(endings: papers, attribute: .target), subject: .buyer),
        GermanTransfer(
            rule: "leave.de.frame", kind: .investment,
            verbs: """
                unter|bringen bringt brachte gebracht, platzieren, versilbern, los|schlagen schlägt schlug geschlagen, \
                ab|geben gibt gab gegeben, veräußern, verkaufen, reduzieren, senken, verringern, verwässern
                """,
            noun: .init(endings: papers, attribute: .target), subject: .seller, phrases: [(["an"], .buyer)], needed: [.seller, .target],
            firms: [.seller, .target]),
        GermanTransfer(
            rule: invest, kind: .investment, verbs: "ein|steigen steigt stieg gestiegen, ein|kaufen",
            noun: .init(endings: ["=kapital", "aktionärskreis", "gesellschafterkreis"], prepositions: ["in"], attribute: .target),
            subject: .buyer, firms: [.buyer]),
        GermanTransfer(
            rule: acquire, kind: .acquisition, verbs: "kontrollieren, beherrschen",
            words: ["künftig", "fortan", "nun", "jetzt", "demnächst"], subject: .buyer, object: .target, firms: [.buyer]),
        GermanTransfer(
            rule: "raise.de.frame", kind: .fundingRound,
            verbs: "erlösen, ein|nehmen nimmt nahm genommen, ein|sammeln, ein|spielen, erzielen, auf|nehmen nimmt nahm genommen",
            noun: .init(
                endings: ["anleihe", "emission", "platzierung", "ausgabe", "kapitalerhöhung", "=aktien"],
                prepositions: ["mit", "durch", "über", "aus", "bei"]),
            subject: .target, needed: [.target], firms: [], leastSum: 500_000),
        GermanTransfer(
            rule: "ipo.de.verb", kind: .ipo, verbs: "erhoffen, versprechen verspricht versprach versprochen", status: .planned,
            isReflexive: true,
            noun: .init(endings: ["platzierung", "börsengang", "emission", "börsenstart", "notierung"], prepositions: ["von", "aus"]),
            subject: .target, needed: [.target], firms: [], leastSum: 500_000),
    ]

    private static let papers = [
        "aktien", "anteil", "anteile", "=anteilen", "anteilspaket", "aktienpaket", "=paket", "paket", "beteiligung", "papiere", "viertel",
        "drittel", "hälfte",
    ]
    /// Where a firm is that belongs to another.
    private static let houses = [
        "=haus", "=gruppe", "=konzern", "=portfolio", "=familie", "=reich", "imperium", "=besitz", "=gewalt", "=kontrolle", "=boot",
        "konzernverbund", "firmengruppe", "unternehmensgruppe", "=verbund", "markenportfolio", "=sortiment",
    ]
    private static let holders = [
        "aktionäre", "aktionären", "anteilseigner", "anteilseignern", "anteilsinhabern", "aktieninhabern", "gesellschaftern",
    ]
    private static let contests = [
        "bieterrennen", "bieterkampf", "bieterwettstreit", "bieterwettbewerb", "bieterverfahren", "bietergefecht", "bieterschlacht",
        "übernahmekampf", "übernahmeschlacht", "übernahmepoker", "auktion", "bieterstreit",
    ]
}
