import NewsModel

/// Numbers in digits and words, and the magnitudes behind them, in one language.
struct NumberWords: Sendable {
    private let words: [String: Double]
    private let magnitudes: [String: Double]
    private let language: TextLanguage

    static func of(_ language: TextLanguage) -> NumberWords { language == .de ? german : english }

    /// What `million`, `Mrd`, `bn` multiplies by.
    func magnitude(_ word: String) -> Double? { magnitudes[word] }

    /// The number at a token and the index behind it; `two hundred`, `fünfhundert`, `14,3`, `1.000.000`.
    func number(in tokens: [Token], at index: Int) -> (value: Double, end: Int)? {
        guard index < tokens.count else { return nil }
        let token = tokens[index]
        if token.isNumber { return Self.digits(token.text, language).map { ($0, index + 1) } }
        guard token.isWord, var value = word(token.lower) else { return nil }
        var end = index + 1
        if value == 0.5, end < tokens.count, tokens[end].is("a") { end += 1 }
        while language == .en, end < tokens.count, let next = words[tokens[end].lower], next >= 100 || value >= 20 && next < 10,
            !tokens[end].is("a")
        {
            value = next >= 100 ? value * next : value + next
            end += 1
        }
        return (value, end)
    }

    /// A German number word, compounds included, or an English single one.
    func word(_ lower: String) -> Double? {
        if let value = words[lower] { return value }
        if language == .en { return hyphenated(lower) }
        return compound(lower)
    }

    /// The value of digits with separators: a comma is decimal in German, a full stop in English; three digits behind one are thousands.
    static func digits(_ text: String, _ language: TextLanguage) -> Double? {
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

    private static let german = NumberWords(.de)
    private static let english = NumberWords(.en)

    private init(_ language: TextLanguage) {
        let table = WordTable(PackageResources.numbers_txt)
        let name = language == .de ? "german" : "english"
        self.language = language
        words = Self.values(table.pairs(name))
        magnitudes = Self.values(table.pairs(name + " magnitudes"))
    }

    private static func values(_ pairs: [(String, String)]) -> [String: Double] {
        Dictionary(pairs.compactMap { pair in Double(pair.1).map { (pair.0, $0) } }, uniquingKeysWith: { first, _ in first })
    }

    private func hyphenated(_ lower: String) -> Double? {
        let parts = lower.split(separator: "-")
        guard parts.count == 2, let tens = words[String(parts[0])], let units = words[String(parts[1])] else { return nil }
        return tens >= 20 && units < 10 ? tens + units : nil
    }

    /// `fünfundzwanzig`, `dreihundertfünfzig`.
    private func compound(_ lower: String) -> Double? {
        guard lower.utf8.count >= 9, lower.utf8.count <= 40, Self.mayBeNumber(lower) else { return nil }
        if let (left, right) = Self.split(lower, at: "tausend") { return joined(left, 1000, right) }
        if let (left, right) = Self.split(lower, at: "hundert") { return joined(left, 100, right) }
        guard let (left, right) = Self.split(lower, at: "und"), let units = words[left], let tens = words[right] else { return nil }
        return units < 10 && tens >= 20 ? units + tens : nil
    }

    /// A quick look before the word is taken apart.
    private static func mayBeNumber(_ lower: String) -> Bool {
        if lower.hasSuffix("zig") || lower.hasSuffix("ßig") { return true }
        let bytes = Array(lower.utf8)
        return bytes.indices.contains { bytes[$0...].starts(with: "hundert".utf8) || bytes[$0...].starts(with: "tausend".utf8) }
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
