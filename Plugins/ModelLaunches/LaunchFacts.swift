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
        let told = told(near: model)
        guard let size = sizeInName(model) else { return told }
        return told.flatMap { abs($0.value - size.value) <= 0.1 * size.value ? $0 : nil } ?? size
    }

    /// What the words about the name tell.
    private func told(near model: ModelNameMention) -> (value: Double, tokens: Range<Int>)? {
        let segment = LaunchSegment(reading, sentence, model)
        for index in segment.phrase where reading.tokens[index].isNumber && !model.tokens.contains(index) {
            guard let (value, end) = magnitude(at: index), isParameters(end) || isSize(index, end), !isActive(end) else { continue }
            if isOneOfMany(index, end) { return nil }
            return (value, index..<min(sentence.upperBound, end + 1))
        }
        for index in segment.clause {
            if isAnother(index) { return nil }
            guard reading.tokens[index].isNumber, let (value, end) = magnitude(at: index), isParameters(end), !isActive(end) else {
                continue
            }
            if isOneOfMany(index, end) { return nil }
            return (value, index..<min(sentence.upperBound, end + 1))
        }
        return nil
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
    func openWeights(near model: ModelNameMention, trigger: Range<Int>) -> Range<Int>? {
        let segment = LaunchSegment(reading, sentence, model)
        if let word = trigger.first(where: { reading.tokens[$0].lower.hasPrefix("open-sourc") || reading.tokens[$0].lower == "open" }) {
            return word..<(word + 1)
        }
        let open =
            weights(behind: model) ?? segment.clause.first { isOpen($0) }
            ?? segment.phrase.first {
                Self.openAdjectives.contains(reading.tokens[$0].lower)
            }
        let told = open ?? announced(before: model, trigger) ?? weights(near: model)
        return told.map { $0..<($0 + 1) }
    }

    /// `released the X weights`
    private func weights(behind model: ModelNameMention) -> Int? {
        let end = model.tokens.upperBound
        return end < sentence.upperBound && reading.tokens[end].is("weights") ? end : nil
    }

    /// `legt die Gewichte von X offen`, `puts X's weights on the hub`
    private func weights(near model: ModelNameMention) -> Int? {
        let around = max(sentence.lowerBound, model.tokens.lowerBound - 10)..<min(sentence.upperBound, model.tokens.upperBound + 14)
        guard let noun = around.first(where: { Self.weightNouns.contains(reading.tokens[$0]) }) else { return nil }
        let near = max(sentence.lowerBound, noun - 8)..<min(sentence.upperBound, noun + 9)
        guard !near.contains(where: { Self.closed.contains(reading.tokens[$0]) }) else { return nil }
        return near.contains { Self.giving.contains(reading.tokens[$0]) } ? noun : nil
    }

    /// `released its first open models, X and Y`: said of all that follow.
    private func announced(before model: ModelNameMention, _ trigger: Range<Int>) -> Int? {
        let between = (trigger.upperBound..<model.tokens.lowerBound).prefix {
            !reading.tokens[$0].is(",") || reading.model(at: $0 + 1) == nil
        }
        guard let noun = between.first(where: { ModelNameFinder.isModelNoun(reading.tokens[$0].lower) || isOpen($0) }) else { return nil }
        return between.prefix { $0 <= noun && reading.model(at: $0) == nil }.first {
            isOpen($0) || Self.openAdjectives.contains(reading.tokens[$0].lower)
        }
    }

    /// The kind that the model's own phrase tells, or its name.
    func kind(near model: ModelNameMention) -> String? {
        let phrase = LaunchSegment(reading, sentence, model).phrase
        let words = phrase.filter { reading.model(at: $0) == nil && !model.tokens.contains($0) }.map { reading.tokens[$0].lower }
        for (word, kind) in Self.kinds where words.contains(where: { Self.names(word, in: $0) }) { return kind }
        if LaunchSegment(reading, sentence, model).clause.contains(where: isMultimodal) {
            return "multimodal"
        }
        let name = model.name.lowercased().split { !$0.isLetter && !$0.isNumber }
        return Self.nameKinds.first { name.contains(Substring($0.0)) }?.1
            ?? Self.nameBeginnings.first { kind in name.contains { $0.hasPrefix(kind.0) } }?.1 ?? made(near: model)
    }

    /// Not `strong at multimodal tasks`.
    private func isMultimodal(_ index: Int) -> Bool {
        guard reading.tokens[index].lower.hasPrefix("multimodal"), index + 1 < sentence.upperBound else { return false }
        return !Self.tasks.contains(reading.tokens[index + 1])
    }

    private static let tasks: WordSet = [
        "tasks", "benchmarks", "benchmark", "aufgaben", "leaderboard", "evaluations", "fähigkeiten", "capabilities", "generation", "io",
    ]
    private static let nameBeginnings = [
        ("imag", "image"), ("audio", "audio"), ("music", "audio"), ("video", "video"), ("embed", "embedding"), ("robo", "robotics"),
    ]

    /// What the rest of the clause says that it makes or is: `enabling text-to-video generation`, `is a capable VLM`.
    private func made(near model: ModelNameMention) -> String? {
        let clause = LaunchSegment(reading, sentence, model).clause
        for index in clause where index >= model.tokens.upperBound {
            let word = reading.tokens[index].lower
            if word.contains("-to-") || word.hasPrefix("vlm") || Self.makers.match(word), let kind = Self.kind(of: word) { return kind }
            if Self.making.contains(reading.tokens[index]) || ModelNameFinder.isModelNoun(word), index > clause.lowerBound,
                !model.tokens.contains(index - 1), let kind = Self.kind(of: reading.tokens[index - 1].lower)
            {
                return kind
            }
        }
        return nil
    }

    /// The kind that a sentence without a name tells of the model: `The speech model …`, `sein Sprachmodell`.
    var kindTold: String? {
        for index in sentence {
            let word = reading.tokens[index].lower
            guard ModelNameFinder.isModelNoun(word) || Self.makers.match(word) else { continue }
            for place in max(sentence.lowerBound, index - 3)...index {
                if let kind = Self.kind(of: reading.tokens[place].lower) { return kind }
            }
        }
        return nil
    }

    /// The kind of model that a word names.
    static func kind(of word: String) -> String? { kinds.first { names($0.0, in: word) }?.1 }

    static func isParameterWord(_ word: String) -> Bool { word.contains("parameter") }

    // MARK: - Private

    /// Whether a part of a word, or a compound, begins with the word of a kind.
    private static func names(_ kind: String, in word: String) -> Bool {
        if kind.contains("-") { return word.contains(kind) }
        return word.split(whereSeparator: { $0 == "-" || $0 == "+" || $0 == "/" }).contains { $0.hasPrefix(kind) }
    }

    /// The sentence around the model, not beyond other models far off.
    private func window(_ model: ModelNameMention) -> Range<Int> {
        max(sentence.lowerBound, model.tokens.lowerBound - 12)..<min(sentence.upperBound, model.tokens.upperBound + 22)
    }

    /// `2B and 4B parameters`, `from 0.5B to 72B`: sizes of several models.
    private func isOneOfMany(_ index: Int, _ end: Int) -> Bool {
        let isBehindAnother =
            index - 2 > sentence.lowerBound && Self.ranges.contains(reading.tokens[index - 1])
            && Self.units.contains(reading.tokens[index - 2])
        let next = end + 2
        return isBehindAnother
            || next < sentence.upperBound && Self.ranges.contains(reading.tokens[end]) && reading.tokens[end + 1].isNumber
                && Self.units.contains(reading.tokens[next])
    }

    /// `and a promised 2 trillion parameter model`
    private func isAnother(_ index: Int) -> Bool {
        ["and", "und"].contains(reading.tokens[index].lower) && index + 1 < sentence.upperBound
            && ["a", "an", "ein", "eine"].contains(reading.tokens[index + 1].lower)
    }

    /// `480B`, `1,5 Billionen`, `256K`: value and the index behind.
    private func magnitude(at index: Int) -> (Double, Int)? {
        guard let number = Double(reading.tokens[index].text.replacing(",", with: isGerman ? "." : "")), index + 1 < sentence.upperBound
        else { return nil }
        let next = reading.tokens[index + 1]
        let unit = String(next.lower.split(separator: "-").first ?? "")
        if !next.isSpaced, let scale = ["b": 1e9, "m": 1e6, "k": 1e3, "t": 1e12][unit] { return (number * scale, index + 2) }
        let scales = isGerman ? Self.germanScales : Self.englishScales
        if next.is("-"), !next.isSpaced, index + 2 < sentence.upperBound, let scale = scales[reading.tokens[index + 2].lower] {
            return (number * scale, index + 3)
        }
        guard let scale = scales[unit] else { return nil }
        return (number * scale, index + 2)
    }

    /// `(8B)`, `an open 8B model`
    private func isSize(_ index: Int, _ end: Int) -> Bool {
        let unit = String(reading.tokens[index + 1].text.split(separator: "-").first ?? "")
        guard end <= sentence.upperBound, !reading.tokens[index + 1].isSpaced else { return false }
        return unit == "B" || unit == "M" && index > 0 && reading.tokens[index - 1].is("(")
    }

    /// `open weights`, `open-weight`, `Apache 2.0`
    private func isOpen(_ index: Int) -> Bool {
        let token = reading.tokens[index]
        if Self.open.contains(where: token.lower.hasPrefix) { return true }
        guard token.is("open") || token.is("offene") || token.is("offenen"), index + 1 < sentence.upperBound else { return false }
        return Self.opened.contains(reading.tokens[index + 1])
    }

    /// `10B active parameters`: what works at once, not the size.
    private func isActive(_ end: Int) -> Bool {
        (end - 1..<min(sentence.upperBound, end + 1)).contains {
            ["active", "activated", "aktive", "aktiven"].contains(reading.tokens[$0].lower)
        }
    }

    private func isParameters(_ end: Int) -> Bool {
        if reading.tokens[end - 1].lower.contains("param") { return true }
        let isTotal = end < sentence.upperBound && reading.tokens[end].is("total")
        let rest = end..<min(sentence.upperBound, end + (isTotal ? 7 : 3))
        return rest.contains { reading.tokens[$0].lower.hasPrefix("param") }
    }

    private func sizeInName(_ model: ModelNameMention) -> (value: Double, tokens: Range<Int>)? {
        for part in model.name.split(whereSeparator: { $0 == "-" || $0 == " " }) {
            guard let last = part.last, let scale = Self.nameScales[last], let value = Double(part.dropLast()), value > 0 else { continue }
            return (value * scale, model.tokens)
        }
        return nil
    }

    private static let makers: WordEndings = ["generator", "generators", "generierung", "generierungsmodell", "erzeugung", "synthese"]
    private static let making: WordSet = ["generation", "generator", "synthesis", "generating", "creation", "editing"]
    private static let ranges: WordSet = ["to", "and", "or", "bis", "und", "oder", ",", "/", "-", "–"]
    private static let units: WordSet = ["b", "m", "t"]
    private static let nameScales: [Character: Double] = ["B": 1e9, "b": 1e9, "M": 1e6]
    private static let englishScales: [String: Double] = ["billion": 1e9, "million": 1e6, "trillion": 1e12, "thousand": 1e3]
    private static let germanScales: [String: Double] = [
        "milliarden": 1e9, "millionen": 1e6, "billionen": 1e12, "tausend": 1e3, "mrd": 1e9,
    ]
    private static let weightNouns: WordSet = ["weights", "gewichte", "gewichten", "checkpoints"]
    private static let giving: WordSet = [
        "open", "opens", "opened", "released", "releases", "published", "publishes", "available", "download", "downloaded", "free",
        "freely",
        "license", "licence", "hugging", "hub", "offen", "offengelegt", "frei", "veröffentlicht", "verfügbar", "herunterladen",
        "heruntergeladen", "herunter", "lizenz", "bereit",
    ]
    private static let closed: WordSet = [
        "not", "no", "nicht", "keine", "n't", "closed", "verschluss", "later", "später", "without", "ohne",
    ]
    private static let opened: WordSet = [
        "weight", "weights", "source", "model", "models", "release", "releases", "gewichte", "gewichten", "modell", "modelle",
    ]
    private static let open = [
        "open-weight", "open-source", "open-access", "openweight", "quelloffen", "apache", "mit-liz", "mit-license", "permissive",
        "open-gewicht",
    ]
    private static let openAdjectives: WordSet = ["open", "offene", "offenes", "offenen", "offener", "frei"]
    private static let nameKinds = [
        ("embedding", "embedding"), ("embed", "embedding"), ("tts", "audio"), ("voice", "audio"), ("audio", "audio"), ("speech", "audio"),
        ("music", "audio"), ("image", "image"), ("images", "image"), ("video", "video"), ("coder", "code"), ("codex", "code"),
        ("code", "code"),
        ("robotics", "robotics"), ("omni", "multimodal"),
    ]
    /// Words of the model's phrase, the most telling first.
    private static let kinds: [(String, String)] = [
        ("embedding", "embedding"), ("world", "world"), ("weltmodell", "world"), ("robot", "robotics"), ("robotik", "robotics"),
        ("multimodal", "multimodal"), ("multi-modal", "multimodal"), ("vision-language", "multimodal"), ("visual-language", "multimodal"),
        ("vlm", "multimodal"),
        ("text-to-image", "image"), ("text-to-video", "video"), ("image-to-video", "video"), ("text-to-speech", "audio"),
        ("speech-to-text", "audio"), ("video", "video"), ("image", "image"), ("bild", "image"), ("speech", "audio"), ("voice", "audio"),
        ("audio", "audio"), ("music", "audio"), ("musik", "audio"), ("sprachausgabe", "audio"), ("transcription", "audio"),
        ("tts", "audio"), ("asr", "audio"), ("transkription", "audio"),
        ("code", "code"), ("coding", "code"), ("coder", "code"), ("programmier", "code"), ("language", "language"), ("llm", "language"),
        ("sprachmodell", "language"),
    ]
}
