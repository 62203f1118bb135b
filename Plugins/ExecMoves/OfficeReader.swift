import Linguistics
import NewsModel

/// Reads offices with their organisations: what stands before them, within the word, and behind them.
struct OfficeReader {
    let document: Document
    let organisations: OrganisationReader
    private let tokens: [Token]
    private let words: Lexicon

    init(_ document: Document, organisations: OrganisationReader) {
        self.document = document
        self.organisations = organisations
        tokens = document.tokens
        words = Lexicon.of(document.language)
    }

    func office(_ mention: RoleMention) -> Office {
        var end = mention.tokens.upperBound
        var role = mention.role
        if let field = field(after: end), mention.kind != .post {
            role += " " + document.slice(end..<field)
            end = field
        }
        let found = behind(end, kind: mention.kind) ?? inside(mention) ?? before(mention)
        let start = leftEnd(mention, found)
        let stop = max(end, found.map { $0.tokens.upperBound } ?? 0)
        return Office(
            mention: mention, tokens: start..<max(stop, mention.tokens.upperBound), role: role, organisation: found?.name,
            organisationTokens: found?.tokens)
    }

    // MARK: - Private

    /// `of research and development`: what an office is for, where it is no organisation.
    private func field(after end: Int) -> Int? {
        guard document.language == .en, end + 1 < tokens.count, tokens[end].is("of") || tokens[end].is("for") else { return nil }
        var next = end + 1
        while next < tokens.count, next - end < 7, isFieldWord(next) { next += 1 }
        while next > end + 1, tokens[next - 1].is("and") || tokens[next - 1].is("for") { next -= 1 }
        guard next > end + 1 else { return nil }
        if next < tokens.count, tokens[next].isNameLike, !tokens[next].isApostropheS { return nil }
        return next
    }

    private func isFieldWord(_ index: Int) -> Bool {
        let token = tokens[index]
        if Self.fields.contains(token.lower) || token.is("and") { return true }
        return token.isLowercase && !words.isFunctionWord(token.lower) && !Self.notFields.contains(token.lower)
    }

    private func behind(_ end: Int, kind: RoleMention.Kind) -> (name: String, tokens: Range<Int>)? {
        guard end + 1 < tokens.count, tokens[end].isLowercase else { return nil }
        let link = tokens[end].lower
        if document.language == .de, Self.genitives.contains(link) { return organisations.following(end + 1) }
        guard Self.links.contains(link), document.language == .en || link != "in" else { return nil }
        if Self.placing.contains(link), end + 1 < tokens.count, tokens[end + 1].isCapitalized,
            Organisations.words.isPlace(tokens[end + 1].lower), end + 2 == tokens.count || !tokens[end + 2].isNameLike
        {
            return nil
        }
        if kind == .post || kind == .body, link != "of", link != "von", link != "bei", link != "at", link != "beim" { return nil }
        return organisations.following(end + 1)
    }

    private func inside(_ mention: RoleMention) -> (name: String, tokens: Range<Int>)? {
        mention.organisation.map { (organisations.plain($0), mention.tokens) }
    }

    private func before(_ mention: RoleMention) -> (name: String, tokens: Range<Int>)? {
        var index = mention.tokens.lowerBound
        while index > 0, mention.tokens.lowerBound - index < 3, isModifier(tokens[index - 1]) { index -= 1 }
        guard index > 0, tokens[index].lineBreaks == 0 else { return nil }
        let before = tokens[index - 1]
        if Self.relatives.contains(before), index > 2, tokens[index - 2].is(",") { return organisations.preceding(index - 2) }
        guard before.isNameLike || before.isApostropheS || before.is(")") || before.is("'") || before.is("’") else { return nil }
        if document.language == .de, before.isNameLike,
            !(before.text.hasSuffix("s") || index == mention.tokens.lowerBound && before.isUppercase)
        {
            return nil
        }
        return organisations.preceding(index)
    }

    private func isModifier(_ token: Token) -> Bool {
        guard token.isLowercase else { return false }
        return Self.modifiers.contains(token.lower) || document.language == .de && (token.text.hasSuffix("er") || token.text.hasSuffix("e"))
    }

    /// Where the phrase begins: articles, adjectives, the organisation before it.
    private func leftEnd(_ mention: RoleMention, _ found: (name: String, tokens: Range<Int>)?) -> Int {
        var start = mention.tokens.lowerBound
        let isRelative = start > 0 && Self.relatives.contains(tokens[start - 1])
        if !isRelative, let found, found.tokens.upperBound <= start { start = found.tokens.lowerBound }
        while start > 0, mention.tokens.lowerBound - start < 8, isAttribute(start - 1) { start -= 1 }
        return start
    }

    private func isAttribute(_ index: Int) -> Bool {
        let token = tokens[index]
        guard token.isWord, tokens[index + 1].lineBreaks == 0 else { return false }
        if words.isDeterminer(token.lower) || Self.modifiers.contains(token.lower) { return true }
        return document.language == .de && token.isLowercase && Self.adjectiveEndings.contains { token.lower.hasSuffix($0) }
            && !words.isFunctionWord(token.lower)
    }

    /// `Talbach, whose chief X resigned`
    private static let relatives: WordSet = ["whose", "dessen", "deren"]
    private static let genitives: WordSet = ["der", "des", "von", "bei", "beim", "vom", "fürs"]
    private static let links: WordSet = [
        "of", "at", "for", "with", "von", "bei", "für", "im", "in", "beim", "der", "des", "on", "to", "am", "from",
    ]
    /// With a country behind them they say where, not of which house.
    private static let placing: WordSet = ["in", "for", "für", "im", "on", "at"]
    private static let modifiers: WordSet = [
        "former", "interim", "acting", "new", "longtime", "long-time", "outgoing", "incoming", "current", "co-", "ex", "veteran", "group",
        "next",
        "global", "first", "newly", "recently", "appointed", "named", "elected", "installed", "embattled", "long-serving", "departing",
        "retiring", "ousted", "existing", "then", "deputy", "late", "late-", "senior", "top", "own", "german", "british", "us", "u.s.",
        "uk",
        "billionaire",
    ]
    private static let adjectiveEndings = ["e", "en", "er", "es", "em"]
    private static let fields: WordSet = ["ai", "hr", "it", "r&d", "m&a", "ev", "pr", "i.t.", "vr"]
    private static let notFields: WordSet = ["said", "told", "who", "has", "media", "fast-food"]
}
