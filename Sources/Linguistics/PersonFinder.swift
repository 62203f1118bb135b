import NewsModel

/// Finds persons: given name and surname, forms of address, and later the surname alone, in time proportional to the text.
public struct PersonFinder {
    private let document: Document
    private let tokens: [Token]
    private let words: Lexicon
    private let shape: PersonShape
    /// Whether each token belongs to an office.
    private let offices: [Bool]

    public init(_ document: Document, roles: [RoleMention]) {
        self.document = document
        tokens = document.tokens
        words = Lexicon.of(document.language)
        var offices = [Bool](repeating: false, count: document.tokens.count)
        for role in roles where role.kind != .post {
            for index in role.tokens { offices[index] = true }
        }
        self.offices = offices
        shape = PersonShape(document, offices: offices)
    }

    /// All mentions in order; none overlaps another.
    public func mentions() -> [PersonMention] {
        let full = fullNames()
        return withShortNames(full)
    }

    // MARK: - Private

    private func fullNames() -> [PersonMention] {
        var found: [PersonMention] = []
        var index = 0
        while index < tokens.count {
            guard tokens[index].isCapitalized else { index += 1; continue }
            guard let mention = addressed(at: index) ?? named(at: index) ?? shaped(at: index) ?? afterOffice(at: index) else {
                index += 1; continue
            }
            found.append(mention)
            index = mention.tokens.upperBound
        }
        return found
    }

    /// `Mr Smith`, `Frau Dr. Meier`
    private func addressed(at index: Int) -> PersonMention? {
        guard Self.addresses.contains(tokens[index]), tokens[index].isCapitalized else { return nil }
        var start = index + 1
        while start < tokens.count, tokens[start].is(".") || Self.addresses.contains(tokens[start]) { start += 1 }
        guard start < tokens.count, shape.isNameWord(start) else { return nil }
        let end =
            GivenNames.contains(tokens[start]) ? shape.end(ofSurnamesFrom: start + 1, isTitle: true) : shape.surnameEnd(at: start)
        return mention(start..<max(end, start + 1), .address)
    }

    /// A given name and what follows it.
    private func named(at index: Int) -> PersonMention? {
        guard shape.isNameWord(index), GivenNames.contains(tokens[index]), !shape.continuesName(at: index) else { return nil }
        var next = index + 1
        while next < tokens.count, shape.isMiddle(next) { next += tokens[next].text.count == 1 && isStop(next + 1) ? 2 : 1 }
        let end = shape.end(ofSurnamesFrom: next, isTitle: index < document.titleEnd)
        guard end > next || next > index + 1 && shape.isNameWord(next - 1) && !tokens[next - 1].is(".") else { return nil }
        guard !isPlaceOrFirm(end), !Self.firmEndings.contains(tokens[end - 1]) else { return nil }
        return mention(initialsStart(index)..<end, .givenName)
    }

    /// `C. Dean Smith`: where the initials before a given name begin.
    private func initialsStart(_ index: Int) -> Int {
        let hasStop = index > 1 && tokens[index - 1].is(".") && !tokens[index - 1].isSpaced
        let letter = hasStop ? index - 2 : index - 1
        guard letter >= 0, tokens[letter].isCapitalized, tokens[index].lineBreaks == 0 else { return index }
        let isInitial = hasStop ? tokens[letter].text.count == 1 : tokens[letter].text.count == 2 && tokens[letter].text.hasSuffix(".")
        return isInitial && !shape.isNameWord(letter - 1) ? letter : index
    }

