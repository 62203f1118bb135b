/// Where a document ends.
enum DocumentEnd {
    /// Whether the end tag of a feed is among the last bytes, whatever a server has put behind it.
    ///
    /// Errors of balance do not count: they are many, and a document that has them has still been received whole.
    static func isReached(in text: [UInt8]) -> Bool {
        let tail = text.suffix(4_096)
        return tail.indices.dropLast(2).reversed().contains { index in
            tail[index] == UInt8(ascii: "<") && tail[index + 1] == UInt8(ascii: "/") && isRoot(tail[(index + 2)...])
        }
    }

    // MARK: - Private

    private static let roots = ["rss", "rdf", "feed"].map { Array($0.utf8) }

    /// Whether the name that begins here is, without its prefix, that of a feed.
    private static func isRoot(_ bytes: ArraySlice<UInt8>) -> Bool {
        let whole = bytes.prefix(24).prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") }
        let local = whole.lastIndex(of: UInt8(ascii: ":")).map { whole[($0 + 1)...] } ?? whole
        return roots.contains { local.elementsEqual($0) { XMLBytes.lowercased($0) == $1 } }
    }
}
