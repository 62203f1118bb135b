import NewsModel

/// What words of a person's name look like.
struct PersonShape {
    private let document: Document
    private let tokens: [Token]
    private let words: Lexicon
    /// Whether each token may stand in a name.
    private let nameWords: [Bool]
    /// Hashes of the words that an English text writes in small letters.
    private let smallLetters: WordHashes
    /// Hashes of an English text's words in capitals behind the title, as written.
    private let capitals: WordHashes

    /// Takes for each token whether it belongs to an office.
    init(_ document: Document, offices: [Bool]) {
        self.document = document
        tokens = document.tokens
        let lexicon = Lexicon.of(document.language)
        words = lexicon
        nameWords = document.tokens.indices.map {
            document.tokens[$0].isCapitalized && !offices[$0] && Self.isNameWord(document.tokens[$0], lexicon)
                && !(lexicon.isMonth(document.tokens[$0]) && Self.isDate($0, document.tokens))
        }
        var (small, raised) = (WordHashes(capacity: document.tokens.count / 4), WordHashes(capacity: document.tokens.count / 16))
        for index in document.tokens.indices where document.language == .en {
            if document.tokens[index].isLowercase { small.insert(document.tokens[index].key) }
            if index >= document.titleEnd, document.tokens[index].isCapitalized { raised.insert(document.tokens[index].text.wordHash) }
        }
        (smallLetters, capitals) = (small, raised)
    }

    /// A word in a capital that may stand in a name.
    func isNameWord(_ index: Int) -> Bool {
        index >= 0 && index < nameWords.count && nameWords[index]
    }

    /// Whether the word may begin or end a name that no given name supports.
    func mayBegin(_ index: Int) -> Bool {
        let token = tokens[index]
        if document.language == .de, token.text.utf8.count > 6, Self.surnameEndings.match(token.lower) { return true }
        guard document.language == .en || !Organisations.words.isPersonNoun(token) else { return false }
        guard !Self.firmWords.contains(token), !Self.placeWords.contains(token), !Self.commonWords.contains(token), !isCamelCase(token),
            !DictionaryWords.words.contains(token, document.language)
        else {
            return false
        }
        guard document.language == .de else { return true }
        return !Self.nounEndings.match(token.lower) && !Self.adjectiveEndings.match(token.lower)
    }

    /// `BioWerke`, but not `McArdle`: a capital inside that no person's name has.
    private func isCamelCase(_ token: Token) -> Bool {
        guard token.isMixed else { return false }
        return !Self.openings.contains { opening in
            token.text.hasPrefix(opening) && token.text.dropFirst(opening.count).first?.isUppercase == true
        }
    }
    private static let openings = ["Mc", "Mac", "De", "Di", "Du", "La", "Le", "Van", "Von", "Fitz", "O'", "O’", "D'", "D’"]

    /// Whether the word may be a surname that no given name supports: also a common word that the text never writes in small letters.
    func mayEnd(_ index: Int) -> Bool {
        if mayBegin(index) { return true }
        let token = tokens[index]
        guard document.language == .en, !isCamelCase(token), !smallLetters.contains(token.key), capitals.contains(token.text.wordHash)
        else { return false }
        return ![Self.firmWords, Self.placeWords, Self.commonWords].contains { $0.contains(token) }
            && !Organisations.words.isPersonNoun(token)
    }

    /// `aus`, `in`, `nach` before capitals: a place, not a person.
    func followsPlaceWord(_ index: Int) -> Bool {
        index > 0 && Self.placePrepositions.contains(tokens[index - 1])
    }
    private static let placePrepositions: WordSet = ["aus", "in", "nach", "im", "ins", "at", "near", "across", "throughout"]

    /// Whether the word before belongs to the same run of capitals.
    func continuesName(at index: Int) -> Bool {
        guard index > 0, document.language == .en || GivenNames.contains(tokens[index]) == false else { return false }
        if document.language == .de, words.isDeterminer(tokens[index - 1]) { return true }
        return isNameWord(index - 1) && tokens[index].lineBreaks == 0 && !GivenNames.contains(tokens[index])
    }

    /// An initial or a second given name before the surname.
    func isMiddle(_ index: Int) -> Bool {
        if isInitial(index) { return true }
        guard isNameWord(index), GivenNames.contains(tokens[index]) else { return false }
        return surnameEnd(at: index + 1) > index + 1
    }

    func isInitial(_ index: Int) -> Bool {
        guard index < tokens.count else { return false }
        let token = tokens[index]
        return token.isCapitalized && token.text.count == 1 || token.isCapitalized && token.text.hasSuffix(".") && token.text.count <= 5
    }

