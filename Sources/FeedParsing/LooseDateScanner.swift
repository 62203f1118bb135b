import FoundationEssentials

/// RFC 822 and everything that looks like it: numbers, names of months, a time and a zone in nearly any order.
struct LooseDateScanner {
    private let bytes: [UInt8]
    private var position = 0
    private var parts = DateParts()
    private var numbers: [(value: Int, digits: Int)] = []
    private var month: Int?
    private var separator: UInt8 = 0
    private var hasTime = false
    private var hasZone = false
    private var halfOfDay: HalfOfDay?
    private var isKorean = false

    private enum HalfOfDay {
        case morning, afternoon
    }

    static func parse(_ bytes: [UInt8]) -> Date? {
        var scanner = LooseDateScanner(bytes: bytes)
        while scanner.position < bytes.count { scanner.scanToken() }
        return scanner.moment
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    // MARK: - Tokens

    private mutating func scanToken() {
        let byte = bytes[position]
        if isDigit(byte) {
            scanNumber()
        } else if isWordByte(byte) {
            scanWord()
        } else if hasTime, !hasZone, let zone = ZoneScanner.signed(bytes[position...]) {
            take(zone.offset, until: zone.end)
        } else {
            position += 1
        }
    }

    private mutating func scanNumber() {
        let digits = bytes[position...].prefix(while: isDigit)
        let end = digits.endIndex
        let value = digits.prefix(15).reduce(0) { $0 * 10 + Int($1 - 0x30) }
        let next = end < bytes.count ? bytes[end] : 0
        position = end
        if next == UInt8(ascii: ":"), !hasTime, digits.count <= 2 { return scanTime(hour: value) }
        if [UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-")].contains(next), separator == 0 { separator = next }
        numbers.append((value, digits.count))
    }

    private mutating func scanTime(hour: Int) {
        hasTime = true
        parts.hour = hour
        parts.minute = numberBehindColon() ?? 0
        parts.second = numberBehindColon() ?? 0
        if position + 1 < bytes.count, bytes[position] == UInt8(ascii: "."), isDigit(bytes[position + 1]) {
            position += 1 + bytes[(position + 1)...].prefix(while: isDigit).count
        }
    }

    private mutating func numberBehindColon() -> Int? {
        guard position < bytes.count, bytes[position] == UInt8(ascii: ":") else { return nil }
        let digits = bytes[(position + 1)...].prefix(while: isDigit)
        guard (1...2).contains(digits.count) else { return nil }
        position = digits.endIndex
        return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    private mutating func scanWord() {
        let word = bytes[position...].prefix { isWordByte($0) }
        let text = String(decoding: word, as: UTF8.self).lowercased()
        if let number = MonthNames.numbers[text] {
            month = number
        } else if scanHalfOfDay(text) || text == "년" {
            isKorean = isKorean || text == "년"
        } else if hasTime, !hasZone, let zone = ZoneScanner.scan(bytes[position...]) {
            parts.zoneName = zone.name
            return take(zone.offset, until: zone.end)
        }
        position = word.endIndex
    }

    private mutating func scanHalfOfDay(_ text: String) -> Bool {
        switch text {
        case "am", "오전", "午前", "上午": halfOfDay = .morning
        case "pm", "오후", "午後", "下午": halfOfDay = .afternoon
        default: return false
        }
        isKorean = isKorean || text.hasPrefix("오")
        return true
    }

    private mutating func take(_ offset: Int, until end: Int) {
        parts.offset = offset
        hasZone = true
        position = end
    }

    // MARK: - Meaning

    private var moment: Date? {
        if numbers.count == 1, month == nil, !hasTime { return epoch(numbers[0]) }
        guard var parts = month == nil ? numericDate : namedDate else { return nil }
        parts.hour = hourOfDay
        if isKorean, !hasZone { parts.offset = 9 * 3_600 }
        return parts.moment
    }

    private var hourOfDay: Int {
        switch halfOfDay {
        case .afternoon where parts.hour < 12: parts.hour + 12
        case .morning where parts.hour == 12: 0
        default: parts.hour
        }
    }

    /// Seconds or milliseconds since 1970.
    private func epoch(_ number: (value: Int, digits: Int)) -> Date? {
        switch number.digits {
        case 9, 10: Date(timeIntervalSince1970: Double(number.value))
        case 12, 13: Date(timeIntervalSince1970: Double(number.value) / 1_000)
        default: nil
        }
    }

    /// Day and year beside a month's name; the year is the number that cannot be a day, else the later one.
    private var namedDate: DateParts? {
        guard let month, let first = numbers.first else { return nil }
        var parts = parts
        parts.month = month
        guard numbers.count >= 2 else {
            guard first.digits == 4 else { return nil }
            parts.year = first.value
            return parts
        }
        let second = numbers.count > 2 ? numbers.dropFirst().first { $0.digits == 4 } ?? numbers[1] : numbers[1]
        let yearIsFirst = first.digits >= 3 || first.value > 31
        let year = yearIsFirst ? first : second
        parts.day = yearIsFirst ? numbers[1].value : first.value
        parts.year = DateParts.fullYear(year.value, digits: year.digits)
        return parts
    }

    /// Year, month, day; or day and month in the order that the separator suggests and the numbers allow.
    private var numericDate: DateParts? {
        guard numbers.count >= 3 else { return nil }
        var parts = parts
        let values = numbers.prefix(3).map(\.value)
        if numbers[0].digits >= 4 {
            (parts.year, parts.month, parts.day) = (values[0], values[1], values[2])
            return parts
        }
        let dayIsFirst = separator != UInt8(ascii: "/") || values[0] > 12
        parts.day = dayIsFirst && values[1] <= 12 ? values[0] : values[1]
        parts.month = dayIsFirst && values[1] <= 12 ? values[1] : values[0]
        parts.year = DateParts.fullYear(values[2], digits: numbers[2].digits)
        return parts
    }

    // MARK: - Bytes

    private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private func isWordByte(_ byte: UInt8) -> Bool { byte >= 0x80 || ZoneScanner.isZoneByte(byte) }
}
