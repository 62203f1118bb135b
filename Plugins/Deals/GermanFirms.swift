import Linguistics
import NewsModel

/// Finds firms whose names are made of common German nouns, by where these stand: `Nordlicht Energie kauft …`, `das Portal Abendsonne`.
enum GermanFirms {
    /// The chunks with such names read off their phrases.
    static func named(_ chunks: [Chunk], _ document: Document) -> [Chunk] {
        chunks.map { chunk in
            if let name = closing(chunk, document) { return chunk.named(name, trailing: 0) }
            guard chunk.kind == .phrase, !chunk.nouns.isEmpty, chunk.possessor == nil, chunk.sums.isEmpty,
                chunk.compound.map({ DealWords.isCompanyWord($0.head) || kinds.match($0.head) }) ?? true,
                chunk.percentages.isEmpty, let tokens = name(chunk, document)
            else { return chunk }
            let known = chunk.names.filter { tokens.overlaps($0.tokens) }
            let consumed = tokens.filter { token in !known.contains { $0.tokens.contains(token) } }
            return chunk.named(
                NameMention(text: document.slice(tokens), tokens: tokens, isOrganisation: isApposition(tokens, chunk, document)),
                trailing: consumed.count)
        }
    }

    /// `den Snackhersteller Pritchard's`: what would be a genitive, were there a noun behind it.
    private static func closing(_ chunk: Chunk, _ document: Document) -> NameMention? {
        guard chunk.kind == .phrase, chunk.names.isEmpty, let owner = chunk.possessor,
            chunk.tokens.upperBound - owner.tokens.upperBound <= 1,
            chunk.tokens.upperBound == owner.tokens.upperBound || document.tokens[chunk.tokens.upperBound - 1].isApostropheS
        else { return nil }
        return document.tokens[chunk.tokens.upperBound - 1].isApostropheS ? owner : nil
    }

    /// Whether a name of this kind may begin at a token: one noun before another, behind a nation, or a bank.
    static func mayBegin(at index: Int, in tokens: [Token]) -> Bool {
        guard isNoun(index, tokens) else { return false }
        return index + 1 < tokens.count && isNoun(index + 1, tokens) || tokens[index].lower.hasSuffix("bank")
            || index > 0 && isForeign(tokens[index], behind: tokens[index - 1])
    }

    private static func isNoun(_ index: Int, _ tokens: [Token]) -> Bool {
        tokens[index].isNameLike && !Lexicon.of(.de).isFunctionWord(tokens[index])
    }

    /// The firm that a single compound names, for it acts, or is acted on, without a determiner: `Rheinkorn kauft …`.
    ///
    /// What buys something named is surely one, whatever it ends with.
    static func agent(_ chunk: Chunk, _ document: Document, isSure: Bool = false) -> NameMention? {
        guard chunk.kind == .phrase, chunk.determiner == nil, chunk.tokens.count == 1, chunk.names.isEmpty, chunk.compound == nil,
            !DealWords.isStake(chunk)
        else { return nil }
        let token = document.tokens[chunk.tokens.lowerBound]
        guard token.isCapitalized, !token.isHyphenated, !DictionaryWords.isListed(token), !isKind(token),
            !(isSure ? persons : generic).match(token.lower)
        else {
            return nil
        }
        return NameMention(text: token.text, tokens: chunk.tokens)
    }

    /// `übernimmt Nachtlicht`: a compound without determiner that the text has more than once, never with one, and that acts by itself
    /// somewhere: `Nachtlicht hat …`, `bei Nachtlicht`.
    static func recurring(_ chunk: Chunk, _ document: Document) -> NameMention? {
        guard chunk.kind == .phrase, chunk.determiner == nil, chunk.tokens.count == 1, chunk.names.isEmpty, chunk.compound == nil,
            !DealWords.isStake(chunk)
        else { return nil }
        let token = document.tokens[chunk.tokens.lowerBound]
        guard token.isCapitalized, !token.isHyphenated, token.lower.utf8.count > 5, !DictionaryWords.isListed(token), !isKind(token),
            !facts.match(token.lower), !plural.match(token.lower)
        else { return nil }
        let places = document.tokens.indices.prefix(early).filter {
            document.tokens[$0].text.utf8.count == token.text.utf8.count && document.tokens[$0].text.isSame(as: token.text)
        }
        guard places.count > 1, places.allSatisfy({ isBare($0, document) }), places.contains(where: { acts($0, document) }) else {
            return nil
        }
        return NameMention(text: token.text, tokens: chunk.tokens)
    }

