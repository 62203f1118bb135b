import Linguistics

/// The frames of German clauses that tell of deals by other words than buying and selling.
enum GermanFrames {
    /// The frames that each form of a verb opens.
    static let byVerb: [String: [(frame: GermanFrame, form: GermanVerbs.Form)]] = {
        var found: [String: [(frame: GermanFrame, form: GermanVerbs.Form)]] = [:]
        for frame in all + GermanTransfers.frames {
            for (verb, form) in frame.verbs { found[verb, default: []].append((frame, form)) }
        }
        return found
    }()

    /// The verbs of frames that ask for no noun and no sum.
    static let verbsWithoutNoun = all.filter { frame in
        let needsSum = frame.leastSum != nil && !frame.kind.needsAmount
        return frame.noun == nil && !needsSum && !(frame.isHeadlinesFact && frame.verbs["wird"] != nil)
    }.flatMap(\.verbs.keys)

    /// What the nouns end with that a verb's frames ask for.
    static let nouns: WordMap<WordEndings> = {
        var found: [String: [String]] = [:]
        for frame in all {
            let endings = (frame.noun?.endings ?? []).map { String($0.drop { $0 == "=" }) }
            for verb in frame.verbs.keys { found[verb, default: []] += endings }
        }
        return WordMap(found.map { ($0.key, WordEndings($0.value)) })
    }()

    // MARK: - Private

    private static let all = idioms + bids + talks + grabs + changes + owners + leavings + sales + orders + rounds + gifts
    private static let offer = "offer.de.frame"
    private static let acquire = "acquire.de.frame"

