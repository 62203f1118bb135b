import NewsModel

/// Finds the sums of money in a document, left to right, in one pass.
public struct MoneyFinder: Sendable {
    private let tokens: [Token]
    private let language: TextLanguage
    private let numbers: NumberWords
    private let document: Document

    /// All sums in order.
    public static func sums(in document: Document) -> [MoneyMention] {
        MoneyFinder(document).sums()
    }

    // MARK: - Private

    private struct Amount {
        var value: Double
        var hasMagnitude: Bool
        var range: Range<Int>
        var currency: String?
    }

    private init(_ document: Document) {
        self.document = document
        tokens = document.tokens
        language = document.language
        numbers = NumberWords.of(language)
    }

    private func sums() -> [MoneyMention] {
        var found: [MoneyMention] = []
        var index = 0
        while index < tokens.count {
            guard let mention = sum(at: index) else {
                index += 1
                continue
            }
            found.append(mention)
            index = mention.tokens.upperBound
        }
        return found
    }

    private func sum(at index: Int) -> MoneyMention? {
        guard tokens[index].isNumber || tokens[index].isWord, let first = amount(at: index) else { return nil }
        if let range = range(from: first) { return range }
        guard let currency = first.currency else { return nil }
        return mention(Money(value: first.value, currency: currency), first.range)
    }

    /// `10 to 14 billion dollars`, `$1bn-$2bn`, `zwischen 10 und 14 Milliarden Euro`.
    private func range(from first: Amount) -> MoneyMention? {
        let link = first.range.upperBound
        guard link + 1 < tokens.count, isRangeLink(at: link, before: first.range.lowerBound) else { return nil }
        let start = Currencies.table.before(number: link + 2, in: tokens) != nil ? link + 2 : link + 1
        guard var second = amount(at: start) ?? amount(at: link + 1), second.range.lowerBound <= start else { return nil }
        var low = first
        if !low.hasMagnitude, second.hasMagnitude { low.value *= factor(of: second) }
        guard let currency = second.currency ?? low.currency, low.value < second.value else { return nil }
        second.currency = currency
        let money = Money(value: (low.value + second.value) / 2, currency: currency, min: low.value, max: second.value)
        return mention(money, first.range.lowerBound..<second.range.upperBound)
    }

    private func isRangeLink(at index: Int, before start: Int) -> Bool {
        let token = tokens[index]
        if ["to", "bis", "-", "–", "—"].contains(token.lower) { return true }
        guard token.is("and") || token.is("und") else { return false }
        return (max(0, start - 3)..<start).contains { tokens[$0].is("between") || tokens[$0].is("zwischen") }
    }

    private func factor(of amount: Amount) -> Double {
        guard let plain = numbers.number(in: tokens, at: numberStart(amount)) else { return 1 }
        return plain.value > 0 ? amount.value / plain.value : 1
    }

    private func numberStart(_ amount: Amount) -> Int {
        amount.range.first { numbers.number(in: tokens, at: $0) != nil } ?? amount.range.lowerBound
    }

    /// A number with magnitude and currency before, behind, or compounded to it.
    private func amount(at index: Int) -> Amount? {
        guard var (value, end) = numbers.number(in: tokens, at: index) else { return nil }
        let before = tokens[index].isNumber ? Currencies.table.before(number: index, in: tokens) : nil
        let start = before?.start ?? index
        if let compound = compound(at: end, value: value) {
            return Amount(value: compound.0, hasMagnitude: true, range: start..<compound.2, currency: before?.code ?? compound.1)
        }
        var hasMagnitude = false
        if let (factor, next) = magnitude(at: end, spelled: !tokens[index].isNumber) {
            value *= factor
            end = next
            hasMagnitude = true
        }
        let after = before == nil ? Currencies.table.after(end, in: tokens) : nil
        guard tokens[index].isNumber || hasMagnitude || after != nil && value >= 2 else { return nil }
        return Amount(
            value: value, hasMagnitude: hasMagnitude, range: start..<(after?.end ?? repeated(end, before?.code)),
            currency: before?.code ?? after?.code)
    }

    /// `$5 billion dollars`, `US$ 3m USD`: the currency said twice.
    private func repeated(_ end: Int, _ code: String?) -> Int {
        guard let code, let again = Currencies.table.after(end, in: tokens), again.code == code else { return end }
        return again.end
    }

    private func magnitude(at index: Int, spelled: Bool) -> (Double, Int)? {
        guard index < tokens.count, tokens[index].isWord else { return nil }
        let token = tokens[index]
        guard let factor = numbers.magnitude(token.lower), token.lower.utf8.count > 1 || !token.isSpaced || !spelled && isUnitLetter(token)
        else { return nil }
        var end = index + 1
        if end + 1 < tokens.count, tokens[end].is("."), !tokens[end].isSpaced, token.lower.utf8.count <= 4 { end += 1 }
        return (factor, end)
    }

    private func isUnitLetter(_ token: Token) -> Bool { token.text == "B" || token.text == "M" }

    /// `15-Milliarden-Dollar-Deal`, `5 Milliarden-Dollar-Bewertung`, `$15-billion`, `300-Mio.-Euro`.
    private func compound(at end: Int, value: Double) -> (Double, String?, Int)? {
        guard end < tokens.count else { return nil }
        let word = Scalars.isHyphen(tokens[end].text.unicodeScalars.first ?? " ") && !tokens[end].isSpaced ? end + 1 : end
        guard word < tokens.count, tokens[word].isWord, word == end || !tokens[word].isSpaced else { return nil }
        let parts = tokens[word].lower.split(separator: "-").map(String.init)
        guard word > end || parts.count > 1, let first = parts.first else { return nil }
        if let factor = numbers.magnitude(first) {
            if parts.count > 1 {
                return Currencies.table.name(parts[1]).map { (value * factor, $0, word + 1) } ?? (value * factor, nil, word + 1)
            }
            return behind(word, value * factor)
        }
        let isCurrencyFirst = parts[0] == "us" && parts.count > 1
        return Currencies.table.name(isCurrencyFirst ? "us-" + parts[1] : first).map { (value, $0, word + 1) }
    }

    /// The currency behind a hyphenated magnitude: `15-Mrd.-Euro`, `$15-billion`, `15-billion-dollar`.
    private func behind(_ word: Int, _ value: Double) -> (Double, String?, Int) {
        var next = word + 1
        while next < tokens.count, next < word + 3, !tokens[next].isSpaced, tokens[next].is(".") || tokens[next].is("-") { next += 1 }
        guard next < tokens.count else { return (value, nil, word + 1) }
        if next > word + 1, let part = tokens[next].lower.split(separator: "-").first, let code = Currencies.table.name(String(part)) {
            return (value, code, next + 1)
        }
        return Currencies.table.after(word + 1, in: tokens).map { (value, $0.code, $0.end) } ?? (value, nil, word + 1)
    }

    private func mention(_ plain: Money, _ range: Range<Int>) -> MoneyMention {
        var money = plain
        money.text = document.slice(range)
        if money.min == nil {
            money.qualifier = Qualifiers.of(language).qualifier(before: range.lowerBound, behind: range.upperBound, in: tokens)
        }
        let context = MoneyContext(tokens: tokens, range: range)
        return MoneyMention(money: money, tokens: range, unit: context.unit, isAside: context.isAside)
    }
}
