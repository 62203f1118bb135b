/// Before or after noon.
enum HalfOfDay {
    case morning, afternoon

    /// What a word in lower case says; `a` and `p` count where `.m` follows them.
    init?(_ word: String, isAbbreviated: Bool) {
        switch word {
        case "am", "오전", "午前", "上午": self = .morning
        case "pm", "오후", "午後", "下午": self = .afternoon
        case "a" where isAbbreviated: self = .morning
        case "p" where isAbbreviated: self = .afternoon
        default: return nil
        }
    }

    /// Whether Latin letters at the start say so; they look like zones.
    static func isWritten(in bytes: ArraySlice<UInt8>) -> Bool {
        let start = bytes.prefix(3).map { $0 | 0x20 }
        guard let first = start.first, first == UInt8(ascii: "a") || first == UInt8(ascii: "p"), start.count > 1 else { return false }
        let isMarked = bytes[bytes.startIndex + 1] == UInt8(ascii: ".") && start.last == UInt8(ascii: "m")
        let ends = start.count < 3 || !(0x61...0x7A).contains(start[2])
        return isMarked || (start[1] == UInt8(ascii: "m") && ends)
    }

    /// The hour from 0 to 23; one above 12 says it itself.
    func hour(_ hour: Int) -> Int {
        switch self {
        case .afternoon: hour < 12 ? hour + 12 : hour
        case .morning: hour == 12 ? 0 : hour
        }
    }
}
