import Linguistics
import NewsModel

/// Finds the share that a deal is about, where an English text tells it apart from the sentence that tells the deal: `the 15.6 percent stake`,
/// `will own 92 percent of the insurer`.
struct DealStakes {
    private let analysis: Analysis
    private let scope: DealScope
    private var found: [(share: PercentMention, sentence: Sentence)] = []

    /// Reads the percentages of a text's first sentences, where a deal about a share lacks its figure.
    init(_ analysis: Analysis, _ groups: [DealGroup]) {
        self.analysis = analysis
        scope = DealScope(analysis: analysis, groups: groups)
        guard analysis.document.language == .en, groups.contains(where: lacksShare) else { return }
        let sentences = analysis.document.sentences.prefix(Self.reach)
        for share in analysis.percentages where share.value > 0 && share.value <= 100 && found.count < Self.limit {
            guard let sentence = sentences.first(where: { $0.tokens.contains(share.tokens.lowerBound) }) else { continue }
            if isShare(share, in: sentence), !Self.isVague(share), !Self.isOther(share, analysis.document, sentence),
                changesHands(share, in: sentence)
            {
                found.append((share, sentence))
            }
        }
    }

    /// The first such share of a deal that is told to be about one.
    func share(of group: DealGroup) -> PercentMention? {
        guard lacksShare(group) else { return nil }
        return found.first { share, sentence in
            scope.isAbout(group, sentence) && scope.isOfBuyer(group, before: share.tokens.lowerBound, in: sentence)
                && !isOfOther(share, than: group)
        }?.share
    }

    /// `part of its 20 percent stake`, `2 percent higher`: what is not all sold, and how a price moved.
    static func isOther(_ share: PercentMention, _ document: Document, _ sentence: Sentence) -> Bool {
        let before = max(sentence.tokens.lowerBound, share.tokens.lowerBound - 4)..<share.tokens.lowerBound
        if before.dropLast().contains(where: { parts.contains(document.tokens[$0]) && document.tokens[$0 + 1].is("of") }) { return true }
        return share.tokens.upperBound < document.tokens.count && moves.contains(document.tokens[share.tokens.upperBound])
    }

    // MARK: - Private

    private static let parts: WordSet = ["part", "portion", "some", "half", "slice", "piece", "most"]
    private static let moves: WordSet = ["higher", "lower", "premium", "discount", "rise", "fall", "gain", "drop", "jump"]
    private static let reach = 25
    private static let limit = 8

    private var tokens: [Token] { analysis.document.tokens }

    /// Whether a deal's own sentence speaks of a stake or of control without saying how much.
    private func lacksShare(_ group: DealGroup) -> Bool {
        guard [.acquisition, .investment].contains(group.best.kind), group.first(\.stake) == nil else { return false }
        return group.telling.contains { clue in
            clue.rule.hasPrefix("stake")
                || (clue.trigger.lowerBound..<min(tokens.count, clue.trigger.upperBound + 8)).contains { Self.stakes.contains(tokens[$0]) }
        }
    }

    /// `25 percent stake`, `a stake of 25 percent`, `25 percent of the lender`.
    private func isShare(_ share: PercentMention, in sentence: Sentence) -> Bool {
        let behind = tokens[share.tokens.upperBound..<min(sentence.tokens.upperBound, share.tokens.upperBound + 3)]
        if behind.contains(where: { Self.stakes.contains($0) }) { return true }
        let before = tokens[max(sentence.tokens.lowerBound, share.tokens.lowerBound - 4)..<share.tokens.lowerBound]
        return behind.first?.is("of") == true && !behind.dropFirst().contains { Self.figures.contains($0) }
            || before.last?.is("of") == true && before.contains { Self.stakes.contains($0) }
    }

    /// `20 percent stake in Rosneft`: whether who is named behind it is not what this deal is about.
    private func isOfOther(_ share: PercentMention, than group: DealGroup) -> Bool {
        let reach = share.tokens.upperBound..<share.tokens.upperBound + 7
        guard let name = analysis.names.first(where: { reach.contains($0.tokens.lowerBound) && !$0.isPlace && !$0.isPerson }) else {
            return false
        }
        return group.clues.contains { $0.buyers.contains { NameKey.same($0.text, name.text) } }
    }

    /// `more than 50 percent`: a majority, whatever its share.
    private static func isVague(_ share: PercentMention) -> Bool { share.value == 50 && share.qualifier == .atLeast }

    /// Whether a verb that buys, sells or gives governs it; who merely owns it keeps it, unless he will.
    private func changesHands(_ share: PercentMention, in sentence: Sentence) -> Bool {
        let before = tokens[max(sentence.tokens.lowerBound, share.tokens.lowerBound - 12)..<share.tokens.lowerBound].map(\.lower)
        guard let verb = before.lastIndex(where: { Self.owning.contains($0) || Self.passing.contains($0) || trades($0) }) else {
            return false
        }
        guard Self.owning.contains(before[verb]) else { return true }
        return verb > 0 && ["will", "would", "now"].contains(before[verb - 1])
    }

    private func trades(_ word: String) -> Bool {
        let frames = EnglishVerbs.frames(word)
        return frames.contains(.acquire) || frames.contains(.sell)
    }

    private static let stakes: WordSet = ["stake", "stakes", "interest", "holding", "shareholding", "control", "majority", "minority"]
    private static let owning: WordSet = [
        "own", "owns", "owned", "owning", "hold", "holds", "held", "holding", "has", "have", "had", "controls", "controlled",
    ]
    private static let passing: WordSet = [
        "take", "takes", "took", "taking", "get", "gets", "give", "gives", "giving", "receive", "receives", "obtain", "obtains", "pay",
        "paid", "sale", "purchase", "acquisition", "bid", "offer", "transfer", "float", "list", "option",
    ]
    private static let figures: WordSet = [
        "revenue", "revenues", "sales", "profit", "profits", "earnings", "production", "output", "market", "votes", "holders",
        "shareholders", "investors", "employees", "workforce", "gdp", "capacity",
    ]
}
