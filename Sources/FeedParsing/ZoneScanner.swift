/// The zone at the end of a date: `Z`, `+02:00`, `-0500`, `GMT+1`, `EST`, `Europe/Berlin`.
enum ZoneScanner {
    /// Seconds east of Greenwich, or a name of the tz database; nil where no zone stands there.
    static func scan(_ bytes: ArraySlice<UInt8>) -> (offset: Int, name: String?, end: Int)? {
        guard let first = bytes.first else { return nil }
        if first == UInt8(ascii: "+") || first == UInt8(ascii: "-") { return signed(bytes).map { ($0.offset, nil, $0.end) } }
        let word = bytes.prefix(while: isZoneByte)
        guard !word.isEmpty else { return nil }
        let text = String(decoding: word, as: UTF8.self)
        let behind = bytes[word.endIndex...]
        if ["gmt", "utc", "ut", "z"].contains(text.lowercased()), let shifted = signed(behind) {
            return (shifted.offset, nil, shifted.end)
        }
        if let (offset, length) = ZoneNames.spelledOut(in: bytes) { return (offset, nil, bytes.startIndex + length) }
        if let offset = ZoneNames.offsets[text.lowercased()] { return (offset, nil, word.endIndex) }
        return text.contains("/") ? (0, text, word.endIndex) : nil
    }

    /// `+hh:mm`, `+hhmm`, `+hh`, `+h`.
    static func signed(_ bytes: ArraySlice<UInt8>) -> (offset: Int, end: Int)? {
        guard let sign = bytes.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else { return nil }
        let digits = bytes.dropFirst().prefix(while: isDigit)
        var value = number(digits)
        var end = digits.endIndex
        switch digits.count {
        case 1, 2:
            let minutes = bytes[end...].first == UInt8(ascii: ":") ? bytes[(end + 1)...].prefix(while: isDigit) : bytes[end..<end]
            value = value * 60 + (minutes.count == 2 ? number(minutes) : 0)
            end = minutes.count == 2 ? minutes.endIndex : end
        case 3, 4: value = value / 100 * 60 + value % 100
        default: return nil
        }
        guard value <= 26 * 60 else { return nil }
        return (sign == UInt8(ascii: "-") ? -value * 60 : value * 60, end)
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int { digits.prefix(6).reduce(0) { $0 * 10 + Int($1 - 0x30) } }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    static func isZoneByte(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "_")
    }
}
