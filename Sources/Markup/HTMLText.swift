/// HTML, however broken, → the text a reader sees.
public enum HTMLText {
    /// The visible text of `html` in time linear in its length.
    ///
    /// Character references become characters, scripts, styles and templates are dropped; lines (`<br>`, list items, rows) end with a line feed,
    /// paragraphs with an empty line; white space is folded. Nothing is nested, so no depth can hurt.
    public static func plain(_ html: String) -> String {
        plain(utf8: Array(html.utf8))
    }

    /// The same for bytes that are valid UTF-8.
    public static func plain(utf8 bytes: [UInt8]) -> String {
        bytes.withUnsafeBufferPointer { bytes in
            var reader = HTMLTextReader(bytes)
            return reader.read()
        }
    }

    /// Text on one line.
    public static func singleLine(_ text: String) -> String {
        text.utf8.contains(0x0A) ? String(text.split(whereSeparator: \.isNewline).joined(separator: " ")) : text
    }

    /// Characters with references but without tags, such as an attribute's value, on one line.
    static func decoded(_ characters: ArraySlice<UInt8>) -> String {
        var writer = TextWriter(capacity: characters.count)
        writer.append(references: characters)
        return writer.text
    }

    /// White space folded and invisible characters dropped, for text that is no HTML.
    public static func folded(_ text: String) -> String {
        folded(utf8: Array(text.utf8))
    }

    /// The same for bytes that are valid UTF-8.
    public static func folded(utf8 bytes: [UInt8]) -> String {
        var writer = TextWriter(capacity: bytes.count)
        bytes.withUnsafeBufferPointer { writer.append(contentsOf: $0, keepingLines: true) }
        return writer.text
    }
}
