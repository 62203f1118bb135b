/// How a run of scalars looks: text, small letters, width in UTF-8, capitals.
struct WordShape {
    let text: String
    let lower: String
    let width: Int
    let isCapitalized: Bool
    let isUppercase: Bool
    let isMixed: Bool
    /// A plain hyphen.
    let hasHyphen: Bool
    /// A hyphen of any kind.
    let isJoined: Bool

    /// Takes the scalars and the whole text's bytes from which on they stand.
    init(_ scalars: ArraySlice<Unicode.Scalar>, _ bytes: [UInt8], from start: Int) {
        var counts = Counts()
        for scalar in scalars { counts.add(scalar) }
        width = counts.width
        let range = start..<(start + counts.width)
        let written = Self.text(bytes, range)
        text = written
        if counts.hasMarks {
            lower = Self.plain(scalars).lowercased()
        } else if counts.upper == 0, counts.isPlain {
            lower = written
        } else {
            lower = counts.isPlain ? Self.lowered(bytes, range) : written.lowercased()
        }
        hasHyphen = counts.hasHyphen
        isJoined = counts.isJoined
        isCapitalized = scalars.first.map { Scalars.isLetter($0) && Scalars.isUppercase($0) } ?? false
        isUppercase = counts.upper >= 2 && counts.small == 0
        isMixed = counts.hasInnerCapital || counts.digits > 0 && counts.upper + counts.small > 0
    }

    static func text(_ bytes: [UInt8], _ range: Range<Int>) -> String {
        bytes.withUnsafeBufferPointer { String(decoding: UnsafeBufferPointer(rebasing: $0[range]), as: UTF8.self) }
    }

    /// The small letters of ASCII and Latin-1, whose capitals stand 32 before them.
    static func lowered(_ bytes: [UInt8], _ range: Range<Int>) -> String {
        String(unsafeUninitializedCapacity: range.count) { buffer in
            var (place, isLatin) = (0, false)
            for index in range {
                let byte = bytes[index]
                let isUpper = isLatin ? byte >= 0x80 && byte < 0x9F && byte != 0x97 : byte &- 65 < 26
                buffer[place] = isUpper ? byte + 32 : byte
                isLatin = byte == 0xC3
                place += 1
            }
            return range.count
        }
    }

    // MARK: - Private

    private struct Counts {
        var width = 0, upper = 0, small = 0, digits = 0
        var hasMarks = false, hasHyphen = false, isJoined = false, hasInnerCapital = false, lastIsSmall = false
        /// Whether all are ASCII or letters of Latin-1, whose small letters follow by rule.
        var isPlain = true

        @inline(__always)
        mutating func add(_ scalar: Unicode.Scalar) {
            width += Scalars.width(scalar)
            isPlain = isPlain && scalar.value < 0x100 && scalar.value != 0xB5
            if Scalars.isUppercase(scalar) {
                upper += 1
                hasInnerCapital = hasInnerCapital || lastIsSmall
                lastIsSmall = false
            } else if Scalars.isDigit(scalar) {
                digits += 1
                lastIsSmall = false
            } else if Scalars.isLetter(scalar) {
                small += 1
                lastIsSmall = true
            } else {
                hasMarks = hasMarks || scalar != "-"
                hasHyphen = hasHyphen || scalar == "-"
                isJoined = isJoined || Scalars.isHyphen(scalar)
                lastIsSmall = false
            }
        }
    }

    /// Typographic apostrophes and hyphens made plain, soft hyphens dropped, umlauts composed.
    private static func plain(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        for scalar in scalars where scalar != "\u{AD}" {
            view.append(Scalars.isApostrophe(scalar) ? "'" : Scalars.isHyphen(scalar) ? "-" : scalar)
        }
        return String(view)
    }
}
