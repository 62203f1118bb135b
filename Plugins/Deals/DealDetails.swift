import Linguistics
import NewsModel

/// Reads what professionals want beyond the first circle of fields: the stage, who says so, terms.
struct DealDetails {
    private let analysis: Analysis
    private let group: DealGroup
    /// The sentences that tell of the deal, and early ones right behind.
    private let sentences: [Sentence]
    private let texts: [SpacedText]

    init(analysis: Analysis, group: DealGroup) {
        self.analysis = analysis
        self.group = group
        let document = analysis.document
        let told = Set(group.telling.map(\.sentence))
        sentences = document.sentences.filter { told.contains($0.index) || told.contains($0.index - 1) && !$0.isTitle && $0.index < 4 }
        texts = sentences.map { SpacedText(document.tokens[$0.tokens]) }
    }

    /// The fields the text gives, by name.
    var fields: [String: FieldValue] {
        var fields: [String: FieldValue] = [:]
        let words = [
            ("stage", stage), ("said_by", speaker), ("amount_basis", basis), ("payment", payment), ("instrument", instrument),
        ]
        for (field, word) in words {
            if let word { fields[field] = .text(word) }
        }
        if group.first(\.amount) == nil, has(DealDetailWords.undisclosed) { fields["amount_undisclosed"] = .flag(true) }
        if let sum = perShare { fields["per_share"] = .money(sum.money) }
        if let premium { fields["premium_percent"] = .number(premium) }
        return fields
    }

    // MARK: - Private

    private var document: Document { analysis.document }

    private func has(_ phrases: Phrases) -> Bool {
        texts.contains { $0.hasAny(phrases) }
    }

    /// The last step reported.
    private var stage: String? {
        switch group.status {
        case .cancelled: return "withdrawn"
        case .denied: return nil
        default: break
        }
        if let found = DealDetailWords.stages.first(where: { has($0.phrases) }) { return found.stage }
        if group.status == .completed { return "closed" }
        return group.best.rule.hasPrefix("offer") && group.status == .planned ? "offer" : nil
    }

    private var speaker: String? {
        if group.status == .rumored, has(DealDetailWords.insiders) { return "insiders" }
        return DealDetailWords.speakers.first { has($0.phrases) }?.speaker
    }

    /// What the amount is.
    private var basis: String? {
        guard group.first(\.amount) != nil else { return nil }
        if has(DealDetailWords.estimate) { return "estimate" }
        switch group.best.kind {
        case .fundingRound, .ipo: return [.planned, .rumored].contains(group.status) ? "sought" : nil
        case .capitalSpending: return "commitment"
        case .investment: return has(DealDetailWords.commitment) ? "commitment" : "price"
        default: return group.status == .planned ? "offer" : "price"
        }
    }

    private var payment: String? { DealDetailWords.payments.first { has($0.phrases) }?.payment }

    /// As what a funded firm takes the money.
    private var instrument: String? {
        guard group.best.kind == .fundingRound else { return nil }
        return DealDetailWords.instruments.first { has($0.phrases) }?.instrument
    }

    private var perShare: MoneyMention? {
        let ranges = sentences.map(\.tokens)
        return analysis.sums.first { sum in sum.unit == .perShare && !sum.isAside && ranges.contains { $0.contains(sum.tokens.lowerBound) }
        }
    }

    /// `a premium of 30 percent`, `a 30 percent premium`, `Prämie von 30 Prozent`.
    private var premium: Double? {
        let ranges = sentences.map(\.tokens)
        return analysis.percentages.first { percentage in
            guard let range = ranges.first(where: { $0.contains(percentage.tokens.lowerBound) }) else { return false }
            let near = max(range.lowerBound, percentage.tokens.lowerBound - 3)..<min(range.upperBound, percentage.tokens.upperBound + 2)
            return near.contains { DealDetailWords.premium.contains(document.tokens[$0].lower) }
        }?.value
    }
}
