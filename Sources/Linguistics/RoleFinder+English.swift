import NewsModel

/// English offices: entries of the lexicon, `chief … officer`, `finance chief`, and offices joined by `and`.
struct EnglishRoles {
    private let document: Document
    private let tokens: [Token]
    private let lexicon = RoleLexicon.of(.en)
    private let words = Lexicon.of(.en)

    init(_ document: Document) {
        self.document = document
        tokens = document.tokens
    }

    func mentions() -> [RoleMention] {
        var found: [RoleMention] = []
        var index = 0
        while index < tokens.count {
            guard let mention = mention(at: index) else { index += 1; continue }
            found.append(mention)
            index = mention.tokens.upperBound
        }
        return found
    }

    // MARK: - Private

    private func mention(at index: Int) -> RoleMention? {
        guard let (first, base, kind) = single(at: index) else { return nil }
        var (end, function) = (first, base)
        guard !isVerb(at: index, end: end) else { return nil }
        while kind == .office, let next = joined(after: end) {
            function = Self.rank(next.function) < Self.rank(function) ? next.function : function
            end = next.end
        }
        let start = kind == .office ? department(before: index, end: end) : index
        if start < index, let special = Self.departments[tokens[index - 1]] { function = special }
        return RoleMention(
            tokens: start..<end, role: role(start..<end), function: function, kind: kind, organisation: organisation(at: index),
            marks: marks(before: start))
    }

    private func single(at index: Int) -> (end: Int, function: String, kind: RoleMention.Kind)? {
        guard tokens[index].classes.contains(.englishRole) || tokens[index].isJoined, tokens[index].isWord, !isSurname(index),
            !isGivenName(index)
        else { return nil }
        let token = tokens[index]
        if token.is("chief"), let officer = chiefOfficer(at: index) { return officer }
        if let entry = lexicon.entry(at: index, in: tokens) {
            guard !isNamePart(at: index, count: entry.words.count, kind: entry.kind) else { return nil }
            return (index + entry.words.count, entry.function, entry.kind)
        }
        guard let hyphen = token.lower.lastIndex(of: "-") else { return nil }
        let last = String(token.lower[token.lower.index(after: hyphen)...])
        guard let entry = lexicon.entry(of: last), entry.kind == .office || entry.kind == .foreign else { return nil }
        return (index + 1, entry.function, entry.kind)
    }

    /// `General Motors`, `Chief Brands`: words of offices within names.
    private func isNamePart(at index: Int, count: Int, kind: RoleMention.Kind) -> Bool {
        guard count == 1, kind == .foreign, tokens[index].isCapitalized, index + 1 < tokens.count else { return false }
        return ["motors", "electric", "mills", "dynamics", "atlantic", "assembly", "hospital"].contains(tokens[index + 1].lower)
    }

    /// `Charles Prince`, `Stephen King`
    private func isSurname(_ index: Int) -> Bool {
        index > 0 && tokens[index].isCapitalized && GivenNames.contains(tokens[index - 1]) && tokens[index].lineBreaks == 0
            && !tokens[index].isUppercase && tokens[index].lower != "chief"
    }

    /// `Dean Baker`
    private func isGivenName(_ index: Int) -> Bool {
        tokens[index].isCapitalized && !tokens[index].isUppercase && index + 1 < tokens.count && tokens[index + 1].isCapitalized
            && GivenNames.contains(tokens[index])
    }

    /// `chief` and up to three words and `officer`.
    private func chiefOfficer(at index: Int) -> (end: Int, function: String, kind: RoleMention.Kind)? {
        for offset in 2...4 where index + offset < tokens.count && tokens[index + offset].lower == "officer" {
            guard tokens[(index + 1)..<(index + offset)].allSatisfy({ $0.isWord || $0.is("&") }) else { return nil }
            let entry = lexicon.entry(at: index, in: tokens)
            return (index + offset + 1, entry.map { $0.words.count == offset + 1 ? $0.function : "other" } ?? "other", .office)
        }
        return nil
    }

    private func joined(after end: Int) -> (end: Int, function: String)? {
        guard end + 1 < tokens.count else { return nil }
        var next = end
        if tokens[next].is(","), next + 1 < tokens.count { next += 1 }
        if tokens[next].is("and") || tokens[next].is("&") { next += 1 } else if next == end { return nil }
        while next < tokens.count, tokens[next].lower == "group" || tokens[next].lower == "its" { next += 1 }
        guard next < tokens.count, let (stop, function, kind) = single(at: next), kind == .office else { return nil }
        guard !tokens[end].is(",") || tokens[end + 1].is("and") else { return nil }
        return (stop, function)
    }

    /// `to lead`, `will head`, `who chair`: verbs that look like offices.
    private func isVerb(at index: Int, end: Int) -> Bool {
        if end == index + 1, tokens[index].lower == "executive", end < tokens.count, Self.executiveNouns.contains(tokens[end]) {
            return true
        }
        guard end == index + 1, Self.verbLike.contains(tokens[index]) else { return false }
        guard index > 0 else { return false }
        let before = tokens[index - 1].lower
        if Self.beforeVerbs.contains(before) { return true }
        let isFollowedByObject = end < tokens.count && words.isDeterminer(tokens[end])
        return isFollowedByObject && !words.isDeterminer(before)
    }

