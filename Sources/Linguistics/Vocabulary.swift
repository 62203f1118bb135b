import NewsModel

/// All words of this module's tables with their classes.
struct Vocabulary: Sendable {
    static let words = Vocabulary()

    private let index: WordIndex
    private let masks: [WordClasses]

    /// A word in small letters with its hash and classes.
    struct Entry {
        let word: String
        let key: UInt64
        let classes: WordClasses
    }

    func entry(of word: String) -> Entry {
        let key = word.wordHash
        return Entry(word: word, key: key, classes: classes(of: key))
    }

    /// The same of a word's bytes; what the tables have is not copied.
    func entry(of bytes: UnsafeBufferPointer<UInt8>) -> Entry {
        let key = WordBytes.hash(bytes)
        guard let place = index.place(of: key) else { return Entry(word: String(decoding: bytes, as: UTF8.self), key: key, classes: []) }
        return Entry(word: index.words[place], key: key, classes: masks[place])
    }

    func classes(of word: String) -> WordClasses { index.place(of: word).map { masks[$0] } ?? [] }

    /// The classes of the word with this hash.
    func classes(of hash: UInt64) -> WordClasses { index.place(of: hash).map { masks[$0] } ?? [] }

    /// The classes of a piece of a word.
    func classes(of bytes: UnsafeBufferPointer<UInt8>) -> WordClasses { index.place(of: bytes).map { masks[$0] } ?? [] }

    // MARK: - Private

    private init() {
        var found: [String: WordClasses] = [:]
        func add(_ words: some Sequence<String>, _ classes: WordClasses) {
            for word in words { found[word, default: []].insert(classes) }
        }
        func add(_ table: WordTable, _ sections: [String], from bit: UInt64) {
            for (place, section) in sections.enumerated() { add(table.list(section), WordClasses(rawValue: 1 << (bit + UInt64(place)))) }
        }
        add(WordTable(PackageResources.german_lexicon_txt), Lexicon.sections, from: 0)
        add(WordTable(PackageResources.english_lexicon_txt), Lexicon.sections, from: WordClasses.lexiconWidth)
        add(WordTable(PackageResources.organisations_txt), Organisations.sections, from: 24)
        let nouns = WordTable(PackageResources.german_nouns_txt)
        add(nouns.list("nouns"), .germanNoun)
        add(nouns.list("heads"), .germanHead)
        add(WordTable(PackageResources.english_words_txt).list("words"), .englishWord)
        add(DictionaryWords.acronymList, .acronym)
        add(["'s"], .apostropheS)
        add(GivenNames.list.map { $0.lowercased() }, .givenName)
        add(RoleLexicon.of(.de).firstWords, .germanRole)
        add(RoleLexicon.of(.en).firstWords, .englishRole)
        add(NumberWords.of(.de).list + NumberWords.of(.en).list, .numeral)
        add(VagueSums.counterList, .counter)
        index = WordIndex(found.keys)
        masks = index.words.map { found[$0] ?? [] }
    }
}
