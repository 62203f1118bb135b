import FoundationEssentials
import Linguistics
import NewsModel

/// Finds when a deal is to close: `The transaction is expected to close in the first quarter of 2027`,
/// `Der Abschluss der Übernahme wird bis Jahresende erwartet`.
struct DealClosing {
    private let analysis: Analysis
    private let scope: DealScope
    private var found: [(date: CalendarDate, sentence: Sentence)] = []

    /// Reads a text's first sentences; without the day of publication nothing is found.
    init(_ analysis: Analysis, _ groups: [DealGroup], published: Date?) {
        self.analysis = analysis
        scope = DealScope(analysis: analysis, groups: groups)
        guard let published, !groups.isEmpty else { return }
        let finder = CalendarDateFinder(analysis.document, published: published)
        let today = CalendarDate.day(of: published)
        for sentence in analysis.document.sentences.prefix(Self.reach) where !sentence.isTitle && found.count < Self.limit {
            guard let word = sentence.tokens.first(where: { isClosing($0, sentence) }) else { continue }
            let near = max(sentence.tokens.lowerBound, word - Self.window)..<min(sentence.tokens.upperBound, word + Self.window)
            let date = finder.quarters(in: near).first ?? finder.dates(in: near).first { !$0.isBefore(today) && !isBeginning($0) }
            if let date { found.append((date, sentence)) }
        }
    }

    func date(of group: DealGroup) -> CalendarDate? {
        guard !group.best.kind.needsAmount, group.status != .completed else { return nil }
        return found.first { scope.isAbout(group, $0.sentence) }?.date
    }

    // MARK: - Private

    private static let reach = 60
    private static let limit = 8
    private static let window = 16

    private var tokens: [Token] { analysis.document.tokens }

    /// `expected to close the deal`, `the deal should be completed`, `completion of the merger is expected`, `Closing is expected`.
    private func isClosing(_ index: Int, _ sentence: Sentence) -> Bool {
        guard Self.closings.contains(tokens[index]) else { return false }
        let before = max(sentence.tokens.lowerBound, index - Self.window)..<index
        let after = (index + 1)..<min(sentence.tokens.upperBound, index + Self.window)
        let isExpected = before.contains { Self.expecting.contains(tokens[$0]) } || after.contains { Self.expecting.contains(tokens[$0]) }
        let isOfDeal = before.contains(where: isDeal) || after.prefix(5).contains(where: isDeal)
        return isExpected && (isOfDeal || Self.nouns.contains(tokens[index]) && before.count < 3)
    }

    /// `interest from April 1 through the closing`
    private func isBeginning(_ date: CalendarDate) -> Bool {
        date.tokens.lowerBound > 0 && ["from", "since", "seit", "ab"].contains(tokens[date.tokens.lowerBound - 1].lower)
    }

    private func isDeal(_ index: Int) -> Bool { Self.deals.contains(tokens[index]) }

    private static let closings: WordSet = [
        "close", "closed", "closing", "complete", "completed", "completion", "consummated", "finalize", "finalized", "finalise",
        "finalised",
        "conclude", "concluded", "abschluss", "abgeschlossen", "abschließen", "abzuschließen", "vollzug", "vollzogen", "vollziehen",
    ]
    private static let nouns: WordSet = ["closing", "completion", "abschluss", "vollzug"]
    private static let expecting: WordSet = [
        "expected", "expects", "expect", "anticipated", "anticipates", "scheduled", "set", "due", "likely", "should", "will", "would",
        "planned", "targeted", "soll", "sollen", "wird", "werden", "erwartet", "erwarten", "rechnet", "rechnen", "geplant",
        "voraussichtlich",
        "dürfte", "plant", "planen", "vorgesehen", "angestrebt",
    ]
    private static let deals: WordSet = [
        "deal", "deals", "transaction", "acquisition", "merger", "takeover", "sale", "purchase", "buyout", "offer", "tie-up", "transaktion",
        "übernahme", "fusion", "verkauf", "verkaufs", "kauf", "kaufs", "zusammenschluss", "zusammenschlusses", "geschäft", "geschäfts",
        "erwerb",
        "erwerbs", "zukauf", "zukaufs",
    ]
}
