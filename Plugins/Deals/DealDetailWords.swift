import Linguistics

/// The phrases that tell a deal's terms; small letters, words separated by one space.
enum DealDetailWords {
    /// The later step first.
    static let stages: [(stage: String, phrases: Phrases)] = [
        ("blocked", ["blocked the", "was blocked", "been blocked", "prohibited the", "untersagte", "untersagt"]),
        (
            "closed",
            [
                "completed the acquisition", "completed its acquisition", "completed the purchase", "completed its purchase",
                "has completed",
                "completed the sale", "closed the deal", "deal closed", "vollzogen", "abgeschlossen", "besiegelt", "unter dach und fach",
            ]
        ),
        ("cleared_with_conditions", ["conditional approval", "approved with conditions", "cleared with conditions", "unter auflagen"]),
        (
            "cleared",
            [
                "regulators approved", "antitrust approval", "regulatory approval for", "has cleared", "cleared the", "won approval",
                "grünes licht", "freigegeben", "genehmigt", "genehmigen", "genehmigte", "segnet", "gibt frei", "freigabe",
            ]
        ),
        (
            "holders_approved",
            [
                "shareholders approved", "shareholders voted", "shareholders backed", "aktionäre stimmten", "aktionäre haben",
                "aktionäre stimmen", "hauptversammlung stimmte",
            ]
        ),
        (
            "offer_rejected",
            [
                "rejected", "rejects", "spurned", "rebuffed", "turned down", "lehnt ab", "abgelehnt", "zurückgewiesen", "weist zurück",
                "lehnte ab", "ablehnt", "abblitzen",
            ]
        ),
        (
            "offer_raised",
            [
                "raised its bid", "raised its offer", "raises bid", "raises offer", "sweetened", "sweetens", "increased its offer",
                "increased its bid", "higher offer", "improved offer", "erhöht gebot", "erhöht angebot", "aufgebessert", "nachgebessert",
                "bessert nach", "erhöhte sein angebot", "erhöhte ihr angebot", "stockt angebot",
            ]
        ),
        (
            "agreed",
            [
                "agreed to", "agrees to", "has agreed", "have agreed", "definitive agreement", "reached a deal", "reached an agreement",
                "struck a deal", "signed a deal", "signed an agreement", "merger agreement", "einigten sich", "geeinigt", "vereinbart",
                "unterzeichnet", "einigen sich", "einigt sich", "handelseinig", "unterschrieben", "besiegeln",
            ]
        ), ("filed", ["filed for", "files for", "filed confidentially", "files confidentially", "confidentially filed", "beantragt"]),
        ("option", ["option to buy", "option to acquire", "kaufoption", "option auf"]),
        (
            "exclusive_talks",
            [
                "exclusive talks", "exclusive negotiations", "exklusive verhandlungen", "exklusivverhandlungen", "exklusiven verhandlungen",
                "exklusiv verhandelt",
            ]
        ),
        ("offer", ["has offered", "offered to buy", "offers to buy", "made an offer", "made a bid", "tender offer", "übernahmeangebot"]),
        (
            "talks",
            [
                "in talks", "in advanced talks", "in early talks", "in discussions", "in negotiations", "held talks", "merger talks",
                "takeover talks", "verhandelt", "in verhandlungen", "in gesprächen", "führt gespräche", "verhandeln", "verhandelte",
                "gespräche über", "gespräche mit", "gesprächen mit", "übernahmegespräche", "fusionsgespräche", "sondieren", "sondiert",
            ]
        ),
    ]
    static let insiders: Phrases = [
        "sources", "source said", "source familiar", "source told", "people familiar", "person familiar", "insider", "insidern", "kreisen",
        "kreise", "vertraute personen", "eingeweihten",
    ]
    static let speakers: [(speaker: String, phrases: Phrases)] = [
        (
            "court",
            [
                "judge approved", "judge ruled", "court approved", "court ruled", "gericht entschied", "gericht hat entschieden",
                "gericht genehmigte",
            ]
        ),
        (
            "authority",
            [
                "european commission said", "commission said", "regulator said", "regulators said", "ftc said", "kartellamt",
                "eu-kommission", "bundeskartellamt", "kartellbehörde", "wettbewerbsbehörde", "wettbewerbshüter", "kartellwächter",
                "in a filing", "regulatory filing",
            ]
        ), ("analyst", ["analyst said", "analysts said", "analysten zufolge", "laut analysten", "nach ansicht von analysten"]),
        (
            "company",
            [
                "said on", "said it", "said in a statement", "said today", "the company said", "announced", "announces", "said that it",
                "confirmed", "teilte mit", "mitteilte", "teilten mit", "kündigte an", "gab bekannt", "bekannt gab", "gaben bekannt",
                "teilte das unternehmen", "teilte der konzern", "teilten die unternehmen", "bestätigte", "bestätigt", "sagte ein sprecher",
                "sagte eine sprecherin", "nach eigenen angaben", "hieß es in der mitteilung", "teilt mit", "kündigte an,",
                "the companies said",
                "told reuters",
            ]
        ),
    ]
    static let undisclosed: Phrases = [
        "undisclosed", "not disclosed", "terms were not", "did not disclose", "not disclose", "without disclosing", "nicht bekannt",
        "stillschweigen", "keine angaben zum kaufpreis", "nicht genannt", "keine angaben zum preis", "kaufpreis ist nicht",
        "kaufpreis wurde nicht", "kein kaufpreis", "finanzielle details wurden nicht", "wurde nicht genannt", "wurden nicht genannt",
        "nicht mitgeteilt", "financial details were not",
        "financial terms of the deal were not",
    ]
    static let estimate: Phrases = [
        "could fetch", "may fetch", "could be worth", "estimated", "analysts estimate", "schätzungsweise", "geschätzt", "geschätzte",
        "geschätzten", "könnte einbringen", "dürfte einbringen", "soll einbringen",
    ]
    static let commitment: Phrases = [
        "up to", "committed", "commit", "commits", "pledged", "pledges", "bis zu", "zugesagt", "verpflichtet",
    ]
    static let payments: [(payment: String, phrases: Phrases)] = [
        (
            "mixed",
            ["cash and stock", "cash and shares", "stock and cash", "cash-and-stock", "bar und in aktien", "bar und aktien"]
        ), ("cash", ["in cash", "all-cash", "all cash", "cash deal", "cash offer", "cash bid", "cash tender", "in bar", "barangebot"]),
        (
            "shares",
            [
                "all-stock", "all-share", "stock swap", "share swap", "in stock", "all stock", "stock deal", "share exchange",
                "aktientausch",
                "in aktien",
            ]
        ),
    ]
    /// The more special first.
    static let instruments: [(instrument: String, phrases: Phrases)] = [
        ("convertible", ["convertible*", "wandelanleihe*", "wandelschuldverschreibung*", "wandeldarlehen*"]),
        ("capital_increase", ["rights issue", "capital increase", "share issue", "kapitalerhöhung*"]),
        ("bond", ["bond", "bonds", "senior notes", "anleihe", "anleihen", "unternehmensanleihe*", "schuldschein*"]),
        ("loan", ["loan", "loans", "credit facility", "credit line", "kredit", "kredite", "kredits", "kreditlinie*", "darlehen*"]),
        ("grant", ["grant", "grants", "fördermittel*", "zuschuss", "zuschüsse", "förderung"]),
    ]
    static let premium: WordSet = ["premium", "aufschlag", "prämie", "aufgeld"]
}
