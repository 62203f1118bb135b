import Glibc

/// Looks through bytes, sixteen at a time, for the first that needs a closer look. Ranges have to lie within the bytes.
public enum ByteScan {
    /// The first byte that text of XML cannot keep as it is: `<`, `&`, what XML forbids, CR, which stands for a line feed, and 0xEF, which
    /// leads U+FFFE and U+FFFF. `end` where there is none.
    public static func endOfXMLText(in bytes: [UInt8], from start: Int, to end: Int) -> Int {
        first(in: bytes, from: start, to: end) { block, _ in isForbidden(block) .| isMarkup(block) }
    }

    /// The same for a CDATA section, in which `<` and `&` are characters.
    public static func endOfSectionText(in bytes: [UInt8], from start: Int, to end: Int) -> Int {
        first(in: bytes, from: start, to: end) { block, _ in isForbidden(block) }
    }

    /// The first `byte` from a position on.
    public static func first(_ byte: UInt8, in bytes: [UInt8], from start: Int) -> Int? {
        bytes.withUnsafeBufferPointer { first(byte, in: $0, from: start) }
    }

    /// The first `byte` from a position on.
    static func first(_ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        guard start >= 0, start < bytes.count, let base = bytes.baseAddress else { return nil }
        return memchr(base + start, Int32(byte), bytes.count - start).map { UnsafeRawPointer($0) - UnsafeRawPointer(base) }
    }

    /// The first byte that folding of white space may change: a control character, a space before another, and the lead of a character that
    /// may be white space or invisible (U+0080 to U+00BF, U+2000 to U+3FFF, U+F000 to U+FFFF).
    static func endOfFoldedText(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        first(in: bytes, from: start, to: bytes.count) { block, next in mayFold(block, next) }
    }

    /// The same for HTML, where `<` and `&` count, too.
    static func endOfFoldedHTML(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        first(in: bytes, from: start, to: bytes.count) { block, next in mayFold(block, next) .| isMarkup(block) }
    }

    /// The first `>` or quote.
    static func endOfTagPart(in bytes: [UInt8], from start: Int) -> Int {
        bytes.withUnsafeBufferPointer { endOfTagPart(in: $0, from: start) }
    }

    /// The first `>` or quote.
    static func endOfTagPart(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        first(in: bytes, from: start, to: bytes.count) { block, _ in
            (block .== all(UInt8(ascii: ">"))) .| (block .== all(UInt8(ascii: "\""))) .| (block .== all(UInt8(ascii: "'")))
        }
    }

    /// Where two letters, given in lower case, first stand beside each other in either case; `end` where they do not begin before it, which
    /// has to be a byte.
    static func pair(_ one: UInt8, _ other: UInt8, in bytes: [UInt8], from start: Int, to end: Int) -> Int {
        let found = first(in: bytes, from: start, to: end + 1) { block, next in
            ((block | all(0x20)) .== all(one)) .& ((next | all(0x20)) .== all(other))
        }
        return min(found, end)
    }

    // MARK: - Concerns

    private typealias Block = SIMD16<UInt8>
    private typealias Marks = SIMDMask<SIMD16<Int8>>

    @inline(__always)
    private static func all(_ byte: UInt8) -> Block { Block(repeating: byte) }

    @inline(__always)
    private static func isMarkup(_ block: Block) -> Marks { (block .== all(UInt8(ascii: "<"))) .| (block .== all(UInt8(ascii: "&"))) }

    @inline(__always)
    private static func isForbidden(_ block: Block) -> Marks {
        let isSpace = (block .== all(0x09)) .| (block .== all(0x0A))
        return ((block .< all(0x20)) .& .!isSpace) .| (block .== all(0xEF))
    }

    @inline(__always)
    private static func mayFold(_ block: Block, _ next: Block) -> Marks {
        let isControl = (block .< all(0x20)) .| (block .== all(0x7F))
        let mayVanish = (block .== all(0xC2)) .| (block .== all(0xE2)) .| (block .== all(0xE3)) .| (block .== all(0xEF))
        return isControl .| mayVanish .| ((block .== all(0x20)) .& (next .== all(0x20)))
    }

    // MARK: - Scanning

    @inline(__always)
    private static func first(in bytes: [UInt8], from start: Int, to end: Int, _ concern: (Block, Block) -> Marks) -> Int {
        bytes.withUnsafeBufferPointer { first(in: $0, from: start, to: end, concern) }
    }

    /// Calls `concern` with sixteen bytes and the sixteen that begin one later.
    @inline(__always)
    private static func first(
        in bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int, _ concern: (Block, Block) -> Marks
    ) -> Int {
        guard start < end, let base = bytes.baseAddress else { return end }
        precondition(start >= 0 && end <= bytes.count)
        let raw = UnsafeRawPointer(base)
        var position = start
        while end - position > 16 {
            let block = raw.loadUnaligned(fromByteOffset: position, as: Block.self)
            let next = raw.loadUnaligned(fromByteOffset: position + 1, as: Block.self)
            if let index = index(concern(block, next)) { return position + index }
            position += 16
        }
        let rest = end - position
        return position + min(rest, padded(raw + position, rest) { index(concern($0, $1)) } ?? rest)
    }

    /// Calls `body` with up to sixteen bytes as blocks that are filled up with a letter.
    @inline(__always)
    private static func padded(_ bytes: UnsafeRawPointer, _ count: Int, _ body: (Block, Block) -> Int?) -> Int? {
        let letters = UInt64(0x7878_7878_7878_7878)
        var room = (letters, letters, letters)
        return withUnsafeMutableBytes(of: &room) { room in
            room.copyMemory(from: UnsafeRawBufferPointer(start: bytes, count: count))
            return body(room.loadUnaligned(as: Block.self), room.loadUnaligned(fromByteOffset: 1, as: Block.self))
        }
    }

    /// The first place that is marked.
    @inline(__always)
    private static func index(_ marks: Marks) -> Int? {
        let halves = unsafeBitCast(marks, to: SIMD2<UInt64>.self)
        if halves.x | halves.y == 0 { return nil }
        return halves.x != 0 ? halves.x.trailingZeroBitCount / 8 : 8 + halves.y.trailingZeroBitCount / 8
    }
}
