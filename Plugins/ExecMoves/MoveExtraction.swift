import FoundationEssentials
import Linguistics
import NewsModel

/// An article's moves: reads it, lets every trigger speak, merges what concerns one person, and judges what comes out.
struct MoveExtraction {
    let reading: MoveReading

    init(title: String, text: String, language: String?, published: Date?) {
        reading = MoveReading(title: title, text: text, language: language, published: published)
    }

    /// The moves that are reported, in the order in which the article first speaks of each.
    func events() -> [Event] {
        let moves = candidates().filter { $0.dropped == nil }
        let reasons = Dictionary(moves.map { ($0.move.person, $0.move.reason) }) { first, _ in first }
        return moves.map(event).map { event in
            guard let last = event.text("replaces"), let reason = reasons[last] ?? nil else { return event }
            var event = event
            event.fields["replaces_reason"] = .text(reason)
            return event
        }
    }

    /// Every person who looks like moving. Takes time in proportion to the article's length.
    func candidates() -> [MoveCandidate] {
        let found = moves()
        guard !found.isEmpty else { return [] }
        let judge = MoveJudge(reading)
        let moves = found.map { move in
            var move = move
            move.bar = judge.bar(move)
            return move
        }
        return judge.judged(MoveMerger(reading, estimate: judge.estimate).merge(moves))
    }

    func event(_ candidate: MoveCandidate) -> Event {
        let move = candidate.move
        var fields: [String: FieldValue] = ["person": .text(move.person)]
        var evidence = [reading.document.evidence("type", move.tokens), reading.document.evidence("person", move.personTokens)]
        for (name, place) in [("from", move.from), ("to", move.to)] {
            guard let place, !place.isEmpty else { continue }
            fields[name] = .position(Position(org: place.organisation, role: place.role, function: place.function))
            evidence.append(reading.document.evidence(name, place.tokens))
        }
        if move.isInterim { fields["interim"] = .flag(true) }
        if let last = move.predecessor, move.to != nil, last != move.person { fields["replaces"] = .text(last) }
        let source = MoveSource(reading)
        if let stage = source.stage(move) { fields["stage"] = .text(stage) }
        if let sayer = source.saidBy(move) { fields["said_by"] = .text(sayer) }
        if let reason = move.reason { fields["reason"] = .text(reason) }
        if let date = move.effective {
            fields["effective"] = .text(date.iso)
            evidence.append(reading.document.evidence("effective", date.tokens))
        }
        return Event(
            type: "exec_move", status: move.status, confidence: (candidate.confidence * 100).rounded() / 100, rule: move.rule,
            evidence: evidence.filter { !$0.quote.isEmpty }, fields: fields)
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
}
