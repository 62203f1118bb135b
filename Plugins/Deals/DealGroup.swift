import Linguistics
import NewsModel

/// The clues of one deal.
struct DealGroup {
    private(set) var clues: [DealClue]
    /// Clues that read the deal's roles otherwise.
    private(set) var disputed: [DealClue] = []

    private var laterAmount: MoneyMention?
    private var laterValuation: MoneyMention?
    private var isValueless = false
    private var laterStake: PercentMention?
    private var laterRound: DealRound.Round?
    /// When it is to close.
    var closing: CalendarDate?

    init(_ clue: DealClue) {
        clues = [clue]
    }

    /// What it costs: as the first clue that tells it does, else as the text tells it apart.
    var amount: MoneyMention? {
        get { first(\.amount) ?? laterAmount }
        set { laterAmount = newValue }
    }

    /// What it values the target at.
    var valuation: MoneyMention? {
        get { isValueless ? nil : first(\.valuation) ?? laterValuation }
        set {
            laterValuation = newValue
            isValueless = newValue == nil
        }
    }

    /// The round that a funded firm raises.
    var round: DealRound.Round? {
        get { first(\.round) ?? laterRound }
        set { laterRound = newValue }
    }

    /// Whether the whole target is bought, as far as the text tells.
    var isWhole: Bool { best.kind == .acquisition && stake == nil && !best.rule.hasPrefix("stake") }

    /// The share that is bought.
    var stake: PercentMention? {
        get { first(\.stake) ?? laterStake }
        set { laterStake = newValue }
    }

    mutating func add(_ clue: DealClue, _ bond: Bond) {
        if bond == .same { clues.append(clue) } else { disputed.append(clue) }
    }

    /// The strongest clue: it gives kind and rule.
    var best: DealClue { clues[0] }

    /// How a clue stands to this deal.
    enum Bond {
        /// Tells more of it.
        case same
        /// Tells of it with other roles, less surely: nothing is taken from it.
        case disputed
        case foreign
    }

    /// Whether a clue speaks of this deal: a shared target, or the same buyer where one side names no target.
    func bond(_ clue: DealClue) -> Bond {
        if isSameAsContract(clue) { return .same }
        guard isNear(clue.kind) else { return .foreign }
        if clue.kind.needsAmount {
            return overlaps(clue.buyers + clue.sellers, \.buyers) || overlaps(clue.buyers + clue.sellers, \.sellers) ? .same : .foreign
        }
        if clue.kind == .merger || best.kind == .merger {
            if isOtherMatch(clue) { return .foreign }
            return overlaps(clue.targets + clue.buyers, \.targets) || overlaps(clue.targets, \.buyers) ? .same : .foreign
        }
        if overlaps(clue.targets, \.targets) {
            if clue.buyers.isEmpty || buyers.isEmpty || overlaps(clue.buyers, \.buyers) { return .same }
            return isRival(clue) && !isOfUnit(clue) && !isKin(clue) ? .foreign : .disputed
        }
        if isSwapped(clue) { return .disputed }
        if overlaps(clue.buyers, \.buyers) || overlaps(clue.sellers, \.sellers), isSameSum(clue) { return .same }
        if isSameBusiness(clue) || isRetold(clue) { return .same }
        return (clue.targets.isEmpty || isOpen) && (overlaps(clue.buyers, \.buyers) || overlaps(clue.sellers, \.sellers)) ? .same : .foreign
    }

    /// Those who fill each role, by the field's name.
    typealias Roles = [(field: String, names: [NameMention])]

    /// Who fills which role, nobody in two: the stronger clue decides.
    var roles: Roles {
        let all: [KeyPath<DealClue, [NameMention]>] = [\.targets, \.buyers, \.sellers]
        let kept = all.map { role in names(role).filter { name in !all.contains { $0 != role && belongs(name, to: $0, more: role) } } }
        return [("buyers", kept[1]), ("targets", kept[0]), ("sellers", kept[2])]
    }

    /// The first clue's fact, where any has it.
    func first<Fact>(_ fact: KeyPath<DealClue, Fact?>) -> Fact? { telling.lazy.compactMap { $0[keyPath: fact] }.first }

    // MARK: - Private

    private var buyers: [NameMention] { distinct(\.buyers) }

    /// Of one who bids against others, no other bidder.
    private func names(_ role: KeyPath<DealClue, [NameMention]>) -> [NameMention] {
        if role == \.buyers, best.marks.contains("en-apart") { return best.buyers }
        return role == \.targets ? targets : distinct(role)
    }