    /// The end of particles and one surname; `index` where there is none.
    func surnameEnd(at index: Int) -> Int {
        var place = index
        while place < tokens.count, place - index < 3, Self.particles.contains(tokens[place]), tokens[place].lineBreaks == 0 {
            place += 1
        }
        if isNameWord(place), tokens[place].lineBreaks == 0 { return place + 1 }
        return place > index && isNameWord(place - 1) ? place : index
    }

    /// The same with an English text's second part: `van der Does de Willebois`.
    func longSurnameEnd(at index: Int) -> Int {
        let end = surnameEnd(at: index)
        guard end > index, document.language == .en, end + 1 < tokens.count, Self.innerParticles.contains(tokens[end]) else { return end }
        return isNameWord(surnameEnd(at: end) - 1) ? surnameEnd(at: end) : end
    }

    /// Surnames after the given names; a second one only in running English text.
    func end(ofSurnamesFrom index: Int, isTitle: Bool) -> Int {
        let end = longSurnameEnd(at: index)
        guard end > index, !isTitle, document.language == .en, end < tokens.count, isNameWord(end) else { return end }
        guard tokens[end].lineBreaks == 0, mayBegin(end), !isNameWord(end + 1) else { return end }
        return end + 1 < tokens.count && tokens[end + 1].isApostropheS ? end : end + 1
    }

    // MARK: - Private

    private static func isNameWord(_ token: Token, _ words: Lexicon) -> Bool {
        guard token.isCapitalized, !token.isUppercase, token.text.hasTwoCharacters else { return false }
        return !hasFigures(token.text) && !isCommon(token, words) && !(token.isHyphenated && originEndings.match(token.lower))
    }

    /// Whether digits or marks stand in a word that no person's name has.
    private static func hasFigures(_ text: String) -> Bool {
        let isSimple = text.withBytes { bytes in bytes.allSatisfy { $0 | 32 >= 97 && $0 | 32 <= 122 || $0 == 0xC3 || $0 & 0xC0 == 0x80 } }
        return !isSimple && text.contains { $0.isNumber || $0 == "&" || $0 == "_" || $0 == "." }
    }

    private static func isCommon(_ token: Token, _ words: Lexicon) -> Bool {
        words.isFunctionWord(token)
            || words.isMonth(token) && !namesToo.contains(token)
            || words.isWeekday(token) || never.contains(token)
    }

    /// `zum 1. April Jörn Albers`, `im August Lena Voss`: a month whose day or preposition stands before it.
    private static func isDate(_ month: Int, _ tokens: [Token]) -> Bool {
        guard month > 0 else { return false }
        let before = tokens[month - 1]
        return before.isNumber || before.is(".") && month > 1 && tokens[month - 2].isNumber || datings.contains(before)
    }

