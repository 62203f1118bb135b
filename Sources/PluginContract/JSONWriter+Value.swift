import NewsModel

/// Values of any kind, such as the settings of a plugin.
extension JSONWriter {
    mutating func write(_ value: JSONValue) {
        switch value {
        case .null: writeNull()
        case .flag(let flag): write(flag)
        case .number(let number): write(number)
        case .text(let text): write(text)
        case .list(let values):
            open("[")
            for value in values { write(value) }
            close("]")
        case .object(let members):
            open("{")
            for (name, value) in members {
                key(name)
                write(value)
            }
            close("}")
        }
    }
}
