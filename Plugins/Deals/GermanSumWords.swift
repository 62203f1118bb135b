import Linguistics
import NewsModel

/// Sums whose currency goes without saying: `12-Millionen-Finanzierung`, `steckt 50 Millionen in Y`.
enum GermanSumWords {
    /// The chunks with what such a word's hyphens cut put together again.
    static func joined(_ chunks: [Chunk], _ document: Document) -> [Chunk] {
        guard chunks.contains(where: { $0.kind == .link && $0.word == "-" }) else { return chunks }
        var found: [Chunk] = []
        for chunk in chunks {
            if found.count > 1, found[found.count - 1].word == "-", found[found.count - 1].kind == .link,
                isCount(found[found.count - 2], document), isMagnitude(chunk, document)
            {
                found.removeLast()
                found[found.count - 1] = chunk.joined(to: found[found.count - 1], names: chunk.names)
            } else {
                found.append(chunk)
            }
        }
        return found
    }

    /// The sum of the text that has the value of a count and a magnitude in a sentence, which names no currency.
    static func sum(in sentence: Sentence, _ analysis: Analysis) -> MoneyMention? {
        let tokens = analysis.document.tokens
        for index in sentence.tokens.dropFirst() {
            guard let factor = factor(tokens[index]), let count = count(before: index, in: sentence, tokens),
                !analysis.sums.contains(where: { $0.tokens.contains(index) })
            else { continue }
            let value = count * factor
            if let sum = analysis.sums.first(where: { abs($0.money.value - value) < value / 100 && $0.unit == .whole }) { return sum }
        }
        return nil
    }

    // MARK: - Private

    private static func isCount(_ chunk: Chunk, _ document: Document) -> Bool {
        chunk.kind == .phrase && document.tokens[chunk.tokens.upperBound - 1].isNumber
    }

    private static func isMagnitude(_ chunk: Chunk, _ document: Document) -> Bool {
        chunk.kind == .phrase && factor(document.tokens[chunk.tokens.lowerBound]) != nil
    }

    private static func factor(_ token: Token) -> Double? {
        magnitudes.first { token.lower.hasPrefix($0.word) }?.factor
    }

    private static func count(before index: Int, in sentence: Sentence, _ tokens: [Token]) -> Double? {
        var place = index - 1
        if place > sentence.tokens.lowerBound, tokens[place].is("-") { place -= 1 }
        guard place >= sentence.tokens.lowerBound else { return nil }
        if tokens[place].isNumber { return Double(tokens[place].text.replacing(",", with: ".")) }
        return words[tokens[place]]
    }

    private static let magnitudes: [(word: String, factor: Double)] = [("million", 1e6), ("mio", 1e6), ("milliard", 1e9), ("mrd", 1e9)]
    private static let words: WordMap<Double> = [
        "eine": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10, "elf": 11,
        "zwölf": 12,
    ]
}