    /// `X buhlt um Y`, `X zeigt Interesse an Y`, `X hat Y im Visier`.
    private static let bids: [GermanFrame] = [
        GermanFrame(
            rule: offer, kind: .acquisition,
            verbs: GermanVerbs.table(finite: "greift griff greifen", infinitive: "greifen", participle: "gegriffen"),
            status: .planned, noun: .init(endings: ["=macht", "mehrheit", "=kontrolle"], prepositions: ["nach"], attribute: .target),
            subject: .buyer),
        GermanFrame(
            rule: offer, kind: .acquisition,
            verbs: GermanVerbs.table(
                finite: "buhlt buhlte buhlen buhlten bietet bot bieten boten bemüht bemühte bemühen ringt ringen konkurrieren wetteifern",
                infinitive: "buhlen", participle: ""),
            status: .planned, subject: .buyer, phrases: [(["um"], .target)]),
        GermanFrame(
            rule: offer, kind: .acquisition,
            verbs: GermanVerbs.table(finite: "reißen reißt streiten kämpfen", infinitive: "", participle: ""),
            status: .planned, isReflexive: true, phrases: [(["um"], .target)], needed: [.target]),
        GermanFrame(
            rule: offer, kind: .acquisition,
            verbs: GermanVerbs.table(
                finite:
                    "hat haben hatte habe zeigt zeigte zeigen bekundet bekundete signalisiert bestätigt bestätigte meldet dementiert dementierte verliert verlor",
                infinitive: "haben zeigen", participle: "bekundet gezeigt signalisiert angemeldet"),
            status: .planned, noun: .init(endings: ["interesse", "kaufinteresse"]), subject: .buyer, phrases: [(["an"], .target)]),
        GermanFrame(
            rule: offer, kind: .acquisition,
            verbs: GermanVerbs.table(
                finite: "interessiert interessieren interessierte", infinitive: "interessieren", participle: ""),
            status: .planned, isReflexive: true, subject: .buyer, phrases: [(["für"], .target)]),
        GermanFrame(
            rule: offer, kind: .acquisition, verbs: ["interessiert": .participle], status: .planned, subject: .buyer,
            phrases: [(["an"], .target)]),
        GermanFrame(
            rule: offer, kind: .acquisition, verbs: ["abgesehen": .participle], status: .planned, subject: .buyer,
            phrases: [(["auf"], .target)]),
        GermanFrame(
            rule: offer, kind: .acquisition,
            verbs: GermanVerbs.table(finite: "liebäugelt liebäugelte liebäugeln", infinitive: "liebäugeln", participle: ""),
            status: .planned,
            subject: .buyer, phrases: [(["mit"], .target)]),
        GermanFrame(
            rule: offer, kind: .acquisition,
            verbs: GermanVerbs.table(finite: "hat haben habe nimmt nahm", infinitive: "", participle: "genommen"), status: .planned,
            noun: .init(endings: ["visier", "einkaufsliste", "=zettel", "wunschliste", "=radar"], prepositions: ["in", "auf"]),
            subject: .buyer, object: .target),
        GermanFrame(
            rule: offer, kind: .acquisition,
            verbs: GermanVerbs.table(finite: "nimmt nahm nehmen", infinitive: "nehmen", participle: "genommen"), status: .planned,
            noun: .init(endings: ["=börse"], prepositions: ["von"]), subject: .buyer, object: .target),
        GermanFrame(
            rule: offer, kind: .acquisition,
            verbs: GermanVerbs.table(finite: "wirft warf werfen", infinitive: "werfen", participle: "geworfen"), status: .planned,
            noun: .init(endings: ["=auge"]), subject: .buyer, phrases: [(["auf"], .target)]),
        GermanFrame(
            rule: offer, kind: .acquisition,
            verbs: GermanVerbs.table(finite: "streckt streckte strecken", infinitive: "", participle: "ausgestreckt"), status: .planned,
            noun: .init(endings: ["fühler", "hand", "hände", "finger"]), subject: .buyer, phrases: [(["nach"], .target)]),
        GermanFrame(
            rule: offer, kind: .acquisition, verbs: ["will": .finite, "wollen": .finite, "haben": .infinitive], status: .planned,
            strength: 0.5, subject: .buyer, object: .target, isHeadlinesOnly: true),
        GermanFrame(
            rule: offer, kind: .acquisition,
            verbs: GermanVerbs.table(
                finite:
                    "legt legte legen macht machte machen unterbreitet unterbreitete unterbreiten erhöht erhöhte erhöhen bessert prüft erwägt plant bereitet zieht zog ziehen zogen gibt gab geben gaben abgibt vorlegt vorlegte",
                infinitive: "vorlegen vorzulegen machen abgeben abzugeben unterbreiten erhöhen zurückziehen",
                participle: "vorgelegt gemacht abgegeben unterbreitet erhöht aufgebessert zurückgezogen"),
            status: .planned, noun: .init(endings: bidNouns, attribute: .target), subject: .buyer,
            object: .target, phrases: [(["für", "um"], .target)]),
        GermanFrame(
            rule: offer, kind: .acquisition,
            verbs: GermanVerbs.table(finite: "bietet bot bieten boten", infinitive: "bieten", participle: "geboten"),
            status: .planned, noun: .init(endings: ["aktionären", "aktionäre", "anteilseignern", "eignern"], attribute: .target),
            subject: .buyer),
        GermanFrame(
            rule: offer, kind: .acquisition,
            verbs: GermanVerbs.table(finite: "sind ist gehören gehört gehöre zählen zählt zähle befinden", infinitive: "", participle: ""),
            status: .planned,
            noun: .init(
                endings: ["bieter", "bietern", "interessenten", "bewerbern", "kaufinteressenten"], prepositions: ["unter", "zu"],
                attribute: .target), subject: .buyer),
        GermanFrame(
            rule: offer, kind: .acquisition,
            verbs: GermanVerbs.table(
                finite: "weist wies lehnt lehnte erhält erhielt prüft prüfte bekommt bekam ablehnt", infinitive: "prüfen ablehnen",
                participle: "erhalten abgelehnt zurückgewiesen bekommen ausgeschlagen"), status: .planned, strength: 0.5,
            noun: .init(endings: [
                "=gebot", "=offerte", "übernahmeangebot", "milliardengebot", "kaufangebot", "übernahmeofferte", "milliardenangebot",
                "milliardenofferte",
            ]),
            subject: .target, phrases: [(["von"], .buyer)], needed: [.target]),
    ]

