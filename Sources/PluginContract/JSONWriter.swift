import FoundationEssentials

/// JSON on its way out, one value after the other: the quick way for what is said of every article.
struct JSONWriter {
    private(set) var bytes: [UInt8] = []
    /// Whether a number was written that JSON has no text for.
    private(set) var isSpoilt = false
    private var needsComma = false

    mutating func open(_ bracket: Unicode.Scalar) {
        separate()
        bytes.append(UInt8(ascii: bracket))
        needsComma = false
    }

    mutating func close(_ bracket: Unicode.Scalar) {
        bytes.append(UInt8(ascii: bracket))
        needsComma = true
    }

    mutating func key(_ name: String) {
        write(name)
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    mutating func write(_ text: String) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { escape($0) }
        bytes.append(UInt8(ascii: "\""))
    }

    mutating func write(_ flag: Bool) { plain(flag ? "true" : "false") }

    mutating func write(_ number: Int) { plain(String(number)) }

    /// Whole numbers without a fraction, as people write them.
    mutating func write(_ number: Double) {
        isSpoilt = isSpoilt || !number.isFinite
        plain(Int(exactly: number).map { String($0) } ?? String(number))
    }

    mutating func writeNull() { plain("null") }

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

    /// The slow way, for what is seldom said.
    mutating func write(encoding value: some Encodable) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .withoutEscapingSlashes
        guard let text = try? encoder.encode(value) else { return isSpoilt = true }
        plain(text)
    }

    /// Writes the member where there is a value.
    mutating func member(_ name: String, _ value: String?) {
        guard let value else { return }
        key(name)
        write(value)
    }

    /// Writes the member where there is a value.
    mutating func member(_ name: String, _ value: Int?) {
        guard let value else { return }
        key(name)
        write(value)
    }

    /// Writes the member where there is a value.
    mutating func member(_ name: String, _ value: Double?) {
        guard let value else { return }
        key(name)
        write(value)
    }

    // MARK: - Private

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        needsComma = true
    }

    private mutating func plain(_ text: String) { plain(text.utf8) }

    private mutating func plain(_ text: some Sequence<UInt8>) {
        separate()
        bytes.append(contentsOf: text)
    }

    private mutating func escape(_ text: UnsafeBufferPointer<UInt8>) {
        var start = 0
        while start < text.count {
            let end = JSONText.plainEnd(in: text, from: start)
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<end]))
            if end < text.count { append(escaped: text[end]) }
            start = end + 1
        }
    }

    private mutating func append(escaped byte: UInt8) {
        bytes.append(UInt8(ascii: "\\"))
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
        case 0x0A: bytes.append(UInt8(ascii: "n"))
        case 0x0D: bytes.append(UInt8(ascii: "r"))
        case 0x09: bytes.append(UInt8(ascii: "t"))
        default: bytes.append(contentsOf: [UInt8(ascii: "u"), 48, 48, Self.digits[Int(byte >> 4)], Self.digits[Int(byte & 15)]])
        }
    }

    private static let digits = Array("0123456789abcdef".utf8)
}
