/// The Word_Break property of a scalar (Unicode Standard Annex #29), as far as alphabetic scripts need it.
enum WordClass: Equatable {
    case letter, number, ideograph, connector, extend
    /// Holds letters together: colon, middle dot.
    case middleOfLetters
    /// Holds digits together: comma, semicolon.
    case middleOfNumbers
    /// Holds both together: full stop, apostrophes.
    case middle
    case other

    init(_ scalar: Unicode.Scalar) {
        self = scalar.value < 0x80 ? Self.ascii[Int(scalar.value)] : Self.beyondASCII(scalar)
    }

    var beginsWord: Bool { self == .letter || self == .number || self == .ideograph || self == .connector }

    /// WB5, WB8, WB9, WB10, WB13a, WB13b.
    func continues(with next: WordClass) -> Bool {
        switch (self, next) {
        case (.letter, .letter), (.number, .number), (.letter, .number), (.number, .letter): true
        case (.connector, .letter), (.connector, .number), (.connector, .connector): true
        case (.letter, .connector), (.number, .connector): true
        default: false
        }
    }

    func joins(_ neighbour: WordClass) -> Bool {
        switch neighbour {
        case .letter: self == .middle || self == .middleOfLetters
        case .number: self == .middle || self == .middleOfNumbers
        default: false
        }
    }

    // MARK: - Private

    private static let ascii: [WordClass] = (0..<128).map { code in
        switch UInt8(code) {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): .letter
        case UInt8(ascii: "0")...UInt8(ascii: "9"): .number
        case UInt8(ascii: "_"): .connector
        case UInt8(ascii: "."), UInt8(ascii: "'"): .middle
        case UInt8(ascii: ":"): .middleOfLetters
        case UInt8(ascii: ","), UInt8(ascii: ";"): .middleOfNumbers
        default: .other
        }
    }

    private static func beyondASCII(_ scalar: Unicode.Scalar) -> WordClass {
        switch scalar.value {
        case 0xAD, 0x300...0x36F, 0x200B...0x200F, 0x2060...0x2064, 0xFE00...0xFE0F, 0xFEFF: .extend
        case 0xB7, 0x2027, 0x387, 0xFE55, 0xFF1A: .middleOfLetters
        case 0x2018, 0x2019, 0x2024, 0xFE52, 0xFF07, 0xFF0E: .middle
        case 0x203F, 0x2040, 0x2054, 0xFF3F: .connector
        case 0xC0..<0x250: scalar.value == 0xD7 || scalar.value == 0xF7 ? .other : .letter
        case 0x2000...0x2BFF: .other
        default: byProperties(scalar.properties)
        }
    }

    private static func byProperties(_ properties: Unicode.Scalar.Properties) -> WordClass {
        if properties.isIdeographic { return .ideograph }
        if properties.isAlphabetic { return .letter }
        switch properties.generalCategory {
        case .decimalNumber: return .number
        case .nonspacingMark, .spacingMark, .enclosingMark, .format: return .extend
        case .connectorPunctuation: return .connector
        default: return .other
        }
    }
}
