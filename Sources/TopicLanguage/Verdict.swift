/// Whether a topic's expression holds, and why.
public struct Verdict: Sendable, Hashable {
    public let explanation: Explanation

    public init(explanation: Explanation) {
        self.explanation = explanation
    }

    public var matches: Bool { explanation.holds }

    /// The explanation, a line a part, inner parts indented.
    public var lines: [String] { explanation.lines }

    /// ISO day of the exchange rates that were used; nil where none was needed.
    public var rateDay: String? { explanation.firstRateDay }
}

/// One part of an expression with what it came to.
public struct Explanation: Sendable, Hashable {
    /// As written; `and`, `or`, `not` for what joins parts.
    public var part: String
    public var holds: Bool
    /// The values the part was asked of, as people read them; empty where the field is absent.
    public var seen: [String]
    /// ISO day of the exchange rates used.
    public var rateDay: String?
    public var parts: [Explanation]

    public init(part: String, holds: Bool, seen: [String] = [], rateDay: String? = nil, parts: [Explanation] = []) {
        self.part = part
        self.holds = holds
        self.seen = seen
        self.rateDay = rateDay
        self.parts = parts
    }

    /// A line for this part and one for each inner part, indented by two blanks a level.
    public var lines: [String] {
        [line] + parts.flatMap(\.lines).map { "  " + $0 }
    }

    var firstRateDay: String? {
        if let rateDay { return rateDay }
        for part in parts {
            if let day = part.firstRateDay { return day }
        }
        return nil
    }

    // MARK: - Private

    private var line: String {
        let head = "\(holds ? "yes" : "no"): \(part)"
        return parts.isEmpty ? head + " (" + (seen.isEmpty ? "absent" : seen.joined(separator: ", ")) + ")" : head
    }
}
