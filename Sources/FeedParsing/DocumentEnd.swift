/// Where a document ends.
enum DocumentEnd {
    /// Whether the end tag of a feed is among the last bytes, whatever a server has put behind it.
    ///
    /// Errors of balance do not count: they are many, and a document that has them has still been received whole.
    static func isReached(in text: [UInt8]) -> Bool {
        let tail = text.suffix(4_096)
        return tail.indices.dropLast(2).contains { index in
            tail[index] == UInt8(ascii: "<") && tail[index + 1] == UInt8(ascii: "/") && roots.contains(name(tail[(index + 2)...]))
        }
    }

    // MARK: - Private

    private static let roots: Set<String> = ["rss", "rdf", "feed"]

    /// The local name that begins here, in lower case.
    private static func name(_ bytes: ArraySlice<UInt8>) -> String {
        let whole = bytes.prefix(24).prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") }
        let local = whole.split(separator: UInt8(ascii: ":")).last ?? []
        return String(decoding: local, as: UTF8.self).lowercased()
    }
}
