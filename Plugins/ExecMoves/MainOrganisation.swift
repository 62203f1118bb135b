import Linguistics
import NewsModel

/// The organisation that an article is about: whose offices it names, what its title says, what it speaks of most.
struct MainOrganisation {
    private let reading: MoveReading

    init(_ reading: MoveReading) {
        self.reading = reading
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
        for name in reading.organisationNames {
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

    private func isTitle(_ range: Range<Int>) -> Bool { range.upperBound <= reading.document.titleEnd }

    private static let links: Set<String> = ["bei", "beim", "at", "of", "der", "von"]
}
