import PlainText

/// An expression checked against fields and types.
indirect enum Part: Sendable, Hashable {
    case all([Part], written: String)
    case any([Part], written: String)
    case not(Part, written: String)
    case test(Test)
}

/// One checked comparison.
struct Test: Sendable, Hashable {
    var field: Field
    var condition: Condition
    /// As written, on one line.
    var written: String
    /// The same for every way of writing it.
    var canonical: String
}

/// What is asked of all values of a field together.
enum Condition: Sendable, Hashable {
    case isAbsent
    case isPresent
    case any(Criterion)
    /// There are values and none meets it.
    case none(Criterion)
}

/// What is asked of one value.
enum Criterion: Sendable, Hashable {
    case oneOf([Literal])
    case order(Relation, Literal)
    case list(String, NameList)
    case phrase(Phrase)
    case pattern(Pattern)
}

enum Relation: String, Sendable {
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
}

/// A value that a topic compares with.
enum Literal: Sendable, Hashable {
    /// `key` is what the compared field's kind folds it to.
    case text(String, key: String)
    case number(Double)
    case sum(Sum)
    case flag(Bool)
    case period(Period)
    /// Seconds.
    case span(Double)

    /// The same for every way of writing it.
    var canonical: String {
        switch self {
        case .text(_, let key): "\"\(key)\""
        case .number(let number): Shown.number(number)
        case .sum(let sum): Shown.number(sum.value) + " " + sum.currency
        case .flag(let flag): flag ? "true" : "false"
        case .period(let period): period.written
        case .span(let seconds): Shown.number(seconds) + "s"
        }
    }
}

/// What two texts are compared by.
enum TextKey {
    static func of(_ text: String, _ kind: FieldKind) -> String {
        switch kind {
        case .name: OrganisationName.words(of: text).joined(separator: " ")
        case .text, .unknown: Folding.fold(text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
        default: text
        }
    }
}
