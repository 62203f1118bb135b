import Linguistics
import NewsModel

/// Reads organisations where the grammar asks for one: behind `of`, `bei`, before an office.
struct OrganisationReader {
    let document: Document
    let tokens: [Token]
    private let words: Lexicon
    /// Tokens that belong to persons or offices.
    private let taken: Set<Int>
    /// What a German text writes like names.
    private let forms: Set<String>
    /// Whether each token belongs to a name.
    private let names: [Bool]

    init(_ document: Document, taken: Set<Int>, names: [Bool]) {
        self.names = names
        self.document = document
        tokens = document.tokens
        words = Lexicon.of(document.language)
        self.taken = taken.union(Self.dateline(document))
        forms = document.language == .de ? Self.forms(document.tokens) : []
    }

    /// The organisation that begins at `index`, after articles and lower-case attributes.
    func following(_ index: Int, limit: Int = 5) -> (name: String, tokens: Range<Int>)? {
        var start = index
        while start < tokens.count, start - index < limit, isSkipped(start) { start += 1 }
        guard let end = runEnd(from: start) else { return nil }
        if end == start + 1, end + 1 < tokens.count, tokens[end].isApostropheS, Organisations.words.isPlace(tokens[start].lower),
            let last = runEnd(from: end + 1)
        {
            return named((end + 1)..<last)
        }
        return named(start..<end)
    }

    /// The organisation right before `index`.
    func preceding(_ index: Int) -> (name: String, tokens: Range<Int>)? {
        var end = index
        if end > 0, tokens[end - 1].isApostropheS { end -= 1 }
        if end > 0, tokens[end - 1].is("'") || tokens[end - 1].is("’") { end -= 1 }
        if end > 2, tokens[end - 1].is(")") { end = opening(of: end - 1) ?? end }
        var start = end
        while start > 0, end - start < 6, start == end || tokens[start].lineBreaks == 0, isNamePart(start - 1) || isLinked(start - 1, end) {
            start -= 1
        }
        while start < end, !isNamePart(start) { start += 1 }
        guard start < end else { return nil }
        return named(start..<end)
    }

    /// Whether the words before the name or its own say that it is an organisation: `Riese Talbach`, `Talbach Group`, `TBK`.
    func isMarked(_ range: Range<Int>) -> Bool {
        if range.lowerBound > 0, isGeneric(range.lowerBound - 1) || isQuoted(range) { return true }
        return range.contains { index in
            tokens[index].isMixed || tokens[index].isUppercase && tokens[index].text.utf8.count > 2
                || Organisations.words.isLegalForm(tokens[index].lower)
        }
    }

    /// German: `„Morgenblatt“`, `«Seebote»`: newspapers and the like.
    private func isQuoted(_ range: Range<Int>) -> Bool {
        document.language == .de && range.upperBound < tokens.count && Self.openings.contains(tokens[range.lowerBound - 1].text)
            && Self.closings.contains(tokens[range.upperBound].text)
    }
    /// Whether a quotation mark stands here.
    func isOpening(_ index: Int) -> Bool { Self.openings.contains(tokens[index].text) }

    private static let openings: WordSet = ["\"", "„", "“", "«", "»", "‚"]
    private static let closings: WordSet = ["\"", "“", "”", "»", "«", "‘"]

    /// Whether the words are called like no organisation that moves are about.
    static func isNever(_ name: String) -> Bool { never.contains(name.lowercased()) }

    /// Without inflection: `Talbachs` → `Talbach`, `Hessischen Werke` → `Hessische Werke`.
    func plain(_ name: String) -> String {
        guard document.language == .de else { return name }
        var parts = name.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        if parts.count > 1, parts[0].hasSuffix("en"), parts[0].lowercased().hasSuffix("schen") || parts[0] == "Vereinigten" {
            parts[0] = String(parts[0].dropLast())
        }
        if parts.count > 1, parts[0].hasSuffix("s"), parts[0].count > 5, DictionaryWords.isCommon(parts[0].dropLast().lowercased(), .de) {
            parts[0] = String(parts[0].dropLast())
        }
        if let last = parts.last, last.hasSuffix("s"), last.count > 3, !last.hasSuffix("ss"),
            forms.contains(String(last.dropLast())) || isGenitive(last)
        {
            parts[parts.count - 1] = String(last.dropLast())
        }
        return parts.joined(separator: " ")
    }

