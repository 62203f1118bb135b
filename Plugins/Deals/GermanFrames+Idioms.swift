import Linguistics

/// Frames of idioms of the business press, in which a noun or a particle tells the deal and the verb alone tells nothing.
extension GermanFrames {
    /// `X verhandelt mit Z über Y`.
    static let talks: [GermanFrame] = [
        GermanFrame(
            rule: "talks.de", kind: .acquisition,
            verbs: GermanVerbs.table(
                finite: "verhandelt verhandelte verhandeln verhandelten verhandle", infinitive: "verhandeln", participle: "verhandelt"),
            status: .rumored, subject: .buyer, phrases: [(["über"], .target), (["mit"], .seller)], firms: [.target]),
        GermanFrame(
            rule: "offer.de.frame", kind: .acquisition,
            verbs: GermanVerbs.table(
                finite: "überbietet überbot überbieten überboten", infinitive: "überbieten", participle: "überboten"),
            status: .planned, subject: .buyer, phrases: [(["um", "für", "bei"], .target)], firms: [.target]),
        GermanFrame(
            rule: "acquire.de.frame", kind: .acquisition, verbs: ["ausgestochen": .participle, "aussticht": .finite], subject: .buyer,
            phrases: [(["um", "bei"], .target)], firms: [.target]),
        GermanFrame(
            rule: "offer.de.frame", kind: .acquisition,
            verbs: GermanVerbs.table(finite: "blitzt blitzte blitzen", infinitive: "", participle: "abgeblitzt"), status: .planned,
            particle: "ab", subject: .buyer, phrases: [(["bei", "mit"], .target)], firms: [.target]),
        GermanFrame(
            rule: "offer.de.frame", kind: .acquisition, verbs: ["abblitzen": .infinitive], status: .planned,
            words: ["lässt", "ließ", "lassen"],
            subject: .target, object: .buyer, firms: [.target, .buyer], isHeadlinesFact: true),
        GermanFrame(
            rule: "offer.de.frame", kind: .acquisition,
            verbs: GermanVerbs.table(finite: "winkt winkte winken", infinitive: "", participle: "abgewinkt"), status: .cancelled,
            particle: "ab", subject: .buyer, phrases: [(["bei"], .target)], firms: [.target], isHeadlinesFact: true),
    ]

    /// `X reißt sich Y unter den Nagel`, `Y geht in den Besitz von X über`, `X macht das Rennen um Y`.
    static let idioms: [GermanFrame] = grabbing + passing + winning + failing + gathering

