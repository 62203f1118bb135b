import Linguistics
import NewsModel

/// Which organisation a move concerns, where the words at the trigger name none.
struct MoveHouse {
    private let reading: MoveReading
    /// Names of what may be organisations; persons who move are none.
    private let names: [NameMention]
    /// What the article is about.
    private let main: String?

    init(_ reading: MoveReading, names: [NameMention], main: String?) {
        self.reading = reading
        self.names = names
        self.main = main
    }

    /// The house that one leaves, of whose office the words are `place`.
    func left(by move: Move, _ place: Move.Place?) -> String? {
        opening(move) ?? speaker(move) ?? itsHouse(place) ?? mainOfTitle ?? nearest(move) ?? main
    }

    /// The house where one takes an office.
    func taken(by move: Move) -> String? { opening(move) ?? speaker(move) ?? main }

    /// Whether the names may be those of one house, as far as they are known: `Talbach`, `Talbach Holdings`.
    static func isSame(_ one: String?, _ other: String?) -> Bool {
        guard let one, let other else { return true }
        return one.hasPrefix(other) || other.hasPrefix(one)
    }

    // MARK: - Private

    /// `At Talbach, …`, `Bei Talbach …`: where the sentence is set.
    private func opening(_ move: Move) -> String? {
        guard move.sentence < reading.document.sentences.count else { return nil }
        let sentence = reading.document.sentences[move.sentence].tokens
        guard let first = sentence.prefix(3).first(where: { reading.tokens[$0].isWord }), Self.settings.contains(reading.tokens[first]),
            let found = reading.organisations.following(first + 1, limit: 3), found.tokens.upperBound <= move.tokens.lowerBound,
            reading.isName(found.tokens)
        else { return nil }
        return found.name
    }

    /// The organisation that the article is about, where its headline names it, too.
    private var mainOfTitle: String? {
        guard let main else { return nil }
        guard names.contains(where: { Self.isSame($0.text, main) }) else { return main }
        let places = names.lazy.filter { Self.isSame($0.text, main) }.map { $0.tokens.upperBound <= reading.document.titleEnd }
        return places.contains(true) && places.contains(false) ? main : nil
    }

    /// The organisation that tells of it: `Talbach said its chairman resigned`; no newspaper.
    private func speaker(_ move: Move) -> String? {
        guard move.sentence < reading.document.sentences.count else { return nil }
        let sentence = reading.document.sentences[move.sentence].tokens
        let first = names.first { sentence.contains($0.tokens.lowerBound) }
        if let teller = teller(in: sentence, before: move.tokens.lowerBound) { return teller }
        let dateline = OrganisationReader.dateline(reading.document)
        let opening = dateline.overlaps(sentence) ? dateline.upperBound + 2 : sentence.lowerBound
        guard let first, first.tokens.lowerBound - opening < 3, first.tokens.upperBound <= move.tokens.lowerBound,
            let last = first.tokens.last, !Self.papers.contains(reading.tokens[last]),
            isProven(first), first.tokens.count > 1 || !reading.words.isAdverb(reading.tokens[last])
        else { return nil }
        let near = first.tokens.upperBound..<min(move.tokens.lowerBound, first.tokens.upperBound + 7)
        return near.contains { MoveClause.speech.contains(reading.tokens[$0]) || reading.tokens[$0].is("announced") } ? first.text : nil
    }

    /// `Another lender, Talbach Inc, on Monday said`: the name right before the word of saying.
    private func teller(in sentence: Range<Int>, before end: Int) -> String? {
        guard reading.document.language == .en else { return nil }
        let near = sentence.clamped(to: max(sentence.lowerBound, end - 12)..<max(end, sentence.lowerBound))
        guard let verb = near.last(where: { ["said", "says", "announced"].contains(reading.tokens[$0].lower) }) else { return nil }
        var index = verb - 1
        while index > sentence.lowerBound, verb - index < 5,
            reading.tokens[index].is(",") || reading.tokens[index].is("on") || reading.words.isWeekday(reading.tokens[index].lower)
        { index -= 1 }
        return names.first { $0.tokens.contains(index) && $0.isOrganisation && !Self.papers.contains(reading.tokens[index]) }?.text
    }

    /// `Talbach announced … its chairman`: the organisation last named before the pronoun in the sentence.
    private func itsHouse(_ place: Move.Place?) -> String? {
        guard let first = place?.tokens.lowerBound, reading.document.language == .en, Self.pronouns.contains(reading.tokens[first]),
            let sentence = reading.document.sentences.first(where: { $0.tokens.contains(first) })?.tokens
        else { return nil }
        return names.last { $0.tokens.upperBound <= first && sentence.contains($0.tokens.lowerBound) && $0.isOrganisation }?.text
    }

    /// The one organisation that the move's sentence names, where it does not name the article's.
    private func nearest(_ move: Move) -> String? {
        guard move.to == nil, move.sentence < reading.document.sentences.count else { return nil }
        let sentence = reading.document.sentences[move.sentence].tokens
        let near = Set(
            names.lazy.filter { sentence.overlaps($0.tokens) && isProven($0) && !OrganisationReader.isNever($0.text) }.map(\.text))
        return near.count == 1 ? near.first : nil
    }

    /// German: what no more than its capital makes a name is none; nouns have it, too.
    private func isProven(_ name: NameMention) -> Bool {
        guard reading.document.language == .de, !name.isOrganisation else { return true }
        if name.tokens.contains(where: { reading.tokens[$0].isUppercase || reading.tokens[$0].isMixed }) { return true }
        if name.tokens.allSatisfy({ DictionaryWords.isCommon(reading.tokens[$0].lower, .de) }) { return false }
        return name.tokens.count == 1 && !DictionaryWords.isCommon(reading.tokens[name.tokens.lowerBound].lower, .de)
            || names.lazy.filter { $0.text == name.text }.prefix(2).count > 1
    }

    private static let papers: WordSet = [
        "times", "journal", "post", "reuters", "bloomberg", "zeitung", "tribune", "herald", "magazine", "news", "wsj", "ft", "bild",
        "spiegel",
        "handelsblatt", "mail", "telegraph", "guardian", "nikkei", "cnbc", "independent",
    ]
    private static let pronouns: WordSet = ["its", "their"]
    private static let settings: WordSet = ["at", "bei", "beim"]
}
