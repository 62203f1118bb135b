/// The names of a document's elements, each made once, and the namespaces that are declared where the reader is (Namespaces in XML 1.0).
struct XMLNames {
    /// An element's name.
    struct Name {
        /// Nil for names beyond those that are kept.
        let number: Int?
        let prefix: String?
        let local: String
        let space: String?
    }

    private struct Key: Hashable {
        let name: UInt64
        let space: Int
    }

    private struct Declaration {
        let prefix: UInt64
        /// An index in `spaces`; -1 for none.
        let space: Int
        let depth: Int
    }

    /// Declarations in force, more than any feed has; looking through them is what a tag costs.
    private static let longestScope = 256
    private static let withoutPrefix = XMLBytes.hash([])

    private var known: [Key: Int] = [:]
    private var names: [Name] = []
    private var spaces: [String] = []
    private var numbers: [String: Int] = [:]
    private var declarations: [Declaration] = []

    /// The element of a name as it is written, with one colon at most, where `hash` is its `XMLBytes.hash`.
    mutating func name(_ written: ArraySlice<UInt8>, hash: UInt64) -> Name {
        let colon = written.firstIndex(of: UInt8(ascii: ":"))
        let prefix = colon.map { XMLBytes.hash(written[..<$0]) } ?? Self.withoutPrefix
        let space = declarations.last { $0.prefix == prefix }?.space ?? -1
        let key = Key(name: hash, space: space)
        if let index = known[key] { return names[index] }
        let isKept = names.count < FeedLimits.names
        let local = colon.map { written[($0 + 1)...] } ?? written
        let name = Name(
            number: isKept ? names.count : nil, prefix: colon.map { String(decoding: written[..<$0], as: UTF8.self) },
            local: String(decoding: local, as: UTF8.self), space: space >= 0 ? spaces[space] : nil)
        guard isKept else { return name }
        known[key] = names.count
        names.append(name)
        return name
    }

    /// Takes `xmlns` and `xmlns:…` of an element at a depth; false where the attribute is another.
    mutating func declare(_ attribute: ArraySlice<UInt8>, _ value: ArraySlice<UInt8>, depth: Int) -> Bool {
        guard attribute.starts(with: Self.declaring) else { return false }
        let behind = attribute.dropFirst(Self.declaring.count)
        guard behind.isEmpty || behind.first == UInt8(ascii: ":") else { return false }
        let hash = XMLBytes.hash(behind.dropFirst())
        let space = String(decoding: value, as: UTF8.self)
        let isKnown = declarations.contains { $0.prefix == hash && $0.depth == depth }
        guard !isKnown, behind.isEmpty || !space.isEmpty, declarations.count < Self.longestScope else { return true }
        declarations.append(Declaration(prefix: hash, space: number(of: space), depth: depth))
        return true
    }

    /// Forgets what was declared deeper than this.
    mutating func leave(to depth: Int) {
        while let last = declarations.last, last.depth > depth { declarations.removeLast() }
    }

    // MARK: - Private

    private mutating func number(of space: String) -> Int {
        guard !space.isEmpty else { return -1 }
        if let known = numbers[space] { return known }
        guard spaces.count < FeedLimits.names else { return -1 }
        numbers[space] = spaces.count
        spaces.append(space)
        return spaces.count - 1
    }

    private static let declaring = Array("xmlns".utf8)
}
