import PluginContract

/// The JSON Schema (draft 2020-12) of one event type.
enum EventDocument {
    static func json(of schema: EventSchema) -> JSONValue {
        let fields = schema.fields.map { name, type in (name, property(type, words: schema.words[name])) }
        let own = common.merging(["type": ["const": .text(schema.type)], "status": ["enum": texts(schema.statuses)]]) { $1 }
        return [
            "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": .text("urn:newshound:event:\(schema.type)"),
            "title": .text("Newshound event: \(schema.type)"), "type": "object", "required": texts(["type", "status"]),
            "properties": .object(own.merging(fields) { first, _ in first }), "$defs": ["money": money, "position": position],
        ]
    }

    // MARK: - Private

    private static func property(_ type: FieldType, words: Set<String>??) -> JSONValue {
        let item = single(type.kind, words: words)
        return type.isList ? ["type": "array", "items": item] : item
    }

    /// `words` is nil for no vocabulary, and holds nil for an open one.
    private static func single(_ kind: FieldType.Kind, words: Set<String>??) -> JSONValue {
        switch kind {
        case .string: text(words: words)
        case .number: ["type": "number"]
        case .boolean: ["type": "boolean"]
        case .money: ["$ref": "#/$defs/money"]
        case .date: ["type": "string", "pattern": #"^\d{4}(-\d{2}(-\d{2})?|-Q[1-4])?$"#]
        case .position: ["$ref": "#/$defs/position"]
        }
    }

    private static func text(words: Set<String>??) -> JSONValue {
        switch words {
        case .none: ["type": "string"]
        case .some(.none): ["type": "string", "pattern": "^[a-z0-9]+(_[a-z0-9]+)*$"]
        case .some(.some(let words)): ["enum": texts(words.sorted())]
        }
    }

    private static func texts(_ words: [String]) -> JSONValue { .list(words.map { .text($0) }) }

    private static let common: [String: JSONValue] = [
        "confidence": ["type": "number", "minimum": 0, "maximum": 1],
        "rule": ["type": "string", "description": "which rule of the extractor found it"],
        "evidence": [
            "type": "array",
            "items": [
                "type": "object", "required": ["field", "quote"],
                "properties": [
                    "field": ["type": "string"], "quote": ["type": "string", "description": "verbatim slice of title or text"],
                    "start": ["type": "integer", "minimum": 0, "description": "Unicode scalars into title, two line feeds, body"],
                    "end": ["type": "integer", "minimum": 0],
                ],
            ],
        ],
    ]

    private static let money: JSONValue = [
        "type": "object", "required": ["value", "currency"],
        "properties": [
            "value": ["type": "number", "minimum": 0], "currency": ["type": "string", "description": "ISO 4217"],
            "qualifier": ["enum": ["exact", "about", "at_least", "at_most"]], "min": ["type": "number"], "max": ["type": "number"],
            "text": ["type": "string"], "usd": ["type": "number", "description": "about how much in US dollars; the host fills it"],
        ],
    ]

    private static let position: JSONValue = [
        "type": "object",
        "properties": [
            "org": ["type": "string"], "role": ["type": "string"],
            "function": ["type": "string", "description": "ceo, cfo, chair, …"],
        ],
    ]
}