    /// Two words in capitals that nothing forbids to be a name.
    private func shaped(at index: Int) -> PersonMention? {
        guard shape.isNameWord(index), !shape.continuesName(at: index), shape.mayBegin(index) || isOffice(index - 1),
            !shape.followsPlaceWord(index)
        else {
            return nil
        }
        var next = index + 1
        while next < tokens.count, next - index < 3, shape.isInitial(next) { next += isStop(next + 1) ? 2 : 1 }
        let end = shape.surnameEnd(at: next)
        guard end > next, document.language == .en || end - next == 1, end - index <= 5, shape.mayEnd(end - 1), !shape.isNameWord(end),
            !isPlaceOrFirm(end)
        else { return nil }
        return mention(index..<end, hasOfficeBeside(index..<end) ? .office : .shape)
    }

    /// `Bahnchef Lutz`, `CEO Smith`: one word in a capital behind an office.
    private func afterOffice(at index: Int) -> PersonMention? {
        guard index > 0, isOffice(index - 1), shape.isNameWord(index), shape.mayBegin(index), tokens[index].lineBreaks == 0 else {
            return nil
        }
        guard !shape.isNameWord(index + 1) || index < document.titleEnd && document.language == .en, !isPlaceOrFirm(index + 1) else {
            return nil
        }
        return mention(index..<(index + 1), .office)
    }

    /// An office right before the name, or one or an age as an apposition behind it.
    private func hasOfficeBeside(_ range: Range<Int>) -> Bool {
        if isOffice(range.lowerBound - 1) { return true }
        guard range.upperBound + 1 < tokens.count, tokens[range.upperBound].is(",") else { return false }
        var next = range.upperBound + 1
        if tokens[next].isNumber, tokens[next].text.utf8.count == 2 { return true }
        while next < tokens.count, next - range.upperBound < 4, !offices[next], tokens[next].isWord { next += 1 }
        return isOffice(next)
    }

    private func isOffice(_ index: Int) -> Bool { index >= 0 && index < offices.count && offices[index] }

    private func isStop(_ index: Int) -> Bool { index < tokens.count && tokens[index].is(".") }

    private func isPlaceOrFirm(_ end: Int) -> Bool {
        guard end < tokens.count else { return false }
        return PersonShape.firmWords.contains(tokens[end].lower) && tokens[end].isCapitalized || tokens[end].is("&")
    }

    private func mention(_ range: Range<Int>, _ basis: PersonMention.Basis) -> PersonMention? {
        guard let last = range.last, range.upperBound <= tokens.count else { return nil }
        return PersonMention(
            tokens: range, name: document.slice(range).replacing("\n", with: " "), surname: tokens[last].text, basis: basis)
    }

    /// Adds the places where a known person's surname stands alone.
    private func withShortNames(_ full: [PersonMention]) -> [PersonMention] {
        var surnames: [String: String] = [:]
        for mention in full where mention.strength == .known {
            surnames[mention.surname] = mention.surname
            surnames[mention.surname + "s"] = surnames[mention.surname + "s"] ?? mention.surname
        }
        guard !surnames.isEmpty else { return full }
        var all: [PersonMention] = []
        var next = 0
        var index = 0
        while index < tokens.count {
            if next < full.count, full[next].tokens.lowerBound == index {
                all.append(full[next])
                index = full[next].tokens.upperBound
                next += 1
            } else {
                if let short = short(at: index, surnames) { all.append(short) }
                index += 1
            }
        }
        return all
    }

    private func short(at index: Int, _ surnames: [String: String]) -> PersonMention? {
        guard tokens[index].isCapitalized, let surname = surnames[tokens[index].text],
            !shape.isNameWord(index + 1) || index < document.titleEnd
        else { return nil }
        return PersonMention(tokens: index..<(index + 1), name: surname, surname: surname, basis: .surname)
    }

    /// `Charles Brothers`: last words that no surname is.
    private static let firmEndings: WordSet = [
        "brothers", "sons", "group", "partners", "ventures", "holdings", "technologies", "industries",
    ]
    private static let addresses: WordSet = [
        "mr", "mrs", "ms", "miss", "sir", "dame", "lord", "herr", "herrn", "frau", "dr", "prof", "professor", "mister",
    ]
}
