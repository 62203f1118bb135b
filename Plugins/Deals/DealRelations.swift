import Linguistics
import NewsModel

/// How a candidate stands to the article's others, as features: who shares a party with a likelier deal is often that deal, read wrongly.
struct DealRelations {
    private let sketches: [Sketch]
    /// The places of the likeliest, with which each is compared.
    private let leaders: [Int]
    private let document: Document

    init(_ document: Document, _ groups: [DealGroup], roles: [DealGroup.Roles]) {
        self.document = document
        let sketches = zip(groups, roles).enumerated().map { Sketch(place: $0, group: $1.0, roles: $1.1) }
        self.sketches = sketches
        leaders = Array(sketches.indices.sorted { sketches[$0].rank < sketches[$1].rank }.prefix(Self.limit))
    }

    /// What a candidate shares with the others, and whether with one likelier or less likely than itself.
    func features(of place: Int) -> [String] {
        let shared = leaders.filter { $0 != place }.flatMap { other in
            let side = sketches[other].rank < sketches[place].rank ? ":likelier" : ":unlikelier"
            return sketches[place].relations(to: sketches[other]).map { "shares:" + $0 + side }
        }
        guard shared.contains("shares:target-other-buyer:likelier") else { return shared }
        return shared + [isContested ? "contested" : "uncontested"]
    }

    // MARK: - Private

    private static let limit = 16

    /// Whether the text speaks of several who want the same.
    private var isContested: Bool { document.tokens.contains { Self.contest.contains($0) } }

    private static let contest: WordSet = [
        "rival", "rivals", "competing", "counter", "counterbid", "counteroffer", "bidder", "bidders", "bids", "suitor", "suitors", "trump",
        "trumped", "topping", "topped", "outbid", "auction", "contenders", "race", "battle", "vying", "bidding", "separate",
    ]

    /// What is compared of a candidate.
    private struct Sketch {
        let rank: (Int, Double, Int)
        private let targets: [String]
        private let buyers: [String]
        private let sellers: [String]
        private let amount: Double?

        init(place: Int, group: DealGroup, roles: DealGroup.Roles) {
            func names(_ field: String) -> [String] { roles.first { $0.field == field }.map { $0.names.map(\.text) } ?? [] }
            let sentences = min(3, Set(group.clues.map(\.sentence)).count)
            rank = (-sentences, -group.best.strength, place)
            targets = names("targets")
            buyers = names("buyers")
            sellers = names("sellers")
            amount = group.first(\.amount)?.money.value
        }

        func relations(to other: Sketch) -> [String] {
            let target = Self.meet(targets, other.targets)
            let buyer = Self.meet(buyers, other.buyers)
            let sum = amount != nil && amount == other.amount
            var found: [String] = []
            let crossed = [
                ("target-buyer", targets, other.buyers), ("buyer-target", buyers, other.targets), ("target-seller", targets, other.sellers),
                ("seller-target", sellers, other.targets), ("buyer-seller", buyers, other.sellers),
                ("seller-buyer", sellers, other.buyers),
            ].filter { Self.meet($0.1, $0.2) }.map(\.0)
            if target { found.append("target") }
            if buyer { found.append("buyer") }
            if Self.meet(sellers, other.sellers) { found.append("seller") }
            if sum { found.append("sum") }
            if buyer && sum { found.append("buyer+sum") }
            if target && buyer { found.append("target+buyer") }
            if target && !buyer { found.append(buyers.isEmpty || other.buyers.isEmpty ? "target-alone" : "target-other-buyer") }
            if buyer && !target && !targets.isEmpty && !other.targets.isEmpty { found.append("buyer-other-target") }
            if !target && !buyer && crossed.isEmpty { found.append("nothing") }
            return found + crossed
        }

        private static func meet(_ left: [String], _ right: [String]) -> Bool {
            left.contains { one in right.contains { NameKey.same(one, $0) } }
        }
    }
}