    // MARK: - Private

    /// Whom a text is about it tells this early.
    private static let early = 600

    /// Whether no determiner or adjective stands right before a word.
    private static func isBare(_ place: Int, _ document: Document) -> Bool {
        guard place > 0 else { return true }
        let before = document.tokens[place - 1]
        return !Lexicon.of(.de).isDeterminer(before.lower)
            && !(before.isLowercase && adjectives.match(before.lower) && !Lexicon.of(.de).isFunctionWord(before))
    }

    /// `Nachtlicht hat …`, `bei Nachtlicht`.
    private static func acts(_ place: Int, _ document: Document) -> Bool {
        if place > 0, document.tokens[place - 1].is("bei") { return true }
        guard place + 1 < document.tokens.count, place >= document.titleEnd else { return false }
        let isFirst = place == 0 || document.tokens[place - 1].isMark || document.tokens[place - 1].lineBreaks > 0
        return (isFirst || document.sentences.contains { $0.tokens.lowerBound == place })
            && Lexicon.of(.de).isAuxiliary(document.tokens[place + 1].lower)
    }

    /// How nouns end that tell of many or of what is done.
    private static let plural: WordEndings = [
        "ung", "ungen", "heit", "keit", "schaft", "ion", "ionen", "innen", "ungs", "ler", "lern", "ner", "nern", "zahlen", "leute",
        "steuer",
        "strom", "technik", "energie", "gas", "wasser", "stoff", "stahl", "öl", "recht", "kosten", "preise", "waren", "teile", "zellen",
    ]

    private static func name(_ chunk: Chunk, _ document: Document) -> Range<Int>? {
        let run = run(chunk, document)
        if run.count == 1, chunk.determiner != nil, chunk.tokens.count < 4 {
            let token = document.tokens[run.lowerBound]
            return isBank(token) && chunk.tokens.count == 2 || isForeign(token, behind: document.tokens[run.lowerBound - 1]) ? run : nil
        }
        guard run.count > 1 || run.count == 1 && chunk.tokens.count > 1 else { return nil }
        if run.count == 2,
            groups.contains(document.tokens[run.lowerBound + 1]) || Organisations.words.isLegalForm(document.tokens[run.lowerBound + 1]),
            chunk.names.allSatisfy({ $0.tokens == (run.lowerBound + 1)..<run.upperBound }), !isInflected(run.lowerBound, document),
            !isKind(document.tokens[run.lowerBound]) || document.tokens[run.lowerBound].isHyphenated,
            !Organisations.words.isNationality(document.tokens[run.lowerBound])
        {
            return run
        }
        if let kind = run.last(where: { isKind(document.tokens[$0]) && !ambiguous.contains(document.tokens[$0]) }) {
            let tokens = (kind + 1)..<run.upperBound
            guard !tokens.isEmpty, !chunk.names.contains(where: { $0.tokens == tokens || $0.isPerson }),
                isFree(tokens, document, isApposition: tokens.count == 1)
            else {
                return nil
            }
            return tokens
        }
        return isWhole(run, chunk, document) || isContinued(run, chunk, document) ? run : nil
    }

    /// `Windwerk Küste`: a name and a noun behind it that the text has together more than once, or that a headline begins with.
    private static func isContinued(_ run: Range<Int>, _ chunk: Chunk, _ document: Document) -> Bool {
        guard run.count == 2, chunk.names.count == 1, let name = chunk.names.first, name.tokens == run.lowerBound..<(run.lowerBound + 1),
            !name.isPlace, !name.isPerson, !name.isPossessive, chunk.determiner == nil || chunk.tokens.count > 3
        else { return false }
        let (first, last) = (document.tokens[run.lowerBound], document.tokens[run.lowerBound + 1])
        guard last.isSpaced, last.isCapitalized, !last.isHyphenated, !isKind(last), isFree((run.lowerBound + 1)..<run.upperBound, document),
            !DealWords.isGroup(last.lower), !DictionaryWords.isBare(last)
        else { return false }
        var count = 0
        for place in document.tokens.indices.dropLast().prefix(farthest)
        where document.tokens[place].text.isSame(as: first.text) && document.tokens[place + 1].text.isSame(as: last.text) {
            count += 1
        }
        return count > 1
    }

