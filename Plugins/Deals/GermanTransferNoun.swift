import Linguistics

/// A class of German nouns that tell how a firm changes hands, and who stands where about them.
struct GermanTransferNoun: Sendable {
    typealias Role = GermanFrame.Role

    let rule: String
    let kind: DealClue.Kind
    var status = DealStatus.announced
    let nouns: GermanNounTable
    /// Whom its genitive, or `von`, names: the buyer in `das Gebot des Rivalen X`, what is bought in `der Kauf des Rivalen Y`.
    let attribute: Role
    var phrases: [(prepositions: [String], role: Role)] = []
    /// Who does it where the clause says so by its subject.
    let subject: Role
    /// Whether the noun tells as much of other things, so that the text must speak of deals anyway.
    var isLoose = false
    /// Whether what is bought must surely be a firm by the words beside it.
    var needsFirm = false
    /// Whether the noun must stand by itself, and not end a compound.
    var isWhole = false

    static let all: [GermanTransferNoun] = [
        GermanTransferNoun(
            rule: "acquire.de.nominal", kind: .acquisition, nouns: GermanNounTables.takeover, attribute: .target,
            phrases: [(["durch"], .buyer), (["aus"], .seller)], subject: .buyer),
        GermanTransferNoun(
            rule: "offer.de.nominal", kind: .acquisition, status: .planned,
            nouns: GermanNounTable(
                endings: GermanNounTables.offer.endings,
                exceptions: WordEndings(GermanNounTables.offer.exceptions.list + ["konkurrenzangebots"])), attribute: .buyer,
            phrases: [(["durch"], .buyer), (["für", "um", "an"], .target)], subject: .buyer),
        GermanTransferNoun(
            rule: "offer.de.nominal", kind: .acquisition, status: .planned,
            nouns: GermanNounTable(
                endings: [
                    "avancen", "annäherungsversuch", "annäherungsversuche", "annäherungsversuchen", "kaufinteresse", "übernahmeinteresse",
                    "übernahmeversuch", "übernahmeversuche", "übernahmevorschlag", "fusionsvorschlag", "kaufabsicht", "kaufabsichten",
                    "übernahmepläne", "übernahmeplänen", "übernahmeplan", "kaufofferte", "übernahmeofferte",
                ]),
            attribute: .buyer, phrases: [(["durch"], .buyer), (["für", "um", "an", "bei"], .target)], subject: .buyer),
        GermanTransferNoun(
            rule: "offer.de.nominal", kind: .acquisition, status: .planned,
            nouns: GermanNounTable(
                endings: [
                    "angebot", "angebots", "umtauschangebot", "gegenangebot", "milliardenangebot", "fusionsangebot", "konkurrenzgebot",
                ]),
            attribute: .buyer, phrases: [(["durch"], .buyer), (["für", "an"], .target)], subject: .buyer, isLoose: true, isWhole: true),
        GermanTransferNoun(
            rule: "acquire.de.nominal", kind: .acquisition, status: .planned, nouns: GermanNounTable(endings: ["zuschlag"]),
            attribute: .target, phrases: [(["für", "bei"], .target), (["an"], .buyer)], subject: .buyer, needsFirm: true),
        GermanTransferNoun(
            rule: "offer.de.nominal", kind: .acquisition, status: .planned,
            nouns: GermanNounTable(
                endings: WordEndings(
                    GermanNounTables.contest.endings.list + [
                        "ringen", "tauziehen", "poker", "gerangel", "bieterstreit", "wettbieten", "kräftemessen", "rennen",
                    ]), exceptions: ["pferderennen", "autorennen", "motorradrennen", "skirennen", "kopf-an-kopf-rennen"]),
            attribute: .buyer, phrases: [(["um"], .target)], subject: .buyer, needsFirm: true),
        GermanTransferNoun(
            rule: "enter.de.nominal", kind: .investment,
            nouns: GermanNounTable(endings: ["einstieg", "einstiegs"], exceptions: GermanNounTables.entry.exceptions), attribute: .buyer,
            phrases: [(["durch"], .buyer), (["bei"], .target)], subject: .buyer),
        GermanTransferNoun(
            rule: "enter.de.nominal", kind: .investment,
            nouns: GermanNounTable(endings: ["einstieg", "einstiegs"], exceptions: GermanNounTables.entry.exceptions), attribute: .buyer,
            phrases: [(["durch"], .buyer), (["in"], .target)], subject: .buyer, needsFirm: true),
        GermanTransferNoun(
            rule: "enter.de.nominal", kind: .investment,
            nouns: GermanNounTable(
                endings: ["beteiligung", "engagement", "kapitalspritze", "finanzspritze"],
                exceptions: GermanNounTables.entry.exceptions),
            attribute: .buyer, phrases: [(["durch"], .buyer), (["an", "bei", "für", "in"], .target)], subject: .buyer, isLoose: true),
        GermanTransferNoun(
            rule: "sell.de.nominal", kind: .acquisition, nouns: GermanNounTables.sale, attribute: .target,
            phrases: [(["durch"], .seller), (["an", "zu"], .buyer)], subject: .seller),
        GermanTransferNoun(
            rule: "sell.de.nominal", kind: .acquisition, status: .planned, nouns: GermanNounTable(endings: ["optionen", "alternativen"]),
            attribute: .seller, phrases: [(["für"], .target)], subject: .seller, isLoose: true, needsFirm: true),
        GermanTransferNoun(
            rule: "sell.de.nominal", kind: .acquisition, status: .planned, nouns: GermanNounTable(endings: ["trennung", "abstoßung"]),
            attribute: .target, subject: .seller, needsFirm: true),
        GermanTransferNoun(
            rule: "leave.de.frame", kind: .investment,
            nouns: GermanNounTable(
                endings: ["ausstieg", "rückzug"], exceptions: ["atomausstieg", "kohleausstieg", "truppenrückzug", "börsenrückzug"]),
            attribute: .seller, phrases: [(["bei", "aus"], .target)], subject: .seller, isLoose: true),
    ]
}
