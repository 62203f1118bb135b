import Linguistics

/// Words that tell of a launch, with the place of the model beside them.
struct LaunchTrigger: Sendable {
    enum Frame: String, Sendable {
        /// The model follows: `launches X`, `stellt X vor`.
        case object
        /// A noun and its model: `launch of X`, `Start von X`.
        case noun
        /// The model comes first: `X is available`, `X debuts`.
        case subject
        /// Either: `veröffentlicht`, `released`.
        case either
    }

    let name: String
    let frame: Frame
    let status: String
    let words: [String]
    let particle: [String]
    /// Whether the model stands behind the particle: `erweitert … um X`.
    let leads: Bool

    init(name: String, frame: Frame, status: String, words: [String] = [], particle: [String] = [], leads: Bool = false) {
        (self.name, self.frame, self.status) = (name, frame, status)
        (self.words, self.particle, self.leads) = (words, particle, leads)
    }

    /// Stands for any noun of a model, and for the words of kind before it.
    static let modelNoun = "<model>"
}

/// All triggers of a language by their first word, longest first.
struct LaunchTriggers: Sendable {
    private let byWord: [String: [LaunchTrigger]]

    /// Lines `name | frame | status | form, form …`; in a form `…` parts a verb from its particle, `/` forms of the first word,
    /// `<model>` stands for a noun of a model, `>` at the end says that the model stands behind the particle.
    init(table: String) {
        var all: [LaunchTrigger] = []
        for line in table.split(separator: "\n") {
            let cells = line.split(separator: "|").map { $0.split(separator: " ").joined(separator: " ") }
            guard cells.count == 4, let frame = LaunchTrigger.Frame(rawValue: cells[1]) else { continue }
            for form in cells[3].split(separator: ",") {
                all += Self.triggers(form, name: cells[0], frame: frame, status: cells[2])
            }
        }
        byWord = Dictionary(grouping: all, by: { $0.words[0] }).mapValues { list in
            list.enumerated().sorted {
                ($0.element.words.count, $0.element.particle.count, $1.offset) > (
                    $1.element.words.count, $1.element.particle.count, $0.offset
                )
            }.map(\.element)
        }
    }

    /// Those that begin with this word.
    func starting(with word: String) -> [LaunchTrigger] {
        let own = byWord[word] ?? []
        return ModelNameFinder.isModelNoun(word) ? own + (byWord[LaunchTrigger.modelNoun] ?? []) : own
    }

    // MARK: - Private

    private static func triggers(_ form: Substring, name: String, frame: LaunchTrigger.Frame, status: String) -> [LaunchTrigger] {
        let leads = form.contains(">") && form.split(separator: " ").last == ">"
        let parts = form.split(separator: "…").map { $0.split(separator: " ").map(String.init).filter { $0 != ">" } }
        guard let words = parts.first, let first = words.first else { return [] }
        return first.split(separator: "/").map {
            LaunchTrigger(
                name: name, frame: frame, status: status, words: [String($0)] + words.dropFirst(),
                particle: parts.count > 1 ? parts[1] : [], leads: leads)
        }
    }
}
