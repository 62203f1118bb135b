import NewsModel

/// One value of a field as found in a subject.
enum Value: Sendable, Hashable {
    case text(String)
    case number(Double)
    case flag(Bool)
    case money(Money)
    case period(Period)
    /// Seconds.
    case span(Double)

    /// The value as an explanation shows it.
    var shown: String {
        switch self {
        case .text(let text): Shown.text(text)
        case .number(let number): Shown.number(number)
        case .flag(let flag): flag ? "true" : "false"
        case .money(let money): Shown.money(money)
        case .period(let period): period.written
        case .span(let seconds): Shown.span(seconds)
        }
    }
}

extension Value {
    /// The values of an event's field; a position is its organisation, role and function.
    static func values(of field: FieldValue, as kind: FieldKind) -> [Value] {
        switch field {
        case .text(let text): [kind == .date ? Period(text).map(Value.period) ?? .text(text) : .text(text)]
        case .number(let number): [.number(number)]
        case .flag(let flag): [.flag(flag)]
        case .money(let money): [.money(money)]
        case .position(let position): [position.org, position.role, position.function].compactMap { $0.map(Value.text) }
        case .list(let elements): elements.flatMap { values(of: $0, as: kind) }
        }
    }
}