    /// `X nimmt Y unter seine Fittiche`, `X verstärkt sich mit Y`.
    private static let grabbing: [GermanFrame] = [
        GermanFrame(
            rule: "acquire.de.frame", kind: .acquisition,
            verbs: GermanVerbs.table(finite: "reißt riss rissen reißen", infinitive: "reißen", participle: "gerissen"),
            isReflexive: true, noun: .init(endings: ["=nagel"], prepositions: ["unter"]), subject: .buyer, object: .target),
        GermanFrame(
            rule: "acquire.de.frame", kind: .acquisition,
            verbs: GermanVerbs.table(
                finite: "nimmt nahm nehmen holt holte holen bringt brachte", infinitive: "nehmen holen bringen",
                participle: "genommen geholt gebracht"),
            noun: .init(endings: ["fittiche", "=dach"], prepositions: ["unter"]), subject: .buyer, object: .target, firms: [.target]),
        GermanFrame(
            rule: "acquire.de.frame", kind: .acquisition,
            verbs: GermanVerbs.table(finite: "verstärkt verstärkte verstärken", infinitive: "verstärken", participle: ""),
            isReflexive: true, subject: .buyer, phrases: [(["mit"], .target)], firms: [.target]),
        GermanFrame(
            rule: "invest.de.frame", kind: .investment,
            verbs: GermanVerbs.table(finite: "", infinitive: "zusammenkaufen zusammenzukaufen", participle: "zusammengekauft"),
            isReflexive: true, subject: .buyer, phrases: [(["an", "bei"], .target)], needsShare: true, resumesTarget: true),
        GermanFrame(
            rule: "invest.de.frame", kind: .investment,
            verbs: GermanVerbs.table(finite: "zeichnet zeichnete zeichnen", infinitive: "zeichnen", participle: "gezeichnet"),
            noun: .init(endings: ["kapitalerhöhung", "wandelanleihe", "anteile", "=aktien"], attribute: .target), subject: .buyer),
        GermanFrame(
            rule: "invest.de.frame", kind: .investment,
            verbs: GermanVerbs.table(
                finite: "schießt schoss schießen", infinitive: "zuschießen nachschießen", participle: "zugeschossen nachgeschossen"),
            subject: .buyer, object: .target, leastSum: 500_000, firms: [.target]),
        GermanFrame(
            rule: "invest.de.frame", kind: .investment,
            verbs: GermanVerbs.table(finite: "stattet stattete statten", infinitive: "ausstatten", participle: "ausgestattet"),
            subject: .buyer, object: .target, leastSum: 500_000, firms: [.target]),
        GermanFrame(
            rule: "raise.de.loan", kind: .fundingRound,
            verbs: GermanVerbs.table(finite: "gewährt gewährte gewähren", infinitive: "gewähren", participle: "gewährt"), strength: 0.5,
            noun: .init(endings: ["kredit", "darlehen", "kreditlinie"]), subject: .buyer, object: .target,
            phrases: [(["für", "an"], .target)], leastSum: 500_000),
        GermanFrame(
            rule: "invest.de.frame", kind: .investment,
            verbs: GermanVerbs.table(
                finite: "holt holte holen gewinnt gewann gewinnen nimmt nahm nehmen bekommt bekam erhält erhielt",
                infinitive: "holen gewinnen nehmen aufnehmen bekommen", participle: "geholt gewonnen genommen aufgenommen bekommen"),
            noun: .init(endings: backers), words: ["als"], subject: .target, object: .buyer, firms: [.buyer]),
        GermanFrame(
            rule: "invest.de.frame", kind: .investment,
            verbs: GermanVerbs.table(
                finite: "holt holte holen nimmt nahm nehmen", infinitive: "holen nehmen", participle: "geholt genommen"),
            strength: 0.5, noun: .init(endings: ["=bord", "=boot"], prepositions: ["an", "in"]), subject: .target, object: .buyer,
            firms: [.buyer]),
    ]

