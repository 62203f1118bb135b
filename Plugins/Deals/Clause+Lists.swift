import Linguistics
import NewsModel

/// Lists whose members an apposition parts, and clauses that look like their members.
extension Clause {
    /// `by Belgian banking and insurance group Alder`: the name that the first of two linked modifiers belongs to.
    func linked(behind index: Int) -> NameMention? {
        guard language == .en, chunks[index].preposition != nil, index + 2 < chunks.count, chunks[index + 1].kind == .link,
            chunks[index + 1].word == "and", chunks[index].head.map({ !DealWords.isCompanyWord($0) }) == true
        else { return nil }
        let next = chunks[index + 2]
        guard next.kind == .phrase, next.preposition == nil, next.determiner == nil, next.possessor == nil, next.trailing.isEmpty,
            next.nouns.contains(where: DealWords.isCompanyWord)
        else { return nil }
        return usable(next).last
    }

    /// `by Japan's top bank, Alder Financial Inc,`: the name between commas that a phrase without one is explained by.
    func apposed(behind index: Int) -> NameMention? {
        guard language == .en, index + 2 < chunks.count, ["by", "from", "to", "with"].contains(chunks[index].preposition ?? ""),
            chunks[index].possessor != nil || chunks[index].names.contains(where: \.isPlace) || chunks[index].determiner != nil,
            chunks[index].head?.hasSuffix("s") == false, chunks[index + 1].kind == .comma
        else { return nil }
        let next = chunks[index + 2]
        guard next.kind == .phrase, next.preposition == nil, next.determiner == nil, next.possessor == nil, next.nouns.isEmpty,
            index + 3 == chunks.count || [.comma, .stop].contains(chunks[index + 3].kind) || chunks[index + 3].word == "("
        else { return nil }
        return next.names.last { !$0.isPlace && !$0.isPerson }
    }

    /// `bought Y, and X sold Z`: behind the link a clause of its own begins.
    func startsClause(_ link: Int, behind member: Int) -> Bool {
        guard language == .en, chunks[link].kind == .link, link > 0, chunks[link - 1].kind == .comma, member > 0,
            chunks[member - 1].kind == .verb, !EnglishVerbs.telling.contains(chunks[member - 1].word), link + 2 < chunks.count,
            chunks[link + 1].kind == .phrase, chunks[link + 1].preposition == nil
        else { return false }
        let next = (link + 2..<min(chunks.count, link + 4)).first { chunks[$0].kind != .other }
        guard let next, chunks[next].kind == .verb, !chunks[next].word.hasSuffix("ing") else { return false }
        return document.tokens[chunks[next].tokens.lowerBound - 1].lower != "to"
    }

    /// `X, the second largest retailer, and Y`: the member before an apposition that ends at a comma before a link.
    func memberBefore(apposition comma: Int) -> Int? {
        guard language == .en, comma > 2, comma + 1 < chunks.count, chunks[comma].kind == .comma, chunks[comma + 1].kind == .link,
            let opening = opening(before: comma), opening > 0, chunks[opening - 1].kind == .phrase
        else { return nil }
        return opening - 1
    }

    /// Where the link stands behind the apposition that begins with a comma: `X, the second largest retailer, and Y`.
    func link(behindApposition comma: Int) -> Int? {
        guard language == .en, chunks[comma].kind == .comma else { return nil }
        let end = (comma + 2..<max(comma + 2, min(chunks.count, comma + 6))).first { chunks[$0].kind == .comma }
        guard let end, end + 2 < chunks.count, chunks[end + 1].kind == .link, opening(before: end) == comma else { return nil }
        return end + 1
    }

    /// The comma before a phrase without names that ends at another comma, at most four chunks before.
    private func opening(before comma: Int) -> Int? {
        for place in (max(0, comma - 5)..<comma).reversed() {
            switch chunks[place].kind {
            case .comma: return comma - place > 1 ? place : nil
            case .phrase where chunks[place].names.allSatisfy(\.isPlace): continue
            default: return nil
            }
        }
        return nil
    }
}
