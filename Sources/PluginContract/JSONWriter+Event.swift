import NewsModel

/// Events as they stand in answers; read by `Event.init(from:)`.
extension JSONWriter {
    mutating func write(_ event: Event) {
        open("{")
        member("type", event.type)
        member("status", event.status)
        member("confidence", event.confidence)
        member("rule", event.rule)
        key("evidence")
        open("[")
        for evidence in event.evidence { write(evidence) }
        close("]")
        for (name, value) in event.fields {
            key(name)
            write(value)
        }
        close("}")
    }

    // MARK: - Private

    private mutating func write(_ evidence: Evidence) {
        open("{")
        member("field", evidence.field)
        member("start", evidence.start)
        member("end", evidence.end)
        member("quote", evidence.quote)
        close("}")
    }

    private mutating func write(_ value: FieldValue) {
        switch value {
        case .text(let text): write(text)
        case .number(let number): write(number)
        case .flag(let flag): write(flag)
        case .money(let money): write(money)
        case .position(let position): write(position)
        case .list(let values):
            open("[")
            for value in values { write(value) }
            close("]")
        }
    }

    private mutating func write(_ money: Money) {
        open("{")
        member("value", money.value)
        member("currency", money.currency)
        member("qualifier", money.qualifier.rawValue)
        member("min", money.min)
        member("max", money.max)
        member("text", money.text)
        member("usd", money.usd)
        close("}")
    }

    private mutating func write(_ position: Position) {
        open("{")
        member("org", position.org)
        member("role", position.role)
        member("function", position.function)
        close("}")
    }
}
