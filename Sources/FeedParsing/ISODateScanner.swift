import FoundationEssentials

/// RFC 3339, W3CDTF and ISO 8601: extended and basic, with months, weeks or days of the year.
struct ISODateScanner {
    private let bytes: [UInt8]
    private var position = 0
    private var parts = DateParts()

    static func parse(_ bytes: [UInt8]) -> Date? {
        var scanner = ISODateScanner(bytes: bytes)
        return scanner.scan() ? scanner.parts.moment : nil
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    private mutating func scan() -> Bool {
        skipSpace()
        guard scanDate() else { return false }
        let hasMark = position < bytes.count && bytes[position] | 0x20 == UInt8(ascii: "t")
        if hasMark { position += 1 }
        skipSpace()
        guard position < bytes.count else { return true }
        guard isDigit(bytes[position]) else { return !hasMark && scanZone() && isAtEnd }
        return scanTime() && scanZone() && isAtEnd
    }

    // MARK: - Date

    private mutating func scanDate() -> Bool {
        let length = digitRun()
        guard length == 4 || length >= 6 else { return false }
        parts.year = number(4)
        switch length {
        case 4: return scanExtendedDate()
        case 6, 8: parts.month = number(2)
        case 7: return setDayOfYear(number(3))
        default: return false
        }
        if length == 8 { parts.day = number(2) }
        return true
    }

    private mutating func scanExtendedDate() -> Bool {
        let isSeparated = skipSeparator()
        if position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "w") { return scanWeek() }
        guard isSeparated else { return position == bytes.count || bytes[position] <= 0x20 }
        let length = digitRun()
        guard (1...3).contains(length) else { return false }
        let value = number(length)
        guard skipSeparator() else {
            if length == 3 { return setDayOfYear(value) }
            parts.month = value
            return true
        }
        parts.month = value
        let days = digitRun()
        guard (1...2).contains(days) else { return false }
        parts.day = number(days)
        return true
    }

    private mutating func scanWeek() -> Bool {
        position += 1
        guard digitRun() >= 2 else { return false }
        let week = number(2)
        _ = skipSeparator()
        let weekday = digitRun() == 1 ? number(1) : 1
        guard (1...53).contains(week), (1...7).contains(weekday) else { return false }
        let fourth = CivilCalendar.days(since1970: parts.year, 1, 4)
        setDay(fourth - CivilCalendar.weekday(daysSince1970: fourth) + 1 + (week - 1) * 7 + weekday - 1)
        return true
    }

    private mutating func setDayOfYear(_ day: Int) -> Bool {
        guard (1...366).contains(day) else { return false }
        setDay(CivilCalendar.days(since1970: parts.year, 1, 1) + day - 1)
        return true
    }

    private mutating func setDay(_ days: Int) {
        (parts.year, parts.month, parts.day) = CivilCalendar.civil(daysSince1970: days)
    }

    // MARK: - Time

    private mutating func scanTime() -> Bool {
        let length = digitRun()
        guard [1, 2, 4, 6].contains(length) else { return false }
        parts.hour = number(min(2, length))
        if length >= 4 { parts.minute = number(2) }
        if length == 6 { parts.second = number(2) }
        if length <= 2, skip(UInt8(ascii: ":")) {
            guard (1...2).contains(digitRun()) else { return false }
            parts.minute = number(digitRun())
            if skip(UInt8(ascii: ":")) {
                guard (1...2).contains(digitRun()) else { return false }
                parts.second = number(digitRun())
            }
        }
        scanFraction()
        return true
    }

    private mutating func scanFraction() {
        guard position + 1 < bytes.count, bytes[position] == UInt8(ascii: ".") || bytes[position] == UInt8(ascii: ",") else { return }
        guard isDigit(bytes[position + 1]) else { return }
        position += 1
        let length = digitRun()
        let kept = min(length, 9)
        let digits = number(kept)
        position += length - kept
        parts.fraction = Double(digits) / (0..<kept).reduce(1.0) { value, _ in value * 10 }
    }

    private mutating func scanZone() -> Bool {
        skipSpace()
        guard position < bytes.count else { return true }
        let rest = bytes[position...]
        guard let zone = ZoneScanner.scan(rest) else { return false }
        parts.offset = zone.offset
        parts.zoneName = zone.name
        position = zone.end
        return true
    }

    // MARK: - Bytes

    private var isAtEnd: Bool { !bytes[position...].contains { $0 > 0x20 } }

    private func digitRun() -> Int { bytes[position...].prefix(while: isDigit).count }

    private mutating func number(_ length: Int) -> Int {
        defer { position += length }
        return bytes[position..<position + length].reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    private mutating func skip(_ byte: UInt8) -> Bool {
        guard position < bytes.count, bytes[position] == byte else { return false }
        position += 1
        return true
    }

    private mutating func skipSeparator() -> Bool { skip(UInt8(ascii: "-")) || skip(UInt8(ascii: "/")) || skip(UInt8(ascii: ".")) }

    private mutating func skipSpace() {
        while position < bytes.count, bytes[position] <= 0x20 { position += 1 }
    }

    private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
