/// The table of named references, read once.
enum CharacterReferenceNames {
    struct Entry: Sendable {
        let bytes: FewBytes
        /// Whether HTML accepts the name without a semicolon.
        let mayBeBare: Bool
    }

    static let longestBareName = 6

    static func entry(of name: ReferenceName) -> Entry? {
        switch name {
        case lessThan: Entry(bytes: FewBytes("<"), mayBeBare: true)
        case greaterThan: Entry(bytes: FewBytes(">"), mayBeBare: true)
        case ampersand: Entry(bytes: FewBytes("&"), mayBeBare: true)
        case quotationMark: Entry(bytes: FewBytes("\""), mayBeBare: true)
        default: all[name]
        }
    }

    static let all: [ReferenceName: Entry] = {
        var entries: [ReferenceName: Entry] = [:]
        entries.reserveCapacity(2_200)
        for line in htmlCharacterReferenceTable.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
            let parts = line.split(separator: "=")
            let mayBeBare = parts[0].hasSuffix("!")
            let name = ReferenceName((mayBeBare ? parts[0].dropLast() : parts[0]).utf8)
            entries[name] = Entry(bytes: characters(parts[1]), mayBeBare: mayBeBare)
        }
        return entries
    }()

    // MARK: - Private

    /// Those that every feed has.
    private static let lessThan = ReferenceName("lt".utf8)
    private static let greaterThan = ReferenceName("gt".utf8)
    private static let ampersand = ReferenceName("amp".utf8)
    private static let quotationMark = ReferenceName("quot".utf8)

    private static func characters(_ codes: Substring) -> FewBytes {
        var bytes = FewBytes()
        for code in codes.split(separator: "+").compactMap({ UInt32($0, radix: 16).flatMap(Unicode.Scalar.init) }) { bytes.append(code) }
        return bytes
    }
}
