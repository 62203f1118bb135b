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
        if mention.kind != .post, let field = field(after: end) ?? germanField(after: end) {
            if !isWholeHouse(field - 1) { role += " " + document.slice(end..<field) }
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
        let start = isPartOfHouse(end + 1) ? end + 2 : end + 1
        var next = start
        while next < tokens.count, next - start < 6, isFieldWord(next) { next += 1 }
        while next > start, tokens[next - 1].is("and") || tokens[next - 1].is("for") { next -= 1 }
        guard next > start else { return nil }
        if next < tokens.count, tokens[next].isNameLike, !tokens[next].isApostropheS, !organisations.isTaken(next) { return nil }
        return next
    }

    /// `of the global investments group`, not `of the company`, `of the software maker`: some words, the last of which is a part of a house.
    private func isPartOfHouse(_ index: Int) -> Bool {
        guard tokens[index].is("the"), index + 1 < tokens.count, !Self.merged.contains(tokens[index + 1]) else {
            return false
        }
        var end = index + 1
        while end < tokens.count, end - index < 7, isFieldWord(end) { end += 1 }
        return end > index + 2 && Self.parts.contains(tokens[end - 1])
    }
    private static let merged: WordSet = ["new", "combined", "merged", "enlarged", "whole", "entire", "parent", "company", "bank"]
    private static let parts: WordSet = [
        "group", "unit", "division", "business", "department", "team", "operations", "arm", "practice", "desk", "segment",
    ]

    /// `des US-Geschäfts`, `für Finanzen`, `des Geschäftsbereichs Banken und Sparkassen`: a part of a house, or the house as a noun.
    private func germanField(after end: Int) -> Int? {
        guard document.language == .de, end + 1 < tokens.count, Self.fieldLinks.contains(tokens[end]), tokens[end].isLowercase,
            behind(end, kind: .office) == nil
        else { return nil }
        var index = end + 1
        while index < tokens.count, index - end < 5, tokens[index].isLowercase,
            words.isDeterminer(tokens[index].lower) || !words.isFunctionWord(tokens[index].lower)
        { index += 1 }
        guard index < tokens.count, tokens[index].isCapitalized, !organisations.isAssociation(index + 1), isPart(index) else { return nil }
        guard organisations.isUnit(index) else {
            return index + 1 < tokens.count && tokens[index + 1].isNameLike && tokens[index + 1].lineBreaks == 0 ? nil : index + 1
        }
        var next = index + 1
        while next < tokens.count, next - index < 5,
            tokens[next].isCapitalized || tokens[next].is("und") && next + 1 < tokens.count && tokens[next + 1].isCapitalized
        { next += 1 }
        return next
    }

    /// A common noun, or a compound that ends in one.
    private func isPart(_ index: Int) -> Bool {
        if organisations.isUnit(index) || Self.bodies.match(tokens[index].lower) { return true }
        guard !organisations.isGeneric(index) || !(index + 1 < tokens.count && tokens[index + 1].isNameLike) else { return false }
        if let last = tokens[index].text.split(separator: "-").last, tokens[index].isHyphenated {
            return last.first?.isUppercase == true && organisations.isUnitNoun(last.lowercased())
        }
        return DictionaryWords.isCommon(tokens[index].lower, .de)
    }

    /// `der Bank`, `des Unternehmens`: the house itself.
    private func isWholeHouse(_ index: Int) -> Bool {
        document.language == .de
            && (Organisations.words.isCompanyNoun(tokens[index].lower) || organisations.isGeneric(index)
                || Self.wholes.match(tokens[index].lower))
    }

    private static let bodies: WordEndings = [
        "vorstands", "vorstandes", "beirats", "beirates", "aufsichtsrats", "aufsichtsrates", "verwaltungsrats", "verwaltungsrates",
        "stiftungsrats", "betriebsrats", "direktoriums", "präsidiums", "kuratoriums",
    ]
    private static let wholes: WordEndings = [
        "unternehmens", "hauses", "gruppe", "bank", "verlags", "verlages", "gesellschaft", "instituts", "institutes", "fonds", "behörde",
        "verbands", "verbandes", "stiftung", "firma", "kette", "klinik", "universität", "hochschule", "clubs", "vereins",
    ]
    private static let fieldLinks: WordSet = ["der", "des", "für"]

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
        if Self.possessives.contains(tokens[end + 1]), end + 2 < tokens.count, tokens[end + 2].isCapitalized { return nil }
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
    /// `director in its Consumer Group`: what belongs to the house itself has no name of its own.
    private static let possessives: WordSet = ["its", "their", "his", "her", "ihrer", "ihres", "ihrem", "seiner", "seines", "seinem"]
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
    private static let notFields: WordSet = [
        "said", "told", "who", "has", "media", "fast-food", "years", "year", "months", "decades", "less", "more", "nearly", "almost", "now",
        "good", "five", "two", "three", "four", "six", "seven", "eight", "nine", "ten", "several",
    ]
}
