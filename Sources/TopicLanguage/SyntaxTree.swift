/// An expression as written, not yet checked against fields and types.
indirect enum SyntaxTree: Sendable {
    case all([SyntaxTree])
    case any([SyntaxTree])
    case not(SyntaxTree)
    case test(SyntaxTest)
}

/// One comparison as written.
struct SyntaxTest: Sendable {
    var field: String
    var fieldOffset: Int
    var asked: Asked
    var askedOffset: Int
    var operands: [Operand]
    var range: Range<Int>
}

/// What a comparison asks.
enum Asked: String, Sendable {
    /// A field alone: `interim`.
    case alone = "nothing"
    case equal = "="
    case unequal = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case oneOf = "in"
    case has
    case matches
    case isAbsent = "is absent"
    case isPresent = "is present"

    init?(_ sign: Token.Sign) {
        switch sign {
        case .equal, .unequal, .less, .lessOrEqual, .greater, .greaterOrEqual: self.init(rawValue: sign.rawValue)
        case .open, .close, .comma, .percent: return nil
        }
    }
}

/// A value as written.
struct Operand: Sendable {
    var kind: Kind
    var written: String
    var offset: Int

    enum Kind: Sendable {
        case text(String)
        case quantity(Quantity)
        /// ISO 8601 day or month.
        case date(String)
        case pattern(String, caseless: Bool)
        case list(String)
    }

    /// The text it stands for where a text is wanted: `2026` and `3M` need no quotation marks.
    var text: String? {
        switch kind {
        case .text(let text): text
        case .quantity, .date: written.contains(where: \.isWhitespace) ? nil : written
        case .pattern, .list: nil
        }
    }
}
