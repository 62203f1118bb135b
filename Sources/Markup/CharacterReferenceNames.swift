/// The table of named references, read once.
enum CharacterReferenceNames {
    struct Entry: Sendable {
        let bytes: [UInt8]
        /// Whether HTML accepts the name without a semicolon.
        let mayBeBare: Bool
    }

    static let longestBareName = 6

    static let all: [String: Entry] = {
        var entries: [String: Entry] = [:]
        entries.reserveCapacity(2_200)
        for line in htmlCharacterReferenceTable.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
            let parts = line.split(separator: "=")
            let mayBeBare = parts[0].hasSuffix("!")
            entries[String(mayBeBare ? parts[0].dropLast() : parts[0])] = Entry(bytes: characters(parts[1]), mayBeBare: mayBeBare)
        }
        return entries
    }()

    private static func characters(_ codes: Substring) -> [UInt8] {
        codes.split(separator: "+").flatMap { code in
            UInt32(code, radix: 16).flatMap(Unicode.Scalar.init).map { Array(String($0).utf8) } ?? []
        }
    }
}
