import Linguistics
import NewsModel

/// Judges whether a move counts as one of ours: leading roles in organisations, not politics, sport, church, army, courts.
struct MoveJudge {
    private let reading: MoveReading
    /// Surnames of persons whom the article knows by a foreign office.
    private let foreign: Set<String>
    private let firms: Set<String>
    /// Names of persons that stand where a house stands: `bei Talbach Stanner`, `at Talbach Stanner`.
    private let houses: Set<String>
    /// What the whole article is about.
    private let surroundings: [String]
    private static let model = ConfidenceModel(table: String(decoding: PackageResources.weights_txt, as: UTF8.self))
    private static let threshold = 0.55

    init(_ reading: MoveReading) {
        self.reading = reading
        foreign = Set(reading.figures.lazy.filter(\.isForeign).map(\.person.surname))
        houses = Self.houses(reading)
        firms = Set(reading.offices.lazy.compactMap(\.organisation))
        surroundings =
            [Self.sportsSign(reading), Self.politicsSign(reading), "language:\(reading.document.language.rawValue)"]
            + Self.kindSign(reading) + [MoveTopic(reading).sign]
    }

    /// Why one place's move is certainly none; nil where it may be one.
    func bar(_ move: Move) -> String? {
        if let bar = move.bar { return bar }
        if Self.countries.contains(move.person) || Self.countries.contains(String(move.person.dropLast())) {
            return "the person is a place"
        }
        if let place = move.to ?? move.from, let house = place.organisation, Self.politicalHouses.contains(house.lowercased()) {
            return "the office is a party's or a parliament's"
        }
        if let role = move.to?.role?.lowercased(), role.hasPrefix("ehren") || role.hasPrefix("honorary") { return "the office is honorary" }
        if houses.contains(move.person) { return "the person is a house where others work" }
        if move.to?.organisation == move.person || move.from?.organisation == move.person || firms.contains(move.person) {
            return "the person is the organisation"
        }
        return nil
    }

    /// How likely one mention alone makes it, before all mentions are merged.
    func estimate(_ move: Move) -> Double { Self.model.probability(move.signs + surroundings) }

    /// The merged moves with their estimates: who takes whose place is judged with regard to the other's move.
    func judged(_ moves: [Move]) -> [MoveCandidate] {
        let moves = moves.map(signed)
        let alone = moves.map { Self.model.probability($0.signs) }
        return zip(moves, alone).map { judged($0, alone: $1, with: partner(of: $0, moves, alone)) }
    }

    // MARK: - Private

    private func judged(_ move: Move, alone: Double, with partner: [String]) -> MoveCandidate {
        var move = move
        if !partner.isEmpty { move.signs = (move.signs + partner).sorted() }
        if let bar = move.bar { return MoveCandidate(move: move, confidence: 0, dropped: bar) }
        let confidence = partner.isEmpty ? alone : Self.model.probability(move.signs)
        let dropped =
            confidence < Self.threshold ? "too unlikely: \((confidence * 100).rounded() / 100)" : nil
        return MoveCandidate(move: move, confidence: confidence, dropped: dropped)
    }

    private func signed(_ move: Move) -> Move {
        var move = move
        let sorted = (move.signs + surroundings + signs(move)).sorted()
        move.signs = sorted.indices.filter { $0 == 0 || sorted[$0] != sorted[$0 - 1] }.map { sorted[$0] }
        return move
    }

    /// How sure the move of the successor or predecessor is.
    private func partner(of move: Move, _ moves: [Move], _ alone: [Double]) -> [String] {
        var signs: [String] = []
        for (other, estimate) in zip(moves, alone) where other.person != move.person && other.bar == nil {
            if other.predecessor == move.person { signs.append("next:" + Self.band(estimate)) }
            if move.predecessor == other.person { signs.append("last:" + Self.band(estimate)) }
        }
        return Set(signs).sorted()
    }

    private static func band(_ estimate: Double) -> String { estimate > 0.8 ? "sure" : estimate > 0.5 ? "likely" : "unlikely" }

