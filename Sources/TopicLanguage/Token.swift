/// A word, number or sign of an expression and where it stands.
struct Token: Sendable, Hashable {
    var kind: Kind
    /// Unicode scalars of the source.
    var range: Range<Int>

    enum Kind: Sendable, Hashable {
        /// Without quotation marks: field, keyword, unit or value.
        case word(String)
        case quoted(String)
        case number(Double)
        /// ISO 8601 day or month.
        case date(String)
        case pattern(String, caseless: Bool)
        /// `@name`, without the sign.
        case list(String)
        /// `$`, `€`, …: its ISO 4217 code.
        case currency(String)
        case sign(Sign)
        case end
    }

    enum Sign: String, Sendable {
        case equal = "="
        case unequal = "!="
        case less = "<"
        case lessOrEqual = "<="
        case greater = ">"
        case greaterOrEqual = ">="
        case open = "("
        case close = ")"
        case comma = ","
        case percent = "%"
    }

    /// The word where it is one that the language keeps for itself, written small or in capitals.
    var keyword: Keyword? {
        guard case .word(let word) = kind else { return nil }
        return Keyword(rawValue: word) ?? (word == word.uppercased() ? Keyword(rawValue: word.lowercased()) : nil)
    }

    var sign: Sign? {
        guard case .sign(let sign) = kind else { return nil }
        return sign
    }
}

/// Words that are no values unless quoted.
enum Keyword: String, Sendable, CaseIterable {
    case and, or, not, `in`, has, matches, `is`, absent, present
}
