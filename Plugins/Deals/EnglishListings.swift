import Linguistics
import NewsModel

/// English rules for firms that go to the exchange: `X goes public`, `X floats its Y unit`, `X spins off Y`.
struct EnglishListings {
    let clause: Clause

    /// `X goes public`, `X floats its Y unit`.
    func list(_ index: Int) -> DealClue? {
        var found = DealClue(
            kind: .ipo, rule: "ipo.en.verb", trigger: clause.chunks[index].tokens, sentence: clause.sentence.index, strength: 0.6)
        if ["go", "goes", "going", "went", "gone"].contains(clause.chunks[index].word) {
            guard syntax.wordBehind(index) == "public", !isFollowed(index, by: "with") else { return nil }
            found.targets = syntax.subject(of: index)?.names.suffix(1).map { $0 } ?? []
            found.status = .planned
        } else if ["take", "takes", "took", "taking", "taken"].contains(clause.chunks[index].word) {
            guard let place = clause.object(after: index),
                syntax.wordBehind(place) == "public" || clause.chunks[place].trailing == ["public"],
                let object = ObjectReading.read(clause, at: place)
            else { return nil }
            found.targets = object.targets
            found.sellers = (syntax.subject(of: index)?.names ?? []).filter { name in !found.targets.contains { NameKey.same($0, name) } }
            found.status = .planned
        } else if clause.chunks[index].word.hasPrefix("debut") {
            guard syntax.oblique(after: index, ["on"], reach: 3).map({ isExchange(clause.chunks[$0]) }) == true else { return nil }
            found.targets = syntax.subject(of: index)?.names.suffix(1).map { $0 } ?? []
        } else if isSpun(index) {
            guard let place = clause.object(after: index), let object = ObjectReading.read(clause, at: place), !object.targets.isEmpty
            else { return nil }
            found.rule = "spin.en.verb"
            found.targets = object.targets
            found.sellers = syntax.subject(of: index)?.names ?? []
            found.status = .planned
        } else if !clause.chunks[index].word.hasPrefix("sp"), let place = clause.object(after: index),
            let object = ObjectReading.read(clause, at: place), !object.isStake
        {
            found.targets = object.targets
            found.sellers = syntax.subject(of: index)?.names ?? []
            found.status = .planned
        } else if isFloated(index) {
            found.targets = syntax.subject(of: index)?.names.filter { !$0.isPlace && !$0.isPerson }.suffix(1).map { $0 } ?? []
            found.status = .planned
        }
        return found.targets.isEmpty ? nil : found
    }

    // MARK: - Private

    /// `to float in Frankfurt`, `will list on the Nasdaq`: itself, at a place or an exchange.
    private func isFloated(_ index: Int) -> Bool {
        guard clause.chunks[index].word.hasPrefix("float") || clause.chunks[index].word.hasPrefix("list"), !syntax.isPassive(index),
            clause.object(after: index) == nil, let place = syntax.oblique(after: index, ["in", "on"], reach: 1)
        else { return false }
        return isExchange(clause.chunks[place]) || syntax.isInfinitive(index) && clause.chunks[place].names.contains(where: \.isPlace)
    }

    private var syntax: EnglishSyntax { EnglishSyntax(clause: clause) }

    /// `spins off its unit`, `spin its unit out`.
    private func isSpun(_ index: Int) -> Bool {
        guard clause.chunks[index].word.hasPrefix("sp") else { return clause.chunks[index].word.hasPrefix("demerge") }
        if ["off", "out"].contains(syntax.wordBehind(index)) { return true }
        return clause.object(after: index).map { ["off", "out"].contains(syntax.wordBehind($0)) } ?? false
    }

    /// Whether the word behind the next one is this.
    private func isFollowed(_ index: Int, by word: String) -> Bool {
        let place = clause.chunks[index].tokens.upperBound + 1
        return place < clause.sentence.tokens.upperBound && clause.document.tokens[place].is(word)
    }

    private func isExchange(_ chunk: Chunk) -> Bool {
        chunk.nouns.contains { ["exchange", "market", "bourse"].contains($0) }
            || chunk.names.contains { ["nasdaq", "nyse"].contains($0.text.lowercased()) || $0.text.hasSuffix("Exchange") }
    }
}
