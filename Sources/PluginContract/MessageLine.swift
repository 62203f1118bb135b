import NewsModel

/// Messages as lines of UTF-8 without a line break inside.
public enum MessageLine {
    /// The longest line, in bytes, without its line feed.
    public static let limit = 4 * 1024 * 1024

    /// One line with its line feed. Throws `PluginContractError.notJSON` for numbers that JSON has no text for.
    public static func encode(_ message: PluginQuestion) throws(PluginContractError) -> [UInt8] { try line(message.write(to:)) }

    /// The same of an answer.
    public static func encode(_ message: PluginAnswer) throws(PluginContractError) -> [UInt8] { try line(message.write(to:)) }

    /// Reads a line, with or without its line feed. Throws `PluginContractError.notJSON`.
    public static func decode(_ type: PluginQuestion.Type, from line: some Sequence<UInt8>) throws(PluginContractError) -> PluginQuestion {
        try PluginQuestion(reading: JSONValue.parse(line))
    }

    /// The same of an answer.
    public static func decode(_ type: PluginAnswer.Type, from line: some Sequence<UInt8>) throws(PluginContractError) -> PluginAnswer {
        try PluginAnswer(reading: JSONValue.parse(line))
    }

    // MARK: - Private

    private static func line(_ write: (inout JSONWriter) -> Void) throws(PluginContractError) -> [UInt8] {
        var writer = JSONWriter()
        write(&writer)
        guard !writer.isSpoilt else { throw .notJSON("a value that JSON cannot hold, such as an infinite number") }
        return writer.bytes + [UInt8(ascii: "\n")]
    }
}
