import FoundationEssentials

/// JSON on its way out, one value after the other: the quick way for what is said of every article.
package struct JSONWriter {
    package private(set) var bytes: [UInt8] = []
    /// Whether a number was written that JSON has no text for.
    package private(set) var isSpoilt = false
    private var needsComma = false

    /// An empty document with room for so many bytes.
    package init(capacity: Int = 0) {
        bytes.reserveCapacity(capacity)
    }

    package mutating func open(_ bracket: Unicode.Scalar) {
        separate()
        bytes.append(UInt8(ascii: bracket))
        needsComma = false
    }

    package mutating func close(_ bracket: Unicode.Scalar) {
        bytes.append(UInt8(ascii: bracket))
        needsComma = true
    }

    package mutating func key(_ name: String) {
        write(name)
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    package mutating func write(_ text: String) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { escape($0) }
        bytes.append(UInt8(ascii: "\""))
    }

    package mutating func write(_ flag: Bool) { plain(flag ? "true" : "false") }

    package mutating func write(_ number: Int) { plain(String(number)) }

    /// Whole numbers without a fraction, as people write them.
    package mutating func write(_ number: Double) {
        isSpoilt = isSpoilt || !number.isFinite
        plain(Int(exactly: number).map { String($0) } ?? String(number))
    }

    package mutating func writeNull() { plain("null") }

    /// The slow way, for what is seldom said.
    package mutating func write(encoding value: some Encodable) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .withoutEscapingSlashes
        guard let text = try? encoder.encode(value) else { return isSpoilt = true }
        plain(text)
    }

    /// Writes the member where there is a value.
    package mutating func member(_ name: String, _ value: String?) {
        guard let value else { return }
        key(name)
        write(value)
    }

    /// Writes the member where there is a value.
    package mutating func member(_ name: String, _ value: Int?) {
        guard let value else { return }
        key(name)
        write(value)
    }

    /// Writes the member where there is a value.
    package mutating func member(_ name: String, _ value: Double?) {
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
