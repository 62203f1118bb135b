import FoundationEssentials

/// RFC 822 and everything that looks like it: numbers, names of months, a time and a zone in nearly any order.
struct LooseDateScanner {
    private let bytes: [UInt8]
    private var position = 0
    private var found = LooseDate()

    static func parse(_ bytes: [UInt8]) -> Date? {
        var scanner = LooseDateScanner(bytes: bytes)
        while scanner.position < bytes.count { scanner.scanToken() }
        return scanner.found.moment
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    private mutating func scanToken() {
        let byte = bytes[position]
        if isDigit(byte) {
            scanNumber()
        } else if isLetter(byte) {
            scanWord()
        } else if found.hasTime, !found.hasZone, let zone = ZoneScanner.signed(bytes[position...]) {
            take(zone.offset, until: zone.end)
        } else {
            position += 1
        }
    }

    // MARK: - Numbers

    private mutating func scanNumber() {
        let digits = bytes[position...].prefix(while: isDigit)
        let value = digits.prefix(19).reduce(0) { $0 &* 10 &+ Int($1 - 0x30) }
        let next = digits.endIndex < bytes.count ? bytes[digits.endIndex] : 0
        position = digits.endIndex
        if !found.hasTime, digits.count <= 2, let mark = endOfMark(["h", "時", "时", "点", "點", "시"]) {
            position = mark
            return scanTime(hour: value)
        }
        if found.hasDate, found.hasTime, !found.hasZone, digits.count == 4, value <= 1_400, value % 100 < 60 {
            return take((value / 100 * 60 + value % 100) * 60, until: digits.endIndex)
        }
        if [UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-")].contains(next), found.separator == 0 { found.separator = next }
        found.numbers.append(LooseDate.Number(value: value, digits: digits.count))
    }

    private mutating func scanTime(hour: Int) {
        found.hasTime = true
        found.parts.hour = hour
        found.parts.minute = readUnit() ?? 0
        if let mark = endOfMark(["分", "분"]) {
            position = mark
            found.parts.second = readUnit() ?? 0
        }
        scanFraction()
    }

    /// One or two digits, behind spaces at most.
    private mutating func readUnit() -> Int? {
        var start = position
        while start < bytes.count, bytes[start] == 0x20 { start += 1 }
        let digits = bytes[min(start, bytes.count)...].prefix(while: isDigit)
        guard (1...2).contains(digits.count) else { return nil }
        position = digits.endIndex
        return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    private mutating func scanFraction() {
        guard position + 1 < bytes.count, bytes[position] == UInt8(ascii: "."), isDigit(bytes[position + 1]) else { return }
        let digits = bytes[(position + 1)...].prefix(while: isDigit)
        let value = digits.prefix(9).reduce(0.0) { $0 * 10 + Double($1 - 0x30) }
        found.parts.fraction = digits.prefix(9).reduce(value) { value, _ in value / 10 }
        position = digits.endIndex
    }

    /// The position behind a colon that a digit follows, or behind one of the words that stand for it.
    private func endOfMark(_ words: [String]) -> Int? {
        guard position < bytes.count else { return nil }
        if bytes[position] == UInt8(ascii: ":") {
            return position + 1 < bytes.count && isDigit(bytes[position + 1]) ? position + 1 : nil
        }
        guard let word = words.first(where: { bytes[position...].starts(with: $0.utf8) }) else { return nil }
        let end = position + word.utf8.count
        let isBare = word == "h" && !(end < bytes.count && isDigit(bytes[end]))
        return isBare ? nil : end
    }

    // MARK: - Words

    private mutating func scanWord() {
        let word = bytes[position...].prefix(while: isLetter)
        let text = String(decoding: word, as: UTF8.self).lowercased()
        if found.hasTime, !found.hasZone, found.month != nil, takeZone() { return }
        if let number = MonthNames.numbers[text] {
            found.month = number
        } else if let half = HalfOfDay(text, isAbbreviated: isAbbreviated(word)) {
            found.halfOfDay = half
            found.isKorean = found.isKorean || text.hasPrefix("오")
            if text.utf8.count <= 2 { found.takeBareHour() }
        } else if text == "uhr" {
            found.takeClock()
        } else if text == "년" {
            found.isKorean = true
        } else if found.hasTime, !found.hasZone, takeZone() {
            return
        }
        position = word.endIndex
    }

    /// `a.m.` and `p.m.`
    private func isAbbreviated(_ word: ArraySlice<UInt8>) -> Bool {
        let behind = bytes[word.endIndex...].prefix(2)
        return word.count == 1 && behind.first == UInt8(ascii: ".") && behind.last.map { $0 | 0x20 } == UInt8(ascii: "m")
    }

    private mutating func takeZone() -> Bool {
        let rest = bytes[position...]
        guard HalfOfDay.isWritten(in: rest) == false, let zone = ZoneScanner.scan(rest) else { return false }
        found.parts.zoneName = zone.name
        take(zone.offset, until: zone.end)
        return true
    }

    private mutating func take(_ offset: Int, until end: Int) {
        found.parts.offset = offset
        found.hasZone = true
        position = end
    }

    // MARK: - Bytes

    private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20) }
}
