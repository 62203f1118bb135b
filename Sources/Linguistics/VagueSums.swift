import NewsModel

/// Sums that are told by their size only: `ein dreistelliger Millionenbetrag`, `a nine-figure sum`, `Milliardenbetrag`.
struct VagueSums: Sendable {
    /// ISO 4217's code for no currency, where none is named.
    static let unnamed = "XXX"

    private let tokens: [Token]
    private let language: TextLanguage

    init(_ tokens: [Token], _ language: TextLanguage) {
        self.tokens = tokens
        self.language = language
    }

    /// Whether a sum may begin here: a look at most tokens is enough to tell that none does.
    @inline(__always) func mayBegin(at index: Int) -> Bool {
        guard tokens[index].isWord else { return false }
        if tokens[index].classes.contains(.counter) { return true }
        return language == .en ? tokens[index].isJoined : tokens[index].lower.utf8.count > 8
    }

    func sum(at index: Int) -> (money: Money, tokens: Range<Int>)? {
        guard mayBegin(at: index) else { return nil }
        if let counted = counted(at: index) { return counted }
        return language == .de ? german(at: index) : english(at: index)
    }

    // MARK: - Private

    /// `tens of millions of dollars`, `Hunderte Millionen Euro`, `several hundred million euros`, `mehrere Milliarden Dollar`
    private func counted(at index: Int) -> (money: Money, tokens: Range<Int>)? {
        guard tokens[index].classes.contains(.counter), let (low, high) = Self.counters[tokens[index]] else { return nil }
        let numbers = NumberWords.of(language)
        var (next, scale) = (index + 1, 1.0)
        if next < tokens.count, ["hundred", "hundert"].contains(tokens[next].lower) { (next, scale) = (next + 1, 100) }
        if next < tokens.count, ["of", "von"].contains(tokens[next].lower) { next += 1 }
        guard next < tokens.count, tokens[next].lower.utf8.count > 3, let factor = numbers.magnitude(tokens[next].lower), factor >= 1e5
        else { return nil }
        next += 1
        if next < tokens.count, ["of", "von"].contains(tokens[next].lower) { next += 1 }
        guard let currency = Currencies.table.after(next, in: tokens) else { return nil }
        let (bottom, top) = (low * scale * factor, high * scale * factor)
        let money = Money(value: (bottom + top) / 2, currency: currency.code, qualifier: .about, min: bottom, max: top)
        return (money, index..<currency.end)
    }

    /// Words that count by tens, hundreds or just some.
    static let counterList = counters.index.words

    /// From how many to how many.
    private static let counters: WordMap<(Double, Double)> = [
        "tens": (10, 100), "dozens": (24, 100), "hundreds": (100, 1000), "thousands": (1000, 10_000), "several": (2, 10), "few": (2, 10),
        "dutzende": (24, 100), "hunderte": (100, 1000), "zig": (10, 100), "mehrere": (2, 10), "mehreren": (2, 10), "einige": (2, 10),
        "einigen": (2, 10),
    ]

    /// `dreistelliger Millionenbetrag`, `hoher zweistelliger Milliarden-Dollar-Betrag`, `Milliardensumme`
    private func german(at index: Int) -> (money: Money, tokens: Range<Int>)? {
        if tokens[index].lower.utf8.count > 8, let digits = germanDigits(tokens[index].lower), index + 1 < tokens.count,
            let (factor, code, end) = germanUnit(index + 1)
        {
            return range(digits, factor, code, start: part(before: index), index, end)
        }
        guard tokens[index].isCapitalized, tokens[index].lower.hasPrefix("milli"), let (factor, code, end) = germanUnit(index),
            isAmountNoun(tokens[index].lower)
        else {
            return nil
        }
        return (Money(value: factor, currency: code ?? Self.unnamed, qualifier: .atLeast), index..<end)
    }

    private func germanDigits(_ word: String) -> Int? {
        guard word.utf8.count < 30, Self.endings.match(word),
            let (head, ending) = NumberWords.split(word, at: "stellig"), ending.utf8.count <= 2
        else { return nil }
        return Self.counts.firstIndex(of: head).map { $0 + 1 }
    }