    private func signs(_ move: Move) -> [String] {
        var signs = place("to", move.to) + place("from", move.from)
        if foreign.contains(move.surname) { signs.append("person:politician") }
        if let to = move.to, to.role == nil, to.organisation != nil, move.from?.organisation == nil, move.from?.role != nil {
            signs.append("to:same")
        }
        if names(move.surname) { signs.append("person:title") }
        signs.append(renown(of: move.surname))
        if move.effective != nil { signs.append("has:effective") }
        if move.reason != nil { signs.append("has:reason") }
        if move.predecessor != nil { signs.append("has:predecessor") }
        return signs + ["clear:\(clarity(move))"]
    }

    /// How many of the things that make a move plain to see are there, whatever the words: a full name, an office, a house, nothing that
    /// speaks against it, news of the day.
    private func clarity(_ move: Move) -> Int {
        let place = move.to ?? move.from
        let isNews = move.signs.contains { ["title", "sentence:1-2", "recent", "perfect", "time:day"].contains($0) }
        return [
            move.person.contains(" "), place?.role != nil, place?.organisation != nil, move.signs.contains("clean"), isNews,
            move.from?.role != nil,
        ].filter { $0 }.count
    }

    /// How often the article names the person.
    private func renown(of surname: String) -> String {
        var count = 0
        for index in reading.tokens.indices where count < 6 && reading.tokens[index].isNameLike {
            if reading.tokens[index].text.isSame(as: surname) { count += 1 }
        }
        return count > 5 ? "named:6+" : count > 2 ? "named:3-5" : "named:\(count)"
    }

    private func names(_ surname: String) -> Bool {
        reading.tokens[..<reading.document.titleEnd].contains { $0.text == surname || $0.text == surname + "s" }
    }

    /// `FACTBOX:`, `Timeline:`: the article looks back.
    private static func kindSign(_ reading: MoveReading) -> [String] {
        let isBackground = reading.tokens.prefix(3).contains { backgrounds.contains($0.lower) }
        return isBackground ? ["background"] : []
    }

    private func place(_ name: String, _ place: Move.Place?) -> [String] {
        guard let place, !place.isEmpty else { return [name + ":none"] }
        var signs = [name + (place.role == nil ? ":org" : place.organisation == nil ? ":role" : ":both")]
        if let function = place.function { signs.append("\(name):\(Self.ranks[function] ?? "other")") }
        if isState(place) { signs.append(name + ":state") }
        if isWeak(place) { signs.append(name + ":weak") }
        if let organisation = place.organisation, isCountry(organisation) { signs.append(name + ":country") }
        return signs
    }

    /// A president, governor, leader or chief of a state, a party or nothing named.
    private func isState(_ place: Move.Place) -> Bool {
        let role = (place.role ?? "").lowercased()
        if Self.politicalStems.contains(where: role.hasPrefix) { return true }
        if let organisation = place.organisation, isCountry(organisation) || Self.isParty(organisation) { return true }
        guard place.organisation == nil else {
            return role == "governor" && !["bank", "fed", "reserve"].contains { place.organisation?.lowercased().contains($0) == true }
        }
        return Self.bareStateRoles.words.contains { role == $0 || role.hasSuffix(" " + $0) } || role.hasPrefix("präsident")
    }

    private func isWeak(_ place: Move.Place) -> Bool {
        guard let role = place.role?.lowercased() else { return false }
        return Self.weakRoles.words.contains { role == $0 || role.hasSuffix($0) && place.organisation == nil }
    }

    private func isCountry(_ name: String) -> Bool {
        if Self.countries.contains(name) || name.hasSuffix("s") && Self.countries.contains(String(name.dropLast())) { return true }
        guard !name.contains(" ") else { return false }
        return Organisations.words.isNationality(name.lowercased()) || Organisations.words.isPlace(name.lowercased())
    }

    private static func isParty(_ name: String) -> Bool {
        name.lowercased().split { $0 == " " || $0 == "-" }.contains { parties.contains(String($0)) }
    }

    private static func houses(_ reading: MoveReading) -> Set<String> {
        let named = reading.figures.lazy.filter { figure in
            let before = figure.tokens.lowerBound - 1
            return !figure.person.isShort && figure.offices.isEmpty && figure.person.basis != .address && before >= 0
                && Self.working.contains(reading.tokens[before])
        }
        return Set(named.map(\.name))
    }

