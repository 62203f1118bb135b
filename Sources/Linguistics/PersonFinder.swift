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
        let houses = houses()
        let full = houses.isEmpty ? fullNames() : fullNames().filter { !isOfHouse($0, houses) }
        return withShortNames(proven(withoutListed(full)), apartFrom: houses)
    }

    // MARK: - Private

    private func fullNames() -> [PersonMention] {
        var found: [PersonMention] = []
        var index = 0
        while index < tokens.count {
            guard tokens[index].isCapitalized, !Organisations.words.isNameHead(tokens[index]), !followsLetters(index) else {
                index += 1; continue
            }
            guard
                let mention = addressed(at: index) ?? named(at: index) ?? shaped(at: index) ?? initialled(at: index) ?? aged(at: index)
                    ?? afterOffice(at: index)
            else {
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
            GivenNames.contains(tokens[start]) || tokens[index].is("sir") && shape.isNameWord(start + 1)
            ? shape.end(ofSurnamesFrom: start + 1, isTitle: true) : titledEnd(index, start)
        return mention(start..<max(end, start + 1), .address)
    }

    /// `Dr Yaltha Berning`: a title stands before the whole name, too, whatever the first name.
    private func titledEnd(_ index: Int, _ start: Int) -> Int {
        let end = shape.surnameEnd(at: start)
        if end == start + 1, end + 1 < tokens.count, tokens[end].isLowercase, shape.surnameEnd(at: end) > end + 1 {
            return shape.surnameEnd(at: end)
        }
        guard end == start + 1, end + 1 < tokens.count, (index..<start).contains(where: { Self.titles.contains(tokens[$0]) }),
            shape.isNameWord(end), tokens[end].lineBreaks == 0, shape.mayEnd(end), !isPlaceOrFirm(end + 1), !isPlaceOrFirm(end)
        else { return end }
        return shape.longSurnameEnd(at: end)
    }
    private static let titles: WordSet = ["dr", "prof", "professor", "sir", "dame"]

    /// A given name and what follows it.
    private func named(at index: Int) -> PersonMention? {
        guard shape.isNameWord(index), GivenNames.contains(tokens[index]), !shape.continuesName(at: index) else { return nil }
        var next = index + 1
        while next < tokens.count, shape.isMiddle(next) { next += tokens[next].text.count == 1 && isStop(next + 1) ? 2 : 1 }
        if isNickname(next) { next += 3 }
        let end = shape.end(ofSurnamesFrom: next, isTitle: index < document.titleEnd)
        guard end > next || next > index + 1 && shape.isNameWord(next - 1) && !tokens[next - 1].is(".") else { return nil }
        guard !isPlaceOrFirm(end), !Self.firmEndings.contains(tokens[end - 1]) else { return nil }
        return mention(initialsStart(index)..<end, .givenName)
    }

    /// `JP Morgan Chase`: two letters before a given name make it a firm's.
    private func followsLetters(_ index: Int) -> Bool {
        guard index > 0, tokens[index].isSpaced, tokens[index].lineBreaks == 0 else { return false }
        let before = tokens[index - 1]
        return before.isUppercase && before.text.utf8.count == 2 && !offices[index - 1] && !DictionaryWords.words.isAcronym(before)
            && !Organisations.words.isLegalForm(before)
    }

    /// `"Ned"` or `(Ned)` between a given name and a surname.
    private func isNickname(_ index: Int) -> Bool {
        guard index + 3 < tokens.count, Self.quotes.contains(tokens[index].text), Self.quotes.contains(tokens[index + 2].text) else {
            return false
        }
        return tokens[index + 1].isCapitalized && shape.isNameWord(index + 3)
    }

    /// `A.G. Lafler`: initials grown together.
    private func initialled(at index: Int) -> PersonMention? {
        let text = tokens[index].text
        guard text.utf8.count == 4, text.hasSuffix("."), shape.isNameWord(index + 1), shape.mayBegin(index + 1), !isPlaceOrFirm(index + 2),
            !Self.abbreviations.contains(tokens[index])
        else { return nil }
        return mention(index..<shape.surnameEnd(at: index + 1), hasOfficeBeside(index..<(index + 2)) ? .office : .shape)
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
        var next = isNickname(index + 1) ? index + 4 : index + 1
        while next < tokens.count, next - index < 3, shape.isInitial(next) { next += isStop(next + 1) ? 2 : 1 }
        let end = shape.longSurnameEnd(at: next)
        let isNoble = end - next == 2 && tokens[next].is("von") && hasOfficeBeside(index..<end)
        guard end > next, document.language == .en || end - next == 1 || isNoble, end - index <= 6, shape.mayEnd(end - 1),
            !shape.isNameWord(end),
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

    /// `Knoll, 66,`: one word in a capital and an age.
    private func aged(at index: Int) -> PersonMention? {
        guard index + 3 < tokens.count, tokens[index + 1].is(","), tokens[index + 3].is(","), let age = Int(tokens[index + 2].text),
            (25...95).contains(age), shape.isNameWord(index), !shape.isNameWord(index - 1), shape.mayEnd(index)
        else { return nil }
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

    /// Leaves out what a ticker symbol shows to be a firm anywhere: `Talbach Stanner ( TS.N )`.
    private func withoutListed(_ full: [PersonMention]) -> [PersonMention] {
        let listed = Set(
            full.lazy.filter { isListed(after: $0.tokens.upperBound) || !$0.isShort && isHouse($0.tokens) }.map(\.name))
        guard !listed.isEmpty else { return full }
        return full.filter { mention in !listed.contains { mention.name == $0 || mention.name.hasPrefix($0 + " ") } }
    }

    /// `Talbach Stanner bankers`, `Talbach Stanner spokesman`: an English text calls an office of a house, not of a person, so, but for
    /// `named Anna Stanner chief executive`.
    private func isHouse(_ name: Range<Int>) -> Bool {
        let end = name.upperBound
        guard document.language == .en, end > document.titleEnd, isOffice(end), tokens[end].isLowercase else { return false }
        let before = name.lowerBound - 1
        if before > 0, tokens[before].is(",") || tokens[before].is("and"), isOffice(before - 1) { return false }
        return before < 0 || !isOffice(before) && !Self.appointings.contains(tokens[before])
    }
    private static let appointings: WordSet = [
        "named", "names", "naming", "name", "appointed", "appoints", "appointing", "appoint", "elected", "elects", "elect", "made", "makes",
        "make", "installed", "installs",
    ]

    /// Two words with a legal form behind them somewhere: `Talbach Stanner Inc`, a house whose last word may be its founder's surname.
    private func houses() -> Set<String> {
        var houses: Set<String> = []
        for index in tokens.indices.dropFirst(2)
        where tokens[index].isCapitalized && Self.legalForms.contains(tokens[index]) && shape.isNameWord(index - 1) {
            guard shape.isNameWord(index - 2), !shape.isNameWord(index - 3) else { continue }
            houses.insert(tokens[index - 2].text + " " + tokens[index - 1].text)
        }
        return houses
    }

    /// The house itself, unless an office beside it makes it a person's name.
    private func isOfHouse(_ mention: PersonMention, _ houses: Set<String>) -> Bool {
        guard document.language == .en, let last = mention.tokens.last, last > 0 else { return false }
        return houses.contains(tokens[last - 1].text + " " + tokens[last].text) && mention.basis != .address
            && !isOffice(mention.tokens.lowerBound - 1)
    }

    private static let legalForms: WordSet = ["inc", "inc.", "corp", "corp.", "co", "ltd", "plc", "llc", "lp", "nv", "sa"]

    private func isListed(after end: Int) -> Bool {
        var index = end
        if index < tokens.count, tokens[index].isApostropheS { index += 1 }
        guard index + 3 < tokens.count else { return false }
        if tokens[index].is("(") { index += 1 } else if !tokens[index].isUppercase { return false }
        guard index + 2 < tokens.count, tokens[index].isTickersFirst || tokens[index].isCapitalized && tokens[index].text.utf8.count == 1
        else { return false }
        if tokens[index].isUppercase, tokens[index].text.contains(".") { return true }
        return tokens[index + 1].is(".") && !tokens[index + 1].isSpaced && tokens[index + 2].isCapitalized && !tokens[index + 2].isSpaced
            && tokens[index + 2].text.utf8.count < 4
    }

    /// Takes what only has a name's shape for a person where its last word alone is told of as one.
    private func proven(_ full: [PersonMention]) -> [PersonMention] {
        let surnames = Set(full.lazy.filter { $0.strength == .shape && !$0.isShort }.map(\.surname))
        guard !surnames.isEmpty else { return full }
        let taken = Set(full.lazy.flatMap(\.tokens))
        var persons: Set<String> = []
        for index in document.titleEnd..<max(document.titleEnd, tokens.count)
        where tokens[index].isCapitalized && surnames.contains(tokens[index].text) && !taken.contains(index) && isToldOf(index) {
            persons.insert(tokens[index].text)
        }
        for index in tokens.indices.dropLast() where persons.contains(tokens[index].text) && isOffice(index + 1) {
            persons.remove(tokens[index].text)
        }
        return full.map { mention in
            guard mention.strength == .shape, persons.contains(mention.surname) else { return mention }
            return PersonMention(tokens: mention.tokens, name: mention.name, surname: mention.surname, basis: .recurring)
        }
    }

    /// A word alone that is no part of a longer name, and a word of a person's doing behind it.
    private func isToldOf(_ index: Int) -> Bool {
        guard shape.mayEnd(index), !shape.isNameWord(index - 1), !shape.isNameWord(index + 1), index > 0, index + 1 < tokens.count,
            !words.isDeterminer(tokens[index - 1])
        else { return false }
        let next = tokens[index + 1].is(",") ? index + 2 : index + 1
        if next < tokens.count, Self.doings.contains(tokens[next]) { return true }
        let first = (index + 1..<min(tokens.count, index + 16)).first {
            Self.pronouns.contains(tokens[$0]) || Self.things.contains(tokens[$0])
        }
        return first.map { Self.pronouns.contains(tokens[$0]) } ?? false
    }

    /// Adds the places where a known person's surname stands alone.
    private func withShortNames(_ full: [PersonMention], apartFrom houses: Set<String>) -> [PersonMention] {
        var surnames: [String: String] = [:]
        for mention in full where mention.strength == .known {
            surnames[mention.surname] = mention.surname
            surnames[mention.surname + "s"] = surnames[mention.surname + "s"] ?? mention.surname
        }
        guard !surnames.isEmpty else { return full }
        var hashes = WordHashes(capacity: surnames.count)
        for surname in surnames.keys { hashes.insert(surname.wordHash) }
        var all: [PersonMention] = []
        var next = 0
        var index = 0
        while index < tokens.count {
            if next < full.count, full[next].tokens.lowerBound == index {
                all.append(full[next])
                index = full[next].tokens.upperBound
                next += 1
            } else {
                if tokens[index].isCapitalized, hashes.contains(tokens[index].text.wordHash), let short = short(at: index, surnames, houses)
                {
                    all.append(short)
                }
                index += 1
            }
        }
        return all
    }

    private func short(at index: Int, _ surnames: [String: String], _ houses: Set<String>) -> PersonMention? {
        guard let surname = surnames[tokens[index].text], !shape.isNameWord(index + 1) || index < document.titleEnd,
            index + 1 == tokens.count || !Self.followings.contains(tokens[index + 1]),
            houses.isEmpty || index == 0 || !houses.contains(tokens[index - 1].text + " " + tokens[index].text)
        else { return nil }
        return PersonMention(tokens: index..<(index + 1), name: surname, surname: surname, basis: .surname)
    }

    /// `Charles Brothers`: last words that no surname is.
    private static let firmEndings: WordSet = [
        "brothers", "sons", "group", "partners", "ventures", "holdings", "technologies", "industries",
    ]
    /// What is called after a person and is none.
    private static let followings: WordSet = ["administration", "government", "family", "era", "clan", "dynasty", "presidency"]
    private static let quotes: WordSet = ["\"", "“", "”", "„", "'", "‘", "’", "(", ")"]
    private static let abbreviations: WordSet = [
        "u.s.", "u.k.", "u.n.", "e.u.", "d.c.", "z.b.", "u.a.", "s.a.", "n.v.", "b.v.", "a.m.", "p.m.",
    ]
    /// What is said of persons and hardly of firms.
    private static let doings: WordSet = [
        "who", "whose", "resigned", "resigns", "retired", "retires", "died", "joined", "wrote", "der", "die",
    ]
    private static let things: WordSet = ["it", "its", "they", "their", "which", "es", "sie", "ihre", "ihren"]
    private static let pronouns: WordSet = ["he", "she", "his", "her", "him", "himself", "herself", "er", "seinen", "seinem"]
    private static let addresses: WordSet = [
        "mr", "mrs", "ms", "miss", "sir", "dame", "lord", "herr", "herrn", "frau", "dr", "prof", "professor", "mister", "dipl.-ing",
        "dipl.-kfm", "professorin",
    ]
}
