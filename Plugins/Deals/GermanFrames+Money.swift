import Linguistics

/// Frames of orders, own plants and funding.
extension GermanFrames {
    /// `X bestellt bei Y Züge für 3 Milliarden`, `X baut Werk für 3 Milliarden`.
    static let orders: [GermanFrame] = [
        GermanFrame(
            rule: "order.de.frame", kind: .contract,
            verbs: GermanVerbs.table(finite: "gibt gab geben gaben", infinitive: "geben", participle: "gegeben"),
            noun: .init(endings: ["=auftrag"], prepositions: ["in"]), subject: .buyer, phrases: [(["bei"], .seller)],
            needed: [.buyer, .seller], leastSum: 1_000_000),
        GermanFrame(
            rule: "order.de.frame", kind: .contract,
            verbs: GermanVerbs.table(
                finite:
                    "bestellt bestellte bestellen ordert orderte ordern mietet mietete mieten least kauft kaufte beauftragt vergibt vergab bucht",
                infinitive: "bestellen ordern mieten kaufen", participle: "bestellt geordert gemietet gekauft gebucht"),
            subject: .buyer, phrases: [(["bei"], .seller)], needed: [.buyer, .seller], leastSum: 1_000_000),
        GermanFrame(
            rule: "order.de.frame", kind: .contract,
            verbs: GermanVerbs.table(
                finite: "mietet mietete mieten least bezieht bezog beziehen pachtet pachtete bestellt bestellte",
                infinitive: "mieten leasen beziehen pachten anmieten", participle: "gemietet geleast bezogen gepachtet angemietet"),
            strength: 0.5, subject: .buyer, phrases: [(["von"], .seller)], needed: [.buyer, .seller], leastSum: 1_000_000,
            firms: [.seller]),
        GermanFrame(
            rule: "order.de.frame", kind: .contract,
            verbs: GermanVerbs.table(
                finite: "bestellt bestellte bestellen ordert orderte ordern", infinitive: "bestellen ordern",
                participle: "bestellt geordert"), strength: 0.5,
            phrases: [(["bei"], .seller)], needed: [.seller], leastSum: 1_000_000, firms: [.seller]),
        GermanFrame(
            rule: "order.de.frame", kind: .contract,
            verbs: GermanVerbs.table(
                finite: "bestellt bestellte bestellen ordert orderte ordern", infinitive: "bestellen ordern",
                participle: "bestellt geordert"), strength: 0.5,
            subject: .buyer, needed: [.buyer], leastSum: 1_000_000),
        GermanFrame(
            rule: "order.de.frame", kind: .contract,
            verbs: GermanVerbs.table(
                finite: "liefert lieferte liefern baut baute bauen", infinitive: "liefern bauen", participle: "geliefert"), strength: 0.5,
            subject: .seller, object: .buyer, phrases: [(["an", "für"], .buyer)], needed: [.buyer, .seller], leastSum: 1_000_000),
        GermanFrame(
            rule: "order.de.frame", kind: .contract,
            verbs: GermanVerbs.table(
                finite: "beauftragt beauftragte beauftragen", infinitive: "beauftragen", participle: "beauftragt"), strength: 0.5,
            subject: .buyer, object: .seller, needed: [.buyer, .seller], leastSum: 1_000_000),
        GermanFrame(
            rule: "order.de.frame", kind: .contract,
            verbs: GermanVerbs.table(
                finite: "rüstet rüstete rüsten beliefert belieferte beliefern", infinitive: "ausrüsten auszurüsten beliefern",
                participle: "ausgerüstet beliefert"), strength: 0.5,
            subject: .seller, object: .buyer, needed: [.buyer, .seller], leastSum: 1_000_000),
        GermanFrame(
            rule: "order.de.frame", kind: .contract,
            verbs: GermanVerbs.table(finite: "liefert lieferte liefern", infinitive: "liefern", participle: "geliefert"), strength: 0.5,
            subject: .seller, needed: [.seller], leastSum: 1_000_000, isHeadlinesFact: true),
        GermanFrame(
            rule: "spend.de.frame", kind: .capitalSpending,
            verbs: GermanVerbs.table(
                finite:
                    "baut baute bauen errichtet errichtete errichten eröffnet plant planen modernisiert erweitert legt startet beschließt stockt rüstet verdoppelt saniert erneuert",
                infinitive: "bauen errichten ausbauen erweitern modernisieren",
                participle: "gebaut errichtet erweitert modernisiert beschlossen"),
            noun: .init(endings: sites + ["investitionsprogramm", "investitionspaket", "investitionsplan"]), subject: .buyer,
            needed: [.buyer], leastSum: 1_000_000),
        GermanFrame(
            rule: "spend.de.frame", kind: .capitalSpending,
            verbs: GermanVerbs.table(finite: "gibt gab geben", infinitive: "", participle: ""), particle: "aus",
            noun: .init(endings: sites, prepositions: ["für", "in"]), subject: .buyer, needed: [.buyer], leastSum: 1_000_000),
        GermanFrame(
            rule: "spend.de.frame", kind: .capitalSpending,
            verbs: GermanVerbs.table(finite: "ausgibt", infinitive: "ausgeben auszugeben", participle: "ausgegeben"),
            noun: .init(endings: sites, prepositions: ["für", "in"]), subject: .buyer, needed: [.buyer], leastSum: 1_000_000),
        GermanFrame(
            rule: "spend.de.frame", kind: .capitalSpending,
            verbs: GermanVerbs.table(finite: "nimmt nahm nehmen", infinitive: "nehmen", participle: "genommen"),
            noun: .init(endings: ["hand"], prepositions: ["in"]), subject: .buyer, needed: [.buyer], leastSum: 1_000_000),
        GermanFrame(
            rule: "spend.de.frame", kind: .capitalSpending,
            verbs: GermanVerbs.table(finite: "fließen fließt flossen floss", infinitive: "fließen", participle: "geflossen"),
            noun: .init(endings: sites + ["ausbau", "neubau", "erweiterung", "bau"], prepositions: ["in"], attribute: .buyer),
            needed: [.buyer],
            leastSum: 1_000_000),
        GermanFrame(
            rule: "spend.de.frame", kind: .capitalSpending,
            verbs: GermanVerbs.table(
                finite: "entsteht entstehen entstand wächst", infinitive: "entstehen", participle: "entstanden"), strength: 0.5,
            noun: .init(endings: sites, attribute: .buyer), needed: [.buyer], leastSum: 1_000_000),
        GermanFrame(
            rule: "spend.de.frame", kind: .capitalSpending,
            verbs: GermanVerbs.table(
                finite: "steckt steckte stecken pumpt pumpte setzt setzte legt legte", infinitive: "stecken pumpen",
                participle: "gesteckt gelegt"),
            strength: 0.5, noun: .init(endings: sites + ["ausbau", "neubau", "erweiterung"], prepositions: ["in", "für"]), subject: .buyer,
            needed: [.buyer], leastSum: 1_000_000),
        GermanFrame(
            rule: "spend.de.frame", kind: .capitalSpending, verbs: ["kosten": .infinitive],
            noun: .init(endings: sites + ["ausbau", "neubau", "erweiterung", "bau"]), words: ["lässt", "lassen", "ließ"], subject: .buyer,
            needed: [.buyer], leastSum: 1_000_000),
        GermanFrame(
            rule: "spend.de.frame", kind: .capitalSpending,
            verbs: GermanVerbs.table(finite: "kostet kosten kostete", infinitive: "kosten", participle: "gekostet"),
            noun: .init(endings: sites, attribute: .buyer), needed: [.buyer], leastSum: 1_000_000),
        GermanFrame(
            rule: "spend.de.frame", kind: .capitalSpending,
            verbs: GermanVerbs.table(finite: "kostet kosten kostete", infinitive: "kosten", participle: "gekostet"), strength: 0.5,
            noun: .init(endings: ["=bau", "neubau", "ausbau", "erweiterung"]), object: .buyer, needed: [.buyer], leastSum: 1_000_000,
            firms: [.buyer]),
    ]

