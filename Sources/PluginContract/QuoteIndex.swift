import NewsModel

/// Finds verbatim quotes in an article, in offsets of Unicode scalars into title, two line feeds and body.
struct QuoteIndex {
    private let bytes: [UInt8]
    /// Scalars before each block of `blockSize` bytes.
    private let scalarsBeforeBlock: [Int]

    private static let blockSize = 1024

    init(_ article: Article) {
        bytes = Array(article.fullText.utf8)
        var counts: [Int] = []
        var scalars = 0
        for (offset, byte) in bytes.enumerated() {
            if offset % Self.blockSize == 0 { counts.append(scalars) }
            if byte & 0xC0 != 0x80 { scalars += 1 }
        }
        scalarsBeforeBlock = counts
    }

    /// The first occurrence of `quote` at or after scalar `start`.
    func range(of quote: String, from start: Int) -> Range<Int>? {
        let wanted = Array(quote.utf8)
        guard let first = wanted.first, let begin = byteOffset(ofScalar: max(0, start)) else { return nil }
        var position = begin
        while position + wanted.count <= bytes.count {
            if bytes[position] == first, matches(wanted, at: position) {
                let scalar = scalarOffset(ofByte: position)
                return scalar..<scalar + quote.unicodeScalars.count
            }
            position += 1
        }
        return nil
    }

    // MARK: - Private

    private func matches(_ wanted: [UInt8], at position: Int) -> Bool {
        for offset in wanted.indices where bytes[position + offset] != wanted[offset] { return false }
        return true
    }

    private func scalarOffset(ofByte byte: Int) -> Int {
        let block = byte / Self.blockSize
        return bytes[block * Self.blockSize..<byte].reduce(into: scalarsBeforeBlock[block]) { if $1 & 0xC0 != 0x80 { $0 += 1 } }
    }

    private func byteOffset(ofScalar scalar: Int) -> Int? {
        guard scalar > 0 else { return 0 }
        let block = (scalarsBeforeBlock.firstIndex { $0 > scalar } ?? scalarsBeforeBlock.count) - 1
        guard block >= 0 else { return nil }
        var scalars = scalarsBeforeBlock[block]
        for offset in block * Self.blockSize..<bytes.count where bytes[offset] & 0xC0 != 0x80 {
            if scalars == scalar { return offset }
            scalars += 1
        }
        return nil
    }
}
