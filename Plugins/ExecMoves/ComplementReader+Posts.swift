import Linguistics
import NewsModel

/// Offices that are told by what is given up, or that several take.
extension ComplementReader {
    /// A post or office that is given up: `legt den Vorsitz nieder`.
    func post() -> Office? {
        let isFinite = isGerman && match.trigger.lemma != "endet" && (match.particle != nil || !MoveClause(reading, match).isClauseFinal)
        let range =
            isFinite
            ? match.tokens.upperBound..<upper
            : isGerman
                ? max(lower, match.tokens.lowerBound - 12)..<upper : match.tokens.upperBound..<min(upper, match.tokens.upperBound + 8)
        if let found = range.lazy.compactMap({ reading.office(at: $0) }).first(where: isPost) { return found }
        guard match.particle != nil, isGerman else { return nil }
        let first = MoveClause(reading, match).clause().lowerBound
        return (first..<max(first, match.tokens.lowerBound)).lazy.compactMap { reading.office(at: $0) }.first(where: isPost)
    }

    private func isPost(_ office: Office) -> Bool {
        !isOfState(office) && (office.mention.kind != .office || Self.isSeat(office.role.lowercased()))
    }

    /// `Vorsitz`, `Aufsichtsratsmandat`: offices that are named for what is held.
    private static func isSeat(_ role: String) -> Bool {
        role.contains("vorsitz") && !role.contains("vorsitzend") || role.hasSuffix("mandat") || role.hasSuffix("amt")
    }

    /// `räumt den Chefsessel`, `gives up the chairmanship`: the object of a verb of giving up.
    func givenPost() -> Office? {
        guard MoveRules.givings.contains(match.trigger.words[0]) || MoveRules.givings.contains(match.trigger.lemma) else { return nil }
        return post().flatMap { Self.vagueGivings.contains($0.role.lowercased()) ? nil : $0 }
    }
    private static let vagueGivings: WordSet = [
        "mandat", "amt", "posten", "post", "job", "position", "role", "seat", "title", "funktion", "aufgabe", "aufgaben", "ämter", "sitz",
        "duties",
    ]

    /// `appointed A and B to its board`: the office behind the last of several.
    func officeOfAll(_ figure: Figure, _ clause: MoveClause) -> Office? {
        guard !isGerman, let last = clause.companions(behind: figure).last else { return nil }
        let near = last.tokens.upperBound..<max(last.tokens.upperBound, min(upper, last.tokens.upperBound + 6))
        guard let link = near.first(where: { ["to", "as"].contains(tokens[$0].lower) }) else { return nil }
        return (link..<near.upperBound).lazy.compactMap { reading.office(at: $0) }.first {
            !$0.isForeign && reading.figure(at: link + 1) == nil
        }
    }

    /// `A und B zu Geschäftsführern bestellt`, `zu neuen Vorständen`: the office that each takes.
    func pluralOffice(_ figure: Figure) -> Move.Place? {
        guard isGerman else { return nil }
        let near = max(lower, min(figure.tokens.upperBound, match.tokens.lowerBound - 8))..<upper
        for index in near where ["zu", "als"].contains(tokens[index].lower) {
            for place in (index + 1)..<max(index + 1, min(upper, index + 5)) {
                guard let role = Self.pluralOffices[tokens[place].lower] else { continue }
                let link = place + 1 < upper && ["der", "des", "von", "bei"].contains(tokens[place + 1].lower)
                let house = link ? reading.organisations.following(place + 2, limit: 3) : nil
                return Move.Place(organisation: house?.name, role: role.role, function: role.function, tokens: place..<(place + 1))
            }
        }
        return nil
    }

    /// `started this week as`, `began her new job as`: nothing but when and that it is work.
    var isStartOfWork: Bool {
        guard let particle = match.particle, match.trigger.words.count == 1 else { return true }
        let between = match.tokens.upperBound..<particle.lowerBound
        return between.count < 6
            && between.allSatisfy { index in
                Self.work.contains(tokens[index]) || reading.words.isWeekday(tokens[index]) || reading.words.isMonth(tokens[index])
                    || tokens[index].isNumber
            }
    }

    /// The office of the succession behind whom one follows: `Nachfolger von Y als Chef der Z`, `successor to Y as chief`.
    func officeOfSuccession(after last: Figure) -> Office? {
        let start = last.tokens.upperBound
        guard start + 1 < upper, ["als", "as", "an", "in", "im"].contains(tokens[start].lower) else { return nil }
        return ((start + 1)..<min(upper, start + 5)).lazy.compactMap { reading.office(at: $0) }.first {
            !$0.isForeign && !last.offices.contains($0)
        }
    }

    private static let pluralOffices: [String: (role: String, function: String)] = [
        "geschäftsführern": ("Geschäftsführer", "ceo"), "geschäftsführerinnen": ("Geschäftsführerin", "ceo"),
        "vorständen": ("Vorstand", "executive_board"), "vorstandsmitgliedern": ("Vorstandsmitglied", "executive_board"),
        "aufsichtsräten": ("Aufsichtsrat", "supervisory_board"), "partnern": ("Partner", "partner"),
        "partnerinnen": ("Partnerin", "partner"), "direktoren": ("Direktor", "unit_head"), "leitern": ("Leiter", "unit_head"),
        "mitgliedern": ("Mitglied", "other"), "chefredakteuren": ("Chefredakteur", "unit_head"),
        "vizepräsidenten": ("Vizepräsident", "other"),
        "stellvertretern": ("Stellvertreter", "other"), "prokuristen": ("Prokurist", "other"), "co-chefs": ("Co-Chef", "ceo"),
        "generalbevollmächtigten": ("Generalbevollmächtigter", "other"), "gesellschaftern": ("Gesellschafter", "partner"),
    ]
    private static let work: WordSet = [
        "her", "his", "their", "the", "a", "new", "job", "work", "role", "duties", "tenure", "stint", "term", "career", "today",
        "yesterday", "this",
        "last", "week", "month", "on", "in", "off", "out", "earlier", "there", "with", "immediately",
    ]
}