    /// `X sichert sich Y`, `X schlägt bei Y zu`, `X zahlt 3 Milliarden für Y`.
    private static let grabs: [GermanFrame] = [
        GermanFrame(
            rule: offer, kind: .acquisition,
            verbs: GermanVerbs.table(finite: "bietet bot bieten boten", infinitive: "bieten", participle: "geboten"),
            status: .planned, noun: .init(endings: ["aktie"], prepositions: ["je", "pro"], attribute: .target), subject: .buyer),
        GermanFrame(
            rule: acquire, kind: .acquisition,
            verbs: GermanVerbs.table(finite: "rettet rettete retten", infinitive: "retten", participle: "gerettet"),
            strength: 0.5, subject: .buyer, object: .target, isHeadlinesFact: true),
        GermanFrame(
            rule: acquire, kind: .acquisition, verbs: ["gerettet": .participle], strength: 0.45,
            words: ["insolventer", "insolvente", "insolventes", "investor", "käufer", "pleite", "insolvenz"], subject: .target,
            needed: [.target], isHeadlinesFact: true),
        GermanFrame(
            rule: "invest.de.frame", kind: .investment,
            verbs: GermanVerbs.table(finite: "stützt stützte unterstützt stärkt rettet", infinitive: "stützen", participle: "gestützt"),
            strength: 0.5, subject: .buyer, object: .target, leastSum: 1_000_000),
        GermanFrame(
            rule: acquire, kind: .acquisition,
            verbs: GermanVerbs.table(
                finite: "sichert sicherte sichern holt holte holen gönnt greift griff", infinitive: "sichern holen",
                participle: "gesichert geholt"),
            isReflexive: true, subject: .buyer, object: .target),
        GermanFrame(
            rule: acquire, kind: .acquisition,
            verbs: GermanVerbs.table(
                finite: "sichert sicherte sichern holt holte holen", infinitive: "sichern holen", participle: "gesichert geholt"),
            isReflexive: true, noun: .init(endings: ["mehrheit", "=kontrolle", "aktienmehrheit"]), subject: .buyer,
            phrases: [(["bei", "an"], .target)]),
        GermanFrame(
            rule: "invest.de.frame", kind: .investment,
            verbs: GermanVerbs.table(
                finite: "sichert sicherte sichern holt holte holen", infinitive: "sichern holen", participle: "gesichert geholt"),
            isReflexive: true, noun: .init(endings: ["anteil", "anteile", "beteiligung", "=einstieg"]), subject: .buyer,
            phrases: [(["bei", "an"], .target)]),
        GermanFrame(
            rule: acquire, kind: .acquisition,
            verbs: GermanVerbs.table(
                finite: "erhält erhielt erhalten bekommt bekam bekommen gewinnt gewann", infinitive: "erhalten bekommen",
                participle: "erhalten bekommen"), strength: 0.5,
            noun: .init(endings: ["=zuschlag"]), subject: .buyer, phrases: [(["für", "bei"], .target)], isHeadlinesFact: true,
            resumesTarget: true),
        GermanFrame(
            rule: acquire, kind: .acquisition,
            verbs: GermanVerbs.table(finite: "greift griff greifen schlägt schlug schlagen", infinitive: "", participle: ""), strength: 0.5,
            particle: "zu", subject: .buyer, phrases: [(["bei"], .target)], isHeadlinesFact: true, resumesTarget: true),
        GermanFrame(
            rule: "stake.de.increase", kind: .investment,
            verbs: GermanVerbs.table(finite: "stockt stockte stocken", infinitive: "aufstocken", participle: "aufgestockt"),
            particle: "auf", subject: .buyer, phrases: [(["bei"], .target)], needsShare: true),
        GermanFrame(
            rule: acquire, kind: .acquisition,
            verbs: GermanVerbs.table(finite: "bekommt bekam erhält erhielt", infinitive: "", participle: ""), strength: 0.5,
            subject: .buyer, object: .target, leastSum: 1_000_000, isHeadlinesFact: true),
        GermanFrame(
            rule: acquire, kind: .acquisition,
            verbs: GermanVerbs.table(finite: "bekommt bekam erhält erhielt gewinnt", infinitive: "", participle: ""), strength: 0.5,
            subject: .buyer, object: .target, firms: [.buyer, .target], isHeadlinesFact: true, needsDealKicker: true),
        GermanFrame(
            rule: acquire, kind: .acquisition,
            verbs: GermanVerbs.table(finite: "gibt gab geben gaben", infinitive: "ausgeben auszugeben", participle: "ausgegeben"),
            particle: "aus", subject: .buyer, phrases: [(["für"], .target)], leastSum: 1_000_000),
        GermanFrame(
            rule: acquire, kind: .acquisition,
            verbs: GermanVerbs.table(finite: "zahlt zahlen bezahlt blättert", infinitive: "zahlen", participle: "gezahlt"), strength: 0.5,
            subject: .buyer, leastSum: 1_000_000, isHeadlinesFact: true, needsDealKicker: true),
        GermanFrame(
            rule: acquire, kind: .acquisition,
            verbs: GermanVerbs.table(
                finite: "erhält erhielt bekommt bekam", infinitive: "erhalten bekommen", participle: "erhalten bekommen"),
            strength: 0.5, noun: .init(endings: ["=zuschlag"]), subject: .buyer, resumesDeal: true),
        GermanFrame(
            rule: acquire, kind: .acquisition,
            verbs: GermanVerbs.table(finite: "legt legte legen", infinitive: "zulegen zuzulegen", participle: "zugelegt"), particle: "zu",
            isReflexive: true, subject: .buyer, object: .target),
        GermanFrame(
            rule: acquire, kind: .acquisition,
            verbs: GermanVerbs.table(
                finite: "schlägt schlug schlagen greift griff greifen", infinitive: "zuschlagen zugreifen zuzugreifen zuzuschlagen",
                participle: "zugeschlagen zugegriffen"),
            particle: "zu", subject: .buyer, phrases: [(["bei"], .target)]),
        GermanFrame(
            rule: acquire, kind: .acquisition,
            verbs: GermanVerbs.table(
                finite: "zahlt zahlte zahlen bezahlt bezahlte blättert blättern legt legte legen überweist berappt ausgibt",
                infinitive: "zahlen bezahlen ausgeben",
                participle: "gezahlt bezahlt hingeblättert ausgegeben"),
            subject: .buyer, phrases: [(["für"], .target)], leastSum: 500_000),
        GermanFrame(
            rule: acquire, kind: .acquisition,
            verbs: GermanVerbs.table(
                finite: "zahlt zahlte zahlen bezahlt bezahlte legt legte überweist investiert", infinitive: "zahlen bezahlen",
                participle: "gezahlt bezahlt"), strength: 0.5, words: ["dafür", "hierfür"], subject: .buyer, leastSum: 500_000,
            resumesDeal: true),
        GermanFrame(
            rule: "enter.de.frame", kind: .investment,
            verbs: GermanVerbs.table(finite: "kauft kaufte kaufen", infinitive: "einkaufen einzukaufen", participle: "eingekauft"),
            particle: "ein", isReflexive: true, subject: .buyer, phrases: [(["bei", "in"], .target)]),
        GermanFrame(
            rule: acquire, kind: .acquisition, verbs: ["kosten": .infinitive], words: ["lässt", "lassen", "ließ"], subject: .buyer,
            object: .target, leastSum: 500_000),
        GermanFrame(
            rule: acquire, kind: .acquisition,
            verbs: GermanVerbs.table(
                finite: "geht ging erhält erhielt bekommt bekam gewinnt gewann", infinitive: "",
                participle: "erhalten bekommen gegangen gewonnen"),
            noun: .init(endings: ["zuschlag", "bieterverfahren", "bieterwettstreit", "bieterrennen"], attribute: .target), subject: .buyer,
            phrases: [(["an"], .buyer)]),
    ]

