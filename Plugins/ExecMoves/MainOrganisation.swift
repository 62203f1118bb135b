import Linguistics
import NewsModel

/// The organisation that an article is about: whose offices it names, what its title says, what it speaks of most.
struct MainOrganisation {
    private let reading: MoveReading

    private let persons: Set<String>

    init(_ reading: MoveReading, apartFrom persons: Set<String>) {
        self.reading = reading
        self.persons = persons
    }

    /// nil where the article names none.
    func name() -> String? {
        var scores: [String: Double] = [:]
        var first: [String: Int] = [:]
        func add(_ name: String, _ score: Double, _ place: Int) {
            scores[name, default: 0] += score
            first[name] = min(first[name] ?? place, place)
        }
        for office in reading.offices where !office.isForeign {
            if let name = office.organisation { add(name, isTitle(office.tokens) ? 3 : 1, office.tokens.lowerBound) }
        }
        for name in reading.organisationNames where !isHeading(name) {
            add(name.text, weight(name), name.tokens.lowerBound)
        }
        let best = scores.max { ($0.value, first[$1.key] ?? 0, $0.key) < ($1.value, first[$0.key] ?? 0, $1.key) }?.key
        return best.map { best in reading.offices.lazy.compactMap(\.organisation).first { isFull($0, of: best) } ?? best }
    }

    /// `Nordlind AG` of `Nordlind`
    private func isFull(_ name: String, of short: String) -> Bool {
        name.hasPrefix(short + " ") && Organisations.words.isLegalForm(name.dropFirst(short.count + 1).lowercased())
    }

    // MARK: - Private

    private func weight(_ name: NameMention) -> Double {
        let base = name.isOrganisation ? 0.5 : 0.25
        guard isTitle(name.tokens) else { return base }
        let before = name.tokens.lowerBound > 0 ? reading.tokens[name.tokens.lowerBound - 1].lower : ""
        return Self.links.contains(before) || name.tokens.lowerBound == 0 ? base + 1.5 : base + 1
    }

    /// What only stands in a headline: its kind (`FACTBOX:`), its source (`… : WSJ`), an event (`Zäsur bei`), a nickname (`Der Erklärer`).
    private func isHeading(_ name: NameMention) -> Bool {
        if persons.contains(name.text) { return true }
        if name.tokens.contains(where: { reading.office(at: $0)?.mention.tokens.contains($0) == true }) { return true }
        guard isTitle(name.tokens) else { return false }
        let (before, behind) = (name.tokens.lowerBound - 1, name.tokens.upperBound)
        let isLast = behind >= reading.document.titleEnd
        if isLast, before > 0, [":", "-", "--"].contains(reading.tokens[before].text) { return reading.document.language == .en }
        if behind < reading.tokens.count, reading.tokens[behind].is(":"), name.tokens.allSatisfy({ reading.tokens[$0].isUppercase }) {
            return Self.kinds.contains(reading.tokens[name.tokens.lowerBound].lower)
        }
        guard reading.document.language == .de, !name.isOrganisation, !reading.tokens[name.tokens.lowerBound].isUppercase else {
            return false
        }
        if behind < reading.tokens.count, ["bei", "beim"].contains(reading.tokens[behind].lower) { return true }
        return before >= 0 && ["Der", "Die", "Das", "Ein", "Eine"].contains(reading.tokens[before].text)
    }

    private func isTitle(_ range: Range<Int>) -> Bool { range.upperBound <= reading.document.titleEnd }

    private static let kinds: WordSet = [
        "factbox", "timeline", "update", "exclusive", "analysis", "newsmaker", "preview", "wrapup", "correction", "text", "profile",
        "instant", "breakingviews", "scenarios", "snapshot", "highlights", "interview", "insight", "column", "poll", "graphic",
    ]
    private static let links: WordSet = ["bei", "beim", "at", "of", "der", "von"]
}
