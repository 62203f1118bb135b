import Linguistics
import NewsModel

/// Who takes whose place.
extension MoveRules {
    func succeeds() -> [Move] {
        if !isGerman, isPassive { return [] }
        if let moves = replacement() { return moves }
        if let (next, last) = finalPair() {
            let office = complements.office(
                behind: match.end, before: match.tokens.lowerBound, excluding: next, allowsForeign: true)
            return pair(next, last, last.named ?? office ?? last.held, "final", 0.7)
        }
        if isGerman, clause.isClauseFinal, match.particle == nil, let both = clause.rivals() { return succession(of: both) }
        guard let next = followerInFront() ?? subject() else { return replacedAlone() }
        if let alone = successionOfUnknown(next) { return [alone] }
        guard let last = (isGerman ? germanObject(next) : clause.object(within: 8)) ?? complements.headlineObject(), next.name != last.name
        else {
            return []
        }
        return succession(of: (next, last))
    }

    private func succession(of both: (next: Figure, last: Figure)) -> [Move] {
        let (next, last) = both
        let isUsual = next.held != nil || last.held != nil
        let office = complements.office(
            behind: last.tokens.upperBound, before: match.tokens.lowerBound, excluding: next, allowsForeign: true)
        let given = isGerman ? last.named : nil
        let front = match.trigger.words[0] == "übernimmt" ? complements.post() : nil
        return pair(next, last, given ?? office ?? front ?? last.held, "object", isUsual || office != nil ? 0.75 : 0.5)
    }

    /// `X soll Y beerben`, `dass er Y ablösen wird`: at the end of its clause the verb stands behind both.
    private func finalPair() -> (next: Figure, last: Figure)? {
        guard isGerman, match.particle == nil, clause.isClauseFinal, !isPassive else { return nil }
        let figures = clause.free()
        guard let last = figures.last else { return nil }
        if figures.count > 1, let next = figures.first, next.name != last.name { return (next, last) }
        let near = max(match.sentence.tokens.lowerBound, last.tokens.lowerBound - 4)..<last.tokens.lowerBound
        guard near.contains(where: { ["er", "sie"].contains(reading.tokens[$0].lower) }), let next = clause.previousSubject(),
            next.name != last.name
        else { return nil }
        return (next, last)
    }

    /// `Talbach replaces X with Y and Z as its chiefs`, `ersetzt X durch Y`: who speaks of it is no successor.
    private func replacement() -> [Move]? {
        let first = match.trigger.words[0]
        guard first.hasPrefix("replac") || ["ersetzen", "ablösen"].contains(match.trigger.lemma), let last = clause.object(within: 8) else {
            return nil
        }
        let start = last.tokens.upperBound
        let link = (start..<min(match.sentence.tokens.upperBound, start + 3)).first {
            reading.tokens[$0].is(isGerman ? "durch" : "with")
        }
        guard let link, let next = clause.behind(link + 1, limit: 8), next.name != last.name else { return nil }
        let office = complements.office(behind: next.tokens.upperBound, before: link, excluding: next, allowsForeign: true)
        let others = clause.companions(behind: next).map { arrival($0, office ?? last.held, "with", 0.6, predecessor: last.name) }
        return pair(next, last, office ?? last.held, "with", 0.7) + others
    }

    /// `Talbach said it would replace chief executive X`: no successor is named.
    private func replacedAlone() -> [Move] {
        guard !isGerman, match.trigger.words[0].hasPrefix("replac"), let last = clause.object(within: 5) else { return [] }
        let office = complements.officeRightBehindAs(last.tokens.upperBound) ?? last.held
        guard office != nil else { return [] }
        var move = departure(last, office, "alone.last", 0.5)
        if clause.isWish { move.bar = "it is asked for" }
        return [move]
    }

    /// `X hands over to Y`, `X übergibt den Vorsitz an Y`
    func yields() -> [Move] {
        guard let last = subject(), let next = clause.behind(match.end, limit: 8), next.name != last.name, !yieldsThing else { return [] }
        let post = complements.post()
        let office = yieldedOffice() ?? (post?.mention.kind == .office ? post : last.held)
        return pair(next, last, office, "to", last.held != nil || next.held != nil ? 0.75 : 0.5)
    }

    /// `übergibt einen Scheck an`: no office is handed over.
    private var yieldsThing: Bool {
        guard let particle = match.particle else { return false }
        let between = match.tokens.upperBound..<particle.lowerBound
        guard isGerman else {
            return match.trigger.words.count == 1 && !between.contains { reading.office(at: $0).map { !$0.isForeign } ?? false }
        }
        return between.contains {
            reading.tokens[$0].isCapitalized && reading.office(at: $0) == nil && reading.figure(at: $0) == nil
                && !Self.batons.contains(reading.tokens[$0]) && !($0 > 0 && reading.tokens[$0 - 1].is("bei"))
        }
    }

    /// `cedes the chief executive role to X`
    private func yieldedOffice() -> Office? {
        guard !isGerman, let particle = match.particle else { return nil }
        return (match.tokens.upperBound..<particle.lowerBound).lazy.compactMap { reading.office(at: $0) }.first {
            !$0.isForeign && $0.mention.kind == .office
        }
    }

    private static let batons: WordSet = ["stab", "staffelstab", "staffel", "taktstock", "platz"]

