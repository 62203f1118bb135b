import NewsModel

/// What words of a person's name look like.
struct PersonShape {
    private let document: Document
    private let tokens: [Token]
    private let words: Lexicon
    private let roles: RoleLexicon
    private let offices: Set<Int>
    /// Words that the text writes in small letters.
    private let smallLetters: Set<String>
    /// Words in capitals behind the title.
    private let capitals: Set<String>

    init(_ document: Document, offices: Set<Int>) {
        self.document = document
        tokens = document.tokens
        words = Lexicon.of(document.language)
        roles = RoleLexicon.of(document.language)
        self.offices = offices
        smallLetters = Set(document.tokens.lazy.filter(\.isLowercase).map(\.lower))
        capitals = Set(document.tokens[document.titleEnd...].lazy.filter(\.isCapitalized).map(\.text))
    }

    /// A word in a capital that may stand in a name.
    func isNameWord(_ index: Int) -> Bool {
        guard index >= 0, index < tokens.count, !offices.contains(index) else { return false }
        let token = tokens[index]
        guard token.isCapitalized, token.text.count > 1, !token.isUppercase else { return false }
        guard !token.text.contains(where: { $0.isNumber || $0 == "&" || $0 == "_" || $0 == "." }) else { return false }
        return !isCommon(token.lower)
    }

    /// Whether the word may begin or end a name that no given name supports.
    func mayBegin(_ index: Int) -> Bool {
        let token = tokens[index]
        if document.language == .de, token.text.utf8.count > 6, Self.surnameEndings.contains(where: token.lower.hasSuffix) { return true }
        guard document.language == .en || !Organisations.words.isPersonNoun(token.lower) else { return false }
        guard !Self.firmWords.contains(token.lower), !Self.placeWords.contains(token.lower), !Self.commonWords.contains(token.lower),
            !CommonWords.words.contains(token.lower, document.language)
        else {
            return false
        }
        guard document.language == .de else { return true }
        return !Self.nounEndings.contains { token.lower.hasSuffix($0) } && !Self.adjectiveEndings.contains { token.lower.hasSuffix($0) }
    }

    /// Whether the word may be a surname that no given name supports: also a common word that the text never writes in small letters.
    func mayEnd(_ index: Int) -> Bool {
        if mayBegin(index) { return true }
        let token = tokens[index]
        guard document.language == .en, !smallLetters.contains(token.lower), capitals.contains(token.text) else { return false }
        return ![Self.firmWords, Self.placeWords, Self.commonWords].contains { $0.contains(token.lower) }
            && !Organisations.words.isPersonNoun(token.lower)
    }

    /// `aus`, `in`, `nach` before capitals: a place, not a person.
    func followsPlaceWord(_ index: Int) -> Bool {
        index > 0 && ["aus", "in", "nach", "im", "ins", "at", "near", "across", "throughout"].contains(tokens[index - 1].lower)
    }

    /// Whether the word before belongs to the same run of capitals.
    func continuesName(at index: Int) -> Bool {
        guard index > 0, document.language == .en || GivenNames.contains(tokens[index].text) == false else { return false }
        if document.language == .de, let before = tokens[safe: index - 1], words.isDeterminer(before.lower) { return true }
        return isNameWord(index - 1) && tokens[index].lineBreaks == 0 && !GivenNames.contains(tokens[index].text)
    }

    /// An initial or a second given name before the surname.
    func isMiddle(_ index: Int) -> Bool {
        if isInitial(index) { return true }
        guard isNameWord(index), GivenNames.contains(tokens[index].text) else { return false }
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
        while place < tokens.count, place - index < 3, Self.particles.contains(tokens[place].lower), tokens[place].lineBreaks == 0 {
            place += 1
        }
        if isNameWord(place), tokens[place].lineBreaks == 0 { return place + 1 }
        return place > index && isNameWord(place - 1) ? place : index
    }

    /// Surnames after the given names; a second one only in running English text.
    func end(ofSurnamesFrom index: Int, isTitle: Bool) -> Int {
        let end = surnameEnd(at: index)
        guard end > index, !isTitle, document.language == .en, end < tokens.count, isNameWord(end) else { return end }
        guard tokens[end].lineBreaks == 0, mayBegin(end), !isNameWord(end + 1) else { return end }
        return end + 1 < tokens.count && tokens[end + 1].isApostropheS ? end : end + 1
    }

    // MARK: - Private

    private func isCommon(_ word: String) -> Bool {
        words.isFunctionWord(word)
            || words.isMonth(word) && word != "april" && word != "august" && word != "may"
            || words.isWeekday(word) || Self.never.contains(word)
    }

    private static let particles: Set<String> = [
        "von", "van", "vom", "zu", "zum", "zur", "der", "den", "de", "di", "da", "del", "della", "dos", "du", "la", "le", "bin", "al",
        "ter", "ten", "das", "do", "e",
        "het", "af", "ibn", "st", "'t",
    ]
    /// Words that show that the capitals before them name an organisation or a place.
    static let firmWords: Set<String> = [
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
    static let placeWords: Set<String> = [
        "new", "york", "los", "san", "angeles", "francisco", "london", "paris", "berlin", "wien", "vienna", "germany", "china", "russia",
        "america", "american", "british", "german", "french", "chinese", "japanese", "european", "europe", "asia", "north", "south", "east",
        "west", "northern", "southern", "eastern", "western", "africa", "india", "indian", "california", "texas", "washington", "wall",
        "silicon", "valley", "great", "britain", "kong", "hong", "arabia", "saudi", "korea", "zealand", "zürich", "hamburg", "münchen",
        "köln",
        "frankfurt", "stuttgart", "düsseldorf", "graz", "linz", "salzburg", "österreich", "deutschland", "schweiz", "royal", "national",
        "federal", "general", "deutsche", "deutscher", "deutschen", "bad", "sankt", "credit", "standard", "bundes",
    ]
    static let commonWords: Set<String> = [
        "chief", "executive", "officer", "president", "the", "first", "big", "tech", "open", "source",
        "press",
        "release", "image", "photo", "video", "read", "learn", "more", "privacy", "policy", "terms", "service", "prime", "minister",
        "world",
        "day", "week", "year", "monday", "bitcoin", "internet", "web", "app", "store", "java", "windows", "linux", "android", "office",
    ]
    private static let never: Set<String> = [
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
    private static let surnameEndings = [
        "mann", "meier", "maier", "meyer", "mayer", "bauer", "berger", "hofer", "huber", "müller", "stein", "brandt", "baum", "hausen",
    ]
    private static let nounEndings = [
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
    private static let adjectiveEndings = ["ische", "ischer", "ischen", "isches", "liche", "licher", "lichen", "ige", "iger", "igen"]
}

extension Array {
    /// The element at an index that may lie outside.
    subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
