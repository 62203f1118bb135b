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
    mutating func append(contentsOf piece: ArraySlice<UInt8>, keepingLines: Bool) {
        var position = piece.startIndex
        while position < piece.endIndex {
            let byte = piece[position]
            if byte <= 0x20 {
                if keepingLines, byte == 0x0A { pendingLines = min(2, pendingLines + 1) } else { pendingSpace = true }
                position += 1
            } else if byte < 0x80 {
                position = appendWords(in: piece, at: position)
            } else {
                position = appendScalar(in: piece, at: position)
            }
        }
    }

    /// Appends characters with references that are resolved.
    mutating func append(references piece: ArraySlice<UInt8>) {
        var start = piece.startIndex
        while let reference = piece[start...].firstIndex(of: UInt8(ascii: "&")) {
            append(contentsOf: piece[start..<reference], keepingLines: false)
            start = append(referenceIn: piece, at: reference)
        }
        append(contentsOf: piece[start...], keepingLines: false)
    }

    // MARK: - Private

    /// Appends what the `&` at a position begins; the position behind it.
    private mutating func append(referenceIn piece: ArraySlice<UInt8>, at start: Int) -> Int {
        let window = Array(piece[start...].prefix(CharacterReference.longest))
        guard let reference = CharacterReference.read(in: window, at: 0, .html) else { return appendWords(in: piece[...start], at: start) }
        append(contentsOf: reference.bytes[...], keepingLines: false)
        return start + reference.end
    }

    /// Appends visible ASCII and the single spaces in it, in one piece; returns where it ends.
    private mutating func appendWords(in piece: ArraySlice<UInt8>, at start: Int) -> Int {
        guard piece[start] != 0x7F else { return start + 1 }
        flushGap()
        return piece.withUnsafeBufferPointer { buffer in
            var end = start - piece.startIndex
            let first = end
            while end < buffer.count {
                let isSingleSpace = buffer[end] == 0x20 && end + 1 < buffer.count && (0x21...0x7E).contains(buffer[end + 1])
                guard isSingleSpace || (0x21...0x7E).contains(buffer[end]) else { break }
                end += 1
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[first..<end]))
            return piece.startIndex + end
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

    private mutating func appendScalar(in piece: ArraySlice<UInt8>, at start: Int) -> Int {
        let lead = piece[start]
        let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
        let end = min(start + length, piece.endIndex)
        if lead == 0xC2, end == start + 2, piece[start + 1] < 0xA0 {
            flushGap()
            Windows1252.append(piece[start + 1], to: &bytes)
            return end
        }
        switch Visibility.of(piece[start..<end]) {
        case .visible:
            flushGap()
            bytes.append(contentsOf: piece[start..<end])
        case .space: pendingSpace = true
        case .invisible: break
        }
        return end
    }
}

/// Whether a character outside ASCII is white space, invisible, or neither.
private enum Visibility {
    case visible, space, invisible

    static func of(_ bytes: ArraySlice<UInt8>) -> Visibility {
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
