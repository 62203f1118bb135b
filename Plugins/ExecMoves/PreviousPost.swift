import Linguistics
import NewsModel

/// Where a person was before, where the article tells it apart from the move: `X previously served as chief of Y`, `X, zuletzt Chef bei Y`,
/// `X is the bank's co-head of mergers`, `X, who has led the unit`.
struct PreviousPost {
    private let reading: MoveReading
    private let tokens: [Token]
    /// So many mentions of a person are looked at, and pronouns in so many sentences.
    private static let reach = 12
    private static let opening = 100

    init(_ reading: MoveReading) {
        self.reading = reading
        tokens = reading.tokens
    }

    /// The office that the words behind the person's name give; one that was merely taken up some day counts least.
    func place(of move: Move) -> Move.Place? {
        let mentions = mentions(of: move.surname)
        let isGone = move.to == nil
        let told = mentions.lazy.compactMap { toldByAdverb($0, isGone ? Self.present : Self.adverbs) }.first
        if let place = told ?? (isGone ? nil : placeOfPronoun(move.surname)) { return place }
        return mentions.lazy.compactMap { mention in toldByVerb(mention).map { ($0, mention) } }.first { place, mention in
            if isPerfect(mention) { return true }
            guard !move.isLeaving, let one = place.organisation, let other = move.to?.organisation else { return true }
            return one.hasPrefix(other) || other.hasPrefix(one)
        }?.0
    }

    /// `, 52, who has run Nordlind's business`: still so.
    private func isPerfect(_ behind: Range<Int>) -> Bool {
        let near = behind.prefix(5)
        return near.contains { tokens[$0].is("who") && $0 + 1 < behind.upperBound && tokens[$0 + 1].is("has") }
    }

    // MARK: - Private

    /// From behind the name, and over an age, to the sentence's end.
    private func mentions(of surname: String) -> [Range<Int>] {
        var found: [Range<Int>] = []
        for sentence in reading.document.sentences where found.count < Self.reach {
            for index in sentence.tokens where tokens[index].isCapitalized && tokens[index].text.isSame(as: surname) {
                found.append(index + 1..<sentence.tokens.upperBound)
            }
        }
        return found
    }

    /// `previously`, `zuletzt` and the like, with the office behind it.
    private func toldByAdverb(_ behind: Range<Int>, _ adverbs: WordSet) -> Move.Place? {
        let near = behind.prefix(16)
        guard let word = near.first(where: { adverbs.contains(tokens[$0]) }), !(asideEnd(near, word)..<word).contains(where: isOther) else {
            return nil
        }
        let next = word + 1 < behind.upperBound ? tokens[word + 1].lower : ""
        guard !next.hasSuffix("ed") || next == "served" else { return nil }
        if let house = house(behind: word, in: behind) { return house }
        return office(in: behind.clamped(to: (word + 1)..<(word + 9))).map { Move.Place($0) } ?? houseOfUnit(behind: word, in: behind)
    }

    /// German: `der zuletzt das Privatkundengeschäft der Nordlind Bank leitete`: of what one led, the house.
    private func houseOfUnit(behind word: Int, in range: Range<Int>) -> Move.Place? {
        guard reading.document.language == .de else { return nil }
        let near = range.clamped(to: (word + 1)..<(word + 12)).prefix { !tokens[$0].isMark && !isOther($0) }
        guard near.contains(where: { Self.ledBefore.contains(tokens[$0]) }),
            let link = near.first(where: { ["der", "des", "von", "bei", "beim"].contains(tokens[$0].lower) && $0 > word + 1 }),
            let found = reading.organisations.following(link + 1, limit: 2)
        else { return nil }
        return Move.Place(organisation: found.name, role: nil, function: nil, tokens: found.tokens)
    }
    private static let ledBefore: WordSet = [
        "leitete", "verantwortete", "führte", "verantwortlich", "leitet", "verantwortet", "führt", "tätig", "arbeitete", "zuständig",
    ]

    /// `formerly of Nordlind`, `zuvor bei Nordlind`, `vormals Nordlind`: the house alone.
    private func house(behind word: Int, in range: Range<Int>) -> Move.Place? {
        guard word + 1 < range.upperBound else { return nil }
        let isLinked = Self.houseLinks.contains(tokens[word + 1])
        guard isLinked || tokens[word + 1].isNameLike && Self.past.contains(tokens[word]),
            let found = reading.organisations.following(isLinked ? word + 2 : word + 1, limit: 3),
            isLinked || reading.isName(found.tokens) && reading.office(at: found.tokens.upperBound) == nil
        else { return nil }
        return Move.Place(organisation: found.name, role: nil, function: nil, tokens: found.tokens)
    }
    private static let houseLinks: WordSet = ["of", "at", "with", "bei", "beim", "für"]
    private static let past: WordSet = ["vormals", "zuvor", "formerly", "previously", "zuletzt", "bisher"]

    /// Behind the apposition or clause that two commas set off right before the adverb: `Bessel, a former Talbach aide, most recently was`.
    private func asideEnd(_ near: Range<Int>, _ word: Int) -> Int {
        guard near.lowerBound < word, tokens[near.lowerBound].is(",") else { return near.lowerBound }
        let close = (max(near.lowerBound + 1, word - 3)..<max(near.lowerBound + 1, word)).last { tokens[$0].is(",") }
        return close ?? near.lowerBound
    }

