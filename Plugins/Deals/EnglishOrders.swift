import Linguistics
import NewsModel

/// English rules for orders of goods told by a verb: `X orders 20 jets from Y worth $2bn`, `Y is to supply X with trains`.
struct EnglishOrders {
    let clause: Clause

    /// `X buys 20 Y jets`, `X orders 20 jets from Y`; only with a sum in the sentence.
    func order(_ index: Int) -> DealClue? {
        guard hasSum, !syntax.isPassive(index), let place = clause.object(after: index),
            isGoods(place) || isOrder(index) && isCounted(clause.chunks[place])
        else { return nil }
        var found = clue(index)
        found.buyers = subject(index)
        found.sellers = syntax.seller(after: place).flatMap { clause.party(at: $0)?.names } ?? maker(clause.chunks[place])
        return found.buyers.isEmpty ? nil : weighed(found)
    }

    /// `Y supplies X with trains`, `Y will deliver 20 jets to X`; only with a sum in the sentence.
    func supply(_ index: Int) -> DealClue? {
        guard hasSum, !syntax.isPassive(index), let place = clause.object(after: index) else { return nil }
        var found = clue(index)
        found.sellers = subject(index)
        if isGoods(place) {
            found.buyers = syntax.names(after: place, ["to", "for"], reach: 5)
        } else if let with = syntax.oblique(after: place, ["with"], reach: 3), isGoods(with) {
            found.buyers = clause.party(at: place)?.names ?? []
        } else {
            return nil
        }
        return found.sellers.isEmpty || found.buyers.isEmpty ? nil : weighed(found)
    }

    /// `23 Alder aircraft`: a number of goods, ordered rather than taken over.
    func isFleet(_ place: Int) -> Bool {
        let chunk = clause.chunks[place]
        let first = clause.document.tokens[chunk.tokens.lowerBound]
        return (first.isNumber || Self.numbers.contains(first)) && chunk.nouns.contains(where: Self.goods.contains)
    }

    private static let numbers: WordSet = [
        "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "dozens", "several", "more",
    ]

    /// Whether a word names what firms order: `jets`.
    static func isGoods(_ token: Token) -> Bool { goods.contains(token) }

    // MARK: - Private

    private var syntax: EnglishSyntax { EnglishSyntax(clause: clause) }

    private var hasSum: Bool {
        clause.analysis.sums.contains {
            clause.sentence.tokens.contains($0.tokens.lowerBound) && $0.unit == .whole && $0.money.value >= 1_000_000
        }
    }

    private func clue(_ index: Int) -> DealClue {
        DealClue(
            kind: .contract, rule: "contract.en.verb", trigger: clause.chunks[index].tokens, sentence: clause.sentence.index, strength: 0.6)
    }

    private func weighed(_ clue: DealClue) -> DealClue {
        var clue = clue
        clue.sellers.removeAll { seller in clue.buyers.contains { NameKey.same($0.text, seller.text) } }
        if clue.sellers.isEmpty { clue.strength = 0.4 }
        return clue
    }

    private func subject(_ index: Int) -> [NameMention] { syntax.subject(of: index)?.names ?? [] }

    /// `20 Alder jets`: whose goods they are.
    private func maker(_ chunk: Chunk) -> [NameMention] { chunk.names.filter { !$0.isPlace && !$0.isPerson }.prefix(1).map { $0 } }

    private func isOrder(_ index: Int) -> Bool { clause.chunks[index].word.hasPrefix("order") }

    /// `60 turboprops`: a number of things.
    private func isCounted(_ chunk: Chunk) -> Bool {
        clause.document.tokens[chunk.tokens.lowerBound].isNumber && chunk.head?.hasSuffix("s") == true
    }

    private func isGoods(_ place: Int) -> Bool {
        let chunk = clause.chunks[place]
        if place + 2 < clause.chunks.count, clause.chunks[place + 1].word == "(", clause.chunks[place + 2].preposition == nil,
            clause.chunks[place + 2].nouns.contains(where: Self.goods.contains)
        {
            return true
        }
        if place + 1 < clause.chunks.count, clause.chunks[place + 1].kind == .phrase,
            clause.chunks[place + 1].preposition == nil || clause.chunks[place + 1].preposition == "of",
            clause.chunks[place + 1].nouns.contains(where: Self.goods.contains)
        {
            return true
        }
        return chunk.nouns.contains(where: Self.goods.contains) || syntax.wordBehind(place) == "worth" && !chunk.sums.isEmpty
    }

    private static let goods: WordSet = [
        "jets", "planes", "aircraft", "airliners", "jetliners", "helicopters", "trains", "trams", "locomotives", "buses", "trucks", "ships",
        "vessels", "tankers", "carriers", "submarines", "frigates", "turbines", "satellites", "missiles", "tanks", "vehicles", "engines",
        "reactors", "rigs", "chips", "gpus", "servers", "handsets", "equipment", "oil", "gas", "lng", "ore", "coal", "uranium", "wheat",
        "computers", "machines", "capacity", "compute",
    ]
}