    /// `X führt Runde bei Y an`, `X gibt Finanzspritze für Y`.
    static let rounds: [GermanFrame] = [
        GermanFrame(
            rule: "raise.de.frame", kind: .fundingRound,
            verbs: GermanVerbs.table(finite: "geben gaben stecken steckten", infinitive: "", participle: "gegeben"), strength: 0.5,
            noun: .init(endings: ["investoren", "geldgeber"]), object: .target, needed: [.target], leastSum: 100_000),
        GermanFrame(
            rule: "raise.de.loan", kind: .fundingRound,
            verbs: GermanVerbs.table(
                finite: "erhält erhielt erhalten bekommt bekam sichert sicherte nimmt nahm", infinitive: "erhalten aufnehmen",
                participle: "erhalten bekommen aufgenommen gesichert"), strength: 0.5,
            noun: .init(endings: ["millionenkredit", "milliardenkredit", "millionendarlehen", "überbrückungskredit", "notkredit"]),
            subject: .target, phrases: [(["von"], .buyer)], needed: [.target]),
        GermanFrame(
            rule: "raise.de.frame", kind: .fundingRound,
            verbs: GermanVerbs.table(
                finite: "erhält erhielt erhalten bekommt bekam sichert sicherte", infinitive: "erhalten bekommen",
                participle: "erhalten bekommen gesichert"), strength: 0.5,
            noun: .init(endings: ["millionenspritze", "finanzspritze", "milliardenspritze", "kapitalspritze", "geldspritze"]),
            subject: .target, phrases: [(["von"], .buyer)], needed: [.target]),
        GermanFrame(
            rule: "raise.de.loan", kind: .fundingRound,
            verbs: GermanVerbs.table(
                finite: "erhält erhielt erhalten bekommt bekam sichert sicherte nimmt nahm", infinitive: "erhalten aufnehmen",
                participle: "erhalten bekommen aufgenommen gesichert"), strength: 0.5,
            noun: .init(endings: ["kredit", "darlehen", "kreditlinie"]), subject: .target, phrases: [(["von"], .buyer)], needed: [.target],
            leastSum: 1_000_000),
        GermanFrame(
            rule: "raise.de.frame", kind: .fundingRound,
            verbs: GermanVerbs.table(
                finite: "taucht tauchte tritt trat kommt kam", infinitive: "",
                participle: "aufgetaucht herausgetreten hervorgetreten gekommen"),
            noun: .init(endings: ["versenkung", "stealth", "stealth-modus", "tarnung", "deckung"], prepositions: ["aus"]), subject: .target,
            needed: [.target], leastSum: 100_000),
        GermanFrame(
            rule: "value.de", kind: .fundingRound,
            verbs: GermanVerbs.table(
                finite: "erreicht erreichte erzielt erzielte verdoppelt verdreifacht steigert strebt", infinitive: "erreichen erzielen",
                participle: "erreicht erzielt"), strength: 0.5,
            noun: .init(endings: ["bewertung"]), subject: .target, needed: [.target], leastSum: 1_000_000, isHeadlinesFact: true),
        GermanFrame(
            rule: "value.de", kind: .fundingRound, verbs: GermanVerbs.table(finite: "bewerten bewerteten", infinitive: "", participle: ""),
            strength: 0.5, noun: .init(endings: ["investoren", "geldgeber"]), object: .target, needed: [.target], leastSum: 1_000_000),
        GermanFrame(
            rule: "raise.de.frame", kind: .fundingRound,
            verbs: GermanVerbs.table(
                finite: "führt führte führen anführt anführte leitet leitete", infinitive: "anführen", participle: ""),
            noun: .init(endings: ["runde", "finanzierung"], attribute: .target), subject: .buyer, phrases: [(["bei", "in"], .target)],
            needed: [.buyer], resumesTarget: true),
        GermanFrame(
            rule: "raise.de.frame", kind: .fundingRound,
            verbs: GermanVerbs.table(finite: "ist sind waren war gehören gehört zählen zählt", infinitive: "", participle: ""),
            noun: .init(
                endings: ["investoren", "geldgeber", "geldgebern", "lead-investor", "hauptinvestor", "kapitalgeber", "kapitalgebern"],
                prepositions: ["zu", "unter"]), subject: .buyer, needed: [.buyer], needsRound: true, resumesTarget: true),
        GermanFrame(
            rule: "raise.de.frame", kind: .fundingRound,
            verbs: GermanVerbs.table(finite: "ist sind war waren", infinitive: "", participle: ""),
            noun: .init(endings: ["hauptinvestor", "lead-investor", "leadinvestor"]), subject: .buyer, needed: [.buyer],
            resumesTarget: true),
        GermanFrame(
            rule: "raise.de.frame", kind: .fundingRound,
            verbs: GermanVerbs.table(finite: "ist sind war waren", infinitive: "", participle: ""), strength: 0.4,
            noun: .init(endings: ["geldgeber", "investor", "investoren", "kapitalgeber", "altinvestoren", "kapitalgeberin", "geldgeberin"]),
            subject: .buyer, needed: [.buyer], needsRound: true, resumesTarget: true),
        GermanFrame(
            rule: "raise.de.frame", kind: .fundingRound,
            verbs: GermanVerbs.table(
                finite: "schießt schoss schießen steuert steuerte steuern", infinitive: "beisteuern einschießen",
                participle: "beigesteuert eingeschossen"), strength: 0.4, subject: .buyer, needed: [.buyer], needsRound: true,
            resumesTarget: true),
        GermanFrame(
            rule: "raise.de.frame", kind: .fundingRound,
            verbs: GermanVerbs.table(finite: "kommt kommen stammt stammen", infinitive: "", participle: ""), strength: 0.4,
            noun: .init(endings: ["summe", "betrag", "mittel", "investition", "investment"]), phrases: [(["von"], .buyer)],
            needed: [.buyer],
            needsRound: true, resumesTarget: true),
        GermanFrame(
            rule: "raise.de.frame", kind: .fundingRound,
            verbs: GermanVerbs.table(finite: "kommt kommen stammt stammen", infinitive: "", participle: ""),
            noun: .init(endings: ["geld", "kapital", "finanzierung", "millionen"]), phrases: [(["von"], .buyer)], needed: [.buyer],
            resumesTarget: true),
        GermanFrame(
            rule: "raise.de.frame", kind: .fundingRound,
            verbs: GermanVerbs.table(finite: "kommt kommen kamen stammt stammen stammten", infinitive: "", participle: ""), strength: 0.4,
            phrases: [(["von"], .buyer)], needed: [.buyer], leastSum: 100_000, firms: [.buyer], resumesTarget: true),
        GermanFrame(
            rule: "raise.de.frame", kind: .fundingRound, verbs: ["angeführt": .participle],
            noun: .init(endings: ["runde", "finanzierung"]), phrases: [(["von"], .buyer), (["bei", "in", "für"], .target)],
            needed: [.buyer],
            resumesTarget: true),
        GermanFrame(
            rule: "raise.de.frame", kind: .fundingRound, verbs: ["angeführt": .participle], strength: 0.4, phrases: [(["von"], .buyer)],
            needed: [.buyer], needsRound: true, resumesTarget: true),
        GermanFrame(
            rule: "raise.de.frame", kind: .fundingRound,
            verbs: GermanVerbs.table(
                finite: "beteiligt beteiligte beteiligen beteiligten", infinitive: "beteiligen", participle: ""), strength: 0.5,
            isReflexive: true,
            noun: .init(endings: ["runde", "finanzierung", "kapitalerhöhung"], prepositions: ["an"], attribute: .target),
            subject: .buyer, needed: [.buyer], resumesTarget: true),
    ]

    private static let sites = [
        "werk", "werke", "fabrik", "fabriken", "rechenzentrum", "rechenzentren", "standort", "anlage", "anlagen", "campus", "zentrum",
        "logistikzentrum", "zentrale", "produktion", "terminal", "kraftwerk", "windpark", "raffinerie",
        "linie", "linien", "lager", "halle", "hallen", "fertigung", "labor", "gigafactory", "mühle", "depot", "hafen", "bauprogramm",
    ]
}
