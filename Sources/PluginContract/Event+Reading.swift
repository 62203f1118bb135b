import NewsModel

/// Events as answers have them, beside their `Decodable` conformance for whatever comes without the conversation.
extension Event {
    /// Fields that are null are taken as absent. Throws `PluginContractError.notJSON`.
    init(reading value: JSONValue) throws(PluginContractError) {
        let members = try JSONMembers(value)
        var evidence: [Evidence] = []
        for piece in try members.list("evidence") { evidence.append(try Evidence(reading: piece)) }
        var fields: [String: FieldValue] = [:]
        for name in members.names where !Self.ownNames.contains(name) {
            if let value = members[name] { fields[name] = try FieldValue(reading: value) }
        }
        self.init(
            type: try members.text("type"), status: try members.text("status"),
            confidence: try members.numberIfPresent("confidence") ?? 1, rule: try members.textIfPresent("rule") ?? "", evidence: evidence,
            fields: fields)
    }

    private static let ownNames: Set<String> = ["type", "status", "confidence", "rule", "evidence"]
}

extension Evidence {
    init(reading value: JSONValue) throws(PluginContractError) {
        let members = try JSONMembers(value)
        self.init(
            field: try members.text("field"), start: try members.integerIfPresent("start"), end: try members.integerIfPresent("end"),
            quote: try members.text("quote"))
    }
}

extension FieldValue {
    /// An object with `value` and `currency` is money, any other object a position.
    init(reading value: JSONValue) throws(PluginContractError) {
        switch value {
        case .text(let text): self = .text(text)
        case .number(let number): self = .number(number)
        case .flag(let flag): self = .flag(flag)
        case .list(let values):
            var list: [FieldValue] = []
            for value in values { list.append(try FieldValue(reading: value)) }
            self = .list(list)
        case .object, .null:
            let members = try JSONMembers(value)
            if let money = try? Money(reading: members) { self = .money(money) } else { self = .position(try Position(reading: members)) }
        }
    }
}

extension Money {
    fileprivate init(reading members: JSONMembers) throws(PluginContractError) {
        guard let value = try members.numberIfPresent("value") else { throw .notJSON("\"value\" is missing") }
        let word = try members.textIfPresent("qualifier")
        guard let qualifier = word.map(Qualifier.init) ?? .exact else { throw .notJSON("\"qualifier\" is unknown") }
        self.init(
            value: value, currency: try members.text("currency"), qualifier: qualifier, min: try members.numberIfPresent("min"),
            max: try members.numberIfPresent("max"), text: try members.textIfPresent("text"), usd: try members.numberIfPresent("usd"))
    }
}

extension Position {
    fileprivate init(reading members: JSONMembers) throws(PluginContractError) {
        self.init(
            org: try members.textIfPresent("org"), role: try members.textIfPresent("role"),
            function: try members.textIfPresent("function"))
    }
}