    private static let working: WordSet = ["bei", "at", "joined", "joins", "joining", "join"]

    private static func sportsSign(_ reading: MoveReading) -> String {
        level("sports", reading.tokens.prefix(400).lazy.filter { sports.contains($0) }.count, [1, 3, 6])
    }

    private static func politicsSign(_ reading: MoveReading) -> String {
        level("foreign", reading.offices.lazy.filter(\.isForeign).count, [1, 3, 6])
    }

    /// `sports:0`, `sports:1+`, `sports:3+` …
    private static func level(_ name: String, _ count: Int, _ steps: [Int]) -> String {
        steps.last { count >= $0 }.map { "\(name):\($0)+" } ?? "\(name):0"
    }

    /// How much of a leading role each function is.
    private static let ranks = [
        "ceo": "top", "cfo": "top", "coo": "top", "cto": "top", "chair": "top", "executive_board": "top", "deputy_chair": "high",
        "supervisory_board": "high", "founder": "high", "partner": "high", "unit_head": "high", "scientist": "high",
    ]
    private static let backgrounds: WordSet = [
        "factbox", "timeline", "newsmaker", "profile", "chronik", "chronologie", "porträt", "portrait", "steckbrief", "zeitleiste",
    ]
    private static let politicalStems = [
        "partei", "grünen", "fraktion", "regierung", "kanzleramt", "geheimdienst", "polizei", "feuerwehr", "police", "fire ", "kreml",
        "staats", "schulleiter", "objektleiter", "einsatzleiter",
    ]
    private static let weakRoles: WordSet = [
        "mitarbeiter", "berater", "beraterin", "adviser", "advisor", "experte", "expertin", "vertreter", "vertreterin", "investor",
        "unternehmer", "unternehmerin", "lobbyist", "analyst",
        "politikwissenschaftlerin",
        "wissenschaftler", "employee", "entrepreneur", "insider", "veteran", "investorin",
    ]
    private static let bareStateRoles: WordSet = [
        "president", "governor", "leader", "chief", "co-president", "commissioner", "head", "leadership", "director", "manager", "captain",
        "partner", "investor", "engineer", "designer", "analyst", "sprecher", "partner", "beauftragter", "adviser", "advisor", "star",
    ]
    private static let politicalHouses: Set<String> = [
        "spd", "cdu", "csu", "fdp", "afd", "bsw", "övp", "spö", "fpö", "neos", "ukip", "tories", "grünen", "linke", "linken",
        "bundesregierung",
        "bundestag", "kabinett", "landtag", "parlament", "parliament", "congress", "senate",
    ]
    private static let parties: WordSet = [
        "party", "partei", "spd", "cdu", "csu", "fdp", "afd", "ukip", "övp", "spö", "fpö", "neos", "grünen", "linke", "linken", "tories",
        "labour",
        "republicans",
        "democrats", "parliament", "parlament", "congress", "senate", "bundestag", "kabinett", "cabinet", "regierung", "government", "nato",
        "eu",
        "commons", "treasury", "pentagon", "kremlin", "bundesregierung", "senat", "fraktion", "landtag", "court", "gericht", "supreme",
        "army", "bundeswehr", "church",
        "kirche",
        "bundesliga", "fc", "sc", "sv", "nationalmannschaft", "premiership", "dfb", "uefa", "fifa",
    ]
    static let countries: WordSet = [
        "Hong Kong", "US", "U.S.", "USA", "UK", "EU", "UN", "Germany", "Deutschland", "France", "Frankreich", "Russia", "Russland", "China",
        "Iran",
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
    private static let sports: WordSet = [
        "coach", "season", "league", "goal", "goals", "cup", "championship", "match", "striker", "premiership", "squad", "players",
        "player",
        "olympic", "olympics", "touchdown", "quarterback", "inning", "nfl", "nba", "mlb", "rugby", "cricket", "tennis", "champions",
        "saison", "trainer",
        "bundesliga", "spieler", "tor", "tore", "meisterschaft", "liga", "mannschaft", "stürmer", "dfb", "teamchef",
        "nationalmannschaft",
        "olympia", "wm", "em", "grand", "slam", "formel", "medaille", "medal", "midfielder", "defender",
    ]
}
