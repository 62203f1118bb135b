import NewsModel

/// Settles how each name is reported: inflection undone, legal form dropped, the fullest mention in place of a short form.
struct NameForms {
    /// By the name as written.
    private var forms: [String: String] = [:]
    private let language: TextLanguage
    /// Names that stand somewhere without determiner.
    private var bareForms: Set<String> = []

    init(_ mentions: [NameMention], document: Document) {
        language = document.language
        let bare = Dictionary(mentions.map { ($0.text, $0.text) }, uniquingKeysWith: { first, _ in first }).mapValues(Self.bare)
        let seen = Set(bare.values)
        var settled: [String: String] = [:]
        for text in seen { settled[text] = uninflected(text, seen) }
        let longer = Self.longer(Set(settled.values))
        let initials = NameInitials(mentions, document: document)
        for (text, short) in bare {
            let full = initials[text].flatMap { bare[$0] } ?? short
            forms[text] = settled[full].map { longer[$0] ?? $0 }
        }
        for (text, whole) in whole(mentions, document) { forms[text] = forms[whole] }
        for mention in mentions where mention.isBare { bareForms.insert(form(mention.text)) }
    }

    /// Gives a phrase's names their settled form.
    func settle(_ phrase: inout Phrase.Content) {
        for index in phrase.names.indices { phrase.names[index].text = form(phrase.names[index].text) }
        if language == .de, !phrase.names.allSatisfy({ bareForms.contains($0.text) }) {
            let unproven = phrase.names.filter { !bareForms.contains($0.text) }
            phrase.names.removeAll { !bareForms.contains($0.text) }
            phrase.nouns += unproven.map { $0.text.lowercased() }
        }
        if let possessor = phrase.possessor { phrase.possessor?.text = form(possessor.text) }
        if let compound = phrase.compound { phrase.compound?.name.text = form(compound.name.text) }
    }

    // MARK: - Private

    private func form(_ text: String) -> String { forms[text] ?? text }

    /// Without legal forms at the end.
    private static func bare(_ text: String) -> String {
        guard text.withBytes({ $0.contains { $0 <= 32 || $0 >= 0xC2 && $0 != 0xC3 } }) else { return text }
        var parts = text.split(whereSeparator: { $0.isWhitespace }).map(String.init)
        while parts.count > 1, let last = parts.last, isEnding(last) {
            if parts.count == 2, DictionaryWords.words.isEnglish(parts[0].lowercased()), !last.hasPrefix("&") { break }
            parts.removeLast()
        }
        if let last = parts.last, last.hasSuffix(",") { parts[parts.count - 1] = String(last.dropLast()) }
        return parts.joined(separator: " ")
    }

    /// A legal form, in the possessive too, or what stood before one.
    private static func isEnding(_ word: String) -> Bool {
        if word == "&" || word == "." || word == "and" { return true }
        var lower = word.lowercased()
        if lower.hasSuffix("'s") || lower.hasSuffix("’s") { lower = String(lower.dropLast(2)) }
        return Organisations.words.isLegalForm(lower.filter { $0 != "," && $0 != "." })
    }

    /// Names that lack their beginning, with the whole one that the text has elsewhere: `Airways Group` where a headline has `US Airways
    /// Group`, `Airlines` of the only airline.
    private func whole(_ mentions: [NameMention], _ document: Document) -> [String: String] {
        guard language == .en else { return [:] }
        let seen = Set(mentions.map(\.text))
        var found: [String: String] = [:]
        for mention in mentions where mention.tokens.lowerBound > 0 && found[mention.text] == nil {
            let before = document.tokens[mention.tokens.lowerBound - 1]
            guard before.isCapitalized, document.tokens[mention.tokens.lowerBound].isSpaced else { continue }
            let longer = before.text + " " + mention.text
            if seen.contains(longer) { found[mention.text] = longer }
        }
        return found
    }

    /// `Tessaros` → `Tessaro` where the document has the bare form too or the ending can be nothing else; `Deutscher Bank` → `Deutsche Bank`.
    private func uninflected(_ text: String, _ seen: Set<String>) -> String {
        guard language == .de else { return text }
        var text = text
        for ending in ["er", "en", "em", "es"] where text.hasPrefix("Deutsch" + ending + " ") { text = "Deutsche " + text.dropFirst(10) }
        if let space = text.firstIndex(of: " "), text[..<space].hasSuffix("ischen") {
            text = String(text[..<text.index(before: space)]) + text[space...]
        }
        guard text.hasSuffix("s"), text.count > 3 else { return text }
        let stem = String(text.dropLast())
        return seen.contains(stem) ? stem : text
    }

    /// For each beginning of a name that goes on with what firms' names go on with, the shortest such name.
    private static func longer(_ names: Set<String>) -> [String: String] {
        var longer: [String: String] = [:]
        for name in names {
            var beginning = name[...]
            for _ in 0..<longestEnding {
                guard let space = beginning.lastIndex(of: " "),
                    Organisations.words.isSuffix(beginning[beginning.index(after: space)...].lowercased())
                else { break }
                beginning = beginning[..<space]
                let key = String(beginning)
                if let known = longer[key], (known.utf8.count, known) <= (name.utf8.count, name) { continue }
                longer[key] = name
            }
        }
        return longer
    }

    /// So many words at most are looked for behind a short form.
    private static let longestEnding = 8
}
