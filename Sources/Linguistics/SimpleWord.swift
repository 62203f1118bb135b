/// A word of plain letters between blanks or marks, as most words are: read off the bytes in one pass.
///
/// Plain letters are those of ASCII and Latin-1; whatever else stands in or at a word is left to the tokenizer's rules.
struct SimpleWord {
    /// In UTF-8.
    private(set) var width = 0
    private(set) var scalars = 0
    private(set) var isCapitalized = false
    private(set) var isUppercase = false
    private(set) var isMixed = false
    private(set) var hasCapitals = false

    /// nil where the word that begins here is not as simple as that.
    init?(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
        var place = start
        var (upper, lastIsSmall) = (0, false)
        while place < bytes.count {
            let byte = bytes[place]
            let isCapital: Bool
            if byte & 0xDF &- 65 < 26 {
                isCapital = byte < 97
                place += 1
            } else if byte == 0xC3, place + 1 < bytes.count, bytes[place + 1] != 0x97, bytes[place + 1] != 0xB7 {
                isCapital = bytes[place + 1] < 0x9F
                place += 2
            } else {
                break
            }
            if isCapital {
                upper += 1
                isMixed = isMixed || lastIsSmall
                isCapitalized = isCapitalized || scalars == 0
            }
            lastIsSmall = !isCapital
            scalars += 1
        }
        guard scalars > 1, Self.ends(bytes, at: place) else { return nil }
        width = place - start
        hasCapitals = upper > 0
        isUppercase = upper == scalars
    }

    // MARK: - Private

    /// Whether a word ends before this byte whatever stands behind it; a semicolon may belong to a character reference.
    private static func ends(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
        guard place < bytes.count else { return true }
        switch bytes[place] {
        case 0...32, UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ")"),
            UInt8(ascii: "\""):
            return true
        case UInt8(ascii: "."): return place + 1 >= bytes.count || bytes[place + 1] <= 32
        default: return false
        }
    }
}
