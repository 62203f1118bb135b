extension CalendarDateFinder {
    /// The quarters and ends of years in these tokens, in order: `the fourth quarter`, `Q1 2027`, `zweiten Quartal des kommenden Jahres`,
    /// `by the end of the year`; a quarter without a year is the next to end.
    public func quarters(in range: Range<Int>) -> [CalendarDate] {
        range.compactMap { quarter(at: $0, range) ?? yearEnd(at: $0, range) }
    }

    // MARK: - Private

    private func quarter(at index: Int, _ range: Range<Int>) -> CalendarDate? {
        guard let now, let (number, end) = numbered(at: index, range) else { return nil }
        let rest = end..<min(range.upperBound, end + 5)
        let told = dates(in: rest).first { !$0.iso.contains("-") && isClause(rest.lowerBound..<$0.tokens.lowerBound) }
        let year = told?.year ?? (number * 3 < now.month ? now.year + 1 : now.year)
        return CalendarDate(tokens: index..<(told?.tokens.upperBound ?? end), iso: "\(year)-Q\(number)")
    }

    /// The quarter's number, and where it ends.
    private func numbered(at index: Int, _ range: Range<Int>) -> (number: Int, end: Int)? {
        let token = tokens[index]
        if let number = Self.signs[token] { return (number, index + 1) }
        guard index + 1 < range.upperBound, Self.quarters.contains(tokens[index + 1]), let number = Self.ordinals[token] else { return nil }
        return (number, index + 2)
    }

    /// Only small words between a quarter and its year: `of fiscal 2027`, `des kommenden Jahres`.
    private func isClause(_ range: Range<Int>) -> Bool {
        range.allSatisfy { Self.links.contains(tokens[$0]) }
    }

    private func yearEnd(at index: Int, _ range: Range<Int>) -> CalendarDate? {
        guard let now else { return nil }
        if Self.ends.contains(tokens[index]) { return CalendarDate(tokens: index..<(index + 1), iso: String(now.year)) }
        guard ["end", "ende"].contains(tokens[index].lower) else { return nil }
        let rest = (index + 1)..<min(range.upperBound, index + 4)
        guard let year = rest.first(where: { ["year", "jahres"].contains(tokens[$0].lower) }),
            ((index + 1)..<year).allSatisfy({ Self.links.contains(tokens[$0]) || ["this", "dieses"].contains(tokens[$0].lower) })
        else { return nil }
        return CalendarDate(tokens: index..<(year + 1), iso: String(now.year))
    }

    private static let signs: WordMap<Int> = ["q1": 1, "q2": 2, "q3": 3, "q4": 4]
    private static let ordinals: WordMap<Int> = [
        "first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4, "last": 4, "ersten": 1, "zweiten": 2, "dritten": 3, "vierten": 4,
        "erste": 1, "zweite": 2, "dritte": 3, "vierte": 4, "letzten": 4,
    ]
    private static let quarters: WordSet = ["quarter", "quartal", "quartals"]
    private static let links: WordSet = ["of", "the", "fiscal", "calendar", "des", "vom", ","]
    private static let ends: WordSet = ["year-end", "jahresende", "yearend"]
}
