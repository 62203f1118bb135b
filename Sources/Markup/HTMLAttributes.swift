/// The attributes of a tag, read one after the other.
struct HTMLAttributes: Sequence, IteratorProtocol {
    /// A name and where its value stands.
    struct Attribute {
        let name: Range<Int>
        /// Empty where none is given; references are not resolved.
        let value: Range<Int>

        /// Whether it has this name, given in lower case.
        func isNamed(_ other: StaticString, in bytes: [UInt8]) -> Bool {
            guard name.count == other.utf8CodeUnitCount else { return false }
            return other.withUTF8Buffer { other in
                for offset in 0..<other.count where bytes[name.lowerBound + offset] | 0x20 != other[offset] { return false }
                return true
            }
        }
    }

    private let bytes: [UInt8]
    private var position: Int
    private let end: Int

    init(bytes: [UInt8], from: Int, to: Int) {
        self.bytes = bytes
        position = from
        end = to
    }

    mutating func next() -> Attribute? {
        while position < end, isGap(bytes[position]) { position += 1 }
        guard position < end else { return nil }
        let start = position
        while position < end, !isGap(bytes[position]), position == start || bytes[position] != UInt8(ascii: "=") { position += 1 }
        let name = start..<position
        skipSpace()
        guard position < end, bytes[position] == UInt8(ascii: "=") else {
            return Attribute(name: name, value: position..<position)
        }
        position += 1
        skipSpace()
        return Attribute(name: name, value: readValue())
    }

    // MARK: - Private

    private mutating func skipSpace() {
        while position < end, bytes[position] <= 0x20 { position += 1 }
    }

    private mutating func readValue() -> Range<Int> {
        guard position < end else { return end..<end }
        let quote = bytes[position]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return readBare() }
        let start = position + 1
        position = start
        while position < end, bytes[position] != quote { position += 1 }
        defer { position = Swift.min(position + 1, end) }
        return start..<position
    }

    private mutating func readBare() -> Range<Int> {
        let start = position
        while position < end, bytes[position] > 0x20 { position += 1 }
        return start..<position
    }

    private func isGap(_ byte: UInt8) -> Bool { byte <= 0x20 || byte == UInt8(ascii: "/") }
}
