import NewsModel

/// Words that a German text shows to be names though they look like common nouns or stand in small letters.
///
/// `Klangwerk-Aktionäre`, `das Start-up Porenglück`, `eine Firma namens Porenglück` show it once for the whole text.
struct OwnNames: Sendable {
    /// Hashes of words in small letters.
    private var words = WordHashes(capacity: 0)
    private var isEmpty = true
    private let document: Document
    private let lexicon = Lexicon.of(.de)

    /// Learns nothing from texts in other languages.
    init(_ document: Document) {
        self.document = document
        guard document.language == .de else { return }
        var signs: [UInt64: Signs] = [:]
        for index in document.tokens.indices.prefix(Self.farthest) where document.tokens[index].isWord { read(index, &signs) }
        for (word, found) in signs where found.contains(.sure) || found.contains(.apposed) && found.contains(.bare) { insert(word) }
    }

    /// Whether a token is such a name where it stands: with no determiner or adjective of its own.
    @inline(__always) func contains(_ index: Int) -> Bool {
        guard !isEmpty, words.contains(document.tokens[index].key) else { return false }
        return isBare(index)
    }

    /// Whether a word in small letters is one.
    func has(_ word: String) -> Bool { !isEmpty && words.contains(word.wordHash) }

    // MARK: - Private

    /// What a text shows of a word.
    private struct Signs: OptionSet {
        let rawValue: UInt8
        static let sure = Signs(rawValue: 1)
        /// Stands right behind what says that it is a firm; a verb may, too.
        static let apposed = Signs(rawValue: 2)
        /// Stands where no verb or adjective can.
        static let bare = Signs(rawValue: 4)
    }

    private static let farthest = 5_000

    private mutating func insert(_ word: UInt64) {
        words.insert(word)
        isEmpty = false
    }

    private func read(_ index: Int, _ signs: inout [UInt64: Signs]) {
        let token = document.tokens[index]
        if token.isHyphenated { return readCompound(token, &signs) }
        guard !token.isUppercase, !token.isMixed, token.lower.utf8.count > 3, index > 0 else { return }
        let before = document.tokens[index - 1]
        if token.isLowercase {
            guard token.classes.isEmpty else { return }
            if isKind(before) { signs[token.key, default: []].insert(.apposed) }
            if isParty(index, before) { signs[token.key, default: []].insert(.bare) }
        } else if isKind(before) || before.is("namens") || index + 1 < document.tokens.count && document.tokens[index + 1].is("heißt") {
            if mayBeName(token), !isContinued(index) { signs[token.key, default: []].insert(.sure) }
        }
    }

    /// `Klangwerk-Aktionäre`, `surr-Anteile`.
    private func readCompound(_ token: Token, _ signs: inout [UInt64: Signs]) {
        guard let dash = token.lower.lastIndex(of: "-"), Self.heads.contains(String(token.lower[token.lower.index(after: dash)...])) else {
            return
        }
        let first = String(token.lower[..<dash])
        let entry = Vocabulary.words.entry(of: first)
        guard first.utf8.count > 3, !first.contains("-"), entry.classes.isEmpty, !DictionaryWords.words.isListedNoun(first),
            !Organisations.words.isPersonNoun(first)
        else { return }
        signs[entry.key, default: []].insert(.sure)
    }

    /// A noun that says that a firm's name follows: `das Start-up`, `Rivale`.
    private func isKind(_ token: Token) -> Bool {
        token.isCapitalized && (Organisations.words.isCompanyNoun(token) || Self.kinds.match(token.lower))
    }

    /// A word in no table but for its last part, in the singular as far as one sees.
    private func mayBeName(_ token: Token) -> Bool {
        token.isCapitalized && token.isSpaced && token.classes.isEmpty && !DictionaryWords.words.isListedNoun(token)
            && !Organisations.words.isCompanyNoun(token) && !Organisations.words.isPersonNoun(token)
            && !Organisations.words.isNationality(token) && !Self.abstract.match(token.lower)
    }

    /// Whether another noun follows, which it may belong to.
    private func isContinued(_ index: Int) -> Bool {
        index + 1 < document.tokens.count && document.tokens[index + 1].isNameLike && document.tokens[index + 1].isSpaced
            && !Organisations.words.isLegalForm(document.tokens[index + 1]) && !Organisations.words.isPlace(document.tokens[index + 1])
    }

    /// `mit brunnquell gewinnen`, `: brunnquell wird`: behind a preposition that governs parties, or before a finite verb.
    private func isParty(_ index: Int, _ before: Token) -> Bool {
        guard index + 1 < document.tokens.count else { return false }
        let next = document.tokens[index + 1]
        guard !next.isNameLike else { return false }
        if Self.governing.contains(before) { return next.isMark || !next.classes.isEmpty || lexicon.isFunctionWord(next) }
        return before.isMark && !before.is(",") && (lexicon.isAuxiliary(next) || lexicon.isVerb(next) || next.is(","))
    }

    private func isBare(_ index: Int) -> Bool {
        guard index > 0 else { return true }
        let before = document.tokens[index - 1]
        if before.isMark || before.isCapitalized { return true }
        return !lexicon.isDeterminer(before) && !Self.fused.contains(before)
            && !(before.isLowercase && !lexicon.isFunctionWord(before) && Self.inflections.match(before.lower) && !lexicon.isVerb(before))
    }

    /// Heads of compounds whose first part is a firm.
    private static let heads: WordSet = [
        "aktie", "aktien", "aktionär", "aktionäre", "aktionären", "anteil", "anteile", "anteilen", "papiere", "papier", "chef", "chefin",
        "gründer", "gründerin", "mitgründer", "vorstand", "aufsichtsrat", "mutter", "tochter", "eigner", "eigentümer", "großaktionär",
        "übernahme", "verkauf", "sprecher", "sprecherin", "belegschaft", "beschäftigte", "beschäftigten", "geschäftsführer", "manager",
        "einstieg", "kauf", "deal", "fusion",
    ]
    private static let kinds: WordEndings = [
        "start-up", "startup", "rivale", "rivalen", "konkurrent", "konkurrenten", "wettbewerber", "anbieter", "hersteller", "spezialist",
        "spezialisten", "betreiber", "tochter", "label", "marke", "jungunternehmen", "kette", "portal", "plattform",
    ]
    /// What is done or thought rather than a firm.
    private static let abstract: WordEndings = [
        "ung", "ungen", "heit", "keit", "schaft", "ismus", "ität", "übernahme", "kauf", "preis", "aktie", "aktien", "chef", "plan", "pläne",
        "deal", "streit", "tag", "zeit", "zahlen", "ern", "innen",
    ]
    private static let governing: WordSet = ["von", "bei", "mit", "an", "durch", "für"]
    private static let fused: WordSet = ["vom", "beim", "zum", "zur", "im", "am", "ins", "ans"]
    private static let inflections: WordEndings = ["e", "en", "er", "es", "em"]
}