    // MARK: - Private

    /// `CHARLOTTE, North Carolina (Reuters) -`: where a report comes from.
    static func dateline(_ document: Document) -> Range<Int> {
        let tokens = document.tokens
        let start = document.titleEnd
        guard start < tokens.count, tokens[start].isUppercase || tokens[start].isCapitalized else { return start..<start }
        let near = start..<min(tokens.count, start + 14)
        guard let close = near.first(where: { tokens[$0].is(")") }), close + 1 < tokens.count, close > start + 2,
            ["-", "--", "–", "—"].contains(tokens[close + 1].text), tokens[close - 2].is("(")
        else { return start..<start }
        return start..<close
    }

    private static func forms(_ tokens: [Token]) -> Set<String> {
        var forms: Set<String> = []
        for index in tokens.indices where tokens[index].isNameLike { forms.insert(tokens[index].text) }
        return forms
    }

    private func isGenitive(_ word: String) -> Bool {
        word.hasSuffix("AIs") || word.hasSuffix("AGs") || Self.genitives.match(word.lowercased())
    }
    private static let genitives: WordEndings = [
        "verlags", "konzerns", "instituts", "verbands", "senders", "museums", "theaters", "vereins",
    ]

    private func named(_ range: Range<Int>) -> (name: String, tokens: Range<Int>)? {
        var range = range
        while range.count > 1,
            isGeneric(range.lowerBound) && !isPlaceName(range) || Self.origins.match(tokens[range.lowerBound].lower)
                || Organisations.words.isNationality(tokens[range.lowerBound].lower) && !isNational(range)
                || isDatelines(range)
        {
            range = (range.lowerBound + 1)..<range.upperBound
        }
        let first = tokens[range.lowerBound].lower
        if document.language == .de, range.count > 1, !tokens[range.lowerBound].isHyphenated, isUnit(range.lowerBound) { return nil }
        if range.count == 1, isGeneric(range.lowerBound) || words.isWeekday(first) || Organisations.words.isNationality(first) {
            return nil
        }
        guard isProven(range), !Self.teams.match(tokens[range.upperBound - 1].lower),
            !Self.origins.match(tokens[range.upperBound - 1].lower)
        else { return nil }
        let name = plain(document.slice(range))
        guard name.count > 1, !Self.never.contains(name.lowercased()), first != "raum" else { return nil }
        return (name, range)
    }

    /// `New York Fed`
    private func isPlaceName(_ range: Range<Int>) -> Bool {
        tokens[range.lowerBound].is("new") && tokens[range.lowerBound].isCapitalized
            && ["york", "zealand", "jersey", "england", "orleans", "delhi"].contains(tokens[range.lowerBound + 1].lower)
    }

    /// `TAIPEI Acer`: the town of a report, run together with it.
    private func isDatelines(_ range: Range<Int>) -> Bool {
        let (first, next) = (tokens[range.lowerBound], tokens[range.lowerBound + 1])
        return first.isUppercase && first.text.utf8.count > 3 && !next.isUppercase && Organisations.words.isPlace(first.lower)
    }

    /// `British American Tobacco`: two nationalities, or one and a common noun, belong to the name.
    private func isNational(_ range: Range<Int>) -> Bool {
        guard document.language == .en, range.count > 1 else { return false }
        if range.lowerBound > document.titleEnd, range.upperBound <= names.count, range.allSatisfy({ names[$0] }),
            Organisations.words.isLegalForm(tokens[range.upperBound - 1].lower)
        {
            return true
        }
        let rest = (range.lowerBound + 1)..<range.upperBound
        if Organisations.words.isNationality(tokens[rest.lowerBound].lower) { return true }
        return rest.allSatisfy { index in
            let word = tokens[index].lower
            return DictionaryWords.isCommon(word, .en) || Organisations.words.isLegalForm(word)
        }
    }

