import NewsModel

/// Numbers in digits and words, and the magnitudes behind them, in one language.
struct NumberWords: Sendable {
    private let words: WordMap<Double>
    private let magnitudes: WordMap<Double>
    /// All words of the tables.
    let list: [String]
    private let language: TextLanguage

    static func of(_ language: TextLanguage) -> NumberWords { language == .de ? german : english }

    /// What `million`, `Mrd`, `bn` multiplies by.
    func magnitude(_ word: String) -> Double? { magnitudes[word] }

    @inline(__always) func magnitude(_ token: Token) -> Double? { token.classes.contains(.numeral) ? magnitudes[token] : nil }

    /// The number at a token and the index behind it; `two hundred`, `fünfhundert`, `14,3`, `1.000.000`.
    func number(in tokens: [Token], at index: Int) -> (value: Double, end: Int)? {
        guard index < tokens.count else { return nil }
        if tokens[index].isNumber { return Self.digits(tokens[index].text, language).map { ($0, index + 1) } }
        guard tokens[index].isWord, var value = word(tokens[index]) else { return nil }
        var end = index + 1
        if value == 0.5, end < tokens.count, tokens[end].is("a") { end += 1 }
        while language == .en, end < tokens.count, let next = words[tokens[end]], next >= 100 || value >= 20 && next < 10,
            !tokens[end].is("a")
        {
            value = next >= 100 ? value * next : value + next
            end += 1
        }
        return (value, end)
    }

    /// Whether a number may begin here: a look at most tokens is enough to tell that none does.
    @inline(__always) func mayBegin(in tokens: [Token], at index: Int) -> Bool {
        if tokens[index].isNumber || tokens[index].classes.contains(.numeral) { return true }
        guard tokens[index].isWord else { return false }
        return language == .en ? tokens[index].isJoined : tokens[index].lower.utf8.count >= 9 && Self.mayBeNumber(tokens[index].lower)
    }

    @inline(__always) private func word(_ token: Token) -> Double? {
        if token.classes.contains(.numeral), let value = words[token] { return value }
        if language == .en { return token.isJoined ? hyphenated(token.lower) : nil }
        return compound(token.lower)
    }

    /// A German number word, compounds included, or an English single one.
    func word(_ lower: String) -> Double? {
        if let value = words[lower] { return value }
        if language == .en { return hyphenated(lower) }
        return compound(lower)
    }

    /// The value of digits with separators: a comma is decimal in German, a full stop in English; three digits behind one are thousands.
    static func digits(_ text: String, _ language: TextLanguage) -> Double? {
        if let plain = plain(text) { return plain }
        let marks = text.unicodeScalars.filter { !Scalars.isDigit($0) }
        guard let last = marks.last else { return Double(text) }
        let decimal: Unicode.Scalar = language == .de ? "," : "."
        let tail = text.unicodeScalars.reversed().prefix { Scalars.isDigit($0) }.count
        let isMixed = marks.contains { $0 != last }
        let isDecimal = isMixed || marks.count == 1 && (last == decimal || tail != 3) && !Scalars.isApostrophe(last)
        var digits = ""
        for (place, scalar) in text.unicodeScalars.enumerated() {
            if Scalars.isDigit(scalar) { digits.unicodeScalars.append(scalar) }
            if isDecimal, scalar == last, place == text.unicodeScalars.count - tail - 1 { digits.append(".") }
        }
        return Double(digits)
    }

    // MARK: - Private

    /// The value of up to 15 digits without separators.
    private static func plain(_ text: String) -> Double? {
        guard text.utf8.count <= 15 else { return nil }
        var value = 0
        for byte in text.utf8 {
            guard byte &- 48 < 10 else { return nil }
            value = value * 10 + Int(byte &- 48)
        }
        return Double(value)
    }

    private static let german = NumberWords(.de)
    private static let english = NumberWords(.en)

    private init(_ language: TextLanguage) {
        let table = WordTable(PackageResources.numbers_txt)
        let name = language == .de ? "german" : "english"
        self.language = language
        let (numbers, factors) = (Self.values(table.pairs(name)), Self.values(table.pairs(name + " magnitudes")))
        words = WordMap(numbers)
        magnitudes = WordMap(factors)
        list = (numbers + factors).map(\.0)
    }

    private static func values(_ pairs: [(String, String)]) -> [(String, Double)] {
        pairs.compactMap { pair in Double(pair.1).map { (pair.0, $0) } }
    }

    private func hyphenated(_ lower: String) -> Double? {
        let parts = lower.split(separator: "-")
        guard parts.count == 2, let tens = words[String(parts[0])], let units = words[String(parts[1])] else { return nil }
        return tens >= 20 && units < 10 ? tens + units : nil
    }

    /// `fünfundzwanzig`, `dreihundertfünfzig`.
    private func compound(_ lower: String) -> Double? {
        guard Self.mayBeNumber(lower) else { return nil }
        if let (left, right) = Self.split(lower, at: "tausend") { return joined(left, 1000, right) }
        if let (left, right) = Self.split(lower, at: "hundert") { return joined(left, 100, right) }
        guard let (left, right) = Self.split(lower, at: "und"), let units = words[left], let tens = words[right] else { return nil }
        return units < 10 && tens >= 20 ? units + tens : nil
    }

    /// A quick look before the word is taken apart.
    private static func mayBeNumber(_ lower: String) -> Bool {
        guard lower.utf8.count >= 9, lower.utf8.count <= 40 else { return false }
        if lower.hasSuffix("zig") || lower.hasSuffix("ßig") { return true }
        return lower.withBytes { WordBytes.contains($0, "hundert") || WordBytes.contains($0, "tausend") }
    }

    private func joined(_ left: String, _ factor: Double, _ right: String) -> Double? {
        guard let head = left.isEmpty ? 1 : word(left) else { return nil }
        guard !right.isEmpty else { return head * factor }
        let rest = right.hasPrefix("und") ? String(right.dropFirst(3)) : right
        return word(rest).map { head * factor + $0 }
    }

    /// What stands before and behind the first `middle` of a word.
    static func split(_ word: String, at middle: String) -> (String, String)? {
        var start = word.startIndex
        while start < word.endIndex {
            if word[start...].hasPrefix(middle) {
                return (String(word[..<start]), String(word[word.index(start, offsetBy: middle.count)...]))
            }
            start = word.index(after: start)
        }
        return nil
    }
}
