/// Reads digits with German or English separators.
enum NumberReader {
    enum Reading: Equatable {
        case number(Double)
        /// One separator before exactly three digits; holds both readings for people.
        case ambiguous(String)
        case none
    }

    /// `1500`, `1.5`, `1,5`, `1.500.000`, `1,500,000.25`, `1_500`.
    static func read(_ written: String) -> Reading {
        let digits = written.replacing("_", with: "")
        let (points, commas) = (digits.count { $0 == "." }, digits.count { $0 == "," })
        switch (points, commas) {
        case (0, 0): return number(digits)
        case (1, 0): return single(digits, ".")
        case (0, 1): return single(digits, ",")
        case (_, 0): return grouped(digits, by: ".")
        case (0, _): return grouped(digits, by: ",")
        case (1, _) where lastSeparator(digits) == ".": return grouped(digits, by: ",", point: ".")
        case (_, 1) where lastSeparator(digits) == ",": return grouped(digits, by: ".", point: ",")
        default: return .none
        }
    }

    // MARK: - Private

    private static func number(_ digits: String) -> Reading {
        Double(digits).map(Reading.number) ?? .none
    }

    private static func single(_ digits: String, _ separator: Character) -> Reading {
        let parts = digits.split(separator: separator)
        guard parts.count == 2 else { return .none }
        guard parts[1].count == 3, parts[0] != "0", parts[0].count <= 3 else { return number(parts.joined(separator: ".")) }
        let decimals = String(parts[1].reversed().drop { $0 == "0" }.reversed())
        return .ambiguous("`\(parts.joined())` or `\(parts[0]).\(decimals.isEmpty ? "0" : decimals)`")
    }

    private static func grouped(_ digits: String, by separator: Character, point: Character? = nil) -> Reading {
        let halves = point.map { digits.split(separator: $0) } ?? [digits[...]]
        let groups = halves[0].split(separator: separator)
        guard groups.dropFirst().allSatisfy({ $0.count == 3 }), let first = groups.first, first.count <= 3 else { return .none }
        return number(groups.joined() + (halves.count > 1 ? "." + halves[1] : ""))
    }

    private static func lastSeparator(_ digits: String) -> Character? {
        digits.last { $0 == "." || $0 == "," }
    }
}