    private static let datings: WordSet = [
        "im", "ende", "anfang", "mitte", "seit", "bis", "in", "early", "late", "mid", "since", "until", "next", "last",
    ]
    /// Months that are given names, too.
    private static let namesToo: WordSet = ["april", "august", "may", "jan", "june"]
    private static let particles: WordSet = [
        "von", "van", "vom", "zu", "zum", "zur", "der", "den", "de", "di", "da", "del", "della", "dos", "du", "la", "le", "bin", "al",
        "ter", "ten", "das", "do", "e",
        "het", "af", "ibn", "st", "'t",
    ]
    /// Particles within a surname that nothing else begins with.
    private static let innerParticles: WordSet = ["de", "van", "del", "della", "dos", "du", "bin", "ter", "ibn"]
    /// Words that show that the capitals before them name an organisation or a place.
    static let firmWords: WordSet = [
        "inc", "inc.", "corp", "corp.", "co", "ltd", "plc", "ag", "gmbh", "se", "sa", "nv", "llc", "lp", "kg", "kgaa", "group", "holding",
        "holdings", "bank", "partners", "capital", "ventures", "university", "institute", "foundation", "college", "school", "hospital",
        "airlines", "airways", "motors", "energy", "systems", "technologies", "labs", "studios", "records", "media", "insurance",
        "securities",
        "management", "international", "global", "industries", "association", "council", "committee", "department", "agency", "authority",
        "street", "avenue", "square", "park", "city", "county", "state", "island", "river", "stadium", "club", "united", "league", "cup",
        "museum", "church", "company", "brothers", "sons", "stiftung", "verein", "verlag", "universität", "institut", "gruppe", "werke",
        "pharma", "robotics", "software", "cloud", "research", "intelligence", "therapeutics", "pharmaceuticals", "networks", "news",
        "times",
        "post", "journal", "magazine", "board", "commission", "ministry", "party", "court", "parliament", "senate", "house", "airport",
        "ai",
        "enterprises", "express", "entertainment", "financial", "finance", "fund", "trust", "services", "solutions", "stores", "fashion",
        "automotive", "aviation", "aerospace", "petroleum", "oil", "gas", "telecom", "mobile", "wireless", "electric", "power", "steel",
        "data",
        "digital", "games", "interactive", "pictures", "television", "tv", "radio", "network", "center", "centre",
    ]
    static let placeWords: WordSet = [
        "new", "york", "los", "san", "angeles", "francisco", "london", "paris", "berlin", "wien", "vienna", "germany", "china", "russia",
        "america", "american", "british", "german", "french", "chinese", "japanese", "european", "europe", "asia", "north", "south", "east",
        "west", "northern", "southern", "eastern", "western", "africa", "india", "indian", "california", "texas", "washington", "wall",
        "silicon", "valley", "great", "britain", "kong", "hong", "arabia", "saudi", "korea", "zealand", "zürich", "hamburg", "münchen",
        "köln",
        "frankfurt", "stuttgart", "düsseldorf", "graz", "linz", "salzburg", "österreich", "deutschland", "schweiz", "royal", "national",
        "federal", "general", "deutsche", "deutscher", "deutschen", "bad", "sankt", "credit", "standard", "bundes",
    ]
    static let commonWords: WordSet = [
        "chief", "executive", "officer", "president", "the", "first", "big", "tech", "open", "source",
        "press",
        "release", "image", "photo", "video", "read", "learn", "more", "privacy", "policy", "terms", "service", "prime", "minister",
        "world",
        "day", "week", "year", "monday", "bitcoin", "internet", "web", "app", "store", "java", "windows", "linux", "android", "office",
    ]
    /// `German-born Smith`
    private static let originEndings: WordEndings = [
        "-born", "-based", "-led", "-backed", "-listed", "-owned", "-traded", "-stämmige", "-stämmiger", "-geborene",
    ]
    private static let never: WordSet = [
        "uhr", "euro", "dollar", "prozent", "neuer", "neue", "neues", "ehemaliger", "ehemalige", "früherer", "frühere", "ex", "exklusiv",
        "mitarbeiter", "deutsche", "deutscher", "deutschen", "unternehmen", "konzern", "aktie", "aktien", "millionen", "milliarden",
        "jahre",
        "jahr", "said", "says", "new", "former", "interim", "acting", "breaking", "exclusive", "update", "report", "reuters", "dpa", "apa",
        "inc", "corp", "corp.", "inc.", "ltd", "plc", "ag", "gmbh", "llc", "u.s.", "u.k.", "announces", "appoints", "names", "hires",
        "joins",
        "resigns", "leaves", "quits", "departs", "steps", "named", "appointed", "as", "ceo", "following", "amid", "wechselt", "verlässt",
        "berichten", "laut", "nach", "resign", "dies", "retires", "exits", "ousted", "fired", "sees", "wants", "warns", "tells", "calls",
        "defends", "apologises", "apologizes", "faces", "gets", "takes", "sells", "buys", "plans", "pay", "tritt", "geht", "wird", "will",
        "muss", "soll", "sieht", "warnt", "kritisiert", "fordert", "sagt", "hat", "ist", "kündigt", "übernimmt", "folgt", "kommt", "bei",
        "zwei", "drei", "vier", "kein", "diese", "dieser", "dieses",
    ]
    /// Endings that German surnames share with nouns.
    private static let surnameEndings: WordEndings = [
        "mann", "meier", "maier", "meyer", "mayer", "bauer", "berger", "hofer", "huber", "müller", "stein", "brandt", "baum", "hausen",
    ]
    private static let nounEndings: WordEndings = [
        "ung", "ungen", "heit", "keit", "schaft", "tion", "tionen", "tät", "ismus", "chef", "chefin", "preis", "preise", "markt", "recht",
        "konzern", "bank", "zahlen", "gewinn", "umsatz", "aktie", "unternehmen", "firma", "branche", "industrie", "verband", "amt",
        "gericht",
        "gesetz", "ministerium", "haus", "werk", "land", "staat", "stadt", "krise", "krieg", "partei", "regierung", "jahre", "tage",
        "wochen",
        "woche", "monat", "ende", "anfang", "mitte", "prozent", "gruppe", "tochter", "sparte", "netz", "dienst", "sender", "zeitung",
        "modell", "modelle", "posten", "mitarbeiter", "mitglieder", "kunden", "nutzer", "daten", "geld", "kosten", "plan", "pläne",
        "streit",
        "vertrag", "auto", "autos", "wagen", "bahn", "post", "strom", "energie", "technik", "app", "spiel", "spiele", "team", "teams",
        "club",
        "verein", "liga", "trainer", "mann", "frau", "männer", "frauen", "kinder", "leute", "menschen",
    ]
    private static let adjectiveEndings: WordEndings = [
        "ische", "ischer", "ischen", "isches", "liche", "licher", "lichen", "ige", "iger", "igen",
    ]
}