    /// Parts of a house that are written with a hyphen: `Leiter des Talbach-Teams`.
    private static let teams: WordEndings = [
        "-team", "-teams", "-sparte", "-bereichs", "-bereich", "-geschäft", "-geschäfts", "-abteilung",
        "-tochter", "-mutter",
    ]
    private static let origins: WordEndings = [
        "-based", "-born", "-listed", "-backed", "-owned", "-speaking", "-trained", "-educated", "-controlled",
    ]

    /// English capitals in a headline prove nothing, nor does a German noun.
    private func isProven(_ range: Range<Int>) -> Bool {
        if range.clamped(to: names.indices).contains(where: { names[$0] }) || isMarked(range) { return true }
        guard document.language == .de else { return false }
        return range.count > 1 || !DictionaryWords.isCommon(tokens[range.lowerBound].lower, .de)
    }

    private func opening(of index: Int) -> Int? {
        var place = index
        while place > 0, index - place < 8 {
            if tokens[place].is("(") { return place }
            place -= 1
        }
        return nil
    }

    private func isSkipped(_ index: Int) -> Bool {
        let token = tokens[index]
        if Self.openings.contains(token.text) { return true }
        if words.isDeterminer(token.lower), !token.isUppercase { return true }
        return token.isLowercase && !words.isFunctionWord(token.lower)
    }

    private func runEnd(from start: Int) -> Int? {
        guard start < tokens.count, isNamePart(start) else { return nil }
        var end = start + 1
        while end < tokens.count, end - start < 8, tokens[end].lineBreaks == 0 {
            if isNamePart(end) || isLinked(end, start) { end += 1 } else { break }
        }
        while end > start + 1, !isNamePart(end - 1) { end -= 1 }
        return end
    }

    private func isNamePart(_ index: Int) -> Bool {
        guard index >= 0, index < tokens.count, !taken.contains(index) else { return false }
        let token = tokens[index]
        if token.isNumber { return index > 0 && tokens[index - 1].isNameLike && token.text.count == 1 && !taken.contains(index - 1) }
        guard token.isNameLike, !token.isApostropheS else { return false }
        if words.isFunctionWord(token.lower), !token.isUppercase { return false }
        return !words.isMonth(token.lower) && !words.isWeekday(token.lower) && !Self.stop.contains(token.lower)
    }

    /// `&`, `+` and small words between the parts of a name.
    private func isLinked(_ index: Int, _ other: Int) -> Bool {
        guard index > 0, index + 1 < tokens.count else { return false }
        let token = tokens[index]
        if token.is("&") || token.is("+") { return true }
        if isAssociation(index) { return true }
        guard token.is("of") || token.is("for") || token.is("für") && tokens[index + 1].isCapitalized else { return false }
        let before = tokens[index - 1].lower
        return isNamePart(index + 1) && (Self.linkable.contains(before) || Self.linkableEndings.contains(where: before.hasSuffix))
    }

    /// German: `Verband der Gießereien`
    func isAssociation(_ link: Int) -> Bool {
        document.language == .de && link > 0 && link + 1 < tokens.count && tokens[link].is("der") && tokens[link + 1].isCapitalized
            && tokens[link - 1].isCapitalized && Self.associations.match(tokens[link - 1].lower)
    }
    private static let associations: WordEndings = [
        "verband", "verbands", "verbandes", "vereinigung", "kammer", "arbeitsgemeinschaft", "zentralrat", "zentralrats",
    ]

    /// Whether a person's name stands here.
    func isTaken(_ index: Int) -> Bool { taken.contains(index) }

    /// Whether the word says what kind of house the name behind it is: `Riese`, `Autobauer`.
    func isGeneric(_ index: Int) -> Bool {
        let word = tokens[index].lower
        if document.language == .en { return Self.generic.contains(word) && !tokens[index].isUppercase }
        let plain = word.hasSuffix("s") ? String(word.dropLast()) : word
        return Self.genericEndings.contains { word.hasSuffix($0) || plain.hasSuffix($0) }
            && (!tokens[index].isMixed || tokens[index].isHyphenated)
    }

    /// `Ressort Vertrieb`, `US-Geschäft`: a part of a house.
    func isUnit(_ index: Int) -> Bool { tokens[index].isCapitalized && isUnitNoun(tokens[index].lower) }

