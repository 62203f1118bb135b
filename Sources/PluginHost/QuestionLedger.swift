import NewsModel

/// Which questions wait, which are open, and which are under suspicion: pure bookkeeping, so that none is lost.
///
/// Each question is in exactly one place until it is handed out to be settled.
struct QuestionLedger {
    private var waiting: ArraySlice<Question> = []
    /// Asked and not answered, oldest first.
    private(set) var open: ArraySlice<Open> = []
    /// Failed, and to be settled when the plugin shows with another article whether it works at all.
    private(set) var doubts: [Doubt] = []
    private var lastID = 0

    struct Open {
        let id: Int
        let question: Question
    }

    struct Doubt {
        let question: Question
        let reason: String
        /// Whether the program ended over it, so that further questions are asked one at a time.
        let endedProgram: Bool
    }

    mutating func add(_ questions: [Question]) {
        waiting += questions
    }

    /// The next question to ask while no more than `limit` are open; a probe where only suspects are left.
    mutating func next(limit: Int, probe: Question) -> Open? {
        guard open.count < limit, open.first?.question.isAlone != true else { return nil }
        guard var question = waiting.first else {
            return doubts.isEmpty || !open.isEmpty ? nil : ask(probe)
        }
        if question.isAlone || doubts.contains(where: \.endedProgram) {
            guard open.isEmpty else { return nil }
            question.isAlone = true
        }
        waiting.removeFirst()
        return ask(question)
    }

    /// Asks `question` out of turn.
    mutating func ask(_ question: Question) -> Open {
        lastID += 1
        let asked = Open(id: lastID, question: question)
        open.append(asked)
        return asked
    }

    /// Takes back the question asked last.
    mutating func withdrawNewest() {
        _ = open.popLast()
    }

    /// The oldest open question, taken out, where `id` is its number.
    mutating func answer(to id: Int?) -> Question? {
        guard let oldest = open.first, oldest.id == id else { return nil }
        return open.removeFirst().question
    }

    /// Suspects a question that was answered with an error.
    mutating func doubt(_ question: Question, reason: String) {
        doubts.append(Doubt(question: question, reason: reason, endedProgram: false))
    }

    /// The program has ended: the oldest open question is asked again alone, or is suspected where it was alone already;
    /// the others are asked again as they were.
    mutating func programEnded(reason: String) {
        guard let oldest = open.popFirst() else { return }
        var again = open.map(\.question)
        open = []
        if oldest.question.isAlone {
            doubts.append(Doubt(question: oldest.question, reason: reason, endedProgram: true))
        } else if !oldest.question.isProbe {
            var suspect = oldest.question
            suspect.isAlone = true
            again.insert(suspect, at: 0)
        }
        waiting = again + waiting
    }

    /// The suspects, taken out: the plugin works, so it was they who failed.
    mutating func takeDoubts() -> [Doubt] {
        defer { doubts = [] }
        return doubts
    }

    /// Every question, taken out, in no order.
    mutating func takeAll() -> [Question] {
        defer { (waiting, open, doubts) = ([], [], []) }
        return doubts.map(\.question) + open.map(\.question) + waiting
    }

    /// Forgets the waiting and suspected questions of a batch nobody waits for.
    mutating func remove(batch: Int) {
        waiting.removeAll { $0.ticket?.batch == batch }
        doubts.removeAll { $0.question.ticket?.batch == batch }
    }
}
