/// A start tag.
struct XMLTag {
    /// The same for the same name in the same namespace of a document; nil where there are too many to keep.
    let number: Int?
    /// The local name.
    let name: String
    let prefix: String?
    /// What the prefix, or its absence, is declared to mean.
    let space: String?
    let attributes: XMLAttributes

    init(_ name: XMLNames.Name, attributes: XMLAttributes) {
        number = name.number
        self.name = name.local
        prefix = name.prefix
        space = name.space
        self.attributes = attributes
    }

    /// The value of the first attribute of that name, given in lower case, with its prefix.
    func attribute(_ wanted: StaticString) -> String? { attributes.isEmpty ? nil : attributes.value(of: wanted) }
}

/// The attributes of a tag: names, and values whose references are resolved.
struct XMLAttributes {
    private(set) var bytes: [UInt8] = []
    private var places: [(name: Range<Int>, value: Range<Int>)] = []

    var isEmpty: Bool { places.isEmpty }
    var count: Int { places.count }

    /// The value of the first attribute of that name, given in lower case, with its prefix.
    func value(of wanted: StaticString) -> String? {
        places.first { isNamed(wanted, $0.name) }.map { String(decoding: bytes[$0.value], as: UTF8.self) }
    }

    // MARK: - Writing

    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        places.removeAll(keepingCapacity: true)
    }

    mutating func append(_ piece: UnsafeBufferPointer<UInt8>) { bytes.append(contentsOf: piece) }

    /// Takes the bytes from `start` on, a name up to `middle` and a value, in which white space is one space each (XML 1.0, 3.3.3).
    mutating func keep(from start: Int, valueFrom middle: Int) {
        for index in middle..<bytes.count where bytes[index] < 0x20 { bytes[index] = 0x20 }
        places.append((start..<middle, middle..<bytes.count))
    }

    /// Forgets what begins at `start`.
    mutating func drop(from start: Int) {
        bytes.removeSubrange(start...)
        if let last = places.last, last.name.lowerBound >= start { places.removeLast() }
    }

    // MARK: - Private

    private func isNamed(_ wanted: StaticString, _ name: Range<Int>) -> Bool {
        guard name.count == wanted.utf8CodeUnitCount else { return false }
        return wanted.withUTF8Buffer { wanted in
            for offset in 0..<wanted.count where XMLBytes.lowercased(bytes[name.lowerBound + offset]) != wanted[offset] { return false }
            return true
        }
    }
}
