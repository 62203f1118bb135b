import Linguistics
import NewsModel

/// Makes events of groups of clues.
struct DealEvents {
    let analysis: Analysis

    /// Events that are sure enough, in the order of the text.
    func events(of groups: [DealGroup]) -> [Event] {
        groups.compactMap { group in confidence(group) >= Self.threshold ? event(group) : nil }
    }

    // MARK: - Private

    private static let threshold = 0.5

    private func confidence(_ group: DealGroup) -> Double {
        var value = group.best.strength
        if group.clues.contains(where: { analysis.document.sentences[$0.sentence].isTitle }) { value += 0.1 }
        if group.clues.count > 1 { value += 0.05 * Double(min(3, group.clues.count - 1)) }
        if group.best.sentence > 12 { value -= 0.1 }
        return min(0.97, value)
    }

    private func event(_ group: DealGroup) -> Event? {
        let best = group.best
        var fields: [String: FieldValue] = ["kind": .text(best.kind.rawValue)]
        var evidence = [analysis.document.evidence("type", best.trigger)]
        let targets = group.targets
        let buyers = group.buyers.filter { buyer in !targets.contains { NameKey.same($0.text, buyer.text) } }
        let sellers = group.sellers.filter { seller in !(targets + buyers).contains { NameKey.of($0.text) == NameKey.of(seller.text) } }
        for (field, names) in [("buyers", buyers), ("targets", targets), ("sellers", sellers)] where !names.isEmpty {
            fields[field] = .texts(names.map(\.text))
            evidence += names.map { analysis.document.evidence(field, $0.tokens) }
        }
        guard fields.count > 1 else { return nil }
        add(group, to: &fields, &evidence)
        if best.kind == .contract || best.kind == .capitalSpending, fields["amount"] == nil { return nil }
        return Event(
            type: "deal", status: status(group).rawValue, confidence: (confidence(group) * 100).rounded() / 100, rule: best.rule,
            evidence: evidence, fields: fields)
    }

    private func add(_ group: DealGroup, to fields: inout [String: FieldValue], _ evidence: inout [Evidence]) {
        for (field, sum) in [
            ("amount", group.clues.lazy.compactMap(\.amount).first), ("valuation", group.clues.lazy.compactMap(\.valuation).first),
        ] {
            guard let sum else { continue }
            fields[field] = .money(sum.money)
            evidence.append(analysis.document.evidence(field, sum.tokens))
        }
        if let stake = group.clues.lazy.compactMap(\.stake).first {
            fields["stake_percent"] = .number(stake.value)
            evidence.append(analysis.document.evidence("stake_percent", stake.tokens))
        }
        if let round = group.clues.lazy.compactMap(\.round).first, group.best.kind == .fundingRound {
            fields["round"] = .text(round.value)
            evidence.append(analysis.document.evidence("round", round.tokens))
        }
    }

    private func status(_ group: DealGroup) -> DealStatus {
        let statuses = group.clues.map(\.status)
        for strong in [DealStatus.denied, .cancelled] where statuses.contains(strong) { return strong }
        return group.clues.min { $0.sentence < $1.sentence }?.status ?? group.best.status
    }
}