    /// `Y gehört künftig zu X`, `Y wird Teil von X`, `Y wechselt den Besitzer`.
    private static let changes: [GermanFrame] = [
        GermanFrame(
            rule: "pass.de.frame", kind: .acquisition,
            verbs: GermanVerbs.table(finite: "gehört gehören gehöre", infinitive: "gehören", participle: ""), words: fresh,
            subject: .target, object: .buyer,
            phrases: [(["zu"], .buyer)]),
        GermanFrame(
            rule: "pass.de.frame", kind: .acquisition,
            verbs: GermanVerbs.table(finite: "wird werden wurde werde", infinitive: "werden", participle: "geworden"),
            noun: .init(endings: ["teil", "tochter", "tochtergesellschaft", "bestandteil", "tochterfirma"], attribute: .buyer),
            subject: .target),
        GermanFrame(
            rule: "pass.de.frame", kind: .acquisition, verbs: GermanVerbs.table(finite: "ist sind sei", infinitive: "", participle: ""),
            noun: .init(endings: ["teil", "tochter", "tochtergesellschaft"], attribute: .buyer), words: fresh, subject: .target),
        GermanFrame(
            rule: "pass.de.frame", kind: .acquisition,
            verbs: GermanVerbs.table(
                finite: "schlüpft schlüpfte kommt kam rückt flüchtet begibt", infinitive: "schlüpfen kommen",
                participle: "geschlüpft gekommen"),
            noun: .init(endings: ["dach", "fittiche", "schirm"], prepositions: ["unter"], attribute: .buyer), subject: .target),
        GermanFrame(
            rule: "pass.de.frame", kind: .acquisition,
            verbs: GermanVerbs.table(finite: "wechselt wechselte wechseln", infinitive: "wechseln", participle: "gewechselt"),
            noun: .init(endings: ["besitzer", "eigentümer", "eigner", "hände"]), subject: .target, needed: [.target]),
        GermanFrame(
            rule: "pass.de.frame", kind: .acquisition,
            verbs: GermanVerbs.table(finite: "wird werden", infinitive: "", participle: ""), strength: 0.4, words: nations,
            subject: .target, needed: [.target], firms: [.target], isHeadlinesFact: true),
    ]

