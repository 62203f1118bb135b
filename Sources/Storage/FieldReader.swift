import FoundationEssentials

/// Reads a column's text from field to field, without a string for each: all feeds' columns are read at the start.
struct FieldReader {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var place = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    var isAtEnd: Bool { place == bytes.count }

    /// Takes the next byte; nil at the end.
    mutating func byte() -> UInt8? {
        guard !isAtEnd else { return nil }
        defer { place += 1 }
        return bytes[place]
    }

    /// Takes the next byte if it is this one.
    mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
        guard !isAtEnd, bytes[place] == UInt8(ascii: scalar) else { return false }
        place += 1
        return true
    }

    /// Takes a whole number; nil where there is none or it is too large.
    mutating func number() -> Int64? {
        let (isNegative, start) = (skip("-"), place)
        var magnitude: Int64 = 0
        while !isAtEnd, case let digit = bytes[place] &- UInt8(ascii: "0"), digit < 10 {
            let (tenfold, isTooLarge) = magnitude.multipliedReportingOverflow(by: 10)
            let (sum, isFarTooLarge) = tenfold.addingReportingOverflow(Int64(digit))
            guard !isTooLarge, !isFarTooLarge else { return nil }
            magnitude = sum
            place += 1
        }
        guard place > start else { return nil }
        return isNegative ? -magnitude : magnitude
    }

    /// Takes a moment in milliseconds.
    mutating func date() -> Date? { number().map(Date.init(milliseconds:)) }

    /// Takes all before `end` or the end of the text, and `end` itself.
    mutating func text(upTo end: Unicode.Scalar) -> String {
        let rest = bytes[place...]
        let stop = rest.firstIndex(of: UInt8(ascii: end)) ?? rest.endIndex
        place = min(stop + 1, rest.endIndex)
        return String(decoding: UnsafeBufferPointer(rebasing: rest[..<stop]), as: UTF8.self)
    }
}
