import FoundationEssentials

/// Messages as lines of UTF-8 without a line break inside.
public enum MessageLine {
    /// The longest line, in bytes, without its line feed.
    public static let limit = 4 * 1024 * 1024

    /// One line with its line feed. Throws `PluginContractError.notJSON` for numbers that JSON has no text for.
    public static func encode(_ message: some Encodable) throws(PluginContractError) -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .withoutEscapingSlashes
        do {
            return [UInt8](try encoder.encode(message)) + [UInt8(ascii: "\n")]
        } catch {
            throw .notJSON("a value that JSON cannot hold, such as an infinite number")
        }
    }

    /// Reads a line, with or without its line feed. Throws `PluginContractError.notJSON`.
    public static func decode<Message: Decodable>(
        _ type: Message.Type, from line: some Sequence<UInt8>
    ) throws(PluginContractError) -> Message {
        do {
            return try JSONDecoder().decode(type, from: Data(line))
        } catch {
            throw .notJSON(JSONFault.describe(error))
        }
    }
}
