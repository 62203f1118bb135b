import NewsModel

/// Finds the sums of money in a document, left to right, in one pass. The grammar is in `docs/money.md`.
public struct MoneyFinder: Sendable {
    private let tokens: [Token]
    private let language: TextLanguage
    private let numbers: NumberWords
    private let document: Document
    private let amounts: MoneyAmounts

    /// All sums in order.
    public static func sums(in document: Document) -> [MoneyMention] {
        let finder = MoneyFinder(document)
        return finder.joined(finder.settled(finder.sums()))
    }

    // MARK: - Private

    private init(_ document: Document) {
        self.document = document
        tokens = document.tokens
        language = document.language
        numbers = NumberWords.of(language)
        amounts = MoneyAmounts(tokens, language)
    }

    private func sums() -> [MoneyMention] {
        let vague = VagueSums(tokens, language)
        var found: [MoneyMention] = []
        var index = 0
        while index < tokens.count {
            guard numbers.mayBegin(in: tokens, at: index) || vague.mayBegin(at: index),
                let mention = sum(at: index) ?? vague.sum(at: index).map({ self.mention($0.money, $0.tokens) })
            else {
                index += 1
                continue
            }
            found.append(mention)
            index = max(index + 1, mention.tokens.upperBound)
        }
        return found
    }

    private func sum(at index: Int) -> MoneyMention? {
        guard numbers.mayBegin(in: tokens, at: index), let first = amounts.amount(at: index) else { return nil }
        if let range = range(from: first) { return range }
        guard let currency = first.currency else { return nil }
        return mention(Money(value: first.value, currency: currency), first.range)
    }

    /// `10 to 14 billion dollars`, `$1bn-$2bn`, `zwischen 10 und 14 Milliarden Euro`.
    private func range(from first: MoneyAmounts.Amount) -> MoneyMention? {
        var link = first.range.upperBound
        if link + 1 < tokens.count, tokens[link].is("-"), !tokens[link].isSpaced, tokens[link + 1].is("bis") { link += 1 }
        guard link + 1 < tokens.count, isRangeLink(at: link, before: first.range.lowerBound) else { return nil }
        let start = Currencies.table.before(number: link + 2, in: tokens) != nil ? link + 2 : link + 1
        guard var second = amounts.amount(at: start) ?? amounts.amount(at: link + 1), second.range.lowerBound <= start else { return nil }
        var low = first
        if !low.hasMagnitude, second.hasMagnitude { low.value *= factor(of: second) }
        guard let currency = second.currency ?? low.currency, low.value < second.value else { return nil }
        second.currency = currency
        let money = Money(value: (low.value + second.value) / 2, currency: currency, min: low.value, max: second.value)
        return mention(money, first.range.lowerBound..<second.range.upperBound)
    }

    private func isRangeLink(at index: Int, before start: Int) -> Bool {
        let token = tokens[index]
        if ["to", "bis", "-", "–", "—"].contains(token.lower) {
            return start == 0 || !token.isWord || !["by", "um"].contains(tokens[start - 1].lower)
        }
        guard token.is("and") || token.is("und") else { return false }
        return (max(0, start - 3)..<start).contains { tokens[$0].is("between") || tokens[$0].is("zwischen") }
    }

    private func factor(of amount: MoneyAmounts.Amount) -> Double {
        guard let start = amount.range.first(where: { numbers.number(in: tokens, at: $0) != nil }),
            let plain = numbers.number(in: tokens, at: start)
        else { return 1 }
        return plain.value > 0 ? amount.value / plain.value : 1
    }

    private func mention(_ plain: Money, _ range: Range<Int>) -> MoneyMention {
        var money = plain
        money.text = document.slice(range)
        if money.min == nil, money.qualifier == .exact {
            money.qualifier = Qualifiers.of(language).qualifier(before: range.lowerBound, behind: range.upperBound, in: tokens)
        }
        let context = MoneyContext(tokens: tokens, range: range)
        return MoneyMention(money: money, tokens: range, unit: context.unit, isAside: context.isAside)
    }

    /// Gives sums that name no currency the one of the sum nearest to them, or that of the language's home.
    private func settled(_ sums: [MoneyMention]) -> [MoneyMention] {
        var last: String?
        let first = sums.first { $0.money.currency != VagueSums.unnamed }?.money.currency
        return sums.map { sum in
            guard sum.money.currency == VagueSums.unnamed else {
                last = sum.money.currency
                return sum
            }
            var sum = sum
            sum.money.currency = last ?? first ?? (language == .de ? "EUR" : "USD")
            return sum
        }
    }

    /// Two sums in two currencies that are one: `14 Milliarden Dollar (12 Milliarden Euro)`.
    private func joined(_ sums: [MoneyMention]) -> [MoneyMention] {
        var found: [MoneyMention] = []
        for var sum in sums {
            if let last = found.indices.last, isSame(sum, as: found[last]) {
                found[last].also.append(sum.money)
                sum.isAside = true
            }
            found.append(sum)
        }
        return found
    }

    private func isSame(_ sum: MoneyMention, as before: MoneyMention) -> Bool {
        guard sum.money.currency != before.money.currency, sum.unit == before.unit, before.tokens.upperBound < sum.tokens.lowerBound,
            sum.tokens.lowerBound - before.tokens.upperBound <= 5
        else { return false }
        let between = (before.tokens.upperBound..<sum.tokens.lowerBound).map { tokens[$0].lower }
        guard between.contains(where: Self.equals.contains) else { return false }
        return between.allSatisfy { Self.equals.contains($0) || Self.asideWords.contains($0) }
    }

    /// Words between two sums that say they are one.
    private static let equals: WordSet = ["(", "umgerechnet", "=", "equivalent", "or", "entspricht", "[", "/"]
    private static let asideWords: WordSet = [
        ",", "about", "around", "rund", "etwa", "knapp", "nearly", "approximately", "some", "ca", ".", "das", "sind", "to", "the", "an",
        "roughly", "oder", "over", "über", "gut", "fast", "almost",
    ]
}
