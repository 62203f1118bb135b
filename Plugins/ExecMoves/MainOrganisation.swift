import Linguistics
import NewsModel

/// The organisation that an article is about: whose offices it names, what its title says, what it speaks of most.
struct MainOrganisation {
    private let reading: MoveReading

    private let persons: Set<String>
    /// So many mentions tell what an article is about.
    private static let limit = 600

    init(_ reading: MoveReading, apartFrom persons: Set<String>) {
        self.reading = reading
        self.persons = persons
    }

    /// nil where the article names none.
    func name() -> String? {
        var mentions: [(text: String, score: Double, place: Int)] = []
        for office in reading.offices where !office.isForeign && !isOrigin(office) {
            if let name = office.organisation { mentions.append((name, isTitle(office.tokens) ? 3 : 1, office.tokens.lowerBound)) }
        }
        let names = reading.organisationNames
        let counts = Dictionary(names.map { ($0.text, 1) }, uniquingKeysWith: +)
        for name in names where !isHeading(name) && (isProven(name) || counts[name.text, default: 0] > 1) {
            mentions.append((name.text, weight(name), name.tokens.lowerBound))
        }
        guard let best = best(of: mentions) else { return houseOfKicker() }
        return reading.offices.lazy.compactMap(\.organisation).first { isFull($0, of: best) } ?? best
    }

    /// `Unruhe bei der Apobank: …`: a noun counts for a name where a German headline's kicker ends with it.
    private func houseOfKicker() -> String? {
        let title = reading.tokens[..<reading.document.titleEnd]
        guard reading.document.language == .de, let colon = title.firstIndex(where: { $0.is(":") }), colon > 1,
            title[colon - 1].isCapitalized, !reading.words.isFunctionWord(title[colon - 1].lower)
        else { return nil }
        let before = title[(colon - 2)..<(colon - 1)].map(\.lower)[0]
        guard ["bei", "beim"].contains(before) || colon > 2 && before == "der" && title[colon - 3].is("bei") else { return nil }
        return reading.organisations.plain(title[colon - 1].text)
    }

    /// `Talbach veteran`, `former Talbach executive`: where somebody comes from.
    private func isOrigin(_ office: Office) -> Bool { office.isFormer || Self.origins.contains(office.mention.role.lowercased()) }

    /// The name with the highest score, to which its longer and shorter forms add: `Talbach`, `Talbach Holdings`; of these the
    /// fullest.
    private func best(of mentions: [(text: String, score: Double, place: Int)]) -> String? {
        var scores: [String: Double] = [:]
        var first: [String: Int] = [:]
        for mention in mentions.prefix(Self.limit) {
            scores[mention.text, default: 0] += mention.score
            first[mention.text] = min(first[mention.text] ?? mention.place, mention.place)
        }
        let body = mentions.prefix(Self.limit).filter { $0.place >= reading.document.titleEnd }
        let lead = body.min { $0.place < $1.place }?.text
        var roots: [String: String] = [:]
        for name in scores.keys.sorted(by: { ($0.utf8.count, $0) < ($1.utf8.count, $1) }) {
            roots[name] = roots.values.filter { isShort($0, of: name) }.min() ?? name
        }
        var sums: [String: Double] = [:]
        for (name, score) in scores { sums[roots[name] ?? name, default: 0] += score }
        let titled = Set(first.filter { $0.value < reading.document.titleEnd }.map { roots[$0.key] ?? $0.key })
        for root in Set(roots.values).subtracting(titled) { sums[root, default: 0] += titleScore(root) }
        if let lead, let root = roots[lead] { sums[root, default: 0] += 1 }
        let root = sums.max { ($0.value, first[$1.key] ?? 0, $0.key) < ($1.value, first[$0.key] ?? 0, $1.key) }?.key
        let forms = scores.keys.filter { roots[$0] == root }
        let most = forms.lazy.compactMap { scores[$0] }.max() ?? 0
        let usual = forms.filter { scores[$0] ?? 0 >= most / 2 }.max { ($0.utf8.count, $1) < ($1.utf8.count, $0) }
        return usual.map { usual in
            forms.filter { isFull($0, of: usual) }.max { ($0.utf8.count, $1) < ($1.utf8.count, $0) } ?? usual
        }
    }

    /// Whether the words begin the other name, too.
    private func isShort(_ short: String, of name: String) -> Bool {
        short.utf8.count > 3 && name.hasPrefix(short + " ") && !Organisations.words.isCompanyNoun(short.lowercased())
    }

