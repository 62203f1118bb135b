import Linguistics

/// Words that tell of a move, with the frame that says who stands where around them.
struct MoveTrigger: Sendable {
    /// Who moves, seen from the words.
    enum Frame: String, Sendable {
        /// The subject gives up an office: `resigns`, `tritt zurück`.
        case leaves
        /// The subject gives up the office or firm that follows: `leaves`, `verlässt`.
        case quits
        /// The object loses an office: `ousts`, `entlässt`.
        case dismisses
        /// The object is given an office: `appoints`, `beruft`.
        case appoints
        /// An organisation gets the object as its chief: `bekommt mit X eine neue Chefin`.
        case gains
        /// The subject goes to an organisation: `joins`, `wechselt`.
        case joins
        /// The subject takes an office that is named: `becomes`, `wird`.
        case becomes
        /// The subject takes charge of a part of an organisation: `will lead the team`, `wird das Team führen`.
        case leads
        /// The subject, a part of an organisation, will be led by the person behind: `will be headed by X`.
        case ledBy
        /// The subject takes the object's place: `succeeds`, `folgt auf`.
        case succeeds
        /// The subject gives up an office to the object: `hands over to`, `übergibt an`.
        case yields
        /// A new office or a successor is named by a copula: `the new chief is X`, `new directors include X, Y`.
        case presents
        /// `with X as chief`
        case absolute
        /// The subject dies.
        case dies
        /// A noun of leaving with its person: `resignation of`, `Rücktritt von`.
        case exitNoun
        /// A noun of appointing with its person: `appointment of`, `Berufung von`.
        case entryNoun
    }

    let name: String
    let frame: Frame
    let reason: String?
    let words: [String]
    /// What must stand later in the clause: the particle of a German verb.
    let particle: [String]
    let isParticiple: Bool
    let isPast: Bool
    /// What all forms of one verb are called: `zurücktreten`.
    let lemma: String
}

/// All triggers of a language by their first word, longest first.
struct MoveTriggers: Sendable {
    private let byWord: WordMap<[MoveTrigger]>

    /// Lines `name | frame | reason | form, form …`; in a form `…` parts a verb from its particle, a final `°` marks a participle
    /// and `<` a past tense. German verbs may stand for all their forms, see `GermanVerb`.
    init(table: String) {
        var all: [MoveTrigger] = []
        for line in table.split(separator: "\n") where !line.hasPrefix("#") {
            let cells = line.split(separator: "|").map { $0.split(separator: " ").joined(separator: " ") }
            guard cells.count == 4, let frame = MoveTrigger.Frame(rawValue: cells[1]) else { continue }
            for form in cells[3].split(separator: ",") {
                let reason = cells[2] == "-" ? nil : cells[2]
                if let verb = GermanVerb(String(form)) {
                    all += Self.triggers(cells[0], frame, reason, verb)
                } else {
                    all.append(Self.trigger(cells[0], frame, reason, String(form)))
                }
            }
        }
        let groups = Dictionary(grouping: all, by: { $0.words[0] }).mapValues { list in
            list.sorted { ($0.words.count, $0.particle.count) > ($1.words.count, $1.particle.count) }
        }
        byWord = WordMap(groups.map { ($0.key, $0.value) })
    }

    /// Those whose first word is this one.
    func starting(with word: Token) -> [MoveTrigger] { byWord[word] ?? [] }

    private static func trigger(_ name: String, _ frame: MoveTrigger.Frame, _ reason: String?, _ form: String) -> MoveTrigger {
        let plain = form.filter { $0 != "°" && $0 != "<" }
        let parts = plain.split(separator: "…").map { $0.split(separator: " ").map(String.init) }
        return MoveTrigger(
            name: name, frame: frame, reason: reason, words: parts.first ?? [""], particle: parts.count > 1 ? parts[1] : [],
            isParticiple: form.contains("°"), isPast: form.contains("<"), lemma: (parts.first ?? []).joined(separator: "_"))
    }

    /// Whom one appoints or dismisses is told of in the passive by the same participle: it is no past.
    private static func triggers(_ name: String, _ frame: MoveTrigger.Frame, _ reason: String?, _ verb: GermanVerb) -> [MoveTrigger] {
        verb.forms.map { form in
            let isPast =
                switch form.tense {
                case .present: false
                case .past: frame != .appoints
                case .participle: frame != .appoints && frame != .dismisses
                }
            return MoveTrigger(
                name: name, frame: frame, reason: reason, words: form.words, particle: form.particle, isParticiple: false, isPast: isPast,
                lemma: verb.lemma)
        }
    }
}
