import NewsModel

/// Whether two reports tell the same deal: by parties, with the amount as support or veto.
struct DealLikeness {
    private let left: Deal
    private let right: Deal
    private let sums: SumLikeness

    init(_ left: Event, _ right: Event, sums: SumLikeness) {
        self.left = Deal(left)
        self.right = Deal(right)
        self.sums = sums
    }

    /// 0.5 to 1, or nil where they are different deals.
    var score: Double? {
        guard kindsAgree, !amountsDiffer, roundsAgree, let parties = partyScore else { return nil }
        return min(1, parties + (amountsAgree ? 0.15 : 0) + (left.kind == right.kind ? 0.05 : 0))
    }

    // MARK: - Kinds

    private var kindsAgree: Bool {
        guard let kind = left.kind, let other = right.kind, kind != other else { return true }
        if Deal.family.contains(kind), Deal.family.contains(other) { return true }
        return Set([kind, other]) == ["investment", "funding_round"]
    }

    private var roundsAgree: Bool {
        guard let round = left.round, let other = right.round else { return true }
        return round == other
    }

    // MARK: - Amounts

    private var amountsAgree: Bool { sums.agree(left.amount, right.amount) }

    /// One target is bought once, so a price may move; rounds and orders come again, so theirs tell them apart.
    private var amountsDiffer: Bool {
        sums.differ(left.amount, right.amount, by: left.isOnlyOnce && right.isOnlyOnce ? 1.5 : 1.2)
    }

    // MARK: - Parties

    private var partyScore: Double? {
        let alike = left.parties.countAlike(right.parties)
        if alike >= 2, !targetsDiffer || rolesAreSwapped { return rivals ? nil : 0.8 }
        if alike < 2, left.isOfTwoEquals || right.isOfTwoEquals, left.parties.count > 1, right.parties.count > 1 { return nil }
        if !left.targets.isEmpty, !right.targets.isEmpty { return left.targets.sharesOne(with: right.targets) ? scoreByTarget : nil }
        return scoreWithoutTarget
    }

    private var targetsDiffer: Bool {
        !left.targets.isEmpty && !right.targets.isEmpty && !left.targets.sharesOne(with: right.targets)
    }

    private var buyersDiffer: Bool {
        !left.buyers.isEmpty && !right.buyers.isEmpty && !left.buyers.sharesOne(with: right.buyers)
    }

    /// A merger names as targets what a takeover names as buyer and target.
    private var rolesAreSwapped: Bool {
        left.buyers.sharesOne(with: right.targets) && left.targets.sharesOne(with: right.buyers + right.targets)
    }

    /// Two bidders for one target.
    private var rivals: Bool {
        buyersDiffer && !(left.buyers.sharesOne(with: right.parties) && right.buyers.sharesOne(with: left.parties))
    }

    /// The same target: different buyers are rivals, except in a round, whose investors each report names in part.
    private var scoreByTarget: Double? {
        guard buyersDiffer else { return left.buyers.isEmpty || right.buyers.isEmpty ? 0.65 : 0.8 }
        let isRound = left.kind == "funding_round" || right.kind == "funding_round"
        return isRound && (amountsAgree || left.amount == nil || right.amount == nil) ? 0.65 : nil
    }

    /// A target that one report does not name: all the rest must agree.
    private var scoreWithoutTarget: Double? {
        guard !buyersDiffer, left.parties.sharesOne(with: right.parties) else { return nil }
        if !left.sellers.isEmpty, !right.sellers.isEmpty, !left.sellers.sharesOne(with: right.sellers) { return nil }
        return amountsAgree ? 0.6 : nil
    }
}

/// A deal's fields as they are compared.
struct Deal {
    let kind: String?
    let buyers: [PartyName]
    let targets: [PartyName]
    let sellers: [PartyName]
    let amount: Money?
    let round: String?

    init(_ event: Event) {
        kind = event.text("kind")
        buyers = PartyName.all(event.texts("buyers"))
        targets = PartyName.all(event.texts("targets"))
        sellers = PartyName.all(event.texts("sellers"))
        amount = event.money("amount")
        round = event.text("round")
    }

    /// Kinds that reports take for one another.
    static let family: Set<String> = ["acquisition", "merger", "investment"]

    var parties: [PartyName] { buyers + targets + sellers }

    /// A merger told by its two firms: another merger of one of them is another deal.
    var isOfTwoEquals: Bool { buyers.isEmpty && targets.count > 1 }

    /// Whether the same parties do not do it again soon.
    var isOnlyOnce: Bool { kind.map { Self.family.contains($0) || $0 == "ipo" } ?? true }
}
