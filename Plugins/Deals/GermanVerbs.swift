/// The forms of German verbs that speak of deals.
enum GermanVerbs {
    /// Where a form stands and what it asks for.
    enum Form {
        case finite, infinitive, participle
        /// Finite with a particle at the clause's end: `steigt … ein`.
        case particle
        /// With `sich`: `beteiligt sich`.
        case reflexive
        /// With `sich von`: `trennt sich von`.
        case separating

        var isLast: Bool { self == .infinitive || self == .participle }
    }

    static let acquire = table(
        finite: "kauft kaufte kauften übernimmt übernahm übernahmen übernehme erwirbt erwarb erwarben schluckt schluckte schnappt",
        infinitive: "kaufen übernehmen erwerben schlucken aufkaufen aufzukaufen zukaufen zuzukaufen einzuverleiben",
        participle: "gekauft aufgekauft zugekauft übernommen erworben geschluckt")
    static let sell = table(
        finite: "verkauft verkaufte verkauften veräußert veräußerte veräußerten", infinitive: "verkaufen veräußern abstoßen",
        participle: "veräussert abgestoßen"
    ).merging(["trennt": .separating, "trennte": .separating, "trennen": .separating]) { first, _ in first }
    static let enter: [String: Form] = [
        "steigt": .particle, "stieg": .particle, "stiegen": .particle, "steigen": .particle, "einsteigen": .infinitive,
        "einzusteigen": .infinitive, "eingestiegen": .participle, "beteiligt": .reflexive,
        "beteiligte": .reflexive, "beteiligen": .reflexive, "beteiligten": .reflexive,
    ]
    static let invest = table(
        finite: "investiert investierte investierten pumpt pumpte steckt steckte buttert stellt", infinitive: "investieren pumpen stecken",
        participle: "gesteckt gepumpt")
    static let raise = table(
        finite:
            "sammelt sammelte sammelten sichert sicherte sicherten erhält erhielt erhielten bekommt bekam bekamen schließt schloss wirbt warb nimmt nahm holt holte bringt brachte beschafft kassiert kassierte",
        infinitive: "sammeln einsammeln einzusammeln aufnehmen aufzunehmen einwerben einzuwerben beschaffen erhalten abschließen",
        participle: "gesammelt eingesammelt eingeworben aufgenommen gesichert abgeschlossen eingenommen einsammelt einsammelte sammelte")
    static let increase = table(
        finite: "erhöht erhöhte erhöhten stockt stockte baut", infinitive: "erhöhen aufstocken aufzustocken ausbauen",
        participle: "aufgestockt ausgebaut")
    static let merge = table(
        finite: "fusioniert fusionierte fusionierten verschmilzt",
        infinitive: "fusionieren zusammenschließen zusammenzuschließen verschmelzen zusammengehen", participle: "verschmolzen"
    ).merging(["schließen": .reflexive, "schlossen": .reflexive]) { first, _ in first }

    /// What one takes over without buying anything.
    static let offices = [
        "vorsitz", "leitung", "posten", "amt", "führung", "rolle", "verantwortung", "spitze", "aufgabe", "aufgaben", "kosten", "ruder",
        "funktion", "chefposten", "mandat", "steuer", "haftung", "garantie", "initiative", "nachfolge", "stelle",
    ]

    // MARK: - Private

    private static func table(finite: String, infinitive: String, participle: String) -> [String: Form] {
        var forms: [String: Form] = [:]
        for (list, form) in [(participle, Form.participle), (infinitive, .infinitive), (finite, .finite)] {
            for word in list.split(separator: " ") { forms[String(word)] = form }
        }
        return forms
    }
}
