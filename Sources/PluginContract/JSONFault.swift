import FoundationEssentials

/// Words for what a JSON decoder found wrong.
enum JSONFault {
    static func describe(_ error: any Error) -> String {
        guard let error = error as? DecodingError else { return "cannot be read" }
        switch error {
        case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
            return sentence(context.debugDescription, context.codingPath)
        case .keyNotFound(let key, let context):
            return sentence("\"\(key.stringValue)\" is missing", context.codingPath)
        @unknown default:
            return "cannot be read"
        }
    }

    private static func sentence(_ text: String, _ path: [any CodingKey]) -> String {
        let place = path.map(\.stringValue).joined(separator: ".")
        let words = String(text.prefix(200))
        return place.isEmpty ? words : "\(place): \(words)"
    }
}
