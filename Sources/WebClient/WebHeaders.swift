/// Header fields in order; names are compared without regard to case.
///
/// They are kept as the bytes that are sent or came, for RFC 9110, 5.5 gives these no character set: `ETag` and the like go back byte for
/// byte. Read as text, a value that came from the network holds one scalar per byte.
public struct WebHeaders: Sendable, Hashable, ExpressibleByDictionaryLiteral {
    public struct Field: Sendable, Hashable {
        public var name: String
        public var value: String
    }

    /// One line a field, as libcurl takes it: `name: value`, or `name;` where there is no value, and a zero.
    private var bytes: [UInt8] = []
    private var lines: [Line] = []

    /// Where a line begins, its name ends and it ends itself.
    private struct Line: Hashable {
        var start: Int
        var nameEnd: Int
        var end: Int

        var name: Range<Int> { start..<nameEnd }
        var value: Range<Int> { min(nameEnd + 2, end)..<end }
    }

    public init(_ fields: [(String, String)] = []) {
        for (name, value) in fields { add(name, value) }
    }

    public init(dictionaryLiteral elements: (String, String)...) {
        self.init(elements)
    }

    /// All fields, as text.
    public var fields: [Field] {
        lines.map { Field(name: Self.text(bytes[$0.name]), value: Self.text(bytes[$0.value])) }
    }

    /// The value of the first field of this name.
    public func first(_ name: String) -> String? {
        lines.first { isNamed(name, $0) }.map { Self.text(bytes[$0.value]) }
    }

    /// The values of all fields of this name, in order.
    public func all(_ name: String) -> [String] {
        lines.lazy.filter { isNamed(name, $0) }.map { Self.text(bytes[$0.value]) }
    }

    /// Adds a field; a value whose scalars are all below 256 is sent with one byte for each, any other as UTF-8.
    public mutating func add(_ name: String, _ value: String) {
        add(name.utf8) { bytes in Self.write(value, to: &bytes) }
    }

    public mutating func remove(_ name: String) {
        guard lines.contains(where: { isNamed(name, $0) }) else { return }
        let former = self
        self = [:]
        for line in former.lines where !former.isNamed(name, line) { add(former.bytes[line.name]) { $0 += former.bytes[line.value] } }
    }

    // MARK: - Answers

    /// Makes room for the fields of an answer, which has a dozen of some thirty bytes in most cases.
    mutating func makeRoom() {
        lines.reserveCapacity(12)
        bytes.reserveCapacity(400)
    }

    /// Adds a line of an answer's head as it came; what is no field is left out, a folded line continues the one before it.
    mutating func addLine(_ line: UnsafeBufferPointer<UInt8>) {
        if let first = line.first, first == 0x20 || first == 0x09, !lines.isEmpty { return lengthenLast(by: Self.trimmed(line[...])) }
        guard let colon = line.firstIndex(of: 0x3A), colon > 0 else { return }
        add(Self.trimmed(line[..<colon])) { $0 += Self.trimmed(line[(colon + 1)...]) }
    }

    /// The bytes of the first field of this name.
    func firstBytes(_ name: String) -> ArraySlice<UInt8>? {
        lines.first { isNamed(name, $0) }.map { bytes[$0.value] }
    }

    // MARK: - Requests

    /// Gives every line with a zero at its end.
    func eachLine(_ take: (UnsafePointer<CChar>) -> Void) {
        bytes.withUnsafeBytes { bytes in
            for line in lines { take(bytes.baseAddress!.advanced(by: line.start).assumingMemoryBound(to: CChar.self)) }
        }
    }

    /// The name of the first field that must not be sent, for people (RFC 9110, 5.1 and 5.5): its name is no token, or its value has a control
    /// character other than tab.
    var unsendable: String? {
        let line = bytes.withUnsafeBufferPointer { bytes in
            lines.first { !Self.isName(bytes[$0.name]) || !Self.isValue(bytes[$0.value]) }
        }
        return line.map { String(decoding: bytes[$0.name].prefix(60).filter { $0 < 0x80 }, as: UTF8.self) }
    }

    // MARK: - Private

    /// Adds what a folded line goes on with, where the last line ends: however often a line is folded, nothing is copied twice.
    private mutating func lengthenLast(by more: some Collection<UInt8>) {
        let last = lines.count - 1
        bytes.removeLast()
        if lines[last].value.isEmpty { bytes.replaceSubrange(lines[last].nameEnd..., with: [0x3A, 0x20]) }
        bytes.append(0x20)
        bytes += more
        lines[last].end = bytes.count
        bytes.append(0)
    }

    private mutating func add(_ name: some Collection<UInt8>, writingValue write: (inout [UInt8]) -> Void) {
        let start = bytes.count
        bytes += name
        let nameEnd = bytes.count
        bytes += [0x3A, 0x20]
        write(&bytes)
        if bytes.count == nameEnd + 2 {
            // Without the semicolon libcurl would take the header out.
            bytes.replaceSubrange(nameEnd..., with: [0x3B])
        }
        lines.append(Line(start: start, nameEnd: nameEnd, end: bytes.count))
        bytes.append(0)
    }

    private static func write(_ value: String, to bytes: inout [UInt8]) {
        let start = bytes.count
        bytes += value.utf8
        guard bytes[start...].contains(where: { $0 >= 0x80 }) else { return }
        let narrow = value.unicodeScalars.compactMap { UInt8(exactly: $0.value) }
        if narrow.count == value.unicodeScalars.count { bytes.replaceSubrange(start..., with: narrow) }
    }

    private static func trimmed(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Slice<UnsafeBufferPointer<UInt8>> {
        let isSpace: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D || $0 == 0x0A }
        guard let first = bytes.firstIndex(where: { !isSpace($0) }), let last = bytes.lastIndex(where: { !isSpace($0) }) else {
            return bytes.prefix(0)
        }
        return bytes[first...last]
    }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String {
        guard bytes.contains(where: { $0 >= 0x80 }) else { return String(decoding: bytes, as: UTF8.self) }
        var text = String.UnicodeScalarView()
        for byte in bytes { text.append(Unicode.Scalar(byte)) }
        return String(text)
    }

    private func isNamed(_ name: String, _ line: Line) -> Bool {
        line.name.count == name.utf8.count && zip(bytes[line.name], name.utf8).allSatisfy { Self.lowercased($0) == Self.lowercased($1) }
    }

    private static func lowercased(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }

    private static func isName(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool { !bytes.isEmpty && bytes.allSatisfy(isTokenByte) }

    private static func isValue(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }
    }

    private static func isTokenByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        default: tokenMarks.contains(byte)
        }
    }

    private static let tokenMarks = Array("!#$%&'*+-.^_`|~".utf8)
}