    /// Behind so many tokens no name is looked for again, so that long texts take time by their length alone.
    private static let farthest = 5_000

    /// `der niederländischen Orbitra`: what only the nation before it describes, and no table has.
    private static func isForeign(_ token: Token, behind nation: Token) -> Bool {
        let isNation =
            nation.isLowercase && Organisations.words.isNationality(nation)
            && (nation.lower.hasSuffix("ische") || nation.lower.hasSuffix("ischen"))
        return isNation && !DictionaryWords.isCommon(token, .de) && !isKind(token) && !token.isHyphenated
    }

    /// `die Handwerkbank`: a bank whose first part says not what kind it is.
    private static func isBank(_ token: Token) -> Bool {
        guard token.lower.hasSuffix("bank"), token.lower.utf8.count > 6, !token.isHyphenated, !DictionaryWords.isListed(token) else {
            return false
        }
        return !bankKinds.contains(where: token.lower.hasPrefix)
    }

    private static let bankKinds = [
        "noten", "zentral", "groß", "haus", "landes", "direkt", "privat", "investment", "staats", "bundes", "förder", "entwicklung",
        "national", "welt", "depot", "daten", "sitz", "park", "geschäft", "hypotheken", "genossenschaft", "partner", "online", "ersatz",
        "schatten", "regional", "universal", "konkurrenz", "bau", "frankfurt", "traditions", "krisen", "pleite", "internet", "smartphone",
    ]

    /// The capitalised words that a phrase ends with.
    private static func run(_ chunk: Chunk, _ document: Document) -> Range<Int> {
        var start = chunk.tokens.upperBound
        while start > chunk.tokens.lowerBound, document.tokens[start - 1].isNameLike,
            !(start - 1 == chunk.tokens.lowerBound && chunk.determiner != nil)
        {
            start -= 1
            if !document.tokens[start].isSpaced, start > chunk.tokens.lowerBound { break }
        }
        return start..<chunk.tokens.upperBound
    }

    /// `Nordlicht Energie`: two nouns or more that nothing goes before, and the first says not what the second is.
    private static func isWhole(_ run: Range<Int>, _ chunk: Chunk, _ document: Document) -> Bool {
        guard run.count > 1, run.count < 5, run == chunk.tokens, chunk.names.allSatisfy(\.isPlace), isFree(run, document),
            chunk.preposition.map(governing.contains) ?? true, !isInflected(run.lowerBound, document)
        else { return false }
        return !run.contains { isKind(document.tokens[$0]) } && !Organisations.words.isNationality(document.tokens[run.lowerBound])
            && !openers.match(document.tokens[run.lowerBound].lower)
    }

    /// `Ukrainische Truppen`: an adjective that has its capital from where it stands.
    private static func isInflected(_ place: Int, _ document: Document) -> Bool {
        guard place == 0 || document.tokens[place - 1].isMark || document.sentences.contains(where: { $0.tokens.lowerBound == place })
        else {
            return false
        }
        let word = document.tokens[place]
        return word.lower.hasSuffix("es") || adjectives.match(word.lower) && !DictionaryWords.isCommon(word, .de)
    }

    private static let adjectives: WordEndings = ["e", "er", "es", "en"]

    /// Whether no word of it tells of a deal, a share, a time or a place.
    private static func isFree(_ tokens: Range<Int>, _ document: Document, isApposition: Bool = false) -> Bool {
        tokens.allSatisfy { place in
            let token = document.tokens[place]
            return token.isWord && !Lexicon.of(.de).isMonth(token) && !Lexicon.of(.de).isWeekday(token)
                && !DealWords.stakeNouns.contains(token) && !facts.match(token.lower)
                && (isApposition && !DictionaryWords.isListed(token) || !ObjectReading.isAsset(token.lower))
        } && !tokens.allSatisfy { Organisations.words.isPlace(document.tokens[$0]) }
    }

