/// Header fields in order; names are compared without regard to case.
///
/// A value that came from the network holds one scalar per byte (RFC 9110, 5.5 gives bytes no character set), so that
/// `ETag` and the like go back byte for byte.
public struct WebHeaders: Sendable, Hashable, ExpressibleByDictionaryLiteral {
    public struct Field: Sendable, Hashable {
        public var name: String
        public var value: String

        public init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    public private(set) var fields: [Field] = []

    public init(_ fields: [(String, String)] = []) {
        self.fields = fields.map { Field(name: $0.0, value: $0.1) }
    }

    public init(dictionaryLiteral elements: (String, String)...) {
        self.init(elements)
    }

    /// The value of the first field of this name.
    public func first(_ name: String) -> String? {
        fields.first { Self.isSame($0.name, name) }?.value
    }

    /// The values of all fields of this name, in order.
    public func all(_ name: String) -> [String] {
        fields.filter { Self.isSame($0.name, name) }.map(\.value)
    }

    public mutating func add(_ name: String, _ value: String) {
        fields.append(Field(name: name, value: value))
    }

    public mutating func remove(_ name: String) {
        fields.removeAll { Self.isSame($0.name, name) }
    }

    /// Makes room for the fields of an answer, which has a dozen in most cases.
    mutating func makeRoom() { fields.reserveCapacity(12) }

    /// Adds a line of an answer's head as it came; what is no field is left out, a folded line continues the one before it.
    mutating func addLine(_ line: UnsafeBufferPointer<UInt8>) {
        if let first = line.first, first == 0x20 || first == 0x09, !fields.isEmpty {
            fields[fields.count - 1].value += " " + Self.text(line)
            return
        }
        guard let colon = line.firstIndex(of: 0x3A), colon > 0 else { return }
        add(Self.text(UnsafeBufferPointer(rebasing: line[..<colon])), Self.text(UnsafeBufferPointer(rebasing: line[(colon + 1)...])))
    }

    /// The bytes of a value: one per scalar where all are below 256, UTF-8 otherwise.
    static func bytes(_ value: String) -> [UInt8] {
        var bytes: [UInt8] = []
        write(value, to: &bytes)
        return bytes
    }

    /// Appends the bytes of a value.
    static func write(_ value: String, to bytes: inout [UInt8]) {
        let start = bytes.count
        bytes += value.utf8
        guard bytes[start...].contains(where: { $0 >= 0x80 }) else { return }
        let narrow = value.unicodeScalars.compactMap { UInt8(exactly: $0.value) }
        if narrow.count == value.unicodeScalars.count { bytes.replaceSubrange(start..., with: narrow) }
    }

    // MARK: - Private

    private static func text(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        let isSpace: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D || $0 == 0x0A }
        guard let first = bytes.firstIndex(where: { !isSpace($0) }), let last = bytes.lastIndex(where: { !isSpace($0) }) else { return "" }
        let trimmed = UnsafeBufferPointer(rebasing: bytes[first...last])
        guard trimmed.contains(where: { $0 >= 0x80 }) else { return String(decoding: trimmed, as: UTF8.self) }
        var text = String.UnicodeScalarView()
        for byte in trimmed { text.append(Unicode.Scalar(byte)) }
        return String(text)
    }

    private static func isSame(_ left: String, _ right: String) -> Bool {
        left.utf8.count == right.utf8.count && zip(left.utf8, right.utf8).allSatisfy { lowercased($0) == lowercased($1) }
    }

    private static func lowercased(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
}