    /// `Y fällt an X`, `Y schlüpft bei X unter`, `X reicht Y an Z weiter`.
    private static let passing: [GermanFrame] = [
        GermanFrame(
            rule: "sell.de.frame", kind: .acquisition,
            verbs: GermanVerbs.table(
                finite: "findet fand finden hat haben sucht suchte suchen", infinitive: "finden suchen", participle: "gefunden gesucht"),
            noun: .init(endings: ["käufer", "abnehmer"]), subject: .seller, phrases: [(["für"], .target), (["mit", "in"], .buyer)],
            needed: [.seller, .target]),
        GermanFrame(
            rule: "sell.de.frame", kind: .acquisition,
            verbs: GermanVerbs.table(finite: "gibt gab geben legt legte legen", infinitive: "geben legen", participle: "gegeben gelegt"),
            noun: .init(endings: ["=hände"], prepositions: ["in"]), subject: .seller, object: .target, needed: [.seller, .target],
            firms: [.target]),
        GermanFrame(
            rule: "sell.de.frame", kind: .acquisition,
            verbs: GermanVerbs.table(finite: "macht machte machen", infinitive: "machen", participle: "gemacht"), strength: 0.5,
            noun: .init(endings: ["=geld"], prepositions: ["zu"]), subject: .seller, object: .target, needed: [.seller, .target],
            firms: [.target]),
        GermanFrame(
            rule: "sell.de.frame", kind: .acquisition,
            verbs: GermanVerbs.table(finite: "bietet bot bieten", infinitive: "anbieten anzubieten", participle: "angeboten"),
            status: .planned, noun: .init(endings: ["=kauf", "=verkauf"], prepositions: ["zu"]), subject: .seller, object: .target,
            needed: [.seller, .target], firms: [.target]),
        GermanFrame(
            rule: "sell.de.frame", kind: .investment,
            verbs: GermanVerbs.table(finite: "macht machte machen", infinitive: "machen", participle: "gemacht"), strength: 0.5,
            noun: .init(endings: ["=kasse"]), subject: .seller, phrases: [(["mit", "bei"], .target)], needed: [.seller, .target],
            isHeadlinesFact: true),
        GermanFrame(
            rule: "sell.de.frame", kind: .acquisition,
            verbs: GermanVerbs.table(finite: "steht stehen stünde stehe stand", infinitive: "stehen", participle: ""), status: .planned,
            strength: 0.5, noun: .init(endings: ["=verkauf", "=disposition"], prepositions: ["zu"]), subject: .target, needed: [.target],
            firms: [.target]),
        GermanFrame(
            rule: "pass.de.frame", kind: .acquisition,
            verbs: GermanVerbs.table(
                finite: "fällt fiel fallen wandert wanderte wandern", infinitive: "fallen wandern", participle: "gefallen gewandert"),
            subject: .target, phrases: [(["an", "zu"], .buyer), (["von"], .seller)], firms: [.target, .buyer]),
        GermanFrame(
            rule: "pass.de.frame", kind: .acquisition,
            verbs: GermanVerbs.table(
                finite: "wechselt wechselte landet landete", infinitive: "wechseln landen",
                participle: "gewechselt gelandet"), strength: 0.5, subject: .target,
            phrases: [(["zu", "bei"], .buyer), (["von"], .seller)],
            firms: [.target, .buyer], isHeadlinesFact: true),
        GermanFrame(
            rule: "pass.de.frame", kind: .acquisition,
            verbs: GermanVerbs.table(finite: "geht ging gehen gingen", infinitive: "übergehen", participle: "übergegangen"),
            noun: .init(endings: ["=besitz", "=eigentum", "=hände"], prepositions: ["in"], attribute: .buyer), subject: .target),
    ]

    /// `X setzt sich im Bieterrennen um Y durch`, `X kommt bei Y zum Zug`.
    private static let winning: [GermanFrame] = [
        GermanFrame(
            rule: "acquire.de.frame", kind: .acquisition,
            verbs: GermanVerbs.table(
                finite: "setzt setzte setzen", infinitive: "durchsetzen durchzusetzen", participle: "durchgesetzt"),
            isReflexive: true, noun: .init(endings: contests, prepositions: ["in", "bei"], attribute: .target), subject: .buyer,
            phrases: [(["um"], .target)], resumesTarget: true),
        GermanFrame(
            rule: "acquire.de.frame", kind: .acquisition,
            verbs: GermanVerbs.table(
                finite: "macht machte machen gewinnt gewann gewinnen", infinitive: "machen gewinnen", participle: "gemacht gewonnen"),
            noun: .init(endings: contests + ["=rennen", "=kampf", "=ringen", "=poker", "tauziehen"], attribute: .target), subject: .buyer,
            phrases: [(["um", "bei"], .target)], firms: [.target]),
        GermanFrame(
            rule: "acquire.de.frame", kind: .acquisition,
            verbs: GermanVerbs.table(finite: "kommt kam kommen", infinitive: "kommen", participle: "gekommen"),
            noun: .init(endings: ["=zug"], prepositions: ["zu"]), subject: .buyer, phrases: [(["bei"], .target)], firms: [.target]),
        GermanFrame(
            rule: "acquire.de.frame", kind: .acquisition,
            verbs: GermanVerbs.table(
                finite: "erhält erhielt erhalten bekommt bekam bekommen", infinitive: "erhalten bekommen", participle: "erhalten bekommen"),
            noun: .init(endings: ["=zuschlag"]), subject: .buyer, phrases: [(["um", "für", "bei"], .target)]),
    ]

