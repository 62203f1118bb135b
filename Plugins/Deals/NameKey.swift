import Linguistics

/// Compares names as an article's reader would: a short form is the same as its long form.
enum NameKey {
    static func of(_ text: String) -> String { text.lowercased() }

    static func same(_ left: String, _ right: String) -> Bool {
        if left == right { return true }
        if isSingle(left), isSingle(right), !mayBegin(left, like: right) { return false }
        let (a, b) = (words(left), words(right))
        if a == b { return true }
        if isClipped(a, b) || isJoined(a, b) || isJoined(b, a) { return true }
        if isInitials(left, of: b) || isInitials(right, of: a) || isShortened(left, b) || isShortened(right, a) { return true }
        let (short, long) = a.count <= b.count ? (a, b) : (b, a)
        guard !short.isEmpty, short.count < long.count else { return false }
        if isTail(a.count <= b.count ? left : right, of: a.count <= b.count ? right : left) { return false }
        return (0...(long.count - short.count)).contains { long[$0..<($0 + short.count)].elementsEqual(short) }
    }

    /// The same of names where they stand: a founder is not the firm that bears his last name.
    static func same(_ left: NameMention, _ right: NameMention) -> Bool {
        !isFounder(left, of: right) && !isFounder(right, of: left) && same(left.text, right.text)
    }

    /// `Michael Dell` and `Dell Inc`.
    private static func isFounder(_ person: NameMention, of firm: NameMention) -> Bool {
        person.isPerson && firm.isOrganisation && !firm.isPerson && !firm.text.utf8.contains(UInt8(ascii: " "))
            && person.text.hasSuffix(" " + firm.text)
    }

    /// Words of firms' names in the short form that headlines use, with what they stand for.
    private static let clipped: [String: [String]] = [
        "pharma": ["pharmaceutical", "pharmaceuticals"], "tech": ["technology", "technologies"], "intl": ["international"],
        "inds": ["industries"], "elec": ["electric", "electronics"], "labs": ["laboratories"], "comm": ["communications"],
        "comms": ["communications"], "fin": ["financial"], "svcs": ["services"], "chem": ["chemical", "chemicals"],
        "telecom": ["telecommunications"], "motor": ["motors"], "bancorp": ["bancorporation"], "airline": ["airlines"],
    ]

    /// Word by word, a clipped one for its long form: `Alder Pharma`, `Alder Pharmaceuticals`.
    private static func isClipped(_ left: [String], _ right: [String]) -> Bool {
        guard left.count == right.count, left.count > 1 else { return false }
        return zip(left, right).allSatisfy { a, b in
            a == b || clipped[a]?.contains(b) == true || clipped[b]?.contains(a) == true
        }
    }

    // MARK: - Private

    /// `JP Morgan` for `JPMorgan Chase`: the same letters, spaced otherwise.
    private static func isJoined(_ spaced: [String], _ other: [String]) -> Bool {
        guard spaced.count > 1, let first = other.first, first.utf8.count > spaced[0].utf8.count, first.hasPrefix(spaced[0]) else {
            return false
        }
        return first == spaced.joined()
    }

    /// `Alder` of `Corvane-Alder`: what only ends a word with a hyphen is another firm.
    private static func isTail(_ short: String, of long: String) -> Bool {
        guard long.utf8.contains(UInt8(ascii: "-")) else { return false }
        let (short, long) = (short.lowercased(), long.lowercased())
        return long.contains("-" + short) && !long.hasPrefix(short) && !long.contains(" " + short)
    }

    /// `LSE` for `London Stock Exchange`, `S&N` for `Scottish & Newcastle`, `JPMC` for `JP Morgan Chase`.
    private static func isInitials(_ text: String, of words: [String]) -> Bool {
        let letters = text.lowercased().filter { $0 != "&" && $0 != "." }
        guard letters.utf8.count > 1, letters.utf8.count <= 6, text.allSatisfy({ $0.isUppercase || $0 == "&" || $0 == "." }) else {
            return false
        }
        let parts = words.filter { !particles.contains($0) }
        guard parts.count > 1, parts.count <= letters.utf8.count else { return false }
        return letters == parts.map { String($0.prefix(1)) }.joined()
            || letters == parts.map { $0.utf8.count == 2 ? $0 : String($0.prefix(1)) }.joined()
    }

    /// Words that initials leave out.
    private static let particles: Set<String> = ["of", "the", "and", "&", "for", "de"]

    /// `ResCap` for `Residential Capital`, `Orbitel Pharma` for `Orbitel Pharmaceuticals`: each part begins a word.
    private static func isShortened(_ text: String, _ words: [String]) -> Bool {
        guard words.count > 1, mayBegin(text, like: words[0]) else { return false }
        let parts = humps(text)
        guard parts.count == words.count else { return false }
        return zip(parts, words).allSatisfy { part, word in part.utf8.count >= 3 && word.hasPrefix(part) }
    }

    /// Whether both begin with the same letter; what is no plain letter may be any.
    private static func mayBegin(_ text: String, like word: String) -> Bool {
        guard let first = text.utf8.first, let other = word.utf8.first, first | 0x20 &- 97 < 26, other < 0x80 else { return true }
        return first | 0x20 == other | 0x20
    }

    /// Whether it is one word.
    private static func isSingle(_ text: String) -> Bool { !text.utf8.contains(where: isSeparator) }

    /// The words of a name, and those written as one with capitals.
    private static func humps(_ text: String) -> [String] {
        var parts: [String] = []
        var isInside = false
        for character in text {
            guard character.isLetter || character.isNumber else {
                isInside = false
                continue
            }
            if isInside, !character.isUppercase { parts[parts.count - 1].append(character) } else { parts.append(character.lowercased()) }
            isInside = true
        }
        return parts
    }

    private static func words(_ text: String) -> [String] {
        text.lowercased().utf8.split(whereSeparator: isSeparator).map { bytes in
            let word = String(Substring(bytes))
            return word.hasSuffix("'s") || word.hasSuffix("’s") ? String(word.dropLast(2)) : word
        }
    }

    private static func isSeparator(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",")
    }
}
