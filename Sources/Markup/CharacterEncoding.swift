/// A character set that a document may be written in.
public enum CharacterEncoding: Hashable, Sendable {
    case utf8
    case utf16LittleEndian
    case utf16BigEndian
    case utf32LittleEndian
    case utf32BigEndian
    case windows1252
    /// Any other, by the name under which the C library converts it.
    case other(String)

    /// The character set that a label means, as the WHATWG Encoding Standard maps labels; nil where nobody knows it.
    public init?(label: String) {
        let name = label.lowercased().filter { !" \t\r\n\"'".contains($0) }
        guard !name.isEmpty, name.utf8.allSatisfy(Self.isLabelByte) else { return nil }
        if let known = EncodingLabels.known[name] {
            self = known
        } else if let converted = EncodingLabels.converterName(of: name) {
            self = .other(converted)
        } else {
            return nil
        }
    }

    /// Whether a document whose first bytes are ASCII cannot be in it.
    var needsWideUnits: Bool {
        switch self {
        case .utf16LittleEndian, .utf16BigEndian, .utf32LittleEndian, .utf32BigEndian: true
        default: false
        }
    }

    /// Whether any bytes are text in it, so that it is never found out to be wrong.
    var hasOneByteACharacter: Bool {
        switch self {
        case .windows1252: true
        case .other(let name): ["ISO-8859", "CP125", "KOI8", "MAC"].contains { name.hasPrefix($0) }
        default: false
        }
    }

    private static func isLabelByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "("),
            UInt8(ascii: ")"):
            true
        default: false
        }
    }
}
