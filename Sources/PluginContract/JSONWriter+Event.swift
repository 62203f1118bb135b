import NewsModel

/// Events as they stand in answers, keys sorted; read by `Event.init(reading:)`.
extension JSONWriter {
    package mutating func write(_ event: Event) {
        open("{")
        let fields = event.fields.keys.filter { !Self.ownNames.contains($0) }
        for name in (Self.ownNames + fields).sorted() {
            key(name)
            writeValue(of: name, in: event)
        }
        close("}")
    }

    // MARK: - Private

    private static let ownNames = ["type", "status", "confidence", "rule", "evidence"]

    private mutating func writeValue(of name: String, in event: Event) {
        switch name {
        case "type": write(event.type)
        case "status": write(event.status)
        case "confidence": write(event.confidence)
        case "rule": write(event.rule)
        case "evidence":
            open("[")
            for evidence in event.evidence { write(evidence) }
            close("]")
        default: event.fields[name].map { write($0) }
        }
    }

    private mutating func write(_ evidence: Evidence) {
        open("{")
        member("end", evidence.end)
        member("field", evidence.field)
        member("quote", evidence.quote)
        member("start", evidence.start)
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
        member("currency", money.currency)
        member("max", money.max)
        member("min", money.min)
        member("qualifier", money.qualifier.rawValue)
        member("text", money.text)
        member("usd", money.usd)
        member("value", money.value)
        close("}")
    }

    private mutating func write(_ position: Position) {
        open("{")
        member("function", position.function)
        member("org", position.org)
        member("role", position.role)
        close("}")
    }
}
