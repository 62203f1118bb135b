import PlainText

/// A model's name as reports are compared by: family words and version numbers, without its maker.
struct ModelName: Sendable, Hashable {
    /// Folded; letters and the digits behind them are apart: `GPT5` and `GPT-5` are `gpt`, `5`.
    let parts: [String]

    /// Nil for a name without words.
    init?(_ written: String, maker: String? = nil) {
        let all = WordBreaks.foldedWords(in: String(written.prefix(200))).flatMap(Self.split)
        let own = maker.map { WordBreaks.foldedWords(in: String($0.prefix(200))) } ?? []
        let parts = all.filter { !own.contains($0) && !Self.genericWords.contains($0) }
        guard !all.isEmpty else { return nil }
        self.parts = parts.isEmpty ? all : parts
    }

    var family: [String] { parts.filter { !Self.isVersion($0) } }
    var version: [String] { parts.filter(Self.isVersion) }

    /// Whether both name one model: same version, and one's words within the other's, a real word among them, unless what is more names a variant (`mini`).
    func isAlike(_ other: ModelName) -> Bool {
        if parts == other.parts { return true }
        guard version == other.version, !family.isEmpty, !other.family.isEmpty else { return false }
        let (shorter, longer) = family.count <= other.family.count ? (family, other.family) : (other.family, family)
        guard shorter.allSatisfy(longer.contains), shorter.contains(where: { $0.utf8.count >= 3 }) else { return false }
        return !longer.contains { !shorter.contains($0) && Self.variants.contains($0) }
    }

    // MARK: - Private

    private static let genericWords: Set<String> = [
        "model", "models", "modell", "modelle", "ki", "ai", "sprachmodell", "preview", "vorschau", "beta", "version", "the", "das", "neues",
        "new",
    ]

    private static let variants: Set<String> = [
        "mini", "nano", "micro", "tiny", "small", "medium", "large", "xl", "flash", "lite", "light", "pro", "plus", "max", "ultra", "turbo",
        "air", "coder", "code", "vision", "embed", "embedding", "audio", "image", "video", "thinking", "reasoning", "instruct", "base",
        "fast",
        "deep", "heavy", "edge", "math",
    ]

    private static func isVersion(_ part: String) -> Bool { part.first?.isNumber == true }

    /// Between a letter and a digit behind it.
    private static func split(_ word: String) -> [String] {
        guard let digit = word.firstIndex(where: \.isNumber), digit != word.startIndex else { return [word] }
        return [String(word[..<digit]), String(word[digit...])]
    }
}
