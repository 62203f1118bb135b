import Linguistics
import NewsModel

/// English rules for what looks for a buyer: `Y is up for sale`, `X put itself up for sale`, `X seeks a buyer for Y`.
struct EnglishSearches {
    let clause: Clause

    /// `Y is up for sale`, `X has put Y up for sale`.
    func forSale(_ context: EnglishNounContext) -> DealClue? {
        let place = (0..<context.index).last { clause.chunks[$0].kind != .other }
        guard let place, isUp(context) || ["itself", "themselves"].contains(clause.chunks[place].word) else { return nil }
        return offered(context, place)
    }

    /// `Y is on the block`, `X puts Y on the auction block`.
    func onBlock(_ context: EnglishNounContext) -> DealClue? {
        guard context.chunk.determiner == "the", context.chunk.nouns.dropLast().allSatisfy({ $0 == "auction" || $0 == "the" }) else {
            return nil
        }
        return (0..<context.index).last { clause.chunks[$0].kind != .other }.flatMap { offered(context, $0) }
    }

    private func offered(_ context: EnglishNounContext, _ place: Int) -> DealClue? {
        var found = context.clue(.acquisition, "sell.en.offered", 0.6)
        found.status = .planned
        let verb = (max(0, place - 3)...place).last { clause.chunks[$0].kind == .verb }
        if clause.chunks[place].kind == .phrase {
            let offering = verb.flatMap { EnglishVerbs.isOffering(clause.chunks[$0].word) ? $0 : nil }
            guard let object = offering.map(clause.object) ?? place, let thing = ObjectReading.read(clause, at: object) else { return nil }
            found.targets = thing.targets
            if let offering { found.sellers = subject(of: offering) }
        } else if let verb {
            found.targets = Array(subject(of: verb).suffix(1))
        }
        found.targets.removeAll { target in found.sellers.contains { NameKey.same($0.text, target.text) } }
        return found.targets.isEmpty ? nil : found
    }

    /// `X is looking for a buyer for its Y unit`, `X seeks buyers for Y`.
    func buyer(_ context: EnglishNounContext) -> DealClue? {
        guard let verb = context.verb, Self.seeking.contains(clause.chunks[verb].word), let place = context.attribute(["for", "of"]),
            let object = ObjectReading.read(clause, at: place), !object.targets.isEmpty
        else { return nil }
        var found = context.clue(.acquisition, "sell.en.offered", 0.6)
        found.status = .planned
        found.targets = object.targets
        found.sellers = object.sellers.isEmpty ? subject(of: verb).filter { !$0.isPerson } : object.sellers
        found.targets.removeAll { target in found.sellers.contains { $0.tokens == target.tokens } }
        return found.targets.isEmpty ? nil : found
    }

    // MARK: - Private

    private func subject(of verb: Int) -> [NameMention] { EnglishSyntax(clause: clause).subject(of: verb)?.names ?? [] }

    /// Whether `up` stands before it, which goods that are for sale have not.
    private func isUp(_ context: EnglishNounContext) -> Bool {
        let first = context.chunk.tokens.lowerBound
        return (max(clause.sentence.tokens.lowerBound, first - 2)..<first).contains { clause.document.tokens[$0].is("up") }
    }

    private static let seeking: WordSet = [
        "seek", "seeks", "seeking", "sought", "find", "finds", "finding", "search", "searches", "searching", "look", "looks", "looking",
        "hunt", "hunts", "hunting",
    ]
}
