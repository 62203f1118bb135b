import FoundationEssentials
import Linguistics
import NewsModel

/// All that is read of an article before moves are looked for.
final class MoveReading {
    let document: Document
    let tokens: [Token]
    let words: Lexicon
    let figures: [Figure]
    let offices: [Office]
    let organisations: OrganisationReader
    /// The day of publication, `2026-03-02`.
    let day: String?
    /// The year of publication; where it is unknown, the latest year that the text names.
    let year: Int?
    let dates: CalendarDateFinder
    let register: PersonRegister
    /// The index of the figure or office that a token belongs to; −1 where none.
    private let figureAt: [Int32]
    private let officeAt: [Int32]
    /// Whether each token belongs to a name.
    private let nameTokens: [Bool]
    private let names: [NameMention]

    init(title: String, text: String, language: String?, published: Date?) {
        document = Document(title: title, body: text, languageCode: language)
        tokens = document.tokens
        words = Lexicon.of(document.language)
        let analysis = Analysis(document)
        let dateline = OrganisationReader.dateline(document)
        let found = analysis.names.filter { !$0.isPlace && !dateline.contains($0.tokens.lowerBound) }
        var nameTokens = [Bool](repeating: false, count: document.tokens.count)
        for index in found.lazy.flatMap(\.tokens) { nameTokens[index] = true }
        self.nameTokens = nameTokens
        names = found
        let named = Self.outsideNames(analysis.roles, found)
        let makers = document.language == .de ? Self.makers(named, document.tokens) : []
        let roles = makers.isEmpty ? named : named.filter { !makers.contains($0.tokens.upperBound) }
        let persons = makers.isEmpty ? analysis.persons : analysis.persons.filter { !makers.contains($0.tokens.lowerBound) }
        let names = PersonRegister(persons)
        register = names
        organisations = OrganisationReader(document, taken: Self.taken(roles, persons), names: nameTokens)
        let officeReader = OfficeReader(document, organisations: organisations)
        offices = roles.map(officeReader.office)
        let figureReader = FigureReader(document, offices: offices, register: names)
        let words = document.tokens
        let firms = Set(offices.lazy.compactMap(\.organisationTokens).joined())
        let houses = organisations
        figures = persons.filter {
            $0.strength == .known
                || firms.isDisjoint(with: $0.tokens) && !Self.endsInNoun($0, words) && !houses.isGeneric($0.tokens.lowerBound)
        }
        .map(figureReader.figure)
        day = published.map(CalendarDate.day)
        year = day.flatMap { Int($0.prefix(4)) } ?? Self.latestYear(document)
        isHearsay = Self.isHearsay(document)
        dates = CalendarDateFinder(document, published: published)
        figureAt = Self.map(figures.map(\.tokens), names: figures.map(\.person.tokens), count: document.tokens.count)
        officeAt = Self.map(offices.map(\.tokens), names: offices.map(\.mention.tokens), count: document.tokens.count)
    }

    /// The first organisation that the article names, a person's own left out.
    func subjectOrganisation(apartFrom other: String?) -> String? {
        names.first { name in
            name.text != other && !name.isPerson && !name.tokens.contains { figure(at: $0)?.person.tokens.contains($0) == true }
        }?.text
    }

    /// Names that may be an organisation's: no person's, none of a place.
    var organisationNames: [NameMention] {
        names.filter { name in !name.isPerson && !name.tokens.contains(where: isPerson) }
    }

    private func isPerson(_ token: Int) -> Bool {
        figure(at: token).map { $0.person.strength == .known && $0.person.tokens.contains(token) } ?? false
    }

    /// Whether the text writes these words as a name.
    func isName(_ range: Range<Int>) -> Bool { range.clamped(to: nameTokens.indices).contains { nameTokens[$0] } }

    func figure(of surname: String) -> Figure? { figures.first { $0.person.surname == surname } }
    func figure(at token: Int) -> Figure? { element(figures, figureAt, token) }
    func office(at token: Int) -> Office? { element(offices, officeAt, token) }

