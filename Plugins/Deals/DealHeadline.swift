import Linguistics
import NewsModel

/// What the headline tells of the article, as features of its candidates: a report on profits recalls deals, one on a deal tells it.
struct DealHeadline {
    /// The topics that its words name.
    let topics: [String]
    private let document: Document

    init(_ document: Document) {
        self.document = document
        topics = Self.topics(of: document)
    }

    /// Whether it begins with a name.
    func begins(with name: NameMention) -> Bool {
        guard document.titleEnd > 0 else { return false }
        let first = document.tokens[0].text
        return name.text.hasPrefix(first) && (name.text.utf8.count == first.utf8.count || name.text.hasPrefix(first + " "))
    }

    // MARK: - Private

    private static func topics(of document: Document) -> [String] {
        guard document.titleEnd > 0 else { return [] }
        let words = document.tokens[..<document.titleEnd]
        var found = Self.classes.filter { topic in words.contains { topic.words.contains($0) } }.map { "headline:" + $0.name }
        if words.last?.is("?") == true { found.append("headline:question") }
        if !found.contains("headline:deal"), !words.contains(where: { word in Self.openings.contains { word.lower.hasPrefix($0) } }) {
            found.append("headline:no-deal")
        }
        return found
    }

    private static let classes: [(name: String, words: WordSet)] = [
        (
            "figures",
            [
                "profit", "profits", "earnings", "quarter", "results", "revenue", "revenues", "sales", "loss", "losses", "outlook",
                "forecast", "gewinn", "umsatz", "quartal", "bilanz", "ergebnis", "prognose", "verlust", "quartalszahlen", "zahlen",
            ]
        ),
        (
            "market",
            [
                "shares", "stocks", "index", "futures", "dow", "nasdaq", "rally", "slump", "rise", "rises", "fall", "falls", "jump",
                "jumps",
                "aktien", "aktie", "börse", "dax", "kurs", "anleger",
            ]
        ),
        (
            "review",
            [
                "timeline", "factbox", "roundup", "analysis", "interview", "week", "here", "best", "everything", "what", "how", "why",
                "when", "top", "chronologie", "überblick", "hintergrund", "analyse", "wie", "warum", "was",
            ]
        ),
        (
            "persons",
            [
                "ceo", "chief", "appoints", "names", "chairman", "executive", "resigns", "quits", "chef", "vorstand", "chefin", "hires",
            ]
        ),
        (
            "law",
            [
                "court", "judge", "sue", "sues", "settle", "settles", "settled", "settlement", "accord", "suit", "lawsuits", "sued",
                "appeal",
                "ruling", "verdict", "testify", "testifies", "auditors", "liable", "lawsuit", "probe", "charges", "trial", "guilty",
                "fraud", "police", "gericht", "klage",
                "urteil", "prozess", "staatsanwalt",
            ]
        ),
        ("state", ["president", "minister", "government", "senate", "regierung", "bund"]),
        (
            "deal",
            [
                "buy", "buys", "buying", "takeover", "stake", "bid", "bids", "offer", "deal", "deals", "funding", "raises", "ipo", "sell",
                "sells", "sale", "merger", "million", "billion", "purchase", "buyout", "contract", "order", "orders", "auftrag",
                "großauftrag", "aufträge", "bestellt", "kauft", "kauf", "fusion", "börsengang", "millionen",
                "milliarden", "mio", "mrd", "verkauft", "verkauf", "übernimmt", "steigt", "anteil", "anteile",
            ]
        ),
    ]
    /// Beginnings of words that speak of deals.
    private static let openings = [
        "acqui", "invest", "übern", "fusion", "beteilig", "finanz", "merge", "takeover", "milliarden", "million", "$", "€",
    ]
}
