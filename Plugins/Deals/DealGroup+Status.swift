import NewsModel

/// How far a deal is, of what its clues tell.
extension DealGroup {
    /// What is denied or called off stands, then what is agreed, else what the text says first.
    var status: DealStatus {
        let first = telling.min { $0.sentence < $1.sentence } ?? best
        let early = telling.filter { $0.sentence <= first.sentence + 3 }.map(\.status)
        for strong in [DealStatus.denied, .cancelled] where early.contains(strong) { return strong }
        if let told = isGerman ? correctedGerman(first) : corrected(first) { return told }
        guard first.status == .planned else { return first.status }
        if best.kind == .ipo, !isGerman, telling.contains(where: { Self.isSettled($0) }) { return .announced }
        if isGerman, early.contains(.rumored) { return .rumored }
        return agreed ?? first.status
    }

    // MARK: - Private

    private static func isSettled(_ clue: DealClue) -> Bool { clue.status == .announced || clue.status == .completed }

    /// The status that a clue tells where both sides agree.
    private var agreed: DealStatus? { telling.first { $0.marks.contains("agreed") && Self.isSettled($0) }?.status }

    /// What other clues tell more surely than the first; nil where none does.
    private func corrected(_ first: DealClue) -> DealStatus? {
        switch first.status {
        case .rumored:
            if first.sentence == 0, let agreed { return agreed }
            return telling.first {
                $0.marks.contains("en-known") && Self.isSettled($0) && $0.sentence > first.sentence && $0.sentence <= first.sentence + 3
            }?.status
        case .announced: return open(behind: first)
        case .planned where first.rule.hasPrefix("sell.en"): return sold(after: first)
        default: return nil
        }
    }

    /// `X to shed Y`, of which the next sentences say who buys it.
    private func sold(after first: DealClue) -> DealStatus? {
        telling.first {
            $0.rule.hasPrefix("sell.en") && !$0.buyers.isEmpty && Self.isSettled($0) && $0.sentence > first.sentence
                && $0.sentence <= first.sentence + 3
        }?.status
    }

    /// A headline's source tells what is new about a known deal; `eine Fusion` tells less than what the next sentences say of it.
    private func correctedGerman(_ first: DealClue) -> DealStatus? {
        let next = telling.filter { $0.sentence > first.sentence && $0.sentence <= first.sentence + 4 }.sorted { $0.sentence < $1.sentence }
        if first.status == .rumored, first.sentence == 0 {
            return next.first { $0.marks.contains("de-known") && Self.isSettled($0) && $0.sentence <= 3 }?.status
        }
        guard first.status == .announced, first.marks.contains("de-bare") else { return nil }
        return next.first { $0.status == .planned || $0.status == .rumored }?.status
    }

    /// A mere noun (`a merger`) or a headline's verb (`to buy`) tells less than the offer or the talks that the next sentences speak of.
    private func open(behind first: DealClue) -> DealStatus? {
        let next = telling.filter {
            $0.sentence > first.sentence && $0.sentence <= first.sentence + 6 && $0.kind != .merger && !$0.marks.contains("en-rival")
        }
        if first.marks.contains("en-bare") {
            let told = next.filter { !$0.marks.contains("en-bare") }.min { $0.sentence < $1.sentence }?.status
            return told == .planned || told == .rumored ? told : nil
        }
        guard first.sentence == 0, !first.marks.contains("en-known") else { return nil }
        return next.contains { $0.sentence <= 2 && $0.rule.hasPrefix("offer") && $0.status == .planned } ? .planned : nil
    }
}
