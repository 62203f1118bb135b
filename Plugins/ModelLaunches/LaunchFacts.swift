import Linguistics
import NewsModel

/// What the sentence says of a launched model: kind, size, openness.
struct LaunchFacts {
    private let reading: LaunchReading
    private let sentence: Range<Int>
    private let isGerman: Bool

    init(_ reading: LaunchReading, _ sentence: Range<Int>) {
        self.reading = reading
        self.sentence = sentence
        isGerman = reading.document.language == .de
    }

    func parameters(near model: ModelNameMention) -> (value: Double, tokens: Range<Int>)? {
        var best: (value: Double, tokens: Range<Int>)?
        for index in window(model) where reading.tokens[index].isNumber {
            guard let (value, end) = magnitude(at: index), isParameters(end) else { continue }
            best = best ?? (value, index..<min(sentence.upperBound, end + 1))
        }
        return best ?? sizeInName(model)
    }

    func contextTokens(near model: ModelNameMention) -> (value: Double, tokens: Range<Int>)? {
        for index in window(model) where reading.tokens[index].isNumber {
            guard let (value, end) = magnitude(at: index), value >= 1000 else { continue }
            let rest = (end - 1)..<min(sentence.upperBound, end + 3)
            let isContext = rest.contains { reading.tokens[$0].lower.hasPrefix("context") || reading.tokens[$0].lower.hasPrefix("kontext") }
            if isContext { return (value, index..<min(sentence.upperBound, end + 2)) }
        }
        return nil
    }

    /// Words that say the weights can be had.
    func openWeights(near model: ModelNameMention) -> Range<Int>? {
        window(model).first { Self.open.contains(where: reading.tokens[$0].lower.hasPrefix) }.map { $0..<($0 + 1) }
    }

    func kind(near model: ModelNameMention) -> String? {
        let window = window(model).sorted { abs($0 - model.tokens.upperBound) < abs($1 - model.tokens.upperBound) }
        for index in window {
            if model.tokens.contains(index), !reading.tokens[index].isWord { continue }
            for (word, kind) in Self.kinds where reading.tokens[index].lower.contains(word) { return kind }
        }
        return nil
    }

    /// The kind of model that a word names.
    static func kind(of word: String) -> String? { kinds.first { word.contains($0.0) }?.1 }

    static func isParameterWord(_ word: String) -> Bool { word.contains("parameter") }

    // MARK: - Private

    /// The sentence around the model, not beyond other models far off.
    private func window(_ model: ModelNameMention) -> Range<Int> {
        max(sentence.lowerBound, model.tokens.lowerBound - 12)..<min(sentence.upperBound, model.tokens.upperBound + 22)
    }

    /// `480B`, `1,5 Billionen`, `256K`: value and the index behind.
    private func magnitude(at index: Int) -> (Double, Int)? {
        guard let number = Double(reading.tokens[index].text.replacing(",", with: isGerman ? "." : "")), index + 1 < sentence.upperBound
        else { return nil }
        let next = reading.tokens[index + 1]
        let unit = String(next.lower.split(separator: "-").first ?? "")
        if !next.isSpaced, let scale = ["b": 1e9, "m": 1e6, "k": 1e3, "t": 1e12][unit] { return (number * scale, index + 2) }
        let scales = isGerman ? Self.germanScales : Self.englishScales
        guard let scale = scales[unit] else { return nil }
        return (number * scale, index + 2)
    }

    private func isParameters(_ end: Int) -> Bool {
        if reading.tokens[end - 1].lower.contains("param") { return true }
        let rest = end..<min(sentence.upperBound, end + 3)
        return rest.contains { reading.tokens[$0].lower.hasPrefix("param") }
    }

    private func sizeInName(_ model: ModelNameMention) -> (value: Double, tokens: Range<Int>)? {
        for part in model.name.split(whereSeparator: { $0 == "-" || $0 == " " }) {
            guard let last = part.last, last == "B" || last == "b", let value = Double(part.dropLast()), value > 0 else { continue }
            return (value * 1e9, model.tokens)
        }
        return nil
    }

    private static let englishScales: [String: Double] = ["billion": 1e9, "million": 1e6, "trillion": 1e12, "thousand": 1e3]
    private static let germanScales: [String: Double] = [
        "milliarden": 1e9, "millionen": 1e6, "billionen": 1e12, "tausend": 1e3, "mrd": 1e9,
    ]
    private static let open = [
        "open-weight", "open-source", "open-sourced", "open-sources", "offene", "offenes", "openweight", "quelloffen", "apache",
    ]
    private static let kinds: [(String, String)] = [
        ("multimodal", "multimodal"), ("embedding", "embedding"), ("robotic", "robotics"), ("robotik", "robotics"), ("world", "world"),
        ("weltmodell", "world"),
        ("text-to-image", "image"), ("text-to-video", "video"), ("image-to-video", "video"), ("video", "video"), ("image", "image"),
        ("bild", "image"),
        ("speech", "audio"), ("voice", "audio"), ("audio", "audio"), ("music", "audio"), ("musik", "audio"), ("tts", "audio"),
        ("sprachausgabe", "audio"),
        ("coding", "code"), ("coder", "code"), ("programmier", "code"), ("language", "language"), ("llm", "language"),
        ("sprachmodell", "language"), ("reasoning model", "language"),
    ]
}
