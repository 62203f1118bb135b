/// Which bytes may stand where in XML.
enum XMLBytes {
    /// Bytes of a document type that are looked at.
    static let longestDocumentType = 65_536

    static func startsName(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "_") || byte >= 0x80
    }

    static func isName(_ byte: UInt8) -> Bool {
        startsName(byte) || (0x30...0x3A).contains(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
    }

    static func lowercased(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }

    /// The name in ASCII with one colon at most, between two parts that are names.
    static func cleanName(_ name: ArraySlice<UInt8>) -> ArraySlice<UInt8> { isClean(name) ? name : cleaned(name) }

    /// A number for a name (FNV-1a).
    static func hash(_ name: ArraySlice<UInt8>) -> UInt64 {
        name.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }

    // MARK: - Private

    private static func isClean(_ name: ArraySlice<UInt8>) -> Bool {
        var hasColon = false
        for index in name.indices {
            let byte = name[index]
            guard byte < 0x80 else { return false }
            guard byte == UInt8(ascii: ":") else { continue }
            guard !hasColon, index > name.startIndex, index + 1 < name.endIndex, startsName(name[index + 1]) else { return false }
            hasColon = true
        }
        return !name.isEmpty
    }

    private static func cleaned(_ name: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var clean: [UInt8] = []
        var hasColon = false
        for (index, byte) in zip(name.indices, name) {
            let isColon = byte == UInt8(ascii: ":")
            let next = index + 1 < name.endIndex ? name[index + 1] : 0
            let isGood = isColon ? !hasColon && !clean.isEmpty && startsName(next) : byte < 0x80
            clean.append(isGood ? byte : UInt8(ascii: "_"))
            hasColon = hasColon || (isColon && isGood)
        }
        return clean.isEmpty ? [UInt8(ascii: "_")] : clean[...]
    }
}
