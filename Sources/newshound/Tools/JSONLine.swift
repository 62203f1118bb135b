import Foundation

/// JSON as the commands print it, keys sorted.
enum JSONLine {
    /// One document on one line.
    static func text(_ value: some Encodable) -> String { encoded(value, []) }

    /// One document, indented.
    static func pretty(_ value: some Encodable) -> String { encoded(value, .prettyPrinted) }

    // MARK: - Private

    private static func encoded(_ value: some Encodable, _ formatting: JSONEncoder.OutputFormatting) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = formatting.union([.sortedKeys, .withoutEscapingSlashes])
        encoder.dateEncodingStrategy = .iso8601
        encoder.nonConformingFloatEncodingStrategy = .convertToString(positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
        guard let data = try? encoder.encode(value) else { return "{}" }
        return String(decoding: data, as: UTF8.self)
    }
}

/// What a tool answers to a line it cannot read.
struct UnreadableAnswer: Encodable {
    let id: String?
    let error: String

    init(_ unreadable: ArticleLine.Unreadable) {
        id = unreadable.id
        error = unreadable.reason
    }

    private enum CodingKeys: CodingKey { case id, error }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(id, forKey: .id)
        try container.encode(error, forKey: .error)
    }
}