    /// `is the bank's co-head`, `, who has served as`, `, who has led the unit`, `, who became chief in March`
    private func toldByVerb(_ behind: Range<Int>) -> Move.Place? {
        var index = behind.lowerBound
        if index + 1 < behind.upperBound, tokens[index].is(","), tokens[index + 1].isNumber { index += 2 }
        if index < behind.upperBound, tokens[index].is(",") { index += 1 }
        let isRelative = index < behind.upperBound && Self.relatives.contains(tokens[index])
        if isRelative { index += 1 }
        let start = index
        while index < behind.upperBound, index - start < 3, Self.auxiliaries.contains(tokens[index]) { index += 1 }
        guard index < behind.upperBound else { return nil }
        let near = behind.clamped(to: index..<(index + 6))
        if isRelative, Self.leading.contains(tokens[index]) { return unit(behind.clamped(to: (index + 1)..<(index + 9))) }
        if Self.serving.contains(tokens[index]) { return office(in: near).map { Move.Place($0) } }
        guard index > start, isRelative || Self.copulas.contains(tokens[start]), isNominal(index) else { return nil }
        return office(in: near).flatMap { isNominal(from: index, to: $0) ? Move.Place($0) : nil }
    }

    /// Nothing but articles, attributes and houses stands before the office.
    private func isNominal(from start: Int, to office: Office) -> Bool {
        (start..<max(start, office.mention.tokens.lowerBound)).allSatisfy(isNominal)
    }

    private func isNominal(_ index: Int) -> Bool {
        if reading.office(at: index) != nil || reading.words.isDeterminer(tokens[index].lower) || tokens[index].isApostropheS {
            return true
        }
        if tokens[index].isNumber { return reading.document.language == .de }
        return tokens[index].isWord
            && (Self.links.contains(tokens[index])
                || !reading.words.isFunctionWord(tokens[index].lower) && !reading.words.isVerb(tokens[index].lower)
                    && !reading.words.isPreposition(tokens[index].lower) && !tokens[index].lower.hasSuffix("ed"))
    }

    /// English: `led the international operations unit for`: one headed what follows.
    private func unit(_ range: Range<Int>) -> Move.Place? {
        guard reading.document.language == .en else { return nil }
        let house = reading.organisations.following(range.lowerBound, limit: 2).flatMap {
            range.contains($0.tokens.upperBound) && tokens[$0.tokens.upperBound].isApostropheS ? $0 : nil
        }
        var start = house.map { $0.tokens.upperBound + 1 } ?? range.lowerBound
        while start < range.upperBound, reading.words.isDeterminer(tokens[start].lower) { start += 1 }
        let end = (start..<range.upperBound).first { !isUnitWord($0) } ?? range.upperBound
        guard end > start, (start..<end).contains(where: { tokens[$0].isLowercase }) else { return nil }
        return Move.Place(
            organisation: house?.name, role: "head of " + reading.document.slice(start..<end), function: "unit_head", tokens: start..<end)
    }

    private func isUnitWord(_ index: Int) -> Bool {
        tokens[index].isWord && (!reading.words.isFunctionWord(tokens[index].lower) || tokens[index].is("and")) && !isOther(index)
    }

    /// `He was previously president of Y`, where the sentence before names one person.
    private func placeOfPronoun(_ surname: String) -> Move.Place? {
        let near = reading.document.sentences.prefix(Self.opening)
        for (last, sentence) in zip(near, near.dropFirst()) {
            guard let first = sentence.tokens.first, Self.pronouns.contains(tokens[first]), names(in: last) == [surname],
                let word = sentence.tokens.prefix(6).first(where: { isAdverb($0) }),
                let office = office(in: sentence.tokens.clamped(to: (word + 1)..<(word + 9)))
            else { continue }
            return Move.Place(office)
        }
        return nil
    }

    private func names(in sentence: Sentence) -> Set<String> {
        Set(sentence.tokens.prefix(80).compactMap { reading.figure(at: $0)?.person.surname })
    }

    private func isAdverb(_ index: Int) -> Bool { Self.adverbs.contains(tokens[index]) }

    /// Another person or a stop between: it is not said of this one.
    private func isOther(_ index: Int) -> Bool {
        [".", ";"].contains(tokens[index].text) || reading.figure(at: index).map { $0.person.tokens.contains(index) } == true
    }

    private func office(in range: Range<Int>) -> Office? {
        for index in range {
            if isOther(index) { return nil }
            guard let office = reading.office(at: index) else { continue }
            return office.isForeign || office.mention.kind != .office ? nil : office
        }
        return nil
    }

    private static let pronouns: WordSet = ["he", "she", "er", "sie"]
    private static let adverbs: WordSet = [
        "previously", "formerly", "currently", "recently", "zuletzt", "bislang", "bisher", "derzeit", "zuvor", "aktuell", "vormals",
        "vorher",
    ]
    /// What is said of the post that one still has.
    private static let present: WordSet = ["currently", "recently", "zuletzt", "bislang", "bisher", "derzeit", "aktuell"]
    private static let relatives: WordSet = ["who", "der", "die"]
    private static let auxiliaries: WordSet = [
        "has", "had", "been", "is", "was", "also", "now", "ist", "war", "gewesen", "seit", "noch", "selbst",
    ]
    private static let copulas: WordSet = ["is", "ist"]
    private static let leading: WordSet = [
        "led", "leads", "headed", "heads", "ran", "runs", "run", "oversaw", "oversees", "overseen", "manages", "managed", "co-heads",
        "co-headed",
    ]
    private static let serving: WordSet = ["served", "serves", "became", "become", "arbeitet", "arbeitete", "fungiert", "amtiert"]
    private static let links: WordSet = ["and", "of", "seit", "und"]
}
