import NewsModel

/// The offices of a language and what they amount to.
///
/// The words are in `Tables/roles-german.txt` and `Tables/roles-english.txt`.
struct RoleLexicon: Sendable {
    struct Entry: Sendable {
        let words: [String]
        let function: String
        let kind: RoleMention.Kind
    }

    /// Multi-word and single-word entries by their first word, longest first.
    private let entries: WordMap<[Entry]>
    private let single: WordMap<Entry>
    /// The words of `single`, as endings.
    private let endings: WordEndings
    private let exact: WordSet
    private let exceptions: WordSet
    /// The class of the words that entries begin with.
    private let opening: WordClasses
    /// What entries begin with.
    let firstWords: [String]
    private let prefixes: [(String, String)]

    /// The one lexicon of a language.
    static func of(_ language: TextLanguage) -> RoleLexicon { language == .de ? german : english }

    /// The longest entry whose words begin at `index`.
    func entry(at index: Int, in tokens: [Token]) -> Entry? {
        guard tokens[index].classes.contains(opening) else { return nil }
        return entries[tokens[index]]?.first { Self.stands($0.words, at: index, in: tokens) }
    }

    /// The entry of one whole word.
    func entry(of word: String) -> Entry? { single[word] }

    /// The entry that a German compound ends with, and where in the word it begins.
    func lastPart(of word: String) -> (entry: Entry, prefix: Substring)? {
        guard word.utf8.count < 60, !exceptions.contains(word) else { return nil }
        for stem in Self.stems(of: word) {
            if let found = suffix(of: stem) { return found }
        }
        return nil
    }

    /// What a prefix makes of an office: `finanz` → `cfo`.
    func function(ofPrefix prefix: String) -> String? {
        prefixes.first {
            prefix == $0.0 || $0.0.utf8.count > 3 && prefix.hasSuffix($0.0) || prefix.hasPrefix($0.0) && prefix.count - $0.0.count <= 2
        }?.1
    }

    // MARK: - Private

    private static let german = RoleLexicon(WordTable(PackageResources.roles_german_txt), .germanRole)
    private static let english = RoleLexicon(WordTable(PackageResources.roles_english_txt), .englishRole)

    private static let functions = [
        "ceo", "cfo", "coo", "cto", "chair", "deputy_chair", "executive_board", "supervisory_board", "founder", "partner", "unit_head",
        "scientist", "other",
    ]
    private static let foreign = ["politics", "sport", "clergy", "military", "law", "people"]

    private init(_ table: WordTable, _ opening: WordClasses) {
        self.opening = opening
        var all: [Entry] = []
        func add(_ section: String, _ function: String, _ kind: RoleMention.Kind) {
            for phrase in table.list(section) {
                all.append(Entry(words: phrase.split(separator: " ").map(String.init), function: function, kind: kind))
            }
        }
        for function in Self.functions { add(function, function, .office) }
        add("body", "supervisory_board", .body)
        add("post", "other", .post)
        for name in Self.foreign { add("not." + name, name, .foreign) }
        let byFirst = Dictionary(grouping: all, by: { $0.words[0] }).mapValues { $0.sorted { $0.words.count > $1.words.count } }
        entries = WordMap(byFirst.map { ($0.key, $0.value) })
        firstWords = Array(byFirst.keys)
        single = WordMap(all.filter { $0.words.count == 1 }.map { ($0.words[0], $0) })
        endings = WordEndings(all.filter { $0.words.count == 1 }.map { $0.words[0] })
        exact = WordSet(table.list("exact") + table.list("post") + table.list("body"))
        exceptions = WordSet(table.list("exceptions"))
        prefixes = ["cfo", "cto", "coo", "chair", "ceo", "unit_head"].flatMap { name in
            table.list("prefix." + name).map { ($0, name) }
        }
    }

    /// The word itself, then without the endings of gender, number and case.
    private static func stems(of word: String) -> [String] {
        var stems = [word]
        for ending in ["innen", "in", "en", "er", "es", "e", "n", "s", "r"] where word.hasSuffix(ending) && word.count > ending.count + 2 {
            stems.append(String(word.dropLast(ending.count)))
        }
        return stems
    }

    private func suffix(of word: String) -> (entry: Entry, prefix: Substring)? {
        guard endings.match(word) else { return nil }
        if let entry = single[word] { return (entry, "") }
        var index = word.index(after: word.startIndex)
        while index < word.endIndex {
            let part = String(word[index...])
            if let entry = single[part], fits(part, before: word[word.index(before: index)], prefix: word[..<index]) {
                return (entry, word[..<index])
            }
            index = word.index(after: index)
        }
        return nil
    }

    private func fits(_ part: String, before: Character, prefix: Substring) -> Bool {
        before == "-" || part.count >= 4 && prefix.count >= 3 && !exact.contains(part)
    }

    private static func stands(_ words: [String], at index: Int, in tokens: [Token]) -> Bool {
        guard index + words.count <= tokens.count else { return false }
        for (offset, word) in words.enumerated() where tokens[index + offset].lower != word { return false }
        return true
    }
}
