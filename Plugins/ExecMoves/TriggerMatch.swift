import Linguistics
import NewsModel

/// A trigger at one place.
struct TriggerMatch {
    let trigger: MoveTrigger
    /// The trigger's own words.
    let tokens: Range<Int>
    /// The particle at the end of the German clause.
    let particle: Range<Int>?
    let sentence: Sentence

    var end: Int { particle?.upperBound ?? tokens.upperBound }
}

/// Finds triggers in a sentence.
struct TriggerFinder {
    let reading: MoveReading
    let triggers: MoveTriggers

    init(_ reading: MoveReading) {
        self.reading = reading
        triggers = reading.document.language == .de ? .german : .english
    }

    func matches(in sentence: Sentence) -> [TriggerMatch] {
        var found: [TriggerMatch] = []
        var index = sentence.tokens.lowerBound
        while index < sentence.tokens.upperBound {
            let here = matches(at: index, in: sentence)
            if !here.isEmpty { found += here }
            index = here.first.map { max(index + 1, $0.tokens.upperBound) } ?? index + 1
        }
        return found
    }

    // MARK: - Private

    private static let reach = 30

    /// The first match of each frame family; `wird` may begin more than one construction.
    private func matches(at index: Int, in sentence: Sentence) -> [TriggerMatch] {
        guard reading.tokens[index].isWord else { return [] }
        let candidates = triggers.starting(with: reading.tokens[index])
        guard !candidates.isEmpty, !isName(index) else { return [] }
        var found: [TriggerMatch] = []
        for place in candidates.indices {
            guard let end = end(of: candidates[place].words, at: index, before: sentence.tokens.upperBound) else { continue }
            let trigger = candidates[place]
            guard let match = match(trigger, index..<end, in: sentence) else { continue }
            if found.isEmpty || found.allSatisfy({ $0.trigger.frame != trigger.frame || $0.trigger.isParticiple != trigger.isParticiple }) {
                found.append(match)
            }
        }
        return found.contains { $0.particle != nil } ? found.filter { $0.particle != nil } : found
    }

    private func isName(_ index: Int) -> Bool {
        reading.figure(at: index)?.person.tokens.contains(index) ?? false
    }

    /// Takes a trigger whose words stand here.
    private func match(_ trigger: MoveTrigger, _ words: Range<Int>, in sentence: Sentence) -> TriggerMatch? {
        let end = words.upperBound
        guard !trigger.particle.isEmpty else {
            return TriggerMatch(trigger: trigger, tokens: words, particle: nil, sentence: sentence)
        }
        var place = reading.document.language == .en ? end + 1 : end
        while place < min(sentence.tokens.upperBound, end + Self.reach) {
            if self.end(of: trigger.particle, at: place, before: sentence.tokens.upperBound) == place + trigger.particle.count,
                closes(place + trigger.particle.count, sentence, trigger)
            {
                return TriggerMatch(
                    trigger: trigger, tokens: words, particle: place..<(place + trigger.particle.count), sentence: sentence)
            }
            if reading.tokens[place].is(";") || reading.tokens[place].is(":") { return nil }
            place += 1
        }
        return nil
    }

    /// A separated particle ends its clause.
    private func closes(_ end: Int, _ sentence: Sentence, _ trigger: MoveTrigger) -> Bool {
        guard trigger.frame != .yields, trigger.particle.count == 1, Self.particles.contains(trigger.particle[0]),
            end < sentence.tokens.upperBound
        else {
            return true
        }
        let next = reading.tokens[end]
        return !next.isWord || ["und", "oder", "als", "wie", "sowie", "nachdem", "weil", "aber", "um"].contains(next.lower)
            || trigger.particle[0] == "zurück"
    }

    /// Where the words end that stand at `index`; an adverb may stand behind the first: `will now serve as`.
    private func end(of words: [String], at index: Int, before limit: Int) -> Int? {
        var place = index
        for (offset, word) in words.enumerated() {
            if offset == 1, place < limit, Self.adverbs.contains(reading.tokens[place]) { place += 1 }
            guard place < limit, reading.tokens[place].lower.isSame(as: word) else { return nil }
            place += 1
        }
        return place
    }

    private static let adverbs: WordSet = [
        "now", "also", "then", "soon", "instead", "initially", "temporarily", "immediately", "formally", "officially", "eventually",
        "later",
    ]

    private static let particles: WordSet = ["ab", "aus", "auf", "an", "ein", "nach", "zu", "hin", "nieder", "bei", "vor", "frei"]
}
