/// Which currency a mark, code, prefix or name stands for.
///
/// The words are in `Tables/currencies.txt`; the grammar is in `docs/money.md`.
struct Currencies: Sendable {
    static let table = Currencies()

    private let codes: WordSet
    private let wordCodes: WordSet
    private let smallCodes: WordSet
    private let whole: WordSet
    private let fine: WordSet
    private let marks: WordMap<String>
    private let prefixes: WordMap<String>
    private let longestPrefix: Int
    private let shortMarks: WordMap<String>
    private let glued: WordSet
    private let names: WordMap<[String]>
    /// The names, their plurals included.
    private let nouns: WordSet
    private let wordNames: WordSet
    private let coins: WordMap<(factor: Double, code: String?)>
    /// By the first byte of the stem.
    private let nations: [[(stem: String, code: String)]]

    /// A currency behind a number, and whether only a large number proves it to be one.
    struct Behind {
        let code: String
        let end: Int
        var isDoubtful = false
    }

    /// The currency that begins at a token before a number: `$`, `US$`, `EUR`, `Rs`.
    func before(number index: Int, in tokens: [Token]) -> (code: String, start: Int, isDoubtful: Bool)? {
        var last = index - 1
        if last > 0, tokens[last].is(":"), !tokens[last].isSpaced { last -= 1 }
        guard last >= 0, index < tokens.count, tokens[index].lineBreaks == 0 else { return nil }
        let token = tokens[last]
        if last > 0, token.isWord, !token.isSpaced, mark(tokens[last - 1]) != nil, let code = prefix(token, tokens[last - 1]) {
            return (code, last - 1, false)
        }
        if let code = mark(token) {
            if last > 0, !token.isSpaced, let national = prefix(tokens[last - 1], token) { return (national, last - 1, false) }
            return (code, last, false)
        }
        if isCode(token) { return (token.text, last, wordCodes.contains(token.text)) }
        if let code = prefixes[token], token.lower.utf8.count > 1 { return (code, last, wordNames.contains(token)) }
        if token.is("."), last > 0, !token.isSpaced, let code = prefixes[tokens[last - 1]] { return (code, last - 1, false) }
        guard let behind = after(last, in: tokens), behind.end == index, token.isWord else { return named(before: last, index, tokens) }
        return token.lower.utf8.count > 3 ? (behind.code, last, behind.isDoubtful || !Self.isRare(token.lower)) : nil
    }

    /// The currency of a short mark before a large number: `R20 million`, `SKr 5bn`.
    func short(before index: Int, in tokens: [Token]) -> (code: String, start: Int)? {
        guard index > 0, tokens[index].lineBreaks == 0, tokens[index - 1].isCapitalized else { return nil }
        return shortMarks[tokens[index - 1]].map { ($0, index - 1) }
    }

    /// Whether letters are a currency that may be grown together with any number behind it: `EUR5`, `Rs1,599`.
    func gluesToNumbers(_ lower: String) -> Bool { glued.contains(lower) }

    /// Whether they may be so with a large one only: `R20m`, `COP5bn`.
    func gluesToSums(_ letters: String, _ lower: String) -> Bool {
        codes.contains(letters) || prefixes[lower] != nil || shortMarks[lower] != nil
    }

    /// The currency that follows a number and its magnitude: `Euro`, `US-Dollar`, `Swiss francs`, `€`, `USD`.
    func after(_ index: Int, in tokens: [Token]) -> Behind? {
        guard index < tokens.count, tokens[index].lineBreaks == 0 else { return nil }
        let token = tokens[index]
        if token.isWord {
            for noun in (index + 1)..<max(index + 1, min(index + 4, tokens.count)) where nouns.contains(tokens[noun]) {
                guard let code = national(tokens[noun - 1].lower, noun: tokens[noun].lower) else { continue }
                return Behind(code: code, end: noun + 1)
            }
        }
        if let code = mark(token) { return Behind(code: code, end: index + 1) }
        if index + 1 < tokens.count, !tokens[index + 1].isSpaced, let code = prefix(token, tokens[index + 1]) {
            return Behind(code: code, end: index + 2)
        }
        if let code = nouns.contains(token) ? name(token.lower) : marks[token] {
            var end = index + 1
            if end < tokens.count, code == "GBP", tokens[end].is("sterling") { end += 1 }
            return Behind(code: code, end: end, isDoubtful: isWordName(token.lower))
        }
        if token.isLowercase, smallCodes.contains(token) { return Behind(code: token.text.uppercased(), end: index + 1) }
        return isCode(token) ? Behind(code: token.text, end: index + 1, isDoubtful: wordCodes.contains(token.text)) : nil
    }