    /// `Y lehnt Angebot von X ab`, `X ist aus dem Rennen um Y ausgestiegen`.
    private static let failing: [GermanFrame] = [
        GermanFrame(
            rule: "offer.de.frame", kind: .acquisition,
            verbs: GermanVerbs.table(
                finite: "weist wies lehnt lehnte erhält erhielt prüft prüfte schlägt schlug ablehnt",
                infinitive: "prüfen ablehnen ausschlagen",
                participle: "erhalten abgelehnt zurückgewiesen ausgeschlagen"), status: .planned,
            noun: .init(endings: ["=angebot", "=avancen", "avancen"], attribute: .buyer), subject: .target, phrases: [(["von"], .buyer)],
            firms: [.buyer, .target]),
        GermanFrame(
            rule: "offer.de.frame", kind: .acquisition,
            verbs: GermanVerbs.table(
                finite: "steigt stieg zieht zog scheidet schied", infinitive: "aussteigen zurückziehen ausscheiden",
                participle: "ausgestiegen zurückgezogen ausgeschieden"), status: .cancelled,
            noun: .init(endings: contests + ["=rennen"], prepositions: ["aus"], attribute: .target), subject: .buyer,
            phrases: [(["um"], .target)]),
    ]

    /// `X und Y wagen die Ehe`, `X und Y bündeln ihr Geschäft`, `Investoren vertrauen Y 20 Millionen Euro an`.
    private static let gathering: [GermanFrame] = [
        GermanFrame(
            rule: "merge.de.frame", kind: .merger,
            verbs: GermanVerbs.table(
                finite: "bündeln bündelten bündelt bündelte", infinitive: "bündeln", participle: "gebündelt"),
            noun: .init(endings: ["geschäft", "geschäfte", "aktivitäten", "sparten", "töchter", "werke", "produktion"]), subject: .target,
            phrases: [(["mit"], .target)], needed: [.target]),
        GermanFrame(
            rule: "merge.de.frame", kind: .merger,
            verbs: GermanVerbs.table(
                finite: "wagen wagten schließen schlossen besiegeln besiegelten planen planten eingehen",
                infinitive: "wagen schließen eingehen besiegeln", participle: "geschlossen besiegelt eingegangen"),
            noun: .init(endings: ["=ehe", "elefantenhochzeit", "=hochzeit"]), subject: .target, phrases: [(["mit"], .target)],
            needed: [.target]),
        GermanFrame(
            rule: "merge.de.frame", kind: .merger, verbs: ["wird": .finite, "entsteht": .finite], strength: 0.5,
            phrases: [(["aus"], .target)], needed: [.target], isHeadlinesFact: true),
        GermanFrame(
            rule: "raise.de.frame", kind: .fundingRound,
            verbs: GermanVerbs.table(finite: "vertrauen vertrauten", infinitive: "anvertrauen", participle: "anvertraut"),
            noun: .init(endings: ["investoren", "geldgeber", "kapitalgeber"]), object: .target, needed: [.target], leastSum: 100_000,
            resumesTarget: true),
        GermanFrame(
            rule: "raise.de.frame", kind: .fundingRound,
            verbs: GermanVerbs.table(finite: "taucht tauchte", infinitive: "auftauchen", participle: "aufgetaucht"),
            strength: 0.5, particle: "auf", subject: .target, needed: [.target], leastSum: 100_000, isHeadlinesFact: true),
        GermanFrame(
            rule: "raise.de.frame", kind: .fundingRound,
            verbs: GermanVerbs.table(
                finite: "stockt stockte erhöht erhöhte", infinitive: "aufstocken erhöhen aufzustocken", participle: "aufgestockt erhöht"),
            noun: .init(endings: ["=kapital", "grundkapital", "stammkapital", "eigenkapital"]), subject: .target, needed: [.target],
            leastSum: 500_000),
        GermanFrame(
            rule: "ipo.de.verb", kind: .ipo,
            verbs: GermanVerbs.table(finite: "", infinitive: "notieren listen", participle: ""), status: .planned,
            noun: .init(endings: ["=börse", "segment", "=markt"], prepositions: ["an", "in"]),
            words: ["will", "wollen", "lässt", "lassen", "plant", "möchte"], subject: .target, needed: [.target]),
        GermanFrame(
            rule: "spend.de.frame", kind: .capitalSpending,
            verbs: GermanVerbs.table(
                finite: "stockt stockte stocken erhöht erhöhte plant planen kündigt kündigte",
                infinitive: "aufstocken erhöhen planen", participle: "aufgestockt erhöht geplant angekündigt"),
            noun: .init(endings: ["investitionen", "=engagement", "engagements", "investition"]), subject: .buyer, needed: [.buyer],
            leastSum: 1_000_000),
        GermanFrame(
            rule: "ipo.de.verb", kind: .ipo,
            verbs: GermanVerbs.table(finite: "startet startete debütiert debütierte", infinitive: "debütieren", participle: "debütiert"),
            noun: .init(endings: ["=börse", "parkett"], prepositions: ["an", "auf"]), subject: .target, needed: [.target]),
        GermanFrame(
            rule: "ipo.de.verb", kind: .ipo,
            verbs: GermanVerbs.table(finite: "gehandelt notiert", infinitive: "", participle: "gehandelt notiert"), strength: 0.5,
            noun: .init(endings: ["=börse", "aktienmarkt"], prepositions: ["an"]), words: ["seit", "erstmals"], subject: .target,
            needed: [.target]),
        GermanFrame(
            rule: "ipo.de.verb", kind: .ipo,
            verbs: GermanVerbs.table(finite: "gehandelt", infinitive: "", participle: "gehandelt"), status: .planned, strength: 0.5,
            noun: .init(endings: ["=börse"], prepositions: ["an"]), words: ["sollen", "sollten", "erstmals", "werden"], subject: .target,
            needed: [.target]),
        GermanFrame(
            rule: "ipo.de.verb", kind: .ipo,
            verbs: GermanVerbs.table(
                finite: "legt legte setzt setzte beziffert nennt", infinitive: "festlegen festzulegen",
                participle: "festgelegt festgesetzt"), strength: 0.5,
            noun: .init(endings: ["ausgabepreis", "emissionspreis", "preisspanne"]), subject: .target, needed: [.target]),
        GermanFrame(
            rule: "raise.de.frame", kind: .fundingRound,
            verbs: GermanVerbs.table(
                finite: "verhandelt verhandelte spricht sprach", infinitive: "verhandeln", participle: "verhandelt"), status: .rumored,
            strength: 0.5,
            noun: .init(endings: ["investoren", "geldgebern", "kapitalgebern"], prepositions: ["mit"]), subject: .target,
            needed: [.target], leastSum: 500_000),
        GermanFrame(
            rule: "invest.de.frame", kind: .investment,
            verbs: GermanVerbs.table(finite: "stellt stellte stellen", infinitive: "stellen", participle: "gestellt"), strength: 0.5,
            noun: .init(endings: ["verfügung"], prepositions: ["zu"]), subject: .buyer, object: .target, leastSum: 500_000,
            firms: [.target]),
        GermanFrame(
            rule: "order.de.frame", kind: .contract,
            verbs: GermanVerbs.table(finite: "zahlt zahlte zahlen", infinitive: "zahlen", participle: "gezahlt"), strength: 0.5,
            noun: .init(
                endings: ["lizenz", "lizenzen", "nutzung", "rechte", "nutzungsrechte", "dienste", "leistungen"], prepositions: ["für"]),
            subject: .buyer, object: .seller, needed: [.buyer, .seller], leastSum: 500_000),
    ]

    /// `X gibt Y 20 Millionen Euro`: after all frames that ask for more.
    static let gifts: [GermanFrame] = [
        GermanFrame(
            rule: "invest.de.frame", kind: .investment,
            verbs: GermanVerbs.table(finite: "gibt gab geben gaben", infinitive: "geben", participle: "gegeben"), strength: 0.5,
            subject: .buyer, object: .target, leastSum: 500_000, firms: [.target, .buyer])
    ]

    private static let backers = [
        "investor", "investoren", "ankerinvestor", "gesellschafter", "ankeraktionär", "großaktionär", "geldgeber", "kapitalgeber",
        "aktionär", "anteilseigner", "miteigentümer",
    ]
    private static let contests = [
        "bieterrennen", "bieterkampf", "bieterwettstreit", "bieterwettbewerb", "bieterverfahren", "bietergefecht", "bieterschlacht",
        "übernahmekampf", "übernahmeschlacht", "übernahmepoker", "auktion",
    ]
}
