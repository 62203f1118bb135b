/// What a field of an expression holds, and so how it may be asked.
public enum FieldKind: String, Sendable, Hashable, CaseIterable {
    /// Any text: compared folded, searched by words and patterns.
    case text
    /// A name: compared folded and without legal form.
    case name
    /// A word of a closed vocabulary.
    case word
    case number
    /// A number that may carry `%`.
    case percent
    /// True or false.
    case flag
    case money
    case date
    /// An age.
    case span
    /// A plugin's field that no manifest describes: it is compared as what it turns out to be.
    case unknown

    /// How people call such a value, with an example.
    var needed: String {
        switch self {
        case .text, .name: "a text"
        case .word: "a word"
        case .number: "a number"
        case .percent: "a percentage"
        case .flag: "true or false"
        case .money: "a sum of money"
        case .date: "a date"
        case .span: "a span of time"
        case .unknown: "a value"
        }
    }

    /// What to write for such a value.
    var example: String {
        switch self {
        case .text, .name, .word: "write it in quotation marks"
        case .number: "write for example `100`, `70bn` or `1.5 million`"
        case .percent: "write for example `25 %`"
        case .flag: "write `true` or `false`"
        case .money: "write for example `100 million EUR` or `$1bn`"
        case .date: "write for example `2026-09-01`, `2026-09` or `2026`"
        case .span: "write for example `90s`, `12h` or `7d`"
        case .unknown: "write a text, a number, a sum or a date"
        }
    }

    /// What may be asked of such a field.
    var suitable: [Asked] {
        switch self {
        case .text, .name: [.equal, .unequal, .oneOf, .has, .matches, .isAbsent, .isPresent]
        case .word: [.equal, .unequal, .oneOf, .isAbsent, .isPresent]
        case .number, .percent: Self.ordered + [.oneOf]
        case .money, .date, .span: Self.ordered
        case .flag: [.alone, .equal, .unequal, .isAbsent, .isPresent]
        case .unknown: Self.ordered + [.oneOf, .has, .matches]
        }
    }

    private static let ordered: [Asked] = [.equal, .unequal, .less, .lessOrEqual, .greater, .greaterOrEqual, .isAbsent, .isPresent]
}
