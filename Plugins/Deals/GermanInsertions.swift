import Linguistics

/// Reads over what a German sentence inserts to say who told it: `X will sich, so schrieb das Blatt, an Y beteiligen`.
enum GermanInsertions {
    /// The chunks without such insertions and the commas about them.
    static func removed(_ chunks: [Chunk]) -> [Chunk] {
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
