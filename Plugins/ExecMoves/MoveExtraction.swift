import FoundationEssentials
import Linguistics
import NewsModel

/// An article's moves: reads it, lets every trigger speak, and merges what concerns one person.
struct MoveExtraction {
    private let reading: MoveReading

    init(_ reading: MoveReading) {
        self.reading = reading
    }

    /// The events of an article. Takes time in proportion to its length.
    static func events(title: String, text: String, language: String?, published: Date?) -> [Event] {
        MoveExtraction(MoveReading(title: title, text: text, language: language, published: published)).events()
    }

    func events() -> [Event] {
        let filter = MoveFilter(reading)
        let moves = moves().filter(filter.accepts)
        let merged = MoveMerger(reading).merge(moves).filter(filter.isTold)
        return merged.map(event)
    }

    // MARK: - Private

    private func moves() -> [Move] {
        let finder = TriggerFinder(reading)
        var moves: [Move] = []
        for sentence in reading.document.sentences {
            for match in finder.matches(in: sentence) {
                moves += MoveRules(reading, match).moves()
            }
            moves += DesignationRules(reading, sentence).moves()
        }
        return moves
    }

    private func event(_ move: Move) -> Event {
        var fields: [String: FieldValue] = ["person": .text(move.person)]
        var evidence = [reading.document.evidence("type", move.tokens), reading.document.evidence("person", move.personTokens)]
        for (name, place) in [("from", move.from), ("to", move.to)] {
            guard let place, place.organisation != nil || place.role != nil else { continue }
            fields[name] = .position(Position(org: place.organisation, role: place.role, function: place.function))
            evidence.append(reading.document.evidence(name, place.tokens))
        }
        if move.isInterim { fields["interim"] = .flag(true) }
        if let reason = move.reason { fields["reason"] = .text(reason) }
        if let date = move.effective {
            fields["effective"] = .text(date.iso)
            evidence.append(reading.document.evidence("effective", date.tokens))
        }
        let confidence = (move.confidence * 100).rounded() / 100
        return Event(
            type: "exec_move", status: move.status, confidence: confidence, rule: move.rule,
            evidence: evidence.filter { !$0.quote.isEmpty }, fields: fields)
    }
}
