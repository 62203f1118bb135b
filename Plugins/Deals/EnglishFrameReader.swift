import Linguistics
import NewsModel

/// Reads English clauses by their frames: `X pounces on Y`, `Y finds a home at X`.
struct EnglishFrameReader {
    let clause: Clause

    /// What the verb at a chunk tells by the first frame that fits.
    func clue(_ index: Int) -> DealClue? {
        guard let frames = EnglishFrames.byVerb[clause.chunks[index].word] else { return nil }
        return frames.lazy.compactMap { read($0, index) }.first
    }

    // MARK: - Private

    private var syntax: EnglishSyntax { EnglishSyntax(clause: clause) }

    private func read(_ frame: EnglishFrame, _ index: Int) -> DealClue? {
        if let particle = frame.particle, syntax.wordBehind(index) != particle { return nil }
        guard !clause.sentence.tokens.contains(where: { DealWords.sports.contains(clause.document.tokens[$0]) }) else { return nil }
        let sum = sum(behind: index)
        guard frame.sum == .anywhere || sum != nil, frame.sum != .object || isObject(sum, of: index),
            frame.sum != .price || isPrice(sum, of: index), let noun = noun(frame, index),
            !clause.hasSpeaker(before: index),
            frame.words.words.isEmpty || clause.sentence.tokens.contains(where: { frame.words.contains(clause.document.tokens[$0]) })
        else { return nil }
        var found = DealClue(
            kind: frame.kind, rule: frame.rule, trigger: clause.chunks[index].tokens, sentence: clause.sentence.index, status: frame.status,
            strength: frame.strength)
        found.amount = sum
        if frame.subject == .target, let place = noun.place, place + 1 < clause.chunks.count, clause.chunks[place + 1].preposition == "for"
        {
            return nil
        }
        if let (prepositions, role) = frame.noun?.attribute, let noun = noun.place {
            if let owner = clause.chunks[noun].possessor, role == .buyer { found.buyers = [owner] }
            if let place = syntax.oblique(after: noun, prepositions, reach: 2) { add(place, role, to: &found) }
        }
        fill(&found, frame, index, noun.place)
        if frame.isDoubtful, sum == nil, !speaksOfDeals(near: index), !isBare(noun.place ?? index) { return nil }
        if found.buyers.isEmpty, frame.rule.hasPrefix("offer"), let place = syntax.nominative(before: index), isSuitors(place) {
            found.marks.insert("en-unnamed-buyer")
            found.strength = 0.5
        }
        return settled(found, frame)
    }

    /// Whether a word near a verb speaks of deals.
    private func speaksOfDeals(near index: Int) -> Bool {
        let verb = clause.chunks[index].tokens
        return (verb.lowerBound - 12..<verb.upperBound + 12).clamped(to: clause.sentence.tokens).contains {
            Self.deals.contains(clause.document.tokens[$0])
        }
    }

    /// `X circles Y`: a headline in which but one phrase, or a second after a comma, stands behind the verb or its noun.
    private func isBare(_ index: Int) -> Bool {
        guard clause.sentence.isTitle else { return false }
        let behind = clause.chunks[(index + 1)...].prefix { $0.kind != .comma && $0.kind != .stop && $0.kind != .other }
        return behind.lazy.filter { $0.kind == .phrase }.count == 1 && !behind.contains { $0.kind == .verb }
    }

    private static let deals: WordSet = [
        "takeover", "takeovers", "acquisition", "acquisitions", "buyout", "bid", "bids", "bidding", "merger", "purchase", "stake", "deal",
        "owner", "owners", "sale", "buy", "buying", "acquire", "acquiring", "bidder", "suitor", "suitors", "offer", "subsidiary", "buyer",
        "auction", "shares",
    ]

    /// `Private equity firms are circling Y`: several who are not named.
    private func isSuitors(_ place: Int) -> Bool {
        let chunk = clause.chunks[place]
        return chunk.names.isEmpty && chunk.head?.hasSuffix("s") == true
            && (DealWords.isCompanyPhrase(chunk) || chunk.head.map { ["suitors", "bidders", "rivals", "buyers"].contains($0) } == true)
    }

    /// The sum that the verb is about.
    private func sum(behind index: Int) -> MoneyMention? {
        for place in (index + 1)..<max(index + 1, min(clause.chunks.count, index + 8)) {
            let chunk = clause.chunks[place]
            if chunk.kind == .stop || chunk.kind == .subordinator { return nil }
            if let sum = chunk.sums.first.map({ clause.analysis.sums[$0] }) {
                return sum.unit == .whole && sum.money.value >= 100_000 ? sum : nil
            }
        }
        return nil
    }

    /// `lands Y for $60m`: a sum right behind the object.
    private func isPrice(_ sum: MoneyMention?, of index: Int) -> Bool {
        guard let sum, let place = clause.object(after: index), place + 1 < clause.chunks.count else { return false }
        let next = clause.chunks[place + 1]
        return ["for", "in"].contains(next.preposition ?? "") && next.tokens.contains(sum.tokens.lowerBound)
    }

    private func isObject(_ sum: MoneyMention?, of index: Int) -> Bool {
        guard let sum, let place = clause.object(after: index) else { return false }
        return clause.chunks[place].tokens.contains(sum.tokens.lowerBound)
    }

