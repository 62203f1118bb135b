import Linguistics
import NewsModel

/// Keeps what counts as a move of ours: leading roles in organisations, not politics, sport, church, army, courts.
struct MoveFilter {
    private let reading: MoveReading
    /// Surnames of persons whom the article knows by a foreign office.
    private let foreign: Set<String>
    private let isSports: Bool

    init(_ reading: MoveReading) {
        self.reading = reading
        foreign = Set(reading.figures.lazy.filter(\.isForeign).map(\.person.surname))
        isSports = Self.isSports(reading)
    }

    /// One place's move, before merging.
    func accepts(_ move: Move) -> Bool {
        if foreign.contains(move.surname), !isBusiness(move.to) && !isBusiness(move.from) { return false }
        if Self.countries.contains(move.person) || move.to?.organisation == move.person || move.from?.organisation == move.person {
            return false
        }
        for place in [move.from, move.to].compactMap(\.self) where isState(place) { return false }
        if isSports, !isTopRole(move.to), !isTopRole(move.from) { return false }
        return true
    }

    /// The merged move: something must be known of where from or where to.
    func isTold(_ move: Move) -> Bool {
        guard move.confidence >= 0.45 else { return false }
        for place in [move.from, move.to].compactMap(\.self) where isState(place) || isWeak(place) { return false }
        if move.rule.hasPrefix("verlassen"), move.rule.hasSuffix("object") { return true }
        if move.to == nil, move.from == nil { return false }
        let to = move.to.map(isEmpty) ?? true
        let from = move.from.map(isEmpty) ?? true
        return !(to && from)
    }

    // MARK: - Private

    private func isEmpty(_ place: Move.Place) -> Bool { place.organisation == nil && place.role == nil }

    private func isBusiness(_ place: Move.Place?) -> Bool {
        guard let place else { return false }
        return Self.business.contains(place.function ?? "") && (place.organisation.map { !Self.countries.contains($0) } ?? false)
    }

    private func isTopRole(_ place: Move.Place?) -> Bool {
        ["ceo", "cfo", "coo", "cto", "chair", "executive_board", "supervisory_board"].contains(place?.function ?? "")
    }

    /// A president, governor, leader or chief of a state, a party or nothing named.
    private func isState(_ place: Move.Place) -> Bool {
        let role = (place.role ?? "").lowercased()
        if Self.politicalStems.contains(where: role.hasPrefix) { return true }
        if let organisation = place.organisation, isCountry(organisation) || Self.isParty(organisation) { return true }
        guard place.organisation == nil else {
            return role == "governor" && !["bank", "fed", "reserve"].contains { place.organisation?.lowercased().contains($0) == true }
        }
        return Self.bareStateRoles.contains { role == $0 || role.hasSuffix(" " + $0) } || role.hasPrefix("präsident")
    }

    private func isWeak(_ place: Move.Place) -> Bool {
        guard let role = place.role?.lowercased() else { return false }
        return Self.weakRoles.contains { role == $0 || role.hasSuffix($0) && place.organisation == nil }
    }

    private func isCountry(_ name: String) -> Bool {
        if Self.countries.contains(name) || name.hasSuffix("s") && Self.countries.contains(String(name.dropLast())) { return true }
        guard !name.contains(" ") else { return false }
        return Organisations.words.isNationality(name.lowercased()) || Organisations.words.isPlace(name.lowercased())
    }

    private static func isParty(_ name: String) -> Bool {
        let words = Set(name.lowercased().split { $0 == " " || $0 == "-" }.map(String.init))
        return !words.isDisjoint(with: parties)
    }

    private static func isSports(_ reading: MoveReading) -> Bool {
        var count = 0
        for token in reading.tokens.prefix(400) where sports.contains(token.lower) { count += 1 }
        return count >= 3
    }

