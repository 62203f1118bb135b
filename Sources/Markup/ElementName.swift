/// An element's name, its first eight letters in lower case packed into one number.
struct ElementName: Hashable, Sendable {
    private(set) var packed: UInt64 = 0
    private(set) var length = 0

    init() {}

    init(_ name: some Sequence<UInt8>) {
        for letter in name { append(letter) }
    }

    mutating func append(_ letter: UInt8) {
        if length < 8 { packed = packed << 8 | UInt64(letter >= 0x41 && letter <= 0x5A ? letter | 0x20 : letter) }
        length += 1
    }
}

/// A small table by the names of elements, which pages ask for with every tag.
struct ElementTable<Value: Sendable>: Sendable {
    private var slots: [(name: ElementName, value: Value)?] = Array(repeating: nil, count: 512)

    subscript(name: ElementName) -> Value? {
        get {
            var slot = Self.slot(of: name)
            while let entry = slots[slot] {
                if entry.name == name { return entry.value }
                slot = (slot + 1) & 511
            }
            return nil
        }
        set {
            var slot = Self.slot(of: name)
            while let entry = slots[slot], entry.name != name { slot = (slot + 1) & 511 }
            slots[slot] = newValue.map { (name, $0) }
        }
    }

    /// Fibonacci hashing.
    private static func slot(of name: ElementName) -> Int {
        Int(((name.packed ^ UInt64(truncatingIfNeeded: name.length)) &* 0x9E37_79B9_7F4A_7C15) >> 55)
    }
}
