import Linguistics

/// Frames of leaving and selling.
extension GermanFrames {
    /// `X zieht sich aus Y zurück`, `X senkt seinen Anteil an Y`.
    static let leavings: [GermanFrame] = [
        GermanFrame(
            rule: "leave.de.frame", kind: .investment,
            verbs: GermanVerbs.table(
                finite: "zieht zog ziehen", infinitive: "zurückziehen zurückzuziehen", participle: "zurückgezogen"),
            strength: 0.45, particle: "zurück", isReflexive: true, subject: .seller, phrases: [(["aus", "bei"], .target)],
            needed: [.seller, .target]),
        GermanFrame(
            rule: "leave.de.frame", kind: .investment,
            verbs: GermanVerbs.table(
                finite: "senkt senkte senken reduziert reduzierte reduzieren verringert verringerte verkleinert kürzt drückt",
                infinitive: "senken reduzieren verringern", participle: "gesenkt reduziert verringert"),
            noun: .init(endings: shares, attribute: .target), subject: .seller, needed: [.seller, .target]),
        GermanFrame(
            rule: "leave.de.frame", kind: .investment,
            verbs: GermanVerbs.table(finite: "platziert platzierte platzieren", infinitive: "platzieren", participle: "platziert"),
            noun: .init(endings: shares + ["aktien", "prozent", "paket"], attribute: .target), subject: .seller, object: .target,
            phrases: [(["an"], .target)],
            needed: [.seller, .target]),
    ]

    /// `X stellt Y zum Verkauf`, `X sucht Käufer für Y`.
    static let sales: [GermanFrame] = [
        GermanFrame(
            rule: "sell.de.frame", kind: .acquisition,
            verbs: GermanVerbs.table(finite: "hat haben gibt gab liegen", infinitive: "", participle: ""), status: .planned, strength: 0.5,
            noun: .init(endings: ["kaufinteressenten", "=interessenten", "kaufangebote", "=gebote", "=offerten", "kaufgebote"]),
            subject: .target, phrases: [(["für"], .target)],
            needed: [.target]),
        GermanFrame(
            rule: "sell.de.frame", kind: .acquisition,
            verbs: GermanVerbs.table(finite: "steht stehen stand standen", infinitive: "", participle: ""),
            status: .planned, strength: 0.5, noun: .init(endings: ["=verkauf", "=disposition"], prepositions: ["zu"]), subject: .target,
            needed: [.target], isHeadlinesFact: true),
        GermanFrame(
            rule: "sell.de.frame", kind: .acquisition,
            verbs: GermanVerbs.table(
                finite: "stellt stellte stellen bietet bot", infinitive: "stellen", participle: "gestellt angeboten"), status: .planned,
            noun: .init(endings: ["verkauf", "disposition"], prepositions: ["zu"]), subject: .seller, object: .target,
            needed: [.seller, .target]),
        GermanFrame(
            rule: "sell.de.frame", kind: .acquisition,
            verbs: GermanVerbs.table(finite: "sucht suchte suchen", infinitive: "suchen", participle: "gesucht"), status: .planned,
            noun: .init(endings: ["käufer", "interessenten", "abnehmer", "fusionspartner", "=eigentümer", "=eigner", "=besitzer"]),
            subject: .seller,
            phrases: [(["für"], .target)],
            needed: [.seller, .target]),
        GermanFrame(
            rule: "sell.de.frame", kind: .acquisition,
            verbs: GermanVerbs.table(
                finite: "findet fand finden sucht suchte", infinitive: "finden suchen", participle: "gefunden gesucht"), strength: 0.5,
            noun: .init(endings: ["käufer", "investor", "investoren", "geldgeber", "retter"]), subject: .target,
            phrases: [(["für"], .target), (["mit", "in"], .buyer)],
            needed: [.target]),
        GermanFrame(
            rule: "sell.de.frame", kind: .acquisition,
            verbs: GermanVerbs.table(
                finite: "startet startete beginnt treibt leitet", infinitive: "starten", participle: "gestartet begonnen eingeleitet"),
            status: .planned, noun: .init(endings: ["verkaufsprozess", "verkaufsprozeß", "verkaufsverfahren"], attribute: .target),
            subject: .seller, needed: [.target]),
    ]

    private static let shares = ["anteil", "anteile", "beteiligung"]
}
