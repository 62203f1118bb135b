import Linguistics
import NewsModel

/// How a candidate stands to the article's others, as features: who shares a party with a likelier deal is often that deal, read wrongly.
struct DealRelations {
    private let sketches: [Sketch]
    /// The places of the likeliest, with which each is compared.
    private let leaders: [Int]
    private let names: Names
    private let document: Document

    init(_ document: Document, _ groups: [DealGroup], roles: [DealGroup.Roles]) {
        self.document = document
        let ranks = groups.indices.map { Sketch.rank(groups[$0], $0) }
        let order = groups.indices.sorted { ranks[$0] < ranks[$1] }
        leaders = Array(order.prefix(Self.limit))
        var names = Names()
        var sketches: [(place: Int, sketch: Sketch)] = []
        for place in order {
            if sketches.count == Self.limit { names.close() }
            sketches.append((place, Sketch(ranks[place], groups[place], roles[place], &names)))
        }
        self.sketches = sketches.sorted { $0.place < $1.place }.map(\.sketch)
        self.names = names
    }

    /// What a candidate shares with the others, and whether with one likelier or less likely than itself.
    func features(of place: Int) -> [String] {
        let shared = leaders.filter { $0 != place }.flatMap { other in
            let side = sketches[other].rank < sketches[place].rank ? ":likelier" : ":unlikelier"
            return sketches[place].relations(to: sketches[other], names).map { "shares:" + $0 + side }
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
        private let targets: [Int]
        private let buyers: [Int]
        private let sellers: [Int]
        private let amount: Double?

        init(_ rank: (Int, Double, Int), _ group: DealGroup, _ roles: DealGroup.Roles, _ all: inout Names) {
            func names(_ field: String) -> [Int] { (roles.first { $0.field == field }?.names ?? []).map { all.place(of: $0.text) } }
            self.rank = rank
            targets = names("targets")
            buyers = names("buyers")
            sellers = names("sellers")
            amount = group.first(\.amount)?.money.value
        }

        static func rank(_ group: DealGroup, _ place: Int) -> (Int, Double, Int) {
            (-min(3, Set(group.clues.map(\.sentence)).count), -group.best.strength, place)
        }

        func relations(to other: Sketch, _ names: Names) -> [String] {
            let target = names.meet(targets, other.targets)
            let buyer = names.meet(buyers, other.buyers)
            let sum = amount != nil && amount == other.amount
            var found: [String] = []
            let crossed = [
                ("target-buyer", targets, other.buyers), ("buyer-target", buyers, other.targets), ("target-seller", targets, other.sellers),
                ("seller-target", sellers, other.targets), ("buyer-seller", buyers, other.sellers),
                ("seller-buyer", sellers, other.buyers),
            ].filter { names.meet($0.1, $0.2) }.map(\.0)
            if target { found.append("target") }
            if buyer { found.append("buyer") }
            if names.meet(sellers, other.sellers) { found.append("seller") }
            if sum { found.append("sum") }
            if buyer && sum { found.append("buyer+sum") }
            if target && buyer { found.append("target+buyer") }
            if target && !buyer { found.append(buyers.isEmpty || other.buyers.isEmpty ? "target-alone" : "target-other-buyer") }
            if buyer && !target && !targets.isEmpty && !other.targets.isEmpty { found.append("buyer-other-target") }
            if !target && !buyer && crossed.isEmpty { found.append("nothing") }
            return found + crossed
        }
    }

    /// The names of all candidates, each compared once with those of the likeliest, which come first.
    private struct Names {
        private var texts: [String] = []
        /// For each name the places of those that are the same, its own included.
        private var same: [[Int]] = []
        /// How many names those that come are compared with; nil for all.
        private var compared: Int?

        /// From now on names are no more than compared with those known.
        mutating func close() { compared = texts.count }

        mutating func place(of text: String) -> Int {
            if let place = texts.firstIndex(of: text) { return place }
            let place = texts.count
            let alike = texts.indices.prefix(compared ?? place).filter { NameKey.same(texts[$0], text) }
            for other in alike { same[other].append(place) }
            texts.append(text)
            same.append(alike + [place])
            return place
        }

        func meet(_ left: [Int], _ right: [Int]) -> Bool {
            left.contains { one in right.contains { same[one].contains($0) } }
        }
    }
}