    /// `X to leave Talbach: report`, `… - WSJ`: the headline says that others say so.
    let isHearsay: Bool

    // MARK: - Private

    private static func isHearsay(_ document: Document) -> Bool {
        let title = document.tokens[..<document.titleEnd]
        if title.count > 3, title.prefix(2).contains(where: { hearsay.contains($0.lower) }), title.prefix(3).contains(where: { $0.is(":") })
        {
            return true
        }
        guard let mark = title.lastIndex(where: { [":", "-", "--", "–", "—"].contains($0.text) }), title.endIndex - mark < 6 else {
            return false
        }
        return title[mark...].contains { hearsay.contains($0.lower) }
    }

    private static let hearsay: WordSet = [
        "report", "reports", "source", "sources", "wsj", "ft", "bild", "media", "newspaper", "paper", "magazine", "nikkei", "bloomberg",
        "cnbc", "bericht", "medien", "insider", "kreise", "zeitung", "presse", "magazin", "zeitungen", "medienbericht", "agentur",
    ]

    private func element<Element>(_ list: [Element], _ map: [Int32], _ token: Int) -> Element? {
        guard token >= 0, token < map.count, map[token] >= 0 else { return nil }
        return list[Int(map[token])]
    }

    /// `Meiers Abgang`: a name and the noun of its move.
    private static func endsInNoun(_ person: PersonMention, _ tokens: [Token]) -> Bool {
        person.tokens.last.map { !MoveTriggers.german.starting(with: tokens[$0]).isEmpty } ?? false
    }

    /// Without the `King` of `Talbach King Holdings`.
    private static func outsideNames(_ roles: [RoleMention], _ names: [NameMention]) -> [RoleMention] {
        let houses = names.filter { $0.isOrganisation && $0.tokens.count > 1 }
        guard !houses.isEmpty else { return roles }
        return roles.filter { role in
            role.kind != .foreign || role.tokens.count > 1 || !houses.contains { $0.tokens.contains(role.tokens.lowerBound) }
        }
    }

    /// Where the name of a house begins behind what it makes: `des Talmodell-Entwicklers Quantix`; no person is called so.
    private static func makers(_ roles: [RoleMention], _ tokens: [Token]) -> Set<Int> {
        let ends = roles.lazy.map(\.tokens.upperBound).filter { end in
            end < tokens.count && tokens[end].isNameLike && tokens[end - 1].isHyphenated && makerNouns.match(tokens[end - 1].lower)
                && !(end + 1 < tokens.count && tokens[end + 1].isNameLike)
        }
        return Set(ends)
    }
    private static let makerNouns: WordEndings = [
        "entwickler", "entwicklers", "betreiber", "betreibers", "anbieter", "anbieters", "hersteller", "herstellers",
    ]

    private static func latestYear(_ document: Document) -> Int? {
        document.tokens.lazy.filter { $0.isNumber && $0.text.utf8.count == 4 }.compactMap { Int($0.text) }.filter {
            (1950...2100).contains($0)
        }.max()
    }

    private static func taken(_ roles: [RoleMention], _ persons: [PersonMention]) -> Set<Int> {
        var taken = Set(roles.lazy.filter { $0.kind != .post }.flatMap(\.tokens))
        for person in persons where person.strength == .known { taken.formUnion(person.tokens) }
        return taken
    }

    /// Names win over the phrases around them.
    private static func map(_ phrases: [Range<Int>], names: [Range<Int>], count: Int) -> [Int32] {
        var map = [Int32](repeating: -1, count: count)
        for (index, phrase) in phrases.enumerated() {
            for token in phrase.clamped(to: 0..<count) where map[token] < 0 { map[token] = Int32(index) }
        }
        for (index, name) in names.enumerated() {
            for token in name.clamped(to: 0..<count) { map[token] = Int32(index) }
        }
        return map
    }
}
