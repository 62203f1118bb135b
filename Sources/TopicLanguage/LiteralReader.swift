/// Reads a value as written into what a field's kind compares with.
enum LiteralReader {
    /// Nil where the value is of another kind.
    static func literal(_ operand: Operand, as kind: FieldKind) -> Literal? {
        switch kind {
        case .text, .name, .word: operand.text.map { .text($0, key: TextKey.of($0, kind)) }
        case .flag: flag(operand)
        case .number: quantity(operand)?.plain.map(Literal.number)
        case .percent: quantity(operand)?.percentage.map(Literal.number)
        case .money: quantity(operand)?.sum.map(Literal.sum)
        case .span: quantity(operand)?.span.map(Literal.span)
        case .date: period(operand).map(Literal.period)
        case .unknown: asWritten(operand)
        }
    }

    // MARK: - Private

    private static func quantity(_ operand: Operand) -> Quantity? {
        guard case .quantity(let quantity) = operand.kind else { return nil }
        return quantity
    }

    private static func flag(_ operand: Operand) -> Literal? {
        switch operand.text {
        case "true": .flag(true)
        case "false": .flag(false)
        default: nil
        }
    }

    private static func period(_ operand: Operand) -> Period? {
        operand.text.flatMap(Period.init)
    }

    /// Where the field's kind is not known, the value's decides.
    private static func asWritten(_ operand: Operand) -> Literal? {
        switch operand.kind {
        case .text(let text): flag(operand) ?? .text(text, key: TextKey.of(text, .unknown))
        case .quantity(let quantity): quantity.sum.map(Literal.sum) ?? quantity.percentage.map(Literal.number)
        case .date: period(operand).map(Literal.period)
        case .pattern, .list: nil
        }
    }
}
