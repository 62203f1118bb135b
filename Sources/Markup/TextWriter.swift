/// Text on its way out: white space folded to one space, line ends as asked for, invisible characters dropped.
struct TextWriter {
    private var bytes: [UInt8] = []
    private var pendingSpace = false
    private var pendingLines = 0
    private var pieceStart = 0

    init(capacity: Int) {
        bytes.reserveCapacity(capacity)
    }

    /// What was written, without white space at its ends.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The bytes so far.
    var written: [UInt8] { bytes }

    /// How many bytes there are.
    var count: Int { bytes.count }

    /// Forgets white space that waits to be written, and begins a new piece of text.
    mutating func beginPiece() {
        pendingSpace = false
        pendingLines = 0
        pieceStart = bytes.count
    }

    mutating func appendSpace() { pendingSpace = true }

    mutating func breakLine() { pendingLines = max(pendingLines, 1) }

    mutating func breakParagraph() { pendingLines = 2 }

    /// Appends UTF-8; its own line feeds are white space unless lines are kept.
    mutating func append(contentsOf piece: UnsafeBufferPointer<UInt8>, keepingLines: Bool) {
        var position = 0
        while position < piece.count {
            let byte = piece[position]
            if byte <= 0x20 {
                if keepingLines, byte == 0x0A { pendingLines = min(2, pendingLines + 1) } else { pendingSpace = true }
                position += 1
            } else {
                position = appendCharacters(in: piece, at: position, endOfRest: ByteScan.endOfFoldedText)
            }
        }
    }

    /// Appends the characters from a position, which is not white space, on: the first one, whatever it is, and the rest up to the end that is
    /// found for it. Returns where it ended.
    @inline(__always)
    mutating func appendCharacters(
        in piece: UnsafeBufferPointer<UInt8>, at start: Int, endOfRest: (UnsafeBufferPointer<UInt8>, Int) -> Int
    ) -> Int {
        switch piece[start] {
        case 0x7F: return start + 1
        case 0xC2, 0xE2, 0xE3, 0xEF: return appendScalar(in: piece, at: start)
        default: break
        }
        flushGap()
        var end = endOfRest(piece, start + 1)
        if end > start + 1, piece[end - 1] == 0x20 { end -= 1 }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: piece[start..<end]))
        return end
    }

    /// Appends characters with references that are resolved.
    mutating func append(references piece: ArraySlice<UInt8>) {
        piece.withUnsafeBufferPointer { append(references: $0) }
    }

    // MARK: - Private

    private mutating func append(references piece: UnsafeBufferPointer<UInt8>) {
        var position = 0
        while position < piece.count {
            if piece[position] == UInt8(ascii: "&"), let reference = CharacterReference.read(in: piece, at: position, .html) {
                reference.bytes.withBuffer { append(contentsOf: $0, keepingLines: false) }
                position = reference.end
            } else if piece[position] <= 0x20 {
                pendingSpace = true
                position += 1
            } else {
                position = appendCharacters(in: piece, at: position, endOfRest: ByteScan.endOfFoldedHTML)
            }
        }
    }

    private mutating func flushGap() {
        guard pendingLines > 0 || pendingSpace else { return }
        if bytes.count > pieceStart {
            if pendingLines == 0 { bytes.append(0x20) }
            for _ in 0..<pendingLines { bytes.append(0x0A) }
        }
        pendingLines = 0
        pendingSpace = false
    }

    private mutating func appendScalar(in piece: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
        let lead = piece[start]
        let end = min(start + (lead >= 0xE0 ? 3 : 2), piece.count)
        if lead == 0xC2, end == start + 2, piece[start + 1] < 0xA0 {
            flushGap()
            Windows1252.append(piece[start + 1], to: &bytes)
            return end
        }
        switch Visibility.of(piece[start..<end]) {
        case .visible:
            flushGap()
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: piece[start..<end]))
        case .space: pendingSpace = true
        case .invisible: break
        }
        return end
    }
}

/// Whether a character outside ASCII is white space, invisible, or neither.
private enum Visibility {
    case visible, space, invisible

    static func of(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Visibility {
        let first = bytes.startIndex
        if bytes.count == 2, bytes[first] == 0xC2 { return ofLatin(bytes[first + 1]) }
        guard bytes.count == 3 else { return .visible }
        switch (bytes[first], bytes[first + 1], bytes[first + 2]) {
        case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
            return .space
        case (0xE2, 0x80, 0x8B), (0xE2, 0x81, 0xA0), (0xEF, 0xBB, 0xBF): return .invisible
        default: return .visible
        }
    }

    /// The no-break space, the soft hyphen.
    private static func ofLatin(_ byte: UInt8) -> Visibility {
        switch byte {
        case 0xA0: .space
        case 0xAD: .invisible
        default: .visible
        }
    }
}