    /// `Nachfolgen wird ihm X`
    private func followerInFront() -> Figure? {
        guard isGerman, match.tokens.lowerBound == match.sentence.tokens.lowerBound, match.trigger.words[0].hasSuffix("en"),
            match.end < match.sentence.tokens.upperBound, ["wird", "soll", "werde"].contains(reading.tokens[match.end].lower)
        else { return nil }
        return clause.behind(match.end + 1, limit: 8)
    }

    /// `X will replace him`, `X will replace Smith`, of whom the text says no more.
    private func successionOfUnknown(_ next: Figure) -> Move? {
        let index = match.tokens.upperBound
        if isGerman { return succeedsPronoun(next) }
        guard index < match.sentence.tokens.upperBound else { return nil }
        let token = reading.tokens[index]
        guard ["him", "her", "them"].contains(token.lower) && !isPossessed(index) || clause.object(within: 8) == nil else { return nil }
        guard ["him", "her", "them"].contains(token.lower) || token.isCapitalized && !reading.words.isFunctionWord(token.lower) else {
            return nil
        }
        let office = complements.office(
            behind: index, before: match.tokens.lowerBound, excluding: next, allowsForeign: true)
        return arrival(next, office, token.isCapitalized ? "unknown" : "pronoun", 0.6)
    }

    /// `her predecessor`
    private func isPossessed(_ index: Int) -> Bool {
        reading.tokens[index].is("her") && index + 1 < match.sentence.tokens.upperBound && reading.tokens[index + 1].isWord
            && !reading.words.isFunctionWord(reading.tokens[index + 1].lower) && !reading.words.isAuxiliary(reading.tokens[index + 1])
    }

    /// `beerbt ihn X`, `folgt ihr X nach`: of the one before, the text has told.
    private func succeedsPronoun(_ next: Figure) -> Move? {
        let places = [match.tokens.upperBound, match.tokens.lowerBound - 1, match.tokens.upperBound + 1].filter {
            match.sentence.tokens.contains($0)
        }
        let isPronoun = places.contains { ["ihn", "ihm", "ihr", "ihnen"].contains(reading.tokens[$0].lower) }
        guard isPronoun || isNachfolgeAlone(next) else { return nil }
        let office = complements.office(behind: match.end, before: match.tokens.lowerBound, excluding: next, allowsForeign: true)
        return arrival(next, office, "pronoun", 0.6)
    }

    /// `Seine Nachfolge tritt X an`: not `die Nachfolge von Y`.
    private func isNachfolgeAlone(_ next: Figure) -> Bool {
        let noun = (max(match.sentence.tokens.lowerBound, match.tokens.lowerBound - 2)..<match.end).first {
            reading.tokens[$0].is("nachfolge")
        }
        guard let noun, match.particle != nil, noun + 1 < match.sentence.tokens.upperBound else { return false }
        return !["von", "des", "der", "vom"].contains(reading.tokens[noun + 1].lower) && !next.isPossessive
    }

    private func germanObject(_ next: Figure) -> Figure? {
        guard isGerman else { return nil }
        let start = max(match.tokens.upperBound, next.tokens.lowerBound >= match.tokens.upperBound ? next.tokens.upperBound : 0)
        if let figure = clause.behind(start, limit: 14) ?? clause.before(), figure.name != next.name { return figure }
        return complements.successor()?.predecessor ?? governedByAuf(next)
    }

    /// `Auf X folgt Y`
    private func governedByAuf(_ next: Figure) -> Figure? {
        let near = max(match.sentence.tokens.lowerBound, match.tokens.lowerBound - 10)..<match.tokens.lowerBound
        guard let link = near.first(where: { reading.tokens[$0].is("auf") }), let last = clause.behind(link + 1, limit: 4),
            last.tokens.upperBound <= match.tokens.lowerBound, last.name != next.name
        else { return nil }
        return last
    }

    /// `wird Nachfolger von Y`, `zum Nachfolger von Y bestellt`, `named as successor to Y`.
    func successorPhrase() -> [Move]? {
        guard let successor = complements.successor() else { return nil }
        let inverted = successor.index < match.tokens.lowerBound && isGerman ? clause.behind(match.tokens.upperBound, limit: 8) : nil
        guard let figure = inverted ?? clause.subject() else { return nil }
        guard figure.name != successor.predecessor?.name else { return [] }
        guard let last = successor.predecessor else { return [arrival(figure, place: openPlace, "successor", 0.7)] }
        return pair(figure, last, complements.officeOfSuccession(after: last) ?? last.held, "successor", 0.75)
    }

    func succession(_ figure: Figure, _ way: String) -> [Move]? {
        guard let successor = complements.successor() else { return nil }
        let way = way + ".successor"
        if let last = successor.predecessor, last.name == figure.name {
            guard let next = clause.figure(before: successor.index), next.name != last.name else {
                return [departure(last, last.held, way, 0.55)]
            }
            return pair(next, last, last.held, way, 0.7)
        }
        guard let last = successor.predecessor else { return [arrival(figure, place: openPlace, way, 0.7)] }
        return pair(figure, last, complements.officeOfSuccession(after: last) ?? last.held, way, 0.75)
    }

    private func pair(_ next: Figure, _ last: Figure, _ office: Office?, _ way: String, _ confidence: Double) -> [Move] {
        let office = office == last.held ? last.named.flatMap { $0.function == "founder" ? nil : $0 } : office
        var gone = departure(last, office, way + ".last", confidence - 0.05)
        gone.reason = nil
        if gone.from == nil { gone.from = openPlace }
        if let office, office.isForeign { gone = barred(gone, office) }
        return [arrival(next, office, way, confidence, predecessor: last.name), gone]
    }
}
