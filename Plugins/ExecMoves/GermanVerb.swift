/// A German verb with all forms in which a clause may have it, made from its principal parts.
///
/// `räumen` has the forms `räumt, räumen, räume, räumte, räumten, geräumt`, `zurück~treten` stands apart or together (`tritt … zurück`,
/// `zurücktritt`, `zurückzutreten`), and an idiom is split by its verb in a main clause (`nimmt … hut`) and ends with it in others
/// (`hut nimmt`, `hut genommen`).
struct GermanVerb {
    /// One form: its words, the particle that stands later, and whether it tells of the past.
    struct Form: Hashable {
        enum Tense: Hashable { case present, past, participle }

        let words: [String]
        let particle: [String]
        let tense: Tense
    }

    private let prefix: String
    private let idiom: [String]
    private let parts: Parts

    /// Takes `*räumen`, `zurück~treten`, `von bord *gehen`, `vor die tür *setzen`; nil where no verb is marked.
    init?(_ phrase: String) {
        var words = phrase.split(separator: " ").map(String.init)
        guard let last = words.popLast() else { return nil }
        idiom = words
        if last.hasPrefix("*") {
            (prefix, parts) = ("", Parts(String(last.dropFirst())))
        } else {
            let pieces = last.split(separator: "~").map(String.init)
            guard pieces.count == 2 else { return nil }
            (prefix, parts) = (pieces[0], Parts(pieces[1]))
        }
    }

    /// The word that names all forms: `zurücktreten`, `hut_nehmen`.
    var lemma: String { (idiom.suffix(1) + [prefix + parts.infinitive]).joined(separator: "_") }

    /// All forms, each once.
    var forms: [Form] {
        let noun = idiom.suffix(1)
        let apart = idiom.isEmpty ? prefix.isEmpty ? [] : [prefix] : idiom
        var forms = parts.finite.map { Form(words: [$0.word], particle: apart, tense: $0.tense) }
        if !apart.isEmpty { forms += parts.finite.map { Form(words: noun + [prefix + $0.word], particle: [], tense: $0.tense) } }
        forms.append(Form(words: noun + [prefix + parts.infinitive], particle: [], tense: .present))
        forms.append(Form(words: noun + [prefix + parts.participle], particle: [], tense: .participle))
        if !prefix.isEmpty { forms.append(Form(words: noun + [prefix + "zu" + parts.infinitive], particle: [], tense: .present)) }
        if prefix.isEmpty, !noun.isEmpty { forms.append(Form(words: noun + ["zu", parts.infinitive], particle: [], tense: .present)) }
        var seen: Set<[String]> = []
        return forms.filter { seen.insert($0.words + ["…"] + $0.particle).inserted }
    }

    // MARK: - Private

    /// The forms that a dictionary gives.
    private struct Parts {
        let infinitive: String
        let present: String
        let past: String
        let participle: String

        init(_ infinitive: String) {
            self.infinitive = infinitive
            if let strong = GermanVerb.strong[infinitive] {
                (present, past, participle) = (strong[0], strong[1], strong[2])
                return
            }
            let stem = String(infinitive.dropLast(infinitive.hasSuffix("en") ? 2 : 1))
            let link = stem.hasSuffix("t") || stem.hasSuffix("d") || stem.hasSuffix("fn") ? "e" : ""
            let isUnstressed = stem.hasSuffix("ier") || GermanVerb.unstressed.contains { stem.hasPrefix($0) }
            (present, past) = (stem + link + "t", stem + link + "te")
            participle = (isUnstressed ? "" : "ge") + stem + link + "t"
        }

        var finite: [(word: String, tense: Form.Tense)] {
            [
                (present, .present), (infinitive, .present),
                (infinitive.hasSuffix("eln") ? present : String(infinitive.dropLast()), .present),
                (past, .past),
                (past + (past.hasSuffix("e") ? "n" : "en"), .past),
            ] + (infinitive == "treten" ? [("träten", .present), ("träte", .present)] : [])
        }
    }

    private static let unstressed = ["be", "ent", "er", "ver", "über", "unter"]

    /// Third person of the present, past, participle.
    private static let strong: [String: [String]] = {
        let table = """
            beginnen beginnt begann begonnen, bekommen bekommt bekam bekommen, berufen beruft berief berufen, entbinden entbindet entband entbunden
            entheben enthebt enthob enthoben, entlassen entlässt entließ entlassen, entscheiden entscheidet entschied entschieden, auserwählen erwählt erwählte auserwählt
            ernennen ernennt ernannte ernannt, benennen benennt benannte benannt, erhalten erhält erhielt erhalten, fallen fällt fiel gefallen
            fangen fängt fing gefangen, geben gibt gab gegeben, gehen geht ging gegangen, gewinnen gewinnt gewann gewonnen
            heben hebt hob gehoben, kommen kommt kam gekommen, küren kürt kürte gekürt, lassen lässt ließ gelassen, laufen läuft lief gelaufen
            nehmen nimmt nahm genommen, rufen ruft rief gerufen, scheiden scheidet schied geschieden, schlagen schlägt schlug geschlagen
            schließen schließt schloss geschlossen, schmeißen schmeißt schmiss geschmissen, springen springt sprang gesprungen
            stehen steht stand gestanden, steigen steigt stieg gestiegen, stoßen stößt stieß gestoßen, treten tritt trat getreten
            übernehmen übernimmt übernahm übernommen, überlassen überlässt überließ überlassen, verlassen verlässt verließ verlassen
            verlieren verliert verlor verloren, werben wirbt warb geworben, werden wird wurde geworden, werfen wirft warf geworfen
            ziehen zieht zog gezogen, übertragen überträgt übertrug übertragen, besteigen besteigt bestieg bestiegen, vertrauen vertraut vertraute vertraut, übergeben übergibt übergab übergeben
            """
        var strong: [String: [String]] = [:]
        for entry in table.split(whereSeparator: { $0 == "\n" || $0 == "," }) {
            let words = entry.split(separator: " ").map(String.init)
            strong[words[0]] = Array(words.dropFirst())
        }
        return strong
    }()
}
