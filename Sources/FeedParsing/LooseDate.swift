import FoundationEssentials

/// What was found in a date, and what it means together.
struct LooseDate {
    /// A number as it is written.
    struct Number {
        var value: Int
        var digits: Int
    }

    var numbers: [Number] = []
    var month: Int?
    /// The first sign between two numbers.
    var separator: UInt8 = 0
    /// Hour, minute, second and zone.
    var parts = DateParts()
    var hasTime = false
    var hasZone = false
    var halfOfDay: HalfOfDay?
    var isKorean = false

    /// Whether day, month and year are there already.
    var hasDate: Bool { numbers.count >= (month == nil ? 3 : 2) }

    var moment: Date? {
        if let moment = epoch { return moment }
        guard var parts = month == nil ? numericDate : namedDate else { return nil }
        parts.hour = halfOfDay?.hour(parts.hour) ?? parts.hour
        if isKorean, !hasZone { parts.offset = 9 * 3_600 }
        return parts.moment
    }

    /// The number before `am` or `pm` is the hour, where no time was seen.
    mutating func takeBareHour() {
        guard !hasTime, let hour = numbers.last, (1...12).contains(hour.value) else { return }
        numbers.removeLast()
        parts.hour = hour.value
        hasTime = true
    }

    /// The numbers before `Uhr` are hour and minute, or the hour.
    mutating func takeClock() {
        guard !hasTime, let last = numbers.last else { return }
        let hour = numbers.dropLast().last
        if let hour, numbers.count != 3 || month != nil, hour.value < 24, hour.digits <= 2, last.digits == 2, last.value < 60 {
            numbers.removeLast()
            parts.minute = last.value
            parts.hour = hour.value
        } else if last.value < 24, last.digits <= 2 {
            parts.hour = last.value
        } else {
            return
        }
        numbers.removeLast()
        hasTime = true
    }

    // MARK: - One number

    /// Seconds since 1970, with a fraction or in thousandths, millionths or billionths; or all digits of a date in a row.
    private var epoch: Date? {
        guard month == nil, !hasTime, let first = numbers.first else { return nil }
        if numbers.count == 2, separator == UInt8(ascii: "."), (9...10).contains(first.digits) {
            let fraction = (0..<min(numbers[1].digits, 9)).reduce(Double(numbers[1].value)) { value, _ in value / 10 }
            return Date(timeIntervalSince1970: Double(first.value) + (numbers[1].digits <= 9 ? fraction : 0))
        }
        guard numbers.count == 1 else { return nil }
        if first.digits == 12 || first.digits == 14, let moment = compact(first) { return moment }
        switch first.digits {
        case 9, 10: return Date(timeIntervalSince1970: Double(first.value))
        case 12, 13: return Date(timeIntervalSince1970: Double(first.value) / 1_000)
        case 16: return Date(timeIntervalSince1970: Double(first.value) / 1_000_000)
        case 19: return Date(timeIntervalSince1970: Double(first.value / 1_000) / 1_000_000)
        default: return nil
        }
    }

    /// `20260302150405` and `202603021504`, of this century and the last.
    private func compact(_ number: Number) -> Date? {
        let seconds = number.digits == 14 ? number.value : number.value * 100
        guard (1_900...2_099).contains(seconds / 10_000_000_000) else { return nil }
        var parts = DateParts()
        (parts.year, parts.month, parts.day) = (seconds / 10_000_000_000, seconds / 100_000_000 % 100, seconds / 1_000_000 % 100)
        (parts.hour, parts.minute, parts.second) = (seconds / 10_000 % 100, seconds / 100 % 100, seconds % 100)
        return parts.moment
    }

    // MARK: - More numbers

    /// Day and year beside a month's name; the year is the number that cannot be a day, else the later one.
    private var namedDate: DateParts? {
        guard let month, let first = numbers.first else { return nil }
        var parts = withTime(behind: 2)
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
        var parts = withTime(behind: 3)
        let values = numbers.prefix(3).map(\.value)
        if numbers[0].digits >= 4 || isShortYear {
            parts.year = DateParts.fullYear(values[0], digits: numbers[0].digits)
            (parts.month, parts.day) = (values[1], values[2])
            return parts
        }
        let dayIsFirst = separator != UInt8(ascii: "/") || values[0] > 12
        parts.day = dayIsFirst && values[1] <= 12 ? values[0] : values[1]
        parts.month = dayIsFirst && values[1] <= 12 ? values[1] : values[0]
        parts.year = DateParts.fullYear(values[2], digits: numbers[2].digits)
        return parts
    }

    /// Whether two digits at the start are the year: nobody writes one with a single digit, and with hyphens they are ISO 8601:1988, 5.2.1.3.
    private var isShortYear: Bool {
        guard numbers[0].digits == 2, numbers[2].digits <= 2 else { return false }
        guard numbers[2].digits == 2 else { return true }
        return separator == UInt8(ascii: "-") && (1...12).contains(numbers[1].value) && (1...31).contains(numbers[2].value)
    }

    /// The numbers behind the date as a time, where none was written with colons: `15.04.05`, `150405`.
    private func withTime(behind count: Int) -> DateParts {
        var parts = parts
        let rest = numbers.dropFirst(count)
        guard !hasTime, let first = rest.first else { return parts }
        if rest.count == 1, first.digits == 4 || first.digits == 6 {
            let seconds = first.digits == 6 ? first.value : first.value * 100
            guard seconds < 240_000, seconds / 100 % 100 < 60, seconds % 100 < 60 else { return parts }
            (parts.hour, parts.minute, parts.second) = (seconds / 10_000, seconds / 100 % 100, seconds % 100)
        } else if (2...3).contains(rest.count), first.value < 24, rest.dropFirst().allSatisfy({ $0.digits == 2 && $0.value < 60 }) {
            let values = rest.map(\.value) + [0]
            (parts.hour, parts.minute, parts.second) = (values[0], values[1], values[2])
        }
        return parts
    }
}