    /// The noun that says of what: `finance chief`, `AI lead`; the index where the whole begins.
    private func department(before index: Int, end: Int) -> Int {
        guard Self.heads.contains(tokens[index]), index > 0, end == index + 1 || tokens[index].lower == "vice" else { return index }
        var start = index
        while start > 0, index - start < 2, isDepartment(tokens[start - 1]), !tokens[start].text.isEmpty { start -= 1 }
        return start
    }

    private func isDepartment(_ token: Token) -> Bool {
        guard token.isWord, !words.isFunctionWord(token), !token.isApostropheS else { return false }
        if Self.departmentWords.contains(token) { return true }
        return false
    }

    private func organisation(at index: Int) -> String? {
        let token = tokens[index]
        guard let hyphen = token.text.lastIndex(of: "-"), token.isCapitalized else { return nil }
        let first = String(token.text[..<hyphen])
        return ["ex", "co", "vice", "non"].contains(first.lowercased()) ? nil : first
    }

    private func role(_ range: Range<Int>) -> String {
        let text = document.slice(range)
        guard range.count == 1, let hyphen = text.lastIndex(of: "-") else { return text }
        let first = text[..<hyphen].lowercased()
        return ["co", "vice", "non", "editor-in", "vice"].contains(first) ? text : String(text[text.index(after: hyphen)...])
    }

    private func marks(before start: Int) -> Set<RoleMark> {
        var marks: Set<RoleMark> = []
        var index = start - 1
        while index >= 0, start - index <= 4, tokens[index].isWord, !words.isDeterminer(tokens[index]) || tokens[index].lower == "its" {
            if let mark = Self.markers[tokens[index]] { marks.insert(mark) }
            if tokens[index].lower.hasPrefix("ex-") { marks.insert(.former) }
            index -= 1
        }
        if start < tokens.count, tokens[start].lower.hasPrefix("ex-") { marks.insert(.former) }
        return marks
    }

    private static func rank(_ function: String) -> Int {
        ["ceo", "cfo", "coo", "cto", "chair", "founder", "deputy_chair", "unit_head", "scientist", "partner"].firstIndex(of: function) ?? 20
    }

    private static let executiveNouns: WordSet = [
        "search", "committee", "pay", "compensation", "order", "orders", "officers", "summary", "branch", "suite", "departures", "team",
        "shuffle", "shake-up", "roles", "jobs", "board",
    ]
    private static let markers: WordMap<RoleMark> = [
        "former": .former, "ex": .former, "formerly": .former, "onetime": .former, "one-time": .former, "ex-": .former, "then": .former,
        "incoming": .incoming, "new": .incoming, "next": .incoming, "designated": .incoming, "newly": .incoming, "future": .incoming,
        "outgoing": .outgoing, "departing": .outgoing, "retiring": .outgoing, "ousted": .outgoing, "embattled": .outgoing,
        "interim": .interim, "acting": .interim, "temporary": .interim, "deputy": .deputy, "vice": .deputy, "assistant": .deputy,
    ]
    private static let verbLike: WordSet = [
        "head", "lead", "chair", "boss", "partner", "chief", "captain", "coach", "position", "seat", "role",
    ]
    private static let beforeVerbs: WordSet = [
        "to", "will", "would", "can", "could", "should", "may", "might", "must", "who", "and", "he", "she", "they", "i", "we", "also",
        "now",
        "not", "you",
    ]
    private static let heads: WordSet = [
        "chief", "boss", "head", "lead", "leader", "director", "manager", "executive", "researcher", "vice",
    ]
    private static let departments: WordMap<String> = [
        "finance": "cfo", "operations": "coo", "operating": "coo", "technology": "cto", "tech": "cto",
    ]
    private static let departmentWords: WordSet = [
        "finance", "operations", "technology", "tech", "marketing", "sales", "product", "products", "policy", "security", "ai", "hr",
        "legal",
        "communications", "hardware", "software", "cybersecurity", "research", "design", "engineering", "strategy", "infrastructure",
        "data",
        "cloud", "europe", "european", "asia", "uk", "us", "u.s.", "north", "american", "global", "regional", "retail", "banking",
        "investment",
        "trading", "risk", "compliance", "safety", "robotics", "growth", "brand", "creative", "editorial", "news", "sports", "studio",
        "gaming",
        "platform", "consumer", "enterprise", "commercial", "digital", "mobile", "people", "talent", "diversity", "privacy", "medical",
        "science", "programming", "entertainment", "music", "film", "tv", "television", "desktop", "cyber", "drug", "development", "supply",
        "chain", "manufacturing", "production", "corporate", "senior", "executive", "group", "oil", "gas", "fund", "wealth", "asset",
        "management", "equities", "research", "unit", "division", "advertising", "ads", "content", "partnerships", "alignment", "special",
        "projects", "vehicle", "silicon", "chip", "hardware",
    ]
}
