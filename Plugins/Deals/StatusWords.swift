import Linguistics

/// The phrases that tell a deal's status; small letters, words separated by one space, `*` for any ending.
enum StatusWords {
    /// Who has it from whom, whatever both sides say.
    static let attributed: Phrases = [
        "reportedly", "tipped to", "understood to be", "believed to be", "thought to be", "said to be", "said to seek", "said to weigh",
        "said to mull", "said to consider", "said to plan", "said to explore",
        "said to prepare", "is said to", "are said to", "sources", "source :", "source said", "source told", "source familiar",
        "source close", "source briefed", "reports say", "newspaper reported", "newspaper said", "press report", "magazine reported",
        "magazine said", "journal reported", "times reported", "report said", "reports said",
        "people familiar", "person familiar", "people with knowledge", "person with knowledge", "according to a report",
        "bloomberg reported", "reports that", "media reports", "press reports",
    ]
    static let rumored: Phrases = [
        "held merger talks", "held takeover talks",
        "merger talk", "takeover talk", "takeover speculation", "bid speculation", "bid talk", "talks with", "final negotiations with",
        "in talks",
        "in advanced talks", "in final talks",
        "in early talks", "in negotiations", "in final negotiations", "rumored", "rumoured", "rumour mill", "rumor mill", "rumors",
        "rumours", "speculation",
        "talks about", "talks over",
        "nears", "nearing", "is near", "are near", "early stages", "close to", "held talks", "discussing", "preliminary talks",
        "exploratory talks",
        "may bid", "could bid", "might bid", "possible takeover bid", "possible bid", "possible offer", "hammering out", "on talk that",
        "may buy", "could buy", "could pay", "may pay", "might pay", "may acquire", "could acquire", "might buy",
        "talks on a", "talks on an", "talks to buy", "talks to acquire", "talks to sell", "talks to merge", "negotiations with",
        "merger talks", "takeover talks", "acquisition talks", "discussed", "in discussions",
        "berichten zufolge", "medienberichten zufolge", "kreisen zufolge", "laut insidern", "insidern zufolge", "insider *",
        "soll angeblich", "offenbar", "gerüchten", "gerüchte", "spekulation*", "angeblich",
        "in verhandlungen", "verhandelt", "in gesprächen", "führt gespräche", "laut einem bericht", "laut medienbericht*", "laut bericht*",
        "fortgeschrittenen verhandlungen", "gespräche über", "sondier*", "kreise",
        "finanzkreise*", "will kreisen", "eingeweihten", "informierten", "vertraute personen",
    ]
    /// What a headline names as its source.
    static let attributions: WordSet = [
        "source", "sources", "report", "reports", "paper", "papers", "wsj", "ft", "nyt", "bloomberg", "cnbc", "magazine", "media",
        "bericht", "quellen", "quelle",
        "berichte", "insider", "kreise", "medien", "zeitung", "presse",
    ]
    /// What prints news, and the last words of the names of what prints it.
    static let papers: WordSet = ["newspaper", "newspapers", "daily", "magazine", "weekly"]
    static let titles: WordSet = ["journal", "times", "tribune", "telegraph", "bloomberg", "cnbc"]
    static let reporting: WordSet = ["said", "says", "reported", "reports", "wrote", "writes"]
    static let writing: WordSet = ["reported", "reports", "wrote", "writes"]
    /// Words that both sides agree.
    static let agreed: Phrases = [
        "agreed to buy", "agreed to acquire", "agreed to sell", "agreed to merge", "agreed to be acquired", "has agreed", "have agreed",
        "had agreed", "definitive agreement", "reached a deal", "reached an agreement", "reached agreement", "agreement to buy",
        "agreement to acquire", "agreement to sell", "merger agreement", "agreed bid", "agreed takeover", "agreed deal", "accepted",
        "accepts", "struck a deal", "signed a deal", "signed an agreement", "won the bidding", "wins bid", "wins bidding", "agreed plans",
        "agrees to buy", "agrees to acquire", "agrees to sell", "agrees to merge", "agreed to", "recommended offer", "recommended bid",
        "recommended cash offer", "green light", "clearance for", "approves", "approved the",
        "won approval", "wins approval", "agreeing to buy", "agreeing to acquire", "agreeing to sell", "won the auction", "won an auction",
        "wins auction",
        "board backs", "board backed", "board agrees", "board recommends", "blessing", "agrees to", "recommended that", "recommends that",
        "gets approval", "antitrust approval", "regulatory approval",
        "haben sich geeinigt", "vereinbarung unterzeichnet", "vertrag unterzeichnet", "einigten sich", "einigt sich", "einigung",
        "vereinbarte übernahme", "vereinbarten übernahme", "vereinbarten zusammenschluss", "abgestimmtes", "abgestimmten",
    ]
    static let planned: Phrases = [
        "plans", "planning to", "planned to", "plan to", "considering", "mulls", "mulling", "weighs", "weighing", "exploring", "eyeing",
        "eyes",
        "is seeking", "seeking a", "seeking to", "hopes", "hoped to", "aiming to", "front-runner", "frontrunner", "contender",
        "on track to",
        "ready to launch", "would likely", "would probably", "looking at", "could be ready", "counterbid", "tabled", "wants to",
        "intends to", "intend to", "hopes to", "hoping to", "seeks to", "seeking to",
        "aims to", "willing to", "ready to", "keen to", "interested in", "looking to", "looks to", "offered to", "offers to", "unsolicited",
        "hostile", "bid", "offer", "proposal", "has offered", "option to", "right to buy", "bidding", "preferred bidder", "approach",
        "tries to", "tried to", "vying to", "vies", "sought to", "wanted to", "attempts to", "attempt to", "attempting to",
        "closer to", "trying to", "expected to", "would like to", "interested in", "set to sell",
        "may sell", "could sell", "might sell", "may spend", "could spend", "may raise", "could raise", "might raise", "may invest",
        "could invest", "may float", "could float", "ready to sell", "prepared to sell", "efforts to sell",
        "up for sale", "files for", "filed for", "confidentially", "prepares", "preparing",
        "planen", "möchte", "möchten", "wollen", "erwägt", "erwägen", "prüft", "prüfen", "geplante", "geplanten",
        "geplanter", "bietet", "bieten", "gebot", "übernahmeangebot", "offerte",
        "strebt", "streben", "beabsichtigt", "interessiert", "interesse", "greift nach", "vorhaben", "sucht", "feindliche*", "pläne",
        "peilt", "beantragt",
    ]
    static let germanPlanned: Phrases = ["will", "option", "plant"]
    static let germanHypothetical: Phrases = [
        "falls", "wenn", "für möglich", "für denkbar", "für unwahrscheinlich", "für wahrscheinlich", "vorstellbar",
    ]
    static let completed: Phrases = [
        "completed", "completes", "completing", "closed", "has closed", "closes", "finalized", "finalised", "completion of", "has bought",
        "has acquired",
        "abgeschlossen", "vollzogen", "perfekt", "besiegelt",
        "abschluss der", "unter dach und fach",
    ]
    static let denied: Phrases = [
        "denied", "denies", "no plans to", "no basis", "not considered", "not considering", "not approached", "ruled out", "rules out",
        "won't bid", "will not bid", "would not bid", "decided against", "not for sale", "no intention",
        "dementiert", "dementierte", "dementieren",
        "weist zurück", "bestreitet", "kein interesse", "keine pläne", "not in talks", "not interested", "nicht interessiert",
    ]
    static let cancelled: Phrases = [
        "called off", "calls off", "abandons", "abandoned", "scrapped", "scraps", "terminated", "terminates", "walks away", "walked away",
        "withdrew", "withdrawn", "withdraws", "collapsed", "collapses", "fell through", "fallen through", "falls through", "fall through",
        "drops", "dropped its", "blocked", "blocks", "unwind", "withdrawing", "called a halt", "ended talks", "cancelled", "canceled",
        "failed to reach", "pulls out", "ditch", "ditched", "ditches", "broke down", "breaks down", "gave up on", "backed away",
        "backs away",
        "would not proceed", "will not proceed", "talks have ended", "collapse of", "failed in its", "called it off", "pulled its offer",
        "decided not to",
        "geplatzt*", "platzt", "gescheitert*", "scheitert", "scheiterte", "abgesagt", "abgebrochen", "abbricht",
        "zieht zurück", "zurückgezogen", "untersagt", "gestoppt", "vom tisch",
        "abzubrechen", "erfolglos",
    ]
    static let hypothetical: Phrases = [
        "should have bought", "wish", "hätte", "hätten", "würde", "would have", "könnten eines", "stell dir",
    ]
    static let past: Phrases = [
        "frühere übernahme*", "früheren übernahme*", "früherer übernahme*", "frühere zukäufe", "früheren zukäufe*", "früheren kauf*",
        "years ago", "decade ago", "decades ago", "vor jahren", "jahre zuvor", "years earlier",
        "years before", "previously acquired",
        "previously bought", "damals", "einst", "seinerzeit", "back in", "vor einigen jahren",
        "vor zwei jahren", "vor drei jahren", "vor fünf jahren", "formerly", "in den vergangenen jahren", "in recent years",
        "over the years", "since then",
    ]
}
