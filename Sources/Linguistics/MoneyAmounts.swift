import NewsModel

/// Reads single amounts: a number with magnitude and currency before, behind, or grown together with it.
struct MoneyAmounts: Sendable {
    struct Amount {
        var value: Double
        var hasMagnitude: Bool
        var range: Range<Int>
        var currency: String?
    }

    private let tokens: [Token]
    private let language: TextLanguage
    private let numbers: NumberWords

    init(_ tokens: [Token], _ language: TextLanguage) {
        self.tokens = tokens
        self.language = language
        numbers = NumberWords.of(language)
    }

    func amount(at index: Int) -> Amount? {
        if let spaced = spaced(at: index) ?? halved(at: index) { return spaced }
        guard let (plain, end) = numbers.number(in: tokens, at: index) else { return nil }
        let before = tokens[index].isNumber ? Currencies.table.before(number: isFraction(index) ? index - 1 : index, in: tokens) : nil
        let value = digits(at: index, before?.code) ?? plain
        if let compound = compound(at: end, value: value) {
            return Amount(
                value: compound.value, hasMagnitude: true, range: (before?.start ?? index)..<compound.end,
                currency: before?.code ?? compound.code)
        }
        return amount(value, index..<end, before)
    }

    // MARK: - Private

    private func amount(_ plain: Double, _ range: Range<Int>, _ before: (code: String, start: Int, isDoubtful: Bool)?) -> Amount? {
        var (value, end, hasMagnitude) = (plain, behindDash(range.upperBound), false)
        let isDigits = tokens[range.lowerBound].isNumber
        if let (factor, next) = magnitude(at: end, spelled: !isDigits) { (value, end, hasMagnitude) = (value * factor, next, true) }
        let isLarge =
            hasMagnitude || value >= 10_000
            || tokens[range.lowerBound].text.utf8.contains { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }
        let before =
            before.flatMap { $0.isDoubtful && !isLarge ? nil : ($0.code, $0.start) } ?? short(before: range.lowerBound, hasMagnitude)
        let after = before == nil ? Currencies.table.after(end, in: tokens).flatMap { $0.isDoubtful && !isLarge ? nil : $0 } : nil
        if before == nil, after == nil, let coin = coin(at: end, value, range) { return coin }
        guard isDigits || hasMagnitude || after != nil && isCount(range, value) else { return nil }
        let code = before?.code ?? after?.code
        if let after, let exact = digits(at: range.lowerBound, after.code), !hasMagnitude { value = exact }
        let rest = after?.end ?? repeated(end, before?.code)
        let coins = code == nil || hasMagnitude ? nil : smallChange(rest)
        return Amount(
            value: value + (coins?.value ?? 0), hasMagnitude: hasMagnitude,
            range: (before?.start ?? range.lowerBound)..<(coins?.end ?? rest),
            currency: code)
    }

    /// `R20 million`, `R450,000`
    private func short(before index: Int, _ hasMagnitude: Bool) -> (code: String, start: Int)? {
        guard hasMagnitude || !tokens[index].isSpaced && tokens[index].text.contains(",") else { return nil }
        return Currencies.table.short(before: index, in: tokens)
    }

    /// Digits whose marks the currency explains: yen have no decimals, Kuwaiti dinars have three.
    private func digits(at index: Int, _ code: String?) -> Double? {
        guard tokens[index].isNumber, let code else { return nil }
        let text = tokens[index].text
        if isFraction(index) { return Double("0." + text) }
        guard !Self.isPlain(text) else { return nil }
        let marks = text.filter { !$0.isNumber }
        guard marks.count == 1, text.split(separator: marks).last?.count == 3 else { return nil }
        if Currencies.table.hasNoDecimals(code) { return Double(text.filter(\.isNumber)) }
        return Currencies.table.hasThreeDecimals(code) ? Double(text.replacing(marks, with: ".")) : nil
    }

