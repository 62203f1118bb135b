import NewsModel

/// Finds the full names of those whom a text also calls by initials: `LSE` for `London Stock Exchange`, `D. Boerse` for `Deutsche Boerse`,
/// `SGX` behind `Singapore Exchange (SGX)`.
struct NameInitials {
    /// By the short name; a short name with several full ones has none.
    private var names: [String: String?] = [:]

    init(_ mentions: [NameMention], document: Document) {
        var seen: Set<String> = []
        let distinct = mentions.filter { !$0.isPlace && seen.insert($0.text).inserted }
        let short = Array(distinct.lazy.filter { Self.isShort($0.text) }.map(\.text).prefix(Self.most))
        guard !short.isEmpty else { return }
        let long = distinct.filter { $0.text.utf8.contains(UInt8(ascii: " ")) && !Self.isShort($0.text) }
        for name in long { learn(name.text, short) }
        for mention in mentions where mention.text.utf8.count > 6 { learn(bracketBehind: mention, short, document) }
    }

    /// The full name that a short one stands for, as written.
    subscript(_ short: String) -> String? { names[short] ?? nil }

    // MARK: - Private

    /// Letters at most.
    private static let longest = 6
    /// So many short names are explained, so that the time does not grow with the square of the names.
    private static let most = 200

    /// `LSE`, `S&N`, `D. Boerse`.
    private static func isShort(_ text: String) -> Bool {
        guard text.utf8.count > 1, let first = text.utf8.first, 65...90 ~= first else { return false }
        if text.utf8.dropFirst().first == UInt8(ascii: "."), text.utf8.count > 4 { return true }
        return text.utf8.count <= longest && text.utf8.allSatisfy { 65...90 ~= $0 || $0 == UInt8(ascii: "&") }
    }

    private mutating func learn(_ long: String, _ short: [String]) {
        let words = Self.words(long)
        guard words.count > 1 else { return }
        let isPerson = GivenNames.contains(String(long.prefix { $0 != " " }))
        for name in short where name.utf8.first.map({ $0 | 0x20 }) == words[0].utf8.first {
            if !isPerson && Self.isInitials(name, of: words) || Self.isAbbreviated(name, words) { add(long, for: name) }
        }
    }

    /// Of several full names none is meant for certain, unless one goes on where another ends.
    private mutating func add(_ long: String, for short: String) {
        guard let known = names[short] else { return names[short] = long }
        guard let known else { return }
        if long.hasPrefix(known) || known.hasPrefix(long) {
            if long.utf8.count < known.utf8.count { names[short] = long }
        } else {
            names[short] = .some(nil)
        }
    }

    /// The first letters of all words, of those without a legal form at the end, or of those that are no particles.
    private static func isInitials(_ short: String, of words: [String]) -> Bool {
        let letters = short.lowercased().filter { $0 != "&" }
        guard letters.utf8.count > 1 else { return false }
        let all = words.filter { !particles.contains($0) }
        let initials = String(all.compactMap(\.first))
        if initials == letters || String(words.compactMap(\.first)) == letters { return true }
        guard initials.hasPrefix(letters), letters.utf8.count > 1 else { return false }
        let rest = all.dropFirst(letters.count)
        if rest.count == 1, let last = rest.last, Organisations.words.isLegalForm(last), all.count > 2 { return true }
        return letters.count > 2 && !rest.isEmpty
            && rest.allSatisfy { Organisations.words.isSuffix($0) || $0 == "banking" || $0 == "company" }
    }

    /// `D. Boerse`, `M.Stanley`: the first word cut to its letter.
    private static func isAbbreviated(_ short: String, _ words: [String]) -> Bool {
        guard short.utf8.dropFirst().first == UInt8(ascii: ".") else { return false }
        return Self.words(String(short.dropFirst(2))) == Array(words.dropFirst())
    }

    /// `Singapore Exchange (SGX)`: letters in brackets that all stand in the name, in their order.
    private mutating func learn(bracketBehind mention: NameMention, _ short: [String], _ document: Document) {
        var place = mention.tokens.upperBound
        if place < document.tokens.count, document.tokens[place].is(".") { place += 1 }
        guard place + 2 < document.tokens.count, document.tokens[place].is("("), document.tokens[place + 2].is(")") else { return }
        let name = document.tokens[place + 1].text
        guard short.contains(name), name.utf8.first == mention.text.utf8.first, Self.isSpelled(name, in: mention.text) else { return }
        names[name] = mention.text
    }

    private static func isSpelled(_ short: String, in long: String) -> Bool {
        var rest = long.lowercased()[...]
        for letter in short.lowercased() where letter != "&" {
            guard let place = rest.firstIndex(of: letter) else { return false }
            rest = rest[rest.index(after: place)...]
        }
        return true
    }

    /// Words that initials leave out.
    private static let particles: WordSet = ["of", "the", "and", "&", "for", "de", "und", "für", "der", "des", "di", "dei"]

    private static func words(_ text: String) -> [String] {
        text.lowercased().split { $0 == " " || $0 == "-" || $0 == "." || $0 == "," }.map(String.init)
    }
}
