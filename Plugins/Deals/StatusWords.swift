/// The phrases that tell a deal's status; small letters, words separated by one space, `*` for any ending.
enum StatusWords {
    static let rumored = [
        "reportedly", "said to be", "is said to", "are said to", "sources", "source :", "people familiar", "person familiar", "in talks",
        "in advanced talks", "in final talks",
        "in early talks", "in negotiations", "in final negotiations", "rumored", "rumoured", "rumors", "rumours", "speculation",
        "according to a report", "considering", "mulls", "mulling", "weighs", "exploring",
        "weighing", "eyeing", "eyes", "nears", "nearing", "close to", "reports that", "reports said", "bloomberg reported", "held talks",
        "may buy", "could buy", "may acquire", "could acquire", "might buy",
        "merger talks", "takeover talks", "acquisition talks", "discussed", "in discussions",
        "berichten zufolge", "medienberichten zufolge", "kreisen zufolge", "laut insidern", "insidern zufolge", "insider *",
        "soll angeblich", "offenbar", "gerüchten", "gerüchte", "spekulation*", "angeblich",
        "in verhandlungen", "verhandelt", "in gesprächen", "führt gespräche", "laut einem bericht", "laut medienbericht*", "laut bericht*",
        "fortgeschrittenen verhandlungen", "gespräche über", "sondier*", "kreise",
        "finanzkreise*", "will kreisen", "eingeweihten", "informierten", "vertraute personen",
    ]
    static let planned = [
        "plans to", "planning to", "plan to", "wants to", "intends to", "intend to", "hopes to", "hoping to", "seeks to", "seeking to",
        "aims to", "looking to", "looks to", "proposed", "offered to", "offers to", "unsolicited",
        "hostile", "bid", "offer", "proposal", "has offered", "option to", "bidding", "preferred bidder", "approach", "tries to",
        "trying to", "expected to", "would like to", "interested in", "set to sell",
        "up for sale", "files for", "filed for", "confidentially", "prepares", "preparing",
        "planen", "möchte", "möchten", "wollen", "erwägt", "erwägen", "prüft", "prüfen", "geplante", "geplanten",
        "geplanter", "bietet", "bieten", "gebot", "übernahmeangebot", "offerte", "angebot",
        "strebt", "streben", "beabsichtigt", "interessiert", "interesse", "greift nach", "vorhaben", "sucht", "feindliche*", "pläne",
        "peilt", "beantragt",
    ]
    static let germanPlanned = ["will", "option", "plant"]
    static let germanHypothetical = ["falls", "wenn"]
    static let englishHypothetical = ["if"]
    static let completed = [
        "completed", "completes", "closed", "has closed", "closes", "finalized", "finalised", "completion of", "has bought", "has acquired",
        "abgeschlossen", "vollzogen", "schließt", "perfekt", "besiegelt",
        "abschluss der", "unter dach und fach",
    ]
    static let denied = [
        "denied", "denies", "deny", "no plans to", "not for sale", "no intention", "dementiert", "dementierte", "dementieren",
        "weist zurück", "bestreitet", "kein interesse", "keine pläne", "not in talks", "not interested", "nicht interessiert",
    ]
    static let cancelled = [
        "called off", "calls off", "abandons", "abandoned", "scrapped", "scraps", "terminated", "terminates", "walks away", "walked away",
        "withdrew", "withdrawn", "withdraws", "collapsed", "collapses", "fell through",
        "drops", "dropped its", "blocked", "ended talks", "cancelled", "canceled", "failed to reach", "pulls out",
        "geplatzt*", "platzt", "gescheitert*", "scheitert", "scheiterte", "abgesagt", "abgebrochen", "abbricht", "bricht", "zieht sich aus",
        "zieht zurück", "zurückgezogen", "untersagt", "gestoppt", "vom tisch", "bläst",
        "abzubrechen", "erfolglos",
    ]
    static let hypothetical = [
        "should have bought", "wish", "hätte", "hätten", "würde", "would have", "könnten eines", "stell dir",
    ]
    static let past = [
        "frühere", "früheren", "früherer", "years ago", "decade ago", "decades ago", "vor jahren", "jahre zuvor", "years earlier",
        "years before", "previously acquired",
        "previously bought", "damals", "einst", "seinerzeit", "back in", "vor einigen jahren",
        "vor zwei jahren", "vor drei jahren", "vor fünf jahren", "formerly", "in den vergangenen jahren", "in recent years",
        "over the years", "since then",
    ]
}
