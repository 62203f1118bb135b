/// Makes spellings of one word alike: lower case, `ä` = `ae`, `ö` = `oe`, `ü` = `ue`, `ß` = `ss`, other diacritics stripped.
///
/// `Müller`, `MÜLLER`, `Mu` + combining diaeresis + `ller` and `Mueller` all fold to `mueller`; `Ørsted` folds to `orsted`.
/// Curly quotation marks become straight ones, dashes hyphens, unusual spaces blanks; soft hyphens and zero-width marks vanish.
public enum Folding {
    /// The folded text; in linear time.
    public static func fold(_ text: some StringProtocol) -> String {
        var folded: [UInt8] = []
        folded.reserveCapacity(text.utf8.count + 8)
        for scalar in text.unicodeScalars { append(scalar, to: &folded) }
        return String(decoding: folded, as: UTF8.self)
    }

    /// Appends what `scalar` folds to, as UTF-8.
    public static func append(_ scalar: Unicode.Scalar, to folded: inout [UInt8]) {
        switch scalar.value {
        case 0x41...0x5A: folded.append(UInt8(truncatingIfNeeded: scalar.value + 0x20))
        case 0...0x7F: folded.append(UInt8(truncatingIfNeeded: scalar.value))
        case 0xC0..<0x180: folded += FoldingTable.latin[Int(scalar.value - 0xC0)]
        case 0x1E00..<0x1F00: folded += FoldingTable.latinAdditional[Int(scalar.value - 0x1E00)]
        case 0x308: appendDiaeresis(to: &folded)
        default: appendRare(scalar, to: &folded)
        }
    }

    // MARK: - Private

    /// A combining diaeresis makes an umlaut of `a`, `o` and `u` only.
    private static func appendDiaeresis(to folded: inout [UInt8]) {
        guard let last = folded.last, last == UInt8(ascii: "a") || last == UInt8(ascii: "o") || last == UInt8(ascii: "u") else { return }
        folded.append(UInt8(ascii: "e"))
    }

    private static func appendRare(_ scalar: Unicode.Scalar, to folded: inout [UInt8]) {
        switch scalar.value {
        case 0x300...0x36F, 0xAD, 0x200B...0x200F, 0x2060, 0xFE00...0xFE0F, 0xFEFF: return
        case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: folded.append(UInt8(ascii: " "))
        case 0x2018...0x201B, 0x2032, 0xB4: folded.append(UInt8(ascii: "'"))
        case 0x201C...0x201F, 0xAB, 0xBB: folded.append(UInt8(ascii: "\""))
        case 0x2010...0x2015, 0x2212: folded.append(UInt8(ascii: "-"))
        case 0xFF01...0xFF5E: append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar, to: &folded)
        default: appendLowercase(scalar, to: &folded)
        }
    }

    private static func appendLowercase(_ scalar: Unicode.Scalar, to folded: inout [UInt8]) {
        for lower in scalar.properties.lowercaseMapping.unicodeScalars where !(0x300...0x36F).contains(lower.value) {
            folded.append(contentsOf: UTF8.encode(lower) ?? UTF8.encodedReplacementCharacter)
        }
    }
}