    private static let nations: WordSet = [
        "amerikanisch", "chinesisch", "französisch", "schwedisch", "britisch", "italienisch", "japanisch", "österreichisch",
        "schweizerisch", "deutsch", "niederländisch", "dänisch", "norwegisch", "indisch", "spanisch", "tschechisch", "polnisch",
        "israelisch", "kanadisch", "finnisch", "belgisch", "koreanisch", "südkoreanisch", "türkisch", "russisch", "englisch",
    ]

    /// `X wird Mehrheitseigner von Y`, `Käufer ist X`, `Y bekommt einen neuen Eigentümer`.
    private static let owners: [GermanFrame] = [
        GermanFrame(
            rule: "own.de.frame", kind: .acquisition,
            verbs: GermanVerbs.table(finite: "wird werden wurde werde", infinitive: "werden", participle: "geworden"),
            noun: .init(endings: majority, attribute: .target), subject: .buyer, firms: [.target], resumesTarget: true),
        GermanFrame(
            rule: "own.de.frame", kind: .acquisition, verbs: GermanVerbs.table(finite: "ist sind sei", infinitive: "", participle: ""),
            noun: .init(endings: majority, attribute: .target, modifiers: ["neu", "künftig"]), subject: .buyer, firms: [.target],
            resumesTarget: true),
        GermanFrame(
            rule: "own.de.frame", kind: .acquisition, verbs: GermanVerbs.table(finite: "ist sind sei", infinitive: "", participle: ""),
            noun: .init(endings: majority, attribute: .target), words: fresh, subject: .buyer, firms: [.target]),
        GermanFrame(
            rule: "own.de.frame", kind: .acquisition,
            verbs: GermanVerbs.table(finite: "ist sind sei heißt war wird", infinitive: "", participle: ""),
            noun: .init(endings: ["käufer", "käuferin", "erwerber", "erwerberin"], attribute: .target), subject: .buyer, resumesTarget: true
        ),
        GermanFrame(
            rule: "own.de.frame", kind: .investment,
            verbs: GermanVerbs.table(finite: "wird werden wurde werde", infinitive: "werden", participle: "geworden"),
            noun: .init(
                endings: ["aktionär", "aktionärin", "anteilseigner", "gesellschafter", "gesellschafterin", "ankerinvestor"],
                attribute: .target),
            subject: .buyer, needed: [.target]),
        GermanFrame(
            rule: "own.de.frame", kind: .investment,
            verbs: GermanVerbs.table(
                finite: "hält halten besitzt besitzen kontrolliert hielte", infinitive: "halten besitzen", participle: ""),
            words: ["jetzt", "nun", "künftig", "damit", "fortan"], subject: .buyer, phrases: [(["an", "von", "bei"], .target)],
            needsShare: true),
        GermanFrame(
            rule: "own.de.frame", kind: .acquisition,
            verbs: GermanVerbs.table(
                finite: "bekommt bekam bekommen erhält erhielt hat haben findet fand finden", infinitive: "bekommen finden",
                participle: "gefunden bekommen"),
            noun: .init(endings: ["eigentümer", "besitzer", "eigner", "käufer", "eigentümerin", "mutter"], modifiers: ["neu", "käufer"]),
            subject: .target,
            phrases: [(["für"], .target), (["mit", "in"], .buyer)], needed: [.target]),
        GermanFrame(
            rule: "own.de.frame", kind: .investment,
            verbs: GermanVerbs.table(
                finite: "bekommt bekam bekommen erhält erhielt hat haben findet fand finden gewinnt gewann holt holte",
                infinitive: "bekommen finden gewinnen", participle: "gefunden bekommen gewonnen"),
            noun: .init(
                endings: ["aktionär", "aktionärin", "gesellschafter", "gesellschafterin", "investor", "geldgeber", "teilhaber", "partner"],
                modifiers: ["neu", "groß", "anker", "stark", "strategisch"]),
            subject: .target, phrases: [(["mit", "in"], .buyer)]),
        GermanFrame(
            rule: "own.de.frame", kind: .acquisition,
            verbs: GermanVerbs.table(finite: "ist sind war waren sei", infinitive: "", participle: ""),
            noun: .init(
                endings: ["verkäufer", "verkäuferin", "veräußerer", "eigentümer", "eigentümerin", "besitzer", "eigner"], attribute: .target,
                modifiers: ["verkäufer", "veräußerer", "bisherig", "früher"]), subject: .seller, needed: [.seller, .target],
            resumesTarget: true),
    ]

    private static let fresh: WordSet = ["jetzt", "nun", "künftig", "fortan", "demnächst", "damit", "bald", "ab", "inzwischen"]
    private static let majority = [
        "mehrheitseigner", "mehrheitseigentümer", "mehrheitsaktionär", "mehrheitsgesellschafter", "alleineigentümer", "alleineigner",
        "alleingesellschafter", "eigentümer", "eigentümerin", "besitzer", "besitzerin", "eigner", "mehrheitsgesellschafterin",
        "mehrheitsaktionärin", "alleinaktionärin", "alleinaktionär", "alleingesellschafterin", "mehrheitseigentümerin", "hausherr",
        "hausherrin",
    ]
    private static let bidNouns = [
        "=angebot", "übernahmeangebot", "kaufangebot", "milliardenangebot", "barangebot", "gegenangebot", "=gebot", "milliardengebot",
        "kaufgebot", "gegengebot", "offerte", "=angebote", "=gebote", "offerten", "kaufangebote", "=interessenten", "kaufinteressenten",
    ]
}
