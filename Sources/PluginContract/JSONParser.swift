import NewsModel

/// Reads one JSON document (RFC 8259) off its bytes in one pass.
struct JSONParser {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var place = 0
    private var depth = 0
    private var count = 0

    /// Lists and objects within each other.
    private static let deepest = 512
    /// Values of one document, so that a line of empty ones does not become many times as large.
    private static let mostValues = 250_000

    private init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    /// Throws `PluginContractError.notJSON`.
    static func parse(_ bytes: UnsafeBufferPointer<UInt8>) throws(PluginContractError) -> JSONValue {
        var parser = JSONParser(bytes)
        let value = try parser.value()
        guard parser.next() == nil else { throw parser.fault("more than one value") }
        return value
    }

    // MARK: - Private

    private func fault(_ problem: String) -> PluginContractError { .notJSON("\(problem) at byte \(place)") }

    /// The next byte that is no white space.
    private mutating func next() -> UInt8? {
        while place < bytes.count {
            switch bytes[place] {
            case 0x20, 0x09, 0x0A, 0x0D: place += 1
            default: return bytes[place]
            }
        }
        return nil
    }

    private mutating func take(_ wanted: UInt8) throws(PluginContractError) {
        guard next() == wanted else { throw fault("no \"\(Character(Unicode.Scalar(wanted)))\"") }
        place += 1
    }

    private mutating func value() throws(PluginContractError) -> JSONValue {
        count += 1
        guard count <= Self.mostValues else { throw fault("more than \(Self.mostValues) values") }
        return switch next() {
        case UInt8(ascii: "{"): try object()
        case UInt8(ascii: "["): try list()
        case UInt8(ascii: "\""): .text(try text())
        case UInt8(ascii: "t"): try word("true", .flag(true))
        case UInt8(ascii: "f"): try word("false", .flag(false))
        case UInt8(ascii: "n"): try word("null", .null)
        case nil: throw fault("the text ends")
        default: .number(try number())
        }
    }

    private mutating func word(_ word: StaticString, _ value: JSONValue) throws(PluginContractError) -> JSONValue {
        let end = place + word.utf8CodeUnitCount
        guard end <= bytes.count, bytes[place..<end].elementsEqual(UnsafeBufferPointer(start: word.utf8Start, count: end - place)) else {
            throw fault("no JSON")
        }
        place = end
        return value
    }

    private mutating func descend() throws(PluginContractError) {
        depth += 1
        guard depth <= Self.deepest else { throw fault("nested too deeply") }
        place += 1
    }

    private mutating func object() throws(PluginContractError) -> JSONValue {
        try descend()
        var members: [String: JSONValue] = [:]
        var isFirst = true
        while next() != UInt8(ascii: "}") {
            if !isFirst { try take(UInt8(ascii: ",")) }
            guard next() == UInt8(ascii: "\"") else { throw fault("no name") }
            let name = try text()
            try take(UInt8(ascii: ":"))
            members[name] = try value()
            isFirst = false
        }
        place += 1
        depth -= 1
        return .object(members)
    }

    private mutating func list() throws(PluginContractError) -> JSONValue {
        try descend()
        var values: [JSONValue] = []
        while next() != UInt8(ascii: "]") {
            if !values.isEmpty { try take(UInt8(ascii: ",")) }
            values.append(try value())
        }
        place += 1
        depth -= 1
        return .list(values)
    }

    private mutating func number() throws(PluginContractError) -> Double {
        let start = place
        if peek() == UInt8(ascii: "-") { place += 1 }
        let whole = digits()
        guard whole == 1 || whole > 1 && bytes[place - whole] != UInt8(ascii: "0") else { throw fault("no JSON") }
        if peek() == UInt8(ascii: ".") {
            place += 1
            guard digits() > 0 else { throw fault("no digit") }
        }
        if let mark = peek(), mark | 0x20 == UInt8(ascii: "e") {
            place += 1
            if let sign = peek(), sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { place += 1 }
            guard digits() > 0 else { throw fault("no digit") }
        }
        guard let number = Double(String(decoding: bytes[start..<place], as: UTF8.self)), number.isFinite else {
            throw fault("a number that is too large")
        }
        return number
    }

    private func peek() -> UInt8? { place < bytes.count ? bytes[place] : nil }

    /// Skips digits and says how many.
    private mutating func digits() -> Int {
        let start = place
        while let byte = peek(), byte &- 48 < 10 { place += 1 }
        return place - start
    }

    private mutating func text() throws(PluginContractError) -> String {
        place += 1
        let start = place
        try skipPlain()
        if peek() == UInt8(ascii: "\"") {
            defer { place += 1 }
            return try checked(UnsafeBufferPointer(rebasing: bytes[start..<place]))
        }
        var written = Array(bytes[start..<place])
        while peek() == UInt8(ascii: "\\") {
            try unescape(into: &written)
            let start = place
            try skipPlain()
            written += bytes[start..<place]
        }
        place += 1
        return try checked(written)
    }

    /// Skips to the next quotation mark or backslash.
    private mutating func skipPlain() throws(PluginContractError) {
        place = JSONText.plainEnd(in: bytes, from: place)
        guard place < bytes.count else { throw fault("the text ends") }
        guard bytes[place] >= 0x20 else { throw fault("a control character in a text") }
    }

    private func checked(_ bytes: some Collection<UInt8>) throws(PluginContractError) -> String {
        guard let text = String(validating: bytes, as: UTF8.self) else { throw fault("a text that is not UTF-8") }
        return text
    }

    private mutating func unescape(into written: inout [UInt8]) throws(PluginContractError) {
        place += 1
        let mark = peek()
        place += 1
        switch mark {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): written.append(bytes[place - 1])
        case UInt8(ascii: "b"): written.append(0x08)
        case UInt8(ascii: "f"): written.append(0x0C)
        case UInt8(ascii: "n"): written.append(0x0A)
        case UInt8(ascii: "r"): written.append(0x0D)
        case UInt8(ascii: "t"): written.append(0x09)
        case UInt8(ascii: "u"): written.append(contentsOf: try scalar().utf8)
        default: throw fault("an unknown escape")
        }
    }

    /// The scalar of four digits behind `\u`, or of two such halves.
    private mutating func scalar() throws(PluginContractError) -> Character {
        var code = try hexadecimal()
        if code & 0xFC00 == 0xD800, peek() == UInt8(ascii: "\\"), place + 1 < bytes.count, bytes[place + 1] == UInt8(ascii: "u") {
            place += 2
            let second = try hexadecimal()
            guard second & 0xFC00 == 0xDC00 else { throw fault("half a character") }
            code = 0x10000 + (code & 0x3FF) << 10 + second & 0x3FF
        }
        guard let scalar = Unicode.Scalar(code) else { throw fault("half a character") }
        return Character(scalar)
    }

    private mutating func hexadecimal() throws(PluginContractError) -> UInt32 {
        var code: UInt32 = 0
        for _ in 0..<4 {
            guard let digit = peek().flatMap({ Character(Unicode.Scalar($0)).hexDigitValue }) else { throw fault("no four digits") }
            code = code << 4 | UInt32(digit)
            place += 1
        }
        return code
    }
}