    func isUnitNoun(_ word: String) -> Bool { Self.units.match(word) }

    private static let units: WordEndings = [
        "ressort", "ressorts", "bereich", "bereichs", "bereiches", "sparte", "abteilung", "geschäft", "geschäfts", "geschäftes", "division",
        "einheit", "segment", "segments", "team", "teams",
    ]
    private static let linkable: WordSet = [
        "bank", "university", "department", "center", "centre", "institute", "agency", "association", "office", "bureau", "organisation",
        "organization", "agentur", "bundesamt", "amt", "ministry", "council", "school", "board", "house",
    ]
    private static let linkableEndings = [
        "agentur", "anstalt", "institut", "zentrum", "stiftung", "verband", "gesellschaft", "akademie", "kammer",
    ]
    private static let generic: WordSet = [
        "former", "new", "chief", "the", "company", "firm", "group's", "incoming", "outgoing", "interim",
    ]
    private static let genericEndings = [
        "finanzierer", "finanzierers", "anbieters", "betreibers", "entwicklers", "dienstleisters", "versicherers", "senders", "bauers",
        "produzent", "produzenten", "konzern", "konzerns", "hersteller", "herstellers",
        "riesen", "riese", "gigant", "giganten", "anbieter", "tochter", "firma",
        "unternehmen",
        "unternehmens", "startup", "start-up", "start-ups", "versicherer", "händler", "händlers", "zulieferer", "zulieferers", "betreiber",
        "holding", "mutter", "spezialist", "spezialisten", "bauer", "dienstleister", "chef", "entwickler", "schmiede", "netzwerk",
        "plattform",
        "marktführer", "zahlungsdienstleister", "kette", "marke", "sender", "pionier", "rivale", "rivalen", "konkurrent", "konkurrenten",
    ]
    private static let stop: WordSet = [
        "ceo", "mr", "mrs", "ms", "dr", "herr", "frau", "neuer", "neue", "neuen", "ex", "der", "die", "das", "anfang", "ende", "mitte",
        "foto",
        "uhr", "prozent", "euro", "januar", "millionen", "milliarden", "jahren", "jahre", "jahr", "named", "names", "appoints", "resigns",
        "monaten", "wochen", "tagen", "rente", "ruhestand", "pension", "to", "as", "steps", "joins", "leaves", "will", "after", "amid",
        "over",
        "wechselt", "wird", "verlässt", "übernimmt",
    ]
    private static let never: WordSet = [
        "ki", "ai", "it", "us", "u.s.", "uk", "eu", "usa", "amt", "posten", "spitze", "unternehmen", "konzern", "firma", "bank", "company",
        "asia pacific", "asia-pacific", "wall street", "americas", "emea", "middle east", "latin america", "north america", "south america",
        "southeast asia", "northern california", "southern california", "silicon valley", "asia", "europe", "africa", "north africa",
        "corp", "inc", "plc", "asien-pazifik", "personalunion", "senior", "nordamerikas", "co", "ltd", "gmt", "est", "edt", "cet",
        "greater china", "latam", "op-ed",
        "western europe", "eastern europe", "central europe", "continental europe", "alabama", "alaska", "arizona", "arkansas",
        "california",
        "colorado", "connecticut", "delaware", "florida", "georgia", "hawaii", "idaho", "illinois", "indiana", "iowa", "kansas", "kentucky",
        "louisiana", "maine", "maryland", "massachusetts", "michigan", "minnesota", "mississippi", "missouri", "montana", "nebraska",
        "nevada", "new hampshire", "new jersey", "new mexico", "north carolina", "north dakota", "ohio", "oklahoma", "oregon",
        "pennsylvania", "rhode island", "south carolina", "south dakota", "tennessee", "texas", "utah", "vermont", "virginia", "washington",
        "west virginia", "wisconsin", "wyoming", "wsj", "ft", "asien", "europa", "amerika", "nordamerika", "südamerika", "afrika",
        "incoming", "outgoing", "newly", "fahne", "altenteil", "bord", "ämter", "lady", "board", "vorstand", "reuters", "dpa", "apa", "afp",
        "rückzug", "rücktritt", "nachfolger", "nachfolgerin", "new", "hr", "sport",
    ]
}
