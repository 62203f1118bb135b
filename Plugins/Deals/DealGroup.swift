import Linguistics
import NewsModel

/// The clues of one deal.
struct DealGroup {
    private(set) var clues: [DealClue]

    init(_ clue: DealClue) {
        clues = [clue]
    }

    mutating func add(_ clue: DealClue) { clues.append(clue) }

    /// The strongest clue: it gives kind and rule.
    var best: DealClue { clues[0] }

    /// Whether a clue speaks of this deal: a shared target, or the same buyer where one side names no target.
    func accepts(_ clue: DealClue) -> Bool {
        guard isNear(clue.kind) else { return false }
        if clue.kind == .capitalSpending || clue.kind == .contract {
            return overlaps(clue.buyers + clue.sellers, \.buyers) || overlaps(clue.buyers + clue.sellers, \.sellers)
        }
        if overlaps(clue.targets, \.targets) {
            return clue.buyers.isEmpty || buyers.isEmpty || overlaps(clue.buyers, \.buyers) || !isRival(clue)
        }
        if clue.kind == .merger || best.kind == .merger {
            return overlaps(clue.targets + clue.buyers, \.targets) || overlaps(clue.targets, \.buyers)
        }
        let isOpen = clue.targets.isEmpty || targets.isEmpty
        return isOpen && overlaps(clue.buyers, \.buyers) || isOpen && overlaps(clue.sellers, \.sellers)
    }

    /// Who fills which role, nobody in two.
    var roles: [(field: String, names: [NameMention])] {
        let targets = targets
        let buyers = buyers.filter { buyer in !targets.contains { NameKey.same($0.text, buyer.text) } }
        let sellers = distinct(\.sellers).filter { seller in
            !(targets + buyers).contains { NameKey.of($0.text) == NameKey.of(seller.text) }
        }
        return [("buyers", buyers), ("targets", targets), ("sellers", sellers)]
    }

    /// How far the deal is: what is denied or called off stands, else what the text says first.
    var status: DealStatus {
        let statuses = telling.map(\.status)
        for strong in [DealStatus.denied, .cancelled] where statuses.contains(strong) { return strong }
        return telling.min { $0.sentence < $1.sentence }?.status ?? best.status
    }

    /// The first clue's fact, where any has it.
    func first<Fact>(_ fact: KeyPath<DealClue, Fact?>) -> Fact? { telling.lazy.compactMap { $0[keyPath: fact] }.first }

    // MARK: - Private

    private var buyers: [NameMention] { distinct(\.buyers) }
    private var targets: [NameMention] { distinct(\.targets) }

    /// The clues that give the event its facts: none is doubtful, unless all are.
    private var telling: ArraySlice<DealClue> {
        best.doubts.isEmpty ? clues.prefix { $0.doubts.isEmpty } : clues[...]
    }

    /// Names of a role over all clues, each once, those of the strongest clue first.
    private func distinct(_ role: KeyPath<DealClue, [NameMention]>) -> [NameMention] {
        var seen: Set<String> = []
        return telling.flatMap { $0[keyPath: role] }.filter { seen.insert(NameKey.of($0.text)).inserted }
    }

    private func overlaps(_ names: [NameMention], _ role: KeyPath<DealClue, [NameMention]>) -> Bool {
        let own = clues.flatMap { $0[keyPath: role] }
        return names.contains { name in own.contains { NameKey.same($0.text, name.text) } }
    }

    /// Another bidder for the same target, where neither bid is settled.
    private func isRival(_ clue: DealClue) -> Bool {
        clue.kind == .acquisition && [DealStatus.planned, .rumored].contains(clue.status) && clue.strength >= 0.7
    }

    private func isNear(_ kind: DealClue.Kind) -> Bool {
        if kind == best.kind { return true }
        let pair: Set<DealClue.Kind> = [kind, best.kind]
        return [[.acquisition, .investment], [.acquisition, .merger], [.fundingRound, .investment], [.fundingRound, .ipo]].contains {
            Set($0) == pair
        }
    }
}