    /// The currency named in a compound's part: `Dollar` in `Milliarden-Dollar-Deal`.
    func name(_ lower: String) -> String? { codes(named: lower)?.first ?? marks[lower] }

    /// How much of which currency a coin is; the currency is nil where the country is not said.
    func coin(_ lower: String) -> (factor: Double, code: String?)? { coins[lower] }

    /// Whether sums in it have no decimals, so that every mark parts thousands.
    func hasNoDecimals(_ code: String) -> Bool { whole.contains(code) }

    /// Whether three digits behind the decimal mark are usual.
    func hasThreeDecimals(_ code: String) -> Bool { fine.contains(code) }

    // MARK: - Private

    private init() {
        let table = WordTable(PackageResources.currencies_txt)
        codes = table.set("codes")
        wordCodes = table.set("codes that are words")
        let (words, smallWords) = (wordCodes, table.set("codes that are words in small letters"))
        let small = table.list("codes").filter { !words.contains($0) }.map { $0.lowercased() }
        smallCodes = WordSet(small.filter { !smallWords.contains($0) })
        whole = table.set("no small coins")
        fine = table.set("three decimals")
        marks = WordMap(table.pairs("marks"))
        prefixes = WordMap(table.pairs("prefixes"))
        shortMarks = WordMap(table.pairs("short marks"))
        glued = table.set("glued")
        longestPrefix = table.pairs("prefixes").map(\.0.utf8.count).max() ?? 0
        let names = table.pairs("names").map { ($0.0, $0.1.split(separator: " ").map(String.init)) }
        self.names = WordMap(names)
        nouns = WordSet(
            names.map(\.0) + names.lazy.map(\.0).filter { $0.utf8.count > 2 }.flatMap { name in Self.plurals.map { name + $0 } })
        wordNames = table.set("names that are words")
        coins = WordMap(
            table.pairs("coins").compactMap { name, cell in
                let parts = cell.split(separator: " ")
                guard parts.count == 2, let factor = Double(parts[0]) else { return nil }
                return (name, (factor, parts[1] == "local" ? nil : String(parts[1])))
            })
        var nations = [[(stem: String, code: String)]](repeating: [], count: 256)
        for (stem, code) in table.pairs("nations") { nations[Int(stem.utf8.first ?? 0)].append((stem, code)) }
        self.nations = nations
    }

    /// The currency of a mark as written.
    private func mark(_ token: Token) -> String? { token.isCapitalized ? nil : marks[token] }

    /// The currency of two tokens that are grown together: `US$`.
    private func prefix(_ first: Token, _ second: Token) -> String? {
        guard first.lower.utf8.count + second.text.utf8.count <= longestPrefix else { return nil }
        return prefixes[first.lower + second.text]
    }

    private func isCode(_ token: Token) -> Bool { token.isUppercase && codes.contains(token.text) }

    private func isWordName(_ lower: String) -> Bool {
        wordNames.contains(lower) || lower.hasSuffix("s") && wordNames.contains(String(lower.dropLast()))
    }

    /// The codes of a name, its plural included.
    private func codes(named lower: String) -> [String]? {
        if let found = names[lower] { return found }
        let count = lower.utf8.count
        return lower.withBytes { bytes in
            for ending in Self.plurals where count > ending.utf8.count + 2 && lower.hasSuffix(ending) {
                if let found = names[UnsafeBufferPointer(rebasing: bytes[..<(count - ending.utf8.count)])] { return found }
            }
            return nil
        }
    }

    /// `malaysian ringgit 42`: a name in full before the number.
    private func named(before last: Int, _ index: Int, _ tokens: [Token]) -> (code: String, start: Int, isDoubtful: Bool)? {
        guard last > 0, let behind = after(last - 1, in: tokens), behind.end == index else { return nil }
        return (behind.code, last - 1, behind.isDoubtful)
    }

    /// Whether a name before a number is nothing but a currency: `Rupees 500`, unlike `Euro 2024`.
    private static func isRare(_ lower: String) -> Bool {
        !["euro", "dollar", "pfund", "pound", "franken"].contains { lower.hasPrefix($0) }
    }

    /// `australische Dollar`, `Hong Kong dollars`: the nation's one among the currencies of the name.
    private func national(_ adjective: String, noun: String) -> String? {
        let stems = nations[Int(adjective.utf8.first ?? 0)]
        guard stems.contains(where: { adjective.hasPrefix($0.stem) }), let codes = codes(named: noun) else { return nil }
        return stems.first { adjective.hasPrefix($0.stem) && codes.contains($0.code) }?.code
    }

    private static let plurals = ["s", "es", "en", "n", "."]
}