    /// `Millionenbetrag`, `Millionen-Euro-Betrag`, `Millionen Euro`
    private func germanUnit(_ index: Int) -> (factor: Double, code: String?, end: Int)? {
        let word = tokens[index].lower
        guard let factor = word.hasPrefix("million") ? 1e6 : word.hasPrefix("milliarde") ? 1e9 : nil else { return nil }
        let parts = word.split(separator: "-").map(String.init)
        let code = parts.count > 1 ? Currencies.table.name(parts[1]) : nil
        let after = Currencies.table.after(index + 1, in: tokens)
        let isPlain = word == "millionen" || word == "milliarden"
        guard code != nil || isAmountNoun(word) || isPlain && after != nil else { return nil }
        return (factor, code ?? after?.code, code == nil ? after?.end ?? index + 1 : index + 1)
    }

    private func isAmountNoun(_ word: String) -> Bool {
        guard word.hasPrefix("million") || word.hasPrefix("milliarde") else { return false }
        return ["betrag", "betrags", "betrages", "beträge", "beträgen", "summe", "summen", "höhe", "bereich"].contains {
            word.hasSuffix($0)
        }
    }

    /// `nine-figure sum`, `high single-digit millions`, `double-digit million euro`
    private func english(at index: Int) -> (money: Money, tokens: Range<Int>)? {
        guard tokens[index].isJoined else { return nil }
        let parts = tokens[index].lower.split(separator: "-")
        guard parts.count == 2, index + 1 < tokens.count else { return nil }
        if parts[1] == "figure" || parts[1] == "figures", let digits = Self.figures.firstIndex(of: String(parts[0])) {
            let isSum = Self.sums.contains { tokens[index + 1].lower.hasPrefix($0) }
            return isSum ? range(digits + 4, 1, nil, start: part(before: index), index, index + 1) : nil
        }
        guard parts[1] == "digit", let digits = Self.digits.firstIndex(of: String(parts[0])) else { return nil }
        let unit = tokens[index + 1].lower.split(separator: "-").map(String.init)
        guard let first = unit.first, let factor = ["million": 1e6, "millions": 1e6, "billion": 1e9, "billions": 1e9][first] else {
            return nil
        }
        let code = unit.count > 1 ? Currencies.table.name(unit[1]) : nil
        let after = Currencies.table.after(index + 2, in: tokens)
        return range(
            digits + 1, factor, code ?? after?.code, start: part(before: index), index, code == nil ? after?.end ?? index + 2 : index + 2)
    }

    /// From the smallest to the largest number of so many digits, or its lower, middle or upper third.
    private func range(_ digits: Int, _ factor: Double, _ code: String?, start part: Part?, _ index: Int, _ end: Int) -> (
        money: Money, tokens: Range<Int>
    ) {
        var unit = factor
        for _ in 0..<(max(1, digits) - 1) { unit *= 10 }
        let (low, high) = part.map { ($0.low * unit, $0.high * unit) } ?? (unit, unit * 10)
        let money = Money(value: (low + high) / 2, currency: code ?? Self.unnamed, qualifier: .about, min: low, max: high)
        return (money, (part == nil ? index : index - 1)..<end)
    }

    private typealias Part = (low: Double, high: Double)

    private func part(before index: Int) -> Part? {
        guard index > 0 else { return nil }
        let word = tokens[index - 1].lower
        return Self.parts.first { word.hasPrefix($0.stem) }?.part
    }

    private static let endings: WordEndings = ["stellig", "stellige", "stelligen", "stelliger", "stelligem", "stelliges"]
    private static let counts = ["ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn"]
    private static let figures = ["four", "five", "six", "seven", "eight", "nine", "ten"]
    private static let digits = ["single", "double", "triple"]
    private static let sums = [
        "sum", "amount", "deal", "fee", "price", "offer", "investment", "contract", "payment", "bid", "loan", "round",
    ]
    private static let parts: [(stem: String, part: Part)] = [
        ("niedrig", (1, 4)), ("mittler", (4, 7)), ("hohe", (7, 10)), ("low", (1, 4)), ("mid", (4, 7)), ("high", (7, 10)),
    ]
}