    /// How far up the headline has the name, where it does not read as one there: English headlines write all words alike.
    private func titleScore(_ name: String) -> Double {
        let words = name.split(separator: " ").map { $0.lowercased() }
        let title = 0..<reading.document.titleEnd
        guard reading.document.language == .en, words[0].utf8.count > 3 else { return 0 }
        let least = words.count > 1 && DictionaryWords.isCommon(words[0], .en) ? 2 : 1
        for count in (least...max(least, words.count)).reversed() where title.count >= count {
            let place = (0...(title.count - count)).first { start in
                (0..<count).allSatisfy { reading.tokens[start + $0].lower == words[$0] }
            }
            if let place { return place == 0 ? 1.5 : 1 }
        }
        return 0
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
        if isOriginsHouse(name.tokens) { return base }
        let end = name.tokens.upperBound
        if name.tokens.lowerBound == 0, end < reading.document.titleEnd, reading.tokens[end].is(":") { return base + 3 }
        if end < reading.document.titleEnd, Self.deciders.contains(reading.tokens[end]) { return base + 3 }
        return Self.links.contains(before) || name.tokens.lowerBound == 0 ? base + 1.5 : base + 1
    }

    /// What only stands in a headline: its kind (`FACTBOX:`), its source (`… : WSJ`), an event (`Zäsur bei`), a nickname (`Der Erklärer`).
    private func isHeading(_ name: NameMention) -> Bool {
        if OrganisationReader.isNever(name.text) || Organisations.words.isPlace(name.text.lowercased()) { return true }
        if persons.contains(name.text) || isTeller(name.tokens) || isDate(name.text) { return true }
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

    /// German: a capital alone makes no name; English names need no more.
    private func isProven(_ name: NameMention) -> Bool {
        guard reading.document.language == .de, !name.isOrganisation, !isTitle(name.tokens), name.tokens.count == 1 else { return true }
        let token = reading.tokens[name.tokens.lowerBound]
        let before = name.tokens.lowerBound - 1
        let isFirst = before < 0 || [".", ":", "!", "?", "„", "\""].contains(reading.tokens[before].text)
        return token.isUppercase || token.isMixed || !isFirst && !DictionaryWords.isCommon(token.lower, .de)
    }

    /// `mid-2007`, `Dutch-born`: no house is called so.
    private func isDate(_ name: String) -> Bool {
        name.first.map(\.isLowercase) == true && name.last.map(\.isNumber) == true || name.hasSuffix("-born") || name.hasSuffix("-based")
    }

    /// `told Talpress`, `a memo seen by Talpress`, `(Talpress) -`: who reports it.
    private func isTeller(_ range: Range<Int>) -> Bool {
        let before = range.lowerBound - 1
        guard before > 1, range.upperBound < reading.tokens.count else { return false }
        if OrganisationReader.isNever(reading.document.slice(range)) { return true }
        let isBy = reading.tokens[before].is("by") || reading.tokens[before].is("the") && reading.tokens[before - 1].is("by")
        return reading.tokens[before].is("told")
            || isBy && Self.seen.contains(reading.tokens[before - (reading.tokens[before].is("the") ? 2 : 1)])
    }

    /// The name before `veteran` or within the office of one.
    private func isOriginsHouse(_ range: Range<Int>) -> Bool {
        (range.lowerBound..<min(reading.document.titleEnd, range.upperBound + 1)).contains { index in
            reading.office(at: index).map { isOrigin($0) && $0.tokens.contains(range.lowerBound) } ?? false
        }
    }

    private static let origins: Set<String> = [
        "veteran", "alum", "alumnus", "exec", "executive", "banker", "researcher", "engineer", "analyst", "manager", "managerin", "trader",
    ]
    /// Verbs of a headline whose subject is the house.
    private static let deciders: WordSet = [
        "names", "appoints", "taps", "hires", "ousts", "fires", "picks", "promotes", "elects", "replaces", "makes", "poaches", "loses",
        "gets",
        "dumps", "selects", "holt", "beruft", "ernennt", "entlässt", "feuert", "bekommt", "befördert", "verliert", "macht", "trennt",
    ]
    private static let seen: WordSet = ["seen", "obtained", "reviewed", "viewed", "published", "reported"]

    private func isTitle(_ range: Range<Int>) -> Bool { range.upperBound <= reading.document.titleEnd }

    private static let kinds: WordSet = [
        "factbox", "timeline", "update", "exclusive", "analysis", "newsmaker", "preview", "wrapup", "correction", "text", "profile",
        "instant", "breakingviews", "scenarios", "snapshot", "highlights", "interview", "insight", "column", "poll", "graphic",
    ]
    private static let links: WordSet = ["bei", "beim", "at", "of", "der", "von"]
}
