import Linguistics

/// Tells which deal of the text a sentence speaks of, by whom it names and by what was told before it.
struct DealScope {
    let analysis: Analysis
    let groups: [DealGroup]

    /// Whether a sentence names no party of another deal, and this one's target or, told last before it, only its parties.
    func isAbout(_ group: DealGroup, _ sentence: Sentence) -> Bool {
        let names = names(in: sentence.tokens)
        let targets = group.clues.flatMap(\.targets)
        let isNamed = names.contains { name in targets.contains { NameKey.same($0.text, name.text) } }
        let told = groups.map { last(of: $0, before: sentence.index) }.max() ?? -1
        guard isNamed || told >= 0 && last(of: group, before: sentence.index) == told else { return false }
        return names.allSatisfy { Self.has($0, group) || isNamed && !isParty($0) }
    }

    /// Whether what stands before a place is of this deal's buyer, where others bid for the same target: the buyer named last decides.
    func isOfBuyer(_ group: DealGroup, before place: Int, in sentence: Sentence) -> Bool {
        let rivals = groups.filter { isRival($0, of: group) }
        guard !rivals.isEmpty else { return true }
        let bidders = (rivals + [group]).flatMap { $0.clues.flatMap(\.buyers) }
        let last = names(in: sentence.tokens.lowerBound..<place).last { name in bidders.contains { NameKey.same($0.text, name.text) } }
        return last.map { name in group.clues.contains { $0.buyers.contains { NameKey.same($0.text, name.text) } } } ?? false
    }

    /// Whether another deal of the text costs this very sum.
    func isOther(_ sum: MoneyMention, than group: DealGroup) -> Bool {
        groups.contains { other in
            other.best.trigger != group.best.trigger && other.clues.contains { $0.amount?.tokens == sum.tokens }
                && !(other.best.kind.needsAmount && isShared(other, group))
        }
    }

    // MARK: - Private

    private func names(in range: Range<Int>) -> [NameMention] {
        analysis.names.filter { range.contains($0.tokens.lowerBound) && !$0.isPlace && !$0.isPerson }
    }

    /// Whether two deals have a party in common.
    private func isShared(_ other: DealGroup, _ group: DealGroup) -> Bool {
        other.clues.contains { clue in (clue.targets + clue.buyers + clue.sellers).contains { Self.has($0, group) } }
    }

    private static func has(_ name: NameMention, _ group: DealGroup) -> Bool {
        group.clues.contains { clue in
            (clue.targets + clue.buyers + clue.sellers).contains { NameKey.same($0.text, name.text) }
        }
    }

    /// Whether another deal of the text has it for a party.
    private func isParty(_ name: NameMention) -> Bool {
        groups.contains { $0.clues.contains { ($0.buyers + $0.sellers).contains { NameKey.same($0.text, name.text) } } }
    }

    private func isRival(_ other: DealGroup, of group: DealGroup) -> Bool {
        guard other.best.trigger != group.best.trigger else { return false }
        let targets = group.clues.flatMap(\.targets)
        return other.clues.contains { clue in
            !clue.buyers.isEmpty && clue.targets.contains { name in targets.contains { NameKey.same($0.text, name.text) } }
        }
    }

    private func last(of group: DealGroup, before sentence: Int) -> Int {
        group.clues.map(\.sentence).filter { $0 <= sentence }.max() ?? -1
    }
}
