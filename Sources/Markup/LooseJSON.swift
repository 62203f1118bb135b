/// A JSON document, read forgivingly: what is cut off or malformed ends it, what came before is kept.
public enum LooseJSON: Sendable {
    case null
    case flag(Bool)
    case number(String)
    case text(String)
    case list([LooseJSON])
    case object([String: LooseJSON])

    /// The member of an object.
    public subscript(key: String) -> LooseJSON? {
        guard case .object(let members) = self else { return nil }
        return members[key]
    }

    /// The text, or a number as it is written; nil for what is empty.
    public var text: String? {
        switch self {
        case .text(let text): text.isEmpty ? nil : text
        case .number(let digits): digits
        default: nil
        }
    }

    /// The members of a list.
    public var list: [LooseJSON]? {
        guard case .list(let values) = self else { return nil }
        return values
    }
}

/// One pass over the bytes of JSON; nesting is bounded.
public struct LooseJSONReader {
    private static let depthLimit = 64

    private let bytes: [UInt8]
    private var position = 0
    private var depth = 0
    /// Whether the document ended too early or broke a rule.
    public private(set) var isBroken = false

    public init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Reads the value that stands here.
    public mutating func read() -> LooseJSON {
        skipSpace()
        guard position < bytes.count, !isBroken else { return fail() }
        switch bytes[position] {
        case UInt8(ascii: "{"): return nested { $0.readObject() }
        case UInt8(ascii: "["): return nested { $0.readList() }
        case UInt8(ascii: "\""): return .text(readText())
        default: return readWord()
        }
    }

    // MARK: - Private

    private mutating func fail() -> LooseJSON {
        isBroken = true
        return .null
    }

    private mutating func nested(_ body: (inout LooseJSONReader) -> LooseJSON) -> LooseJSON {
        guard depth < Self.depthLimit else { return fail() }
        depth += 1
        position += 1
        defer { depth -= 1 }
        return body(&self)
    }

    private mutating func readObject() -> LooseJSON {
        var members: [String: LooseJSON] = [:]
        while !skip(UInt8(ascii: "}")) {
            skipSpace()
            guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
                isBroken = true
                break
            }
            let key = readText()
            guard skip(UInt8(ascii: ":")) else {
                isBroken = true
                break
            }
            let value = read()
            guard !isBroken || isKeepable(value) else { break }
            members[key] = members[key] ?? value
            guard !isBroken else { break }
            _ = skip(UInt8(ascii: ","))
        }
        return .object(members)
    }

    private mutating func readList() -> LooseJSON {
        var values: [LooseJSON] = []
        while !skip(UInt8(ascii: "]")) {
            let value = read()
            guard !isBroken else {
                if case .list = value { values.append(value) }
                break
            }
            values.append(value)
            _ = skip(UInt8(ascii: ","))
        }
        return .list(values)
    }

    /// A list that was cut off still holds its whole members.
    private func isKeepable(_ value: LooseJSON) -> Bool {
        if case .list = value { return true }
        return false
    }

    private mutating func readWord() -> LooseJSON {
        let word = bytes[position...].prefix { !" \t\r\n,]}:\"{[".utf8.contains($0) }
        guard !word.isEmpty, word.count <= 64 else { return fail() }
        position = word.endIndex
        let text = String(decoding: word, as: UTF8.self)
        switch text {
        case "null": return .null
        case "true": return .flag(true)
        case "false": return .flag(false)
        default: return Double(text) == nil ? fail() : .number(text)
        }
    }

    private mutating func readText() -> String {
        position += 1
        var text: [UInt8] = []
        while position < bytes.count {
            let plain = bytes[position...].prefix { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
            text.append(contentsOf: plain)
            position = plain.endIndex
            guard position < bytes.count else { break }
            if bytes[position] == UInt8(ascii: "\"") {
                position += 1
                return String(decoding: text, as: UTF8.self)
            }
            readEscape(into: &text)
        }
        isBroken = true
        return String(decoding: text, as: UTF8.self)
    }

    private mutating func readEscape(into text: inout [UInt8]) {
        let escape = position + 1 < bytes.count ? bytes[position + 1] : UInt8(ascii: "\\")
        position += 2
        switch escape {
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "b"), UInt8(ascii: "f"): text.append(0x20)
        case UInt8(ascii: "u"): text.append(contentsOf: String(readScalar()).utf8)
        default: text.append(escape)
        }
    }

    private mutating func readScalar() -> Unicode.Scalar {
        guard let first = readUnit() else { return "\u{FFFD}" }
        guard (0xD800...0xDBFF).contains(first) else { return Unicode.Scalar(first) ?? "\u{FFFD}" }
        guard position + 1 < bytes.count, bytes[position] == UInt8(ascii: "\\"), bytes[position + 1] == UInt8(ascii: "u") else {
            return "\u{FFFD}"
        }
        position += 2
        guard let second = readUnit(), (0xDC00...0xDFFF).contains(second) else { return "\u{FFFD}" }
        return Unicode.Scalar(0x1_0000 + (first - 0xD800) << 10 + (second - 0xDC00)) ?? "\u{FFFD}"
    }

    private mutating func readUnit() -> UInt32? {
        let digits = bytes[min(position, bytes.count)...].prefix(4)
        guard digits.count == 4, let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16) else { return nil }
        position += 4
        return value
    }

    private mutating func skip(_ byte: UInt8) -> Bool {
        skipSpace()
        guard position < bytes.count, bytes[position] == byte else { return false }
        position += 1
        return true
    }

    private mutating func skipSpace() {
        while position < bytes.count, bytes[position] <= 0x20 { position += 1 }
    }
}
