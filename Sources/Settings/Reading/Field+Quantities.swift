extension Field {
    /// `30s`, `10m`, `2h`, `7d`, `500ms`, `1h30m` or `0`.
    func duration() -> Duration? {
        guard let text = plain(as: "a duration") else { return nil }
        return Quantity.duration(text) ?? refuse(.noDuration(text))
    }

    /// A duration, or nil inside for `forever`.
    func durationOrForever() -> Duration?? {
        guard case .text("forever", _) = entry.content else { return duration().map { .some($0) } }
        return .some(nil)
    }

    /// Bytes: `10 MiB`, `500 kB`, `2GB`.
    func size(in range: ClosedRange<Int>) -> Int? {
        guard let text = plain(as: "a size") else { return nil }
        guard let bytes = Quantity.bytes(text) else { return refuse(.noSize(text)) }
        guard range.contains(bytes) else {
            return refuse(.outOfRange(text, Quantity.sizeText(range.lowerBound), Quantity.sizeText(range.upperBound)))
        }
        return bytes
    }
}

/// Durations and sizes as people write them.
enum Quantity {
    /// nil where the text is none, or longer than ten years.
    static func duration(_ text: String) -> Duration? {
        if text == "0" { return .zero }
        guard text.utf8.count <= 30, let parts = parts(text), !parts.isEmpty else { return nil }
        var total = 0
        for (number, unit) in parts {
            guard let factor = milliseconds[unit], number <= tenYears / factor else { return nil }
            total += number * factor
        }
        return total <= tenYears ? .milliseconds(total) : nil
    }

    static func bytes(_ text: String) -> Int? {
        guard text.utf8.count <= 30, let parts = parts(text.filter { $0 != " " }), parts.count == 1, let factor = byteUnits[parts[0].unit]
        else { return nil }
        let (bytes, overflows) = parts[0].number.multipliedReportingOverflow(by: factor)
        return overflows ? nil : bytes
    }

    /// Without decimals where there are none.
    static func shown(_ number: Double) -> String {
        number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)
    }

    static func sizeText(_ bytes: Int) -> String {
        let units = [("GiB", 1 << 30), ("MiB", 1 << 20), ("KiB", 1 << 10)]
        guard let unit = units.first(where: { bytes >= $0.1 && bytes % $0.1 == 0 }) else { return "\(bytes) B" }
        return "\(bytes / unit.1) \(unit.0)"
    }

    // MARK: - Private

    private static let tenYears = 315_360_000_000
    private static let milliseconds = ["ms": 1, "s": 1_000, "m": 60_000, "min": 60_000, "h": 3_600_000, "d": 86_400_000, "w": 604_800_000]
    private static let byteUnits = [
        "B": 1, "kB": 1_000, "KB": 1_000, "MB": 1_000_000, "GB": 1_000_000_000, "KiB": 1 << 10, "MiB": 1 << 20, "GiB": 1 << 30,
    ]

    /// `1h30m` as numbers and units.
    private static func parts(_ text: String) -> [(number: Int, unit: String)]? {
        var rest = text[...]
        var parts: [(Int, String)] = []
        while !rest.isEmpty {
            let digits = rest.prefix { $0.isASCII && $0.isNumber }
            rest = rest.dropFirst(digits.count)
            let unit = rest.prefix { $0.isASCII && $0.isLetter }
            rest = rest.dropFirst(unit.count)
            guard let number = Int(digits), !unit.isEmpty else { return nil }
            parts.append((number, String(unit)))
        }
        return parts
    }
}