    /// Where the frame's noun stands, `nil` inside where it asks for none; nil where it is missing.
    private func noun(_ frame: EnglishFrame, _ index: Int) -> (place: Int?, Void)? {
        guard let noun = frame.noun else { return (nil, ()) }
        let place: Int?
        if noun.prepositions.isEmpty {
            place = clause.object(after: index)
        } else {
            place = (index + 1..<max(index + 1, min(clause.chunks.count, index + 6))).prefix { clause.chunks[$0].kind != .stop }.first {
                clause.chunks[$0].preposition.map(noun.prepositions.contains) == true
                    && clause.chunks[$0].nouns.contains(where: noun.words.contains)
            }
        }
        guard let place, clause.chunks[place].nouns.last.map(noun.words.contains) == true else { return nil }
        return (place, ())
    }

    private func fill(_ clue: inout DealClue, _ frame: EnglishFrame, _ index: Int, _ noun: Int?) {
        let subject = syntax.subject(of: index)?.names ?? []
        if syntax.isPassive(index), let role = frame.object {
            add(subject, role, to: &clue)
            if let agent = frame.subject, let place = syntax.oblique(after: index, ["by"], reach: 5) { add(place, agent, to: &clue) }
            for (prepositions, role) in frame.phrases {
                if let place = syntax.oblique(after: index, prepositions, reach: 6) { add(place, role, to: &clue) }
            }
            return
        }
        if let role = frame.subject { add(subject, role, to: &clue) }
        if let role = frame.object, let place = clause.object(after: index), place != noun { add(place, role, to: &clue) }
        for (prepositions, role) in frame.phrases {
            if let place = phrase(with: prepositions, behind: index) { add(place, role, to: &clue) }
        }
    }

    /// The first phrase under one of these prepositions that names somebody.
    private func phrase(with prepositions: [String], behind index: Int) -> Int? {
        for place in (index + 1)..<max(index + 1, min(clause.chunks.count, index + 7)) {
            let chunk = clause.chunks[place]
            if [.stop, .subordinator, .verb].contains(chunk.kind) { return nil }
            if let preposition = chunk.preposition, prepositions.contains(preposition), chunk.sums.isEmpty { return place }
        }
        return nil
    }

    private func add(_ place: Int, _ role: EnglishFrame.Role, to clue: inout DealClue) {
        guard role == .target else { return add(syntax.members(at: place), role, to: &clue) }
        guard let object = ObjectReading.read(clause, at: place) else { return }
        add(object.targets, .target, to: &clue)
        clue.sellers += object.sellers.filter { seller in !clue.targets.contains { NameKey.same($0, seller) } }
        guard object.isStake else { return }
        clue.stake = object.stake
        clue.kind = object.isMajority || (object.stake?.value ?? 0) >= 50 ? .acquisition : .investment
    }

    private func add(_ names: [NameMention], _ role: EnglishFrame.Role, to clue: inout DealClue) {
        switch role {
        case .buyer: clue.buyers += names
        case .seller: clue.sellers += names
        case .target: clue.targets += names.filter { name in !clue.targets.contains { NameKey.same($0, name) } }
        }
    }

    /// The clue with each name in one role, where nobody is missing.
    private func settled(_ clue: DealClue, _ frame: EnglishFrame) -> DealClue? {
        var clue = clue
        if frame.needsShare, clue.stake == nil { return nil }
        if frame.isOfFirms {
            clue.targets.removeAll { !isFirm($0) }
            clue.buyers.removeAll { !isFirm($0) }
            clue.sellers.removeAll { !isFirm($0) }
        }
        clue.targets.removeAll { target in (clue.buyers + clue.sellers).contains { NameKey.same($0, target) } }
        if clue.kind == .merger, clue.targets.count < 2 { return nil }
        let isComplete = frame.needed.allSatisfy { role in
            switch role {
            case .buyer: !clue.buyers.isEmpty || clue.marks.contains("en-unnamed-buyer")
            case .seller: !clue.sellers.isEmpty
            case .target: !clue.targets.isEmpty
            }
        }
        return isComplete ? clue : nil
    }

    /// Whether a name is a firm's or a business's, not a person's, a place's, an authority's or a thing's.
    private func isFirm(_ name: NameMention) -> Bool {
        guard !name.isPlace, !DealWords.isAuthority(name), !DealWords.isMetonym(name) else { return false }
        if clause.document.tokens[name.tokens.upperBound - 1].isNumber { return false }
        if name.isOrganisation { return true }
        guard !name.isPerson, !clause.persons.contains(name.text) else { return false }
        guard let chunk = clause.chunks.first(where: { $0.tokens.overlaps(name.tokens) }) else { return true }
        let first = clause.document.tokens[name.tokens.lowerBound]
        guard first.isNameLike, first.text.utf8.first.map({ 48...57 ~= $0 }) == false else {
            return (chunk.determiner != nil || chunk.possessor != nil) && chunk.head.map(ObjectReading.isAsset) == true
        }
        return (chunk.trailing.isEmpty || chunk.trailing.contains(where: ObjectReading.isAsset) || DealWords.isStake(chunk))
            && (clause.sentence.isTitle || clause.isEstablished(name) || !DictionaryWords.isCommon(first, .en))
    }
}
