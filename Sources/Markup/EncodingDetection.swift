/// A document's character set: by byte order mark, then HTTP header, then what the document says of itself (RFC 7303, HTML standard).
public enum EncodingDetection {
    /// A feed's bytes as valid UTF-8 without byte order mark.
    public static func xml(_ bytes: [UInt8], contentType: String?) -> [UInt8] {
        if let marked = ByteOrder.marked(bytes) { return TextDecoder.decode(bytes[marked.length...], as: marked.encoding).bytes }
        if let wide = ByteOrder.guessed(bytes) { return TextDecoder.decode(bytes[...], as: wide).bytes }
        let declared = Declarations.xml(bytes)
        return best(bytes, header: Declarations.charset(inContentType: contentType), declared: declared)
    }

    /// A page's bytes as valid UTF-8 without byte order mark.
    public static func html(_ bytes: [UInt8], contentType: String?) -> [UInt8] {
        if let marked = ByteOrder.marked(bytes) { return TextDecoder.decode(bytes[marked.length...], as: marked.encoding).bytes }
        let declared = Declarations.meta(bytes) ?? Declarations.xml(bytes)
        return best(bytes, header: Declarations.charset(inContentType: contentType), declared: declared)
    }

    // MARK: - Private

    /// The first candidate that fits without a malformed byte; otherwise what is named, with U+FFFD where it does not fit.
    private static func best(_ bytes: [UInt8], header: CharacterEncoding?, declared: CharacterEncoding?) -> [UInt8] {
        let named = [header, declared].compactMap { $0 }.filter { !$0.needsWideUnits }
        var candidates = named
        // Bytes that make sense as UTF-8 are no accident where every other byte would do, too.
        if named.first?.hasOneByteACharacter ?? false { candidates.insert(.utf8, at: 0) }
        if !candidates.contains(.utf8) { candidates.append(.utf8) }
        let meant = named.first ?? .utf8
        var best: TextDecoder.Decoded?
        for candidate in candidates {
            let decoded = TextDecoder.decode(bytes[...], as: candidate)
            if decoded.malformed == 0 { return decoded.bytes }
            if candidate == meant { best = decoded }
        }
        guard let best, meant == .utf8 else { return best?.bytes ?? [] }
        let isGuess = candidates == [.utf8] && isHardlyUTF8(bytes, malformed: best.malformed)
        return isGuess ? TextDecoder.decode(bytes[...], as: SingleByteGuess.encoding(of: bytes)).bytes : MixedText.utf8(of: bytes)
    }

    /// A few broken sequences are damage; more broken ones than whole ones are another character set.
    private static func isHardlyUTF8(_ bytes: [UInt8], malformed: Int) -> Bool {
        let leads = bytes.lazy.filter { $0 >= 0xC2 && $0 <= 0xF4 }.count
        return malformed * 2 > leads
    }
}

/// Byte order marks and the patterns that wide encodings make of `<?`.
enum ByteOrder {
    static func marked(_ bytes: [UInt8]) -> (encoding: CharacterEncoding, length: Int)? {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
        if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return (.utf32LittleEndian, 4) }
        if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return (.utf32BigEndian, 4) }
        if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
        if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
        return nil
    }

    static func guessed(_ bytes: [UInt8]) -> CharacterEncoding? {
        if bytes.starts(with: [0x3C, 0, 0, 0]) { return .utf32LittleEndian }
        if bytes.starts(with: [0, 0, 0, 0x3C]) { return .utf32BigEndian }
        guard bytes.count >= 4 else { return nil }
        if bytes[0] != 0, bytes[1] == 0, bytes[2] != 0, bytes[3] == 0 { return .utf16LittleEndian }
        if bytes[0] == 0, bytes[1] != 0, bytes[2] == 0, bytes[3] != 0 { return .utf16BigEndian }
        return nil
    }
}
