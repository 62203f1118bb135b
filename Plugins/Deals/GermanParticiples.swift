import Linguistics

/// Reads through participles with what belongs to them: `das in Wien ansässige Start-up X` is `das Start-up X`.
enum GermanParticiples {
    /// The chunks with such phrases joined to their determiner, without what stands between.
    static func joined(_ chunks: [Chunk], _ document: Document) -> [Chunk] {
        var found: [Chunk] = []
        for chunk in chunks {
            if let before = found.last, isOpen(before), let whole = whole(before, chunk, document) {
                found[found.count - 1] = whole
            } else {
                found.append(chunk)
            }
        }
        return found
    }

    // MARK: - Private

    /// A determiner that waits for its noun.
    private static func isOpen(_ chunk: Chunk) -> Bool {
        chunk.kind == .phrase && chunk.determiner != nil && chunk.tokens.count == 1
    }

    private static func whole(_ opening: Chunk, _ chunk: Chunk, _ document: Document) -> Chunk? {
        if let group = led(opening, chunk, document) { return group }
        if chunk.kind == .phrase, chunk.preposition == nil, chunk.determiner == "beiden" {
            return chunk.joined(to: opening, names: chunk.names)
        }
        guard chunk.kind == .phrase, chunk.preposition != nil, let last = chunk.names.last,
            let participle = chunk.tokens.last(where: { $0 < last.tokens.lowerBound && isParticiple(document.tokens[$0]) })
        else { return nil }
        return chunk.joined(to: opening, names: chunk.names.filter { $0.tokens.lowerBound > participle })
    }

    /// `eine von X geführte Gruppe`: who leads it stands for it.
    private static func led(_ opening: Chunk, _ chunk: Chunk, _ document: Document) -> Chunk? {
        guard chunk.kind == .phrase, ["von", "durch"].contains(chunk.preposition ?? ""), opening.preposition != nil,
            let leader = chunk.names.last(where: { !$0.isPlace }), leader.tokens.upperBound + 1 < chunk.tokens.upperBound,
            leading.contains(where: document.tokens[leader.tokens.upperBound].lower.hasPrefix),
            chunk.tokens.suffix(1).contains(where: { place in groups.match(document.tokens[place].lower) })
        else { return nil }
        return chunk.joined(to: opening, names: [leader])
    }

    private static let leading = ["geführt", "angeführt", "geleitet", "gesteuert", "dominiert", "beherrscht", "kontrolliert", "gebildet"]
    private static let groups: WordEndings = [
        "gruppe", "konsortium", "konsortiums", "bündnis", "allianz", "gemeinschaft", "verbund", "team",
    ]

    private static func isParticiple(_ token: Token) -> Bool {
        token.isLowercase && token.lower.utf8.count > 5 && ["e", "en", "er", "es", "em"].contains(where: token.lower.hasSuffix)
    }
}