    /// Whether a stronger clue has a name in one role than in another; a part and its seller may share a word.
    private func belongs(_ name: NameMention, to other: KeyPath<DealClue, [NameMention]>, more role: KeyPath<DealClue, [NameMention]>)
        -> Bool
    {
        let isExact = other == \.sellers || role == \.sellers
        let there = telling.firstIndex { clue in
            clue[keyPath: other].contains { isExact ? NameKey.of($0.text) == NameKey.of(name.text) : NameKey.same($0, name) }
        }
        if other == \.targets, role == \.sellers, owners.contains(NameKey.of(name.text)) { return false }
        guard let there, let here = telling.firstIndex(where: { $0[keyPath: role].contains { NameKey.same($0, name) } }) else {
            return false
        }
        return there < here || there == here && other == \.targets
    }

    /// Of a merger, those whom the strongest clue names.
    private var targets: [NameMention] {
        let owners = owners
        let names = distinct(\.targets).filter { owners.isEmpty || Self.isDescription($0) || !owners.contains(NameKey.of($0.text)) }
        if names.count > 1, best.targets.count == 1, names.allSatisfy(Self.isDescription) {
            return names.max { $0.text.utf8.count < $1.text.utf8.count }.map { [$0] } ?? []
        }
        let named = names.filter { !isPlain($0) }
        if !named.isEmpty, named.count < names.count, best.targets.allSatisfy(isPlain) || !best.targets.contains(where: isPlain) {
            return named
        }
        return best.kind == .merger ? Array(names.prefix(max(2, best.targets.count))) : names
    }

    /// `X buys Alder assets`, further on `Alder's pumps business`: who is no target, since a clue of the same deal names a part and its seller.
    private var owners: Set<String> {
        guard !isGerman, best.kind == .acquisition, clues.count > 1 else { return [] }
        let ofParts = telling.filter { !$0.targets.isEmpty && $0.targets.allSatisfy(Self.isDescription) && $0.kind == .acquisition }
        return Set(ofParts.flatMap(\.sellers).map { NameKey.of($0.text) })
    }

    /// Whether nobody is named whose target it is.
    private var isOpen: Bool { telling.allSatisfy(\.targets.isEmpty) }

    /// The clues that give the event its facts: none is doubtful, unless all are.
    var telling: ArraySlice<DealClue> {
        best.doubts.isEmpty ? clues.prefix { $0.doubts.isEmpty } : clues[...]
    }

    /// Names of a role over all clues, each once, those of the strongest clue first.
    private func distinct(_ role: KeyPath<DealClue, [NameMention]>) -> [NameMention] {
        var seen: Set<String> = []
        var names: [NameMention] = []
        for name in telling.flatMap({ $0[keyPath: role] }) where seen.insert(NameKey.of(name.text)).inserted {
            if let place = names.firstIndex(where: { NameKey.same($0, name) }) {
                if name.text.utf8.count > names[place].text.utf8.count, !name.isPerson { names[place] = name }
            } else {
                names.append(name)
            }
        }
        return names
    }

    private func overlaps(_ names: [NameMention], _ role: KeyPath<DealClue, [NameMention]>) -> Bool {
        let own = clues.flatMap { $0[keyPath: role] }
        return names.contains { name in own.contains { NameKey.same($0, name) } }
    }

    /// A merger or bid that shares one firm with this one, but not the other: `X bids for A`, where A and B are to merge.
    private func isOtherMatch(_ clue: DealClue) -> Bool {
        if best.kind != .merger {
            return clue.targets.count > 1 && !best.buyers.isEmpty && !best.targets.isEmpty && isOther(clue.targets, best)
        }
        guard best.targets.count > 1 else { return false }
        if clue.kind == .merger { return clue.targets.count > 1 && isOther(clue.targets, best) }
        return !clue.targets.isEmpty && !clue.buyers.isEmpty && clue.strength >= 0.6 && isOther(clue.buyers, best)
    }

    /// Whether one of these has no part in a clue.
    private func isOther(_ names: [NameMention], _ clue: DealClue) -> Bool {
        let parties = clue.targets + clue.buyers
        return !names.allSatisfy { name in parties.contains { NameKey.same($0, name) } }
    }

    /// Whether one of both names the buyer by whose unit it is.
    private func isOfUnit(_ clue: DealClue) -> Bool {
        clue.marks.contains("en-unit-buyer") || clues.contains { $0.marks.contains("en-unit-buyer") }
    }

    /// Another bidder for the same target, where neither bid is settled.
    private func isRival(_ clue: DealClue) -> Bool {
        clue.kind == .acquisition && clue.strength >= 0.6 || clue.marks.contains("en-apart")
    }

    /// `Verizon Communications` beside `Verizon Wireless`: parts of one house do not bid against each other.
    private func isKin(_ clue: DealClue) -> Bool {
        clue.buyers.contains { name in
            guard let first = Self.house(name) else { return false }
            return buyers.contains { Self.house($0) == first }
        }
    }

    /// The first of several words of a name, where it is no common one.
    private static func house(_ name: NameMention) -> Substring? {
        let words = name.text.split(separator: " ")
        guard words.count == 2, words[0].utf8.count > 3, !name.isPerson, !DictionaryWords.isCommon(words[0].lowercased(), .en) else {
            return nil
        }
        return words[0]
    }