    private static func isApposition(_ tokens: Range<Int>, _ chunk: Chunk, _ document: Document) -> Bool {
        tokens.lowerBound > chunk.tokens.lowerBound && Organisations.words.isCompanyNoun(document.tokens[tokens.lowerBound - 1])
    }

    /// Whether a noun says what its bearer is, rather than who.
    private static func isKind(_ token: Token) -> Bool {
        DealWords.isCompanyWord(token.lower) || Organisations.words.isPersonNoun(token) || kinds.match(token.lower)
    }

    /// What follows the name of a group, whatever it is made of: `Backhaus Gruppe`.
    private static let groups: WordSet = ["gruppe", "group", "holding", "international", "capital", "partners", "ventures", "invest"]
    private static let kinds: WordEndings = [
        "verleiher", "vermieter", "versender", "filialist", "filialisten", "optiker", "discounter", "caterer", "verwalter", "ausstatter",
        "verarbeiter", "erzeuger", "logistiker", "verwerter",
        "erei", "haus", "werft", "klinik", "makler", "hotel", "zeitung", "imperium",
        "gruppe", "portal", "studio", "institut", "labor", "investor", "investoren", "marke", "magazin", "dienst", "schule",
    ]
    /// What names begin with as often as they follow it; and what counts.
    private static let ambiguous: WordSet = [
        "bank", "gruppe", "kette", "werk", "werke", "marken", "projekte", "filialen", "partner", "netzwerk", "geschäft", "geschäfte",
    ]
    /// Prepositions under which parties stand.
    private static let governing: WordSet = ["von", "an", "bei", "durch", "mit", "für", "um", "nach"]
    /// What counts or sorts the noun behind it.
    private static let openers: WordEndings = [
        "prozent", "millionen", "milliarden", "million", "milliarde", "tonnen", "liter", "meter", "kilometer", "ende", "anfang", "mitte",
        "euro",
        "dollar", "franken", "thema", "stichwort", "bereich", "herr", "frau", "familie", "platz", "nummer", "teil", "runde", "serie",
        "series",
        "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "zwölf", "standort", "markt", "raum", "region", "stadt",
        "kreis", "bundesland", "kanton", "provinz", "stadtteil", "flughafen", "bürgermeister",
        "krise", "stück", "hektar", "megawatt", "dank", "update", "minister", "ministerin", "präsident", "präsidentin", "kanzler",
        "kanzlerin",
        "politiker", "politikerin", "senator", "senatorin", "sprecher", "sprecherin", "experte", "expertin", "forscher", "forscherin",
    ]
    /// What is told of firms rather than their names.
    private static let facts: WordEndings = [
        "übernahme", "kauf", "verkauf", "fusion", "beteiligung", "anteil", "anteile", "aktie", "aktien", "angebot", "börsengang", "auftrag",
        "deal", "einstieg", "ausstieg", "prozent", "euro", "dollar", "mehrheit", "gebot", "chef", "chefin", "erwerb", "zusammenschluss",
        "runde", "finanzierung", "investition", "investitionen", "kapitalerhöhung", "zukauf", "preis", "gespräche", "pläne", "vertrag",
    ]
    private static let persons: WordEndings = [
        "e", "er", "in", "innen", "en", "ung", "heit", "keit", "schaft", "amt", "rat", "chef", "paar",
    ]
    /// Endings of nouns that act but are no names: offices, persons, crowds, what is done.
    private static let generic: WordEndings = [
        "e", "er", "erin", "erinnen", "ern", "en", "ung", "heit", "keit", "schaft", "ion", "ismus", "ium", "amt", "rat", "verband",
        "verein",
        "gericht", "behörde", "präsident", "minister", "leute", "markt", "börse", "kasse", "welt", "jahr", "land", "krise", "kurs", "kind",
        "staat", "haus", "zeit", "hilfe", "studie", "umfrage", "gesetz", "streik", "steuer", "summe", "geld", "wert", "projekt", "tag",
        "rie",
        "bank", "dienst", "firma", "zahl", "zahlen", "wahl", "plan", "recht", "frage", "bericht", "urteil", "partei", "chef", "riese",
        "gigant", "star", "werk",
    ]
}
