/// Which bytes may stand where in XML.
enum XMLBytes {
    /// For bytes up to `>`: whether text may hold them as they are.
    static let isPlain: [Bool] = (0...0x3E).map { byte in
        switch UInt8(byte) {
        case 0x09, 0x0A, 0x0D: true
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""): false
        default: byte >= 0x20
        }
    }

    static func startsName(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "_") || byte >= 0x80
    }

    static func isName(_ byte: UInt8) -> Bool {
        startsName(byte) || (0x30...0x3A).contains(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
    }

    static func lowercased(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }

    /// The name in ASCII with one colon at most, between two parts that are names.
    static func cleanName(_ name: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        if !name.isEmpty, !name.contains(where: { $0 >= 0x80 || $0 == UInt8(ascii: ":") }) { return name }
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