    /// Whether a weaker clue has for a buyer whom this deal has for its target, or the other way round.
    private func isSwapped(_ clue: DealClue) -> Bool {
        guard clue.strength < 0.7 else { return false }
        return overlaps(clue.targets, \.buyers) && (clue.buyers.isEmpty || overlaps(clue.buyers, \.targets))
            || overlaps(clue.buyers, \.targets) && clue.targets.isEmpty
    }

    /// Whether both tell in common words what is sold, and by whom to whom: `18 stores`, `18 of its stores`.
    private func isSameBusiness(_ clue: DealClue) -> Bool {
        guard !clue.targets.isEmpty, clue.targets.allSatisfy(Self.isDescription), !isOpen, targets.allSatisfy(Self.isDescription) else {
            return false
        }
        return overlaps(clue.buyers, \.buyers) && (clue.sellers.isEmpty || overlaps(clue.sellers, \.sellers))
            || clue.buyers.isEmpty && overlaps(clue.sellers, \.sellers)
    }

    /// Whether the headline and the first sentences tell it, one by a name, the other by what is sold: `its brands`, `Quantix and Orbitel`.
    private func isRetold(_ clue: DealClue) -> Bool {
        guard clue.sentence <= 2, best.sentence <= 2, clue.sentence != best.sentence, !clue.targets.isEmpty, !isOpen,
            clue.targets.allSatisfy(Self.isDescription) || targets.allSatisfy(Self.isDescription), !isOtherSum(clue)
        else { return false }
        if clue.buyers.isEmpty || buyers.isEmpty { return overlaps(clue.sellers, \.sellers) }
        return overlaps(clue.buyers, \.buyers) && (clue.sellers.isEmpty || distinct(\.sellers).isEmpty || overlaps(clue.sellers, \.sellers))
    }

    /// `the $4 billion Alder deal` after its takeover was told: both parties are this deal's.
    private func isSameAsContract(_ clue: DealClue) -> Bool {
        guard clue.kind == .contract, [.acquisition, .merger, .investment].contains(best.kind), !clue.buyers.isEmpty, !clue.sellers.isEmpty
        else { return false }
        return [clue.buyers, clue.sellers].allSatisfy { overlaps($0, \.buyers) || overlaps($0, \.targets) || overlaps($0, \.sellers) }
    }

    /// Whether both name a sum, and not the same.
    private func isOtherSum(_ clue: DealClue) -> Bool {
        guard let sum = clue.amount, let own = first(\.amount) else { return false }
        return sum.money.value != own.money.value && sum.money.currency == own.money.currency
    }

    /// The same, and in German a single noun: `Italien-Geschäft`, `Netztochter`.
    private func isPlain(_ name: NameMention) -> Bool {
        Self.isPlain(name) || isGerman && Self.isDescription(name) && !name.text.contains(" ")
    }

    var isGerman: Bool { best.rule.contains(".de.") || best.rule.hasSuffix(".de") }

    /// Whether it is no name at all: `paint business`.
    private static func isPlain(_ name: NameMention) -> Bool {
        isDescription(name)
            && (isPart(name) || name.text.split(separator: " ").last?.first?.isLowercase == true
                || head(of: name.text).map { $0.endIndex < name.text.endIndex } == true)
    }

    private static func isDescription(_ name: NameMention) -> Bool {
        guard !name.isOrganisation, let last = head(of: name.text)?.lowercased() else { return false }
        return ObjectReading.isAsset(last) || DealWords.isCompanyWord(last) || isPart(name)
    }

    /// The last word, or in German the one before what tells where or whose: `Tochter in Indien`, `Softwaresparte von Grenfell`.
    private static func head(of text: String) -> Substring? {
        let words = text.split(separator: " ")
        if let place = words.firstIndex(where: { $0 == "von" || $0 == "in" }), place > 0, words[place - 1].first?.isUppercase == true {
            return words[place - 1]
        }
        return words.last
    }

    /// `unit of Grenfell`.
    private static func isPart(_ name: NameMention) -> Bool {
        name.text.first?.isLowercase == true && name.text.split(separator: " ").contains("of")
    }

    /// Whether it names the very sum that this deal costs.
    private func isSameSum(_ clue: DealClue) -> Bool {
        guard let sum = clue.amount, sum.money.value >= 1_000_000 else { return false }
        return clues.contains { $0.amount.map { $0.money.value == sum.money.value && $0.money.currency == sum.money.currency } ?? false }
    }

    private func isNear(_ kind: DealClue.Kind) -> Bool {
        switch (kind, best.kind) {
        case (.acquisition, .investment), (.investment, .acquisition), (.acquisition, .merger), (.merger, .acquisition),
            (.fundingRound, .investment), (.investment, .fundingRound), (.fundingRound, .ipo), (.ipo, .fundingRound):
            true
        default: kind == best.kind
        }
    }
}
