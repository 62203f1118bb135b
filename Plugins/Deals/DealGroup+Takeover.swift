import Linguistics
import NewsModel

/// A merger in which the text also tells who buys whom, or a stake whose buyer the text also tells to take over the firm.
extension DealGroup {
    /// The clue that tells who buys whom; nil where the strongest clue says so itself, none does, or each offers for the other.
    var takeover: DealClue? {
        guard best.rule.contains(".en") else { return nil }
        switch best.kind {
        case .merger:
            let takeovers = telling.filter { isTakeover($0) && $0.targets.count == 1 && has($0.targets[0], in: best.targets) }
            return takeovers.first { first in takeovers.allSatisfy { !isShared($0.buyers, first.targets) } }
        case .investment where first(\.stake) == nil:
            return telling.first { isTakeover($0) && !$0.rule.hasPrefix("stake") && isShared($0.buyers, best.buyers) }
        default: return nil
        }
    }

    /// Who buys whom by that clue, named as fully as the deal's clues name them.
    var takeoverRoles: Roles {
        guard let takeover, best.kind == .merger else { return roles }
        let names = telling.flatMap { $0.targets + $0.buyers }
        let parties = [takeover.buyers, takeover.targets].map { $0.map { fullest($0, among: names) } }
        return [("buyers", parties[0]), ("targets", parties[1]), ("sellers", sellers(besides: takeover.buyers + takeover.targets))]
    }

    // MARK: - Private

    private func sellers(besides parties: [NameMention]) -> [NameMention] {
        (roles.first { $0.field == "sellers" }?.names ?? []).filter { !has($0, in: parties) }
    }

    private func isTakeover(_ clue: DealClue) -> Bool {
        clue.kind == .acquisition
            && (clue.strength >= 0.6 && clue.marks.isDisjoint(with: ["en-received", "en-resolved"])
                || clue.strength >= 0.55 && best.kind == .merger && isShared(clue.buyers, best.targets))
            && !clue.buyers.isEmpty && !clue.targets.isEmpty
            && !clue.buyers.contains { has($0, in: clue.targets) }
    }

    private func isShared(_ names: [NameMention], _ others: [NameMention]) -> Bool { names.contains { has($0, in: others) } }

    private func has(_ name: NameMention, in names: [NameMention]) -> Bool { names.contains { NameKey.same($0, name) } }

    private func fullest(_ name: NameMention, among names: [NameMention]) -> NameMention {
        names.filter { NameKey.same($0, name) && !$0.isPerson }.max { $0.text.utf8.count < $1.text.utf8.count } ?? name
    }
}
