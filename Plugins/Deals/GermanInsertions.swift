import Linguistics

/// Reads over what a German sentence inserts to say who told it: `X will sich, so schrieb das Blatt, an Y beteiligen`.
enum GermanInsertions {
    /// The chunks without such insertions and the commas about them.
    static func removed(_ chunks: [Chunk]) -> [Chunk] {
        let chunks = chunks.count > 4 && chunks.contains(where: { $0.kind == .comma }) ? seated(chunks) : chunks
        guard chunks.count > 6, chunks.contains(where: isOpening) else { return chunks }
        var found: [Chunk] = []
        var index = 0
        while index < chunks.count {
            if let end = end(of: index, chunks) {
                index = end + 1
            } else {
                found.append(chunks[index])
                index += 1
            }
        }
        return found
    }

    // MARK: - Private

    /// `Die X AG, München, erwirbt`: without the seat that a firm is told with.
    private static func seated(_ chunks: [Chunk]) -> [Chunk] {
        guard chunks.indices.contains(where: { isSeat($0, chunks, isSure: true) }) else { return chunks }
        var found: [Chunk] = []
        var index = 0
        while index < chunks.count {
            if isSeat(index, chunks, isSure: found.last?.names.last?.isOrganisation == true && isResumed(index + 2, chunks)),
                found.last?.names.last.map({ !$0.isPlace && !$0.isPerson }) == true
            {
                index += isResumed(index + 2, chunks) ? 3 : 2
            } else {
                found.append(chunks[index])
                index += 1
            }
        }
        return found
    }

    /// A comma and a place by itself behind it, and then a mark or what joins; any name that a verb follows where what stands before is surely
    /// a firm.
    private static func isSeat(_ comma: Int, _ chunks: [Chunk], isSure: Bool) -> Bool {
        guard chunks[comma].kind == .comma, comma + 1 < chunks.count else { return false }
        let (place, next) = (chunks[comma + 1], comma + 2 < chunks.count ? chunks[comma + 2] : nil)
        guard place.kind == .phrase, place.preposition == nil, place.determiner == nil, place.nouns.isEmpty, place.names.count == 1,
            place.names[0].isPlace || isSure && place.tokens.count == 1 && !place.names[0].isPerson && !place.names[0].isOrganisation
        else { return false }
        return next.map { [.comma, .stop, .link].contains($0.kind) } ?? true
    }

    /// Whether a comma ends the seat, and the clause goes on with its verb or the next firm.
    private static func isResumed(_ comma: Int, _ chunks: [Chunk]) -> Bool {
        guard comma + 1 < chunks.count, chunks[comma].kind == .comma else { return false }
        return [.verb, .link, .other].contains(chunks[comma + 1].kind)
    }

    private static func isOpening(_ chunk: Chunk) -> Bool { chunk.word == "so" || chunk.word == "wie" }

    /// The comma that ends the insertion that a comma begins, where the clause goes on behind it.
    private static func end(of comma: Int, _ chunks: [Chunk]) -> Int? {
        guard comma > 0, comma + 3 < chunks.count, chunks[comma].kind == .comma, isOpening(chunks[comma + 1]) else { return nil }
        let reach = comma + 2..<min(chunks.count - 1, comma + longest)
        guard let end = reach.first(where: { chunks[$0].kind == .comma || chunks[$0].kind == .stop }), chunks[end].kind == .comma,
            chunks[comma + 1..<end].contains(where: { telling.contains($0.word) })
        else { return nil }
        return end
    }

    private static let longest = 11
    private static let telling: WordSet = [
        "schrieb", "schreibt", "berichtet", "berichtete", "berichten", "berichteten", "sagte", "sagt", "hieß", "heißt", "meldet", "meldete",
        "mitteilte", "teilte", "erfuhr", "verlautete", "erklärte", "bestätigte", "bekanntgab",
    ]
}