    /// `.75`
    private func isFraction(_ index: Int) -> Bool {
        index > 0 && tokens[index - 1].is(".") && !tokens[index].isSpaced && Self.isPlain(tokens[index].text)
            && (index == 1 || tokens[index - 1].isSpaced || !tokens[index - 2].isWord && !tokens[index - 2].isNumber)
    }

    /// Whether it has digits only.
    private static func isPlain(_ text: String) -> Bool { text.utf8.allSatisfy { $0 &- 48 < 10 } }

    /// A word for one is an amount only as a numeral: `one dollar`, `einen Euro`, not `a dollar`.
    private func isCount(_ range: Range<Int>, _ value: Double) -> Bool {
        value != 1 || !["a", "an"].contains(tokens[range.lowerBound].lower)
    }

    /// `3 250 000 €`, `EUR 1 298,00`: thousands parted by spaces, only beside a currency.
    private func spaced(at index: Int) -> Amount? {
        guard tokens[index].isNumber, tokens[index].text.utf8.count <= 3, Self.isPlain(tokens[index].text), !isGroup(index) else {
            return nil
        }
        var (end, text) = (index + 1, tokens[index].text)
        while end < tokens.count, isGroup(end), end - index < 6, Self.isPlain(text) {
            text += tokens[end].text
            end += 1
        }
        guard end > index + 1, let value = NumberWords.digits(text, text.contains(",") ? .de : .en) else { return nil }
        guard let found = amount(value, index..<end, Currencies.table.before(number: index, in: tokens)), found.currency != nil else {
            return nil
        }
        return found
    }

    /// `one and a half million pounds`
    private func halved(at index: Int) -> Amount? {
        guard language == .en, index + 4 < tokens.count, tokens[index + 1].is("and"), tokens[index + 2].is("a"),
            tokens[index + 3].is("half"),
            let (value, end) = numbers.number(in: tokens, at: index), end == index + 1
        else { return nil }
        return amount(value + 0.5, index..<(index + 4), nil).flatMap { $0.currency == nil ? nil : $0 }
    }

    /// Three digits behind a space, decimals included: `250`, `298,00`.
    private func isGroup(_ index: Int) -> Bool {
        guard index > 0, tokens[index].isNumber, tokens[index].isSpaced, tokens[index].lineBreaks == 0, tokens[index - 1].isNumber else {
            return false
        }
        let parts = tokens[index].text.split(whereSeparator: { $0 == "," || $0 == "." })
        return parts.first?.utf8.count == 3 && (parts.count == 1 || parts.count == 2 && parts[1].utf8.count == 2)
    }

    /// `43 cents`, `99p`, `10 grand`
    private func coin(at end: Int, _ value: Double, _ range: Range<Int>) -> Amount? {
        guard end < tokens.count, tokens[end].isWord || tokens[end].is("¢"), isCount(range, value),
            let coin = Currencies.table.coin(tokens[end].lower),
            tokens[end].text.utf8.count > 1 || !tokens[end].isSpaced
        else { return nil }
        let code = coin.code ?? (language == .de ? "EUR" : "USD")
        return Amount(value: value * coin.factor, hasMagnitude: coin.factor > 1, range: range.lowerBound..<(end + 1), currency: code)
    }

    /// The coins of a sum: `20 dollars and 43 cents`, and `20 Euro 43` at the end of a sentence.
    private func smallChange(_ start: Int) -> (value: Double, end: Int)? {
        let first = start < tokens.count && ["and", "und"].contains(tokens[start].lower) ? start + 1 : start
        guard first < tokens.count, let (value, end) = numbers.number(in: tokens, at: first), value < 100, value == value.rounded() else {
            return nil
        }
        if end < tokens.count, let coin = Currencies.table.coin(tokens[end].lower), coin.factor < 1 {
            return (value * coin.factor, end + 1)
        }
        let isEnd = end >= tokens.count || tokens[end].is(".") || tokens[end].lineBreaks > 1
        return value >= 10 && isEnd && tokens[first].lineBreaks == 0 ? (value / 100, end) : nil
    }