    private static let politicalStems = [
        "partei", "grünen", "fraktion", "regierung", "kanzleramt", "geheimdienst", "polizei", "feuerwehr", "police", "fire ", "kreml",
        "staats", "schulleiter", "objektleiter", "einsatzleiter",
    ]
    private static let weakRoles: Set<String> = [
        "mitarbeiter", "berater", "beraterin", "adviser", "advisor", "experte", "expertin", "vertreter", "vertreterin", "investor",
        "unternehmer", "unternehmerin", "lobbyist", "analyst",
        "politikwissenschaftlerin",
        "wissenschaftler", "employee", "entrepreneur", "insider", "veteran", "investorin",
    ]
    private static let business: Set<String> = [
        "ceo", "cfo", "coo", "cto", "chair", "executive_board", "supervisory_board", "unit_head", "scientist", "partner",
    ]
    private static let bareStateRoles: Set<String> = [
        "president", "governor", "leader", "chief", "co-president", "commissioner", "head", "leadership", "director", "manager", "captain",
        "partner", "investor", "engineer", "designer", "analyst", "sprecher", "partner", "beauftragter", "adviser", "advisor", "star",
    ]
    private static let parties: Set<String> = [
        "party", "partei", "spd", "cdu", "csu", "fdp", "afd", "övp", "spö", "fpö", "neos", "grünen", "linke", "linken", "tories", "labour",
        "republicans",
        "democrats", "parliament", "parlament", "congress", "senate", "bundestag", "kabinett", "cabinet", "regierung", "government", "nato",
        "eu",
        "commons", "treasury", "pentagon", "kremlin", "bundesregierung", "senat", "fraktion", "landtag", "court", "gericht", "supreme",
        "army", "bundeswehr", "church",
        "kirche",
        "bundesliga", "fc", "sc", "sv", "nationalmannschaft", "premiership", "dfb", "uefa", "fifa",
    ]
    static let countries: Set<String> = [
        "US", "U.S.", "USA", "UK", "EU", "UN", "Germany", "Deutschland", "France", "Frankreich", "Russia", "Russland", "China", "Iran",
        "Iraq", "Irak",
        "Israel", "Syria", "Syrien", "Turkey", "Türkei", "Ukraine", "Poland", "Polen", "Italy", "Italien", "Spain", "Spanien", "Greece",
        "Griechenland", "Austria", "Österreich", "Schweiz", "Switzerland", "Britain", "Großbritannien", "England", "Scotland", "Schottland",
        "Ireland", "Irland", "Wales", "Hungary", "Ungarn", "Czech", "Slovakia", "Slowakei", "Romania", "Rumänien", "Bulgaria", "Bulgarien",
        "Serbia", "Serbien", "Croatia", "Kroatien", "Japan", "India", "Indien", "Pakistan", "Afghanistan", "Egypt", "Ägypten", "Brazil",
        "Brasilien", "Argentina", "Argentinien", "Mexico", "Mexiko", "Canada", "Kanada", "Australia", "Australien", "Venezuela", "Cuba",
        "Kuba",
        "Chile", "Peru", "Colombia", "Kolumbien", "Nigeria", "Kenya", "Kenia", "Zimbabwe", "Simbabwe", "Sudan", "Libya", "Libyen",
        "Lebanon",
        "Libanon", "Jordan", "Jordanien", "Georgia", "Georgien", "Belarus", "Weißrussland", "Kosovo", "Bosnia", "Bosnien", "Taiwan",
        "Thailand",
        "Vietnam", "Indonesia", "Indonesien", "Philippines", "Philippinen", "Malaysia", "Korea", "Sweden", "Schweden", "Norway", "Norwegen",
        "Finland", "Finnland", "Denmark", "Dänemark", "Netherlands", "Niederlande", "Belgium", "Belgien", "Portugal", "Europe", "Europa",
        "California", "Kalifornien", "Texas", "Florida", "New York", "United States", "Vereinigten Staaten", "London", "Paris", "Berlin",
        "Wien",
        "Republic", "South Africa", "Südafrika", "Palestinian", "White House", "Weißen Haus", "Weißes Haus", "Downing Street", "Kreml",
        "Kremlin",
    ]
    private static let sports: Set<String> = [
        "coach", "season", "league", "goal", "goals", "cup", "championship", "match", "striker", "premiership", "squad", "players",
        "player",
        "olympic", "olympics", "touchdown", "quarterback", "inning", "nfl", "nba", "mlb", "rugby", "cricket", "tennis", "champions",
        "saison", "trainer",
        "bundesliga", "spieler", "tor", "tore", "meisterschaft", "liga", "mannschaft", "stürmer", "dfb", "teamchef",
        "nationalmannschaft",
        "olympia", "wm", "em", "grand", "slam", "formel", "medaille", "medal", "midfielder", "defender",
    ]
}
