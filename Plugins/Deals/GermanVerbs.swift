import Linguistics

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
        finite:
            "kauft kaufte kauften kaufe übernimmt übernahm übernahmen übernehme erwirbt erwarb erwarben erwerbe schluckt schluckte schnappt schnappte angelt angelte ersteht erstand ersteigert krallt abkauft aufkauft aufkaufte zukauft",
        infinitive:
            "kaufen zurückkaufen zurückzukaufen übernehmen erwerben schlucken abkaufen abzukaufen aufkaufen aufzukaufen zukaufen zuzukaufen einzuverleiben einverleiben schnappen ersteigern",
        participle: "gekauft zurückgekauft abgekauft aufgekauft zugekauft übernommen erworben geschluckt geschnappt ersteigert einverleibt")
    /// Forms of `verkaufen` and its kin; those with a particle ask for `ab`.
    static let sell = table(
        finite:
            "verkauft verkaufte verkauften verkaufe veräußert veräußerte veräußerten veräußere verscherbelt versilbert versilberte verhökert abstößt abgibt",
        infinitive: "verkaufen veräußern abstoßen abzustoßen abgeben abzugeben loswerden loszuwerden losschlagen",
        participle: "veräussert abgestoßen abgegeben losgeworden"
    ).merging(["trennt": .separating, "trennte": .separating, "trennen": .separating, "getrennt": .separating]) { first, _ in first }
        .merging(
            swiss([
                "stößt": .particle, "stieß": .particle, "stoßen": .particle, "gibt": .particle, "gab": .particle, "geben": .particle,
                "gaben": .particle,
            ])
        ) { first, _ in first }
    static let enter: [String: Form] = [
        "steigt": .particle, "stieg": .particle, "stiegen": .particle, "steigen": .particle, "steige": .particle, "einsteigen": .infinitive,
        "einsteigt": .infinitive, "einstieg": .infinitive, "einstiegen": .infinitive, "einzusteigen": .infinitive,
        "eingestiegen": .participle,
        "beteiligt": .reflexive, "beteiligte": .reflexive, "beteiligen": .reflexive, "beteiligten": .reflexive, "beteilige": .reflexive,
    ]
    static let leave: [String: Form] = [
        "steigt": .particle, "stieg": .particle, "stiegen": .particle, "steigen": .particle, "steige": .particle, "aussteigen": .infinitive,
        "aussteigt": .infinitive, "ausstieg": .infinitive, "auszusteigen": .infinitive, "ausgestiegen": .participle,
    ]
    static let invest = table(
        finite: "investiert investierte investierten investiere pumpt pumpte steckt steckte stecken buttert stellt",
        infinitive: "investieren pumpen stecken hineinstecken", participle: "gesteckt gepumpt")
    static let raise = table(
        finite:
            "sammelt sammelte sammelten sammle sichert sicherte sicherten sichere erhält erhielt erhielten erhalte bekommt bekam bekamen bekomme schließt schloss schlossen wirbt warb warben nimmt nahm nahmen holt holte holten bringt brachte brachten beschafft beschaffte besorgt besorgte besorgen landet landete raist raiste raisen kassiert kassierte erzielt erzielte einsammelt einsammelte einsammelten einwirbt",
        infinitive:
            "sammeln einsammeln einzusammeln aufnehmen aufzunehmen einwerben einzuwerben beschaffen erhalten bekommen abschließen aufbringen aufzubringen besorgen raisen",
        participle:
            "gesammelt eingesammelt eingeworben aufgenommen gesichert abgeschlossen eingenommen aufgebracht aufgetrieben eingebracht beschafft besorgt gelandet geraist"
    )
    static let increase = table(
        finite: "erhöht erhöhte erhöhten stockt stockte baut vergrößert",
        infinitive: "erhöhen aufstocken aufzustocken ausbauen auszubauen vergrößern",
        participle: "aufgestockt ausgebaut")
    static let merge = table(
        finite: "fusioniert fusionierte fusionierten fusioniere verschmilzt verschmolz verschmelzen",
        infinitive:
            "fusionieren zusammenlegen zusammenzulegen zusammenschließen zusammenzuschließen zusammengehen zusammenzugehen verschmelzen",
        participle: "verschmolzen zusammengeschlossen zusammengelegt"
    ).merging(
        swiss([
            "schließen": .reflexive, "schlossen": .reflexive, "schließt": .reflexive, "schloss": .reflexive, "gehen": .particle,
            "gingen": .particle, "geht": .particle, "ging": .particle, "rücken": .particle,
            "tun": .reflexive, "legen": .particle, "legten": .particle, "rückt": .particle, "rückten": .particle,
        ])
    ) { first, _ in first }
    /// `X legt Y mit Z zusammen`: whose object merges, not the subject.
    static let joining: WordSet = ["zusammenlegen", "zusammenzulegen", "zusammengelegt", "legt", "legte", "verschmelzen", "verschmilzt"]
    /// `bietet … für`, `greift nach`.
    static let offer = table(
        finite: "bietet bot bieten boten biete greift griff", infinitive: "bieten", participle: "geboten")
    /// `geht an`: what changes hands.
    static let pass = table(finite: "geht ging gehen gingen gehe", infinitive: "", participle: "gegangen")

    /// Forms by the place they stand in; lists of words.
    static func table(finite: String, infinitive: String, participle: String) -> [String: Form] {
        var forms: [String: Form] = [:]
        for (list, form) in [(participle, Form.participle), (infinitive, .infinitive), (finite, .finite)] {
            for word in list.split(separator: " ") { forms[String(word)] = form }
        }
        return swiss(forms)
    }

    /// The same forms, and those with `ß` as the Swiss write them: `schliesst`.
    static func swiss(_ forms: [String: Form]) -> [String: Form] {
        let others = forms.compactMap { word, form in word.contains("ß") ? (word.replacing("ß", with: "ss"), form) : nil }
        return forms.merging(others) { first, _ in first }
    }
}
