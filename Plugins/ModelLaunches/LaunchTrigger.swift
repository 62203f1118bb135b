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
}

/// All triggers of a language by their first word, longest first.
struct LaunchTriggers: Sendable {
    private let byWord: [String: [LaunchTrigger]]

    /// Lines `name | frame | status | form, form …`; in a form `…` parts a verb from its particle.
    init(table: String) {
        var all: [LaunchTrigger] = []
        for line in table.split(separator: "\n") {
            let cells = line.split(separator: "|").map { $0.split(separator: " ").joined(separator: " ") }
            guard cells.count == 4, let frame = LaunchTrigger.Frame(rawValue: cells[1]) else { continue }
            for form in cells[3].split(separator: ",") {
                let parts = form.split(separator: "…").map { $0.split(separator: " ").map(String.init) }
                all.append(
                    LaunchTrigger(
                        name: cells[0], frame: frame, status: cells[2], words: parts.first ?? [""],
                        particle: parts.count > 1 ? parts[1] : []))
            }
        }
        byWord = Dictionary(grouping: all, by: { $0.words[0] }).mapValues { list in
            list.sorted { ($0.words.count, $0.particle.count) > ($1.words.count, $1.particle.count) }
        }
    }

    func starting(with word: String) -> [LaunchTrigger] { byWord[word] ?? [] }
}