    /// `$5 billion dollars`, `US$ 3m USD`: the currency said twice.
    private func repeated(_ end: Int, _ code: String?) -> Int {
        guard let code, let again = Currencies.table.after(end, in: tokens), again.code == code else { return end }
        return again.end
    }

    /// `50,- Kč`, `CHF 50.–`: the dash that stands for no small coins.
    private func behindDash(_ end: Int) -> Int {
        guard end + 1 < tokens.count, tokens[end].is(",") || tokens[end].is("."), !tokens[end].isSpaced, !tokens[end + 1].isSpaced,
            tokens[end + 1].is("-") || tokens[end + 1].is("–")
        else { return end }
        return end + 2
    }

    private func magnitude(at index: Int, spelled: Bool) -> (Double, Int)? {
        guard index < tokens.count, tokens[index].isWord else { return nil }
        let token = tokens[index]
        guard let factor = numbers.magnitude(token), token.lower.utf8.count > 1 || !token.isSpaced || !spelled && isUnitLetter(token)
        else { return nil }
        var (end, value) = (index + 1, factor)
        if end < tokens.count, tokens[end].is("."), !tokens[end].isSpaced, token.lower.utf8.count <= 4, end + 1 < tokens.count { end += 1 }
        if end < tokens.count, factor < 1e6 || token.lower == "lakh", let second = numbers.magnitude(tokens[end]), second > 1e4,
            tokens[end].lower.utf8.count > 2
        {
            (value, end) = (factor * second, end + 1)
        }
        return (value, end)
    }

    private func isUnitLetter(_ token: Token) -> Bool { token.text == "B" || token.text == "M" }

    /// `15-Milliarden-Dollar-Deal`, `5 Milliarden-Dollar-Bewertung`, `$15-billion`, `300-Mio.-Euro`.
    private func compound(at end: Int, value: Double) -> (value: Double, code: String?, end: Int)? {
        guard end < tokens.count else { return nil }
        let word = Scalars.isHyphen(tokens[end].text.unicodeScalars.first ?? " ") && !tokens[end].isSpaced ? end + 1 : end
        guard word < tokens.count, tokens[word].isWord, word == end || !tokens[word].isSpaced else { return nil }
        guard word > end || tokens[word].isJoined else { return nil }
        let parts = tokens[word].lower.split(separator: "-").map(String.init)
        guard word > end || parts.count > 1, let first = parts.first else { return nil }
        if let factor = numbers.magnitude(first) {
            if parts.count > 1 { return (value * factor, currency(in: parts.dropFirst()), word + 1) }
            return behind(word, value * factor)
        }
        return currency(in: parts[...]).map { (value, $0, word + 1) }
    }

    /// `dollar`, `us-dollar`, `euro` at the head of a compound's parts.
    private func currency(in parts: ArraySlice<String>) -> String? {
        guard let first = parts.first else { return nil }
        if parts.count > 1, let code = Currencies.table.name(first + "-" + parts[parts.startIndex + 1]) { return code }
        return Currencies.table.name(first)
    }

    /// The currency behind a hyphenated magnitude: `15-Mrd.-Euro`, `$15-billion`, `15-billion-dollar`.
    private func behind(_ word: Int, _ value: Double) -> (value: Double, code: String?, end: Int) {
        var next = word + 1
        while next < tokens.count, next < word + 3, !tokens[next].isSpaced, tokens[next].is(".") || tokens[next].is("-") { next += 1 }
        guard next < tokens.count else { return (value, nil, word + 1) }
        if next > word + 1, let code = currency(in: tokens[next].lower.split(separator: "-").map(String.init)[...]) {
            return (value, code, next + 1)
        }
        return Currencies.table.after(word + 1, in: tokens).map { (value, $0.code, $0.end) } ?? (value, nil, word + 1)
    }
}
