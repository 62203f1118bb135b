import Linguistics
import NewsModel

/// English deal rules: which verbs and nouns speak of deals, and who stands where about them.
struct EnglishRules {
    let clause: Clause

    /// All that the sentence says of deals.
    func clues() -> [DealClue] {
        let found = clause.chunks.indices.flatMap { index -> [DealClue] in
            let chunk = clause.chunks[index]
            switch chunk.kind {
            case .verb: return (verb(index) ?? (index == 0 ? EnglishMoneyNouns(clause: clause).opening : nil)).map { [$0] } ?? []
            case .phrase:
                if index == 0, let found = EnglishMoneyNouns(clause: clause).opening { return [found] }
                return EnglishNouns(clause: clause).clues(at: index)
            default: return []
            }
        }
        return found.count > 1 ? found.indices.map { settled(found[$0], by: found[..<$0]) } : found
    }

    /// Whether rules may ask for a word of a sentence without names and sums.
    @inline(__always) static func mayTell(_ token: Token) -> Bool { EnglishVerbs.mayTell(token) || EnglishNouns.mayTell(token) }

    // MARK: - Private

    var syntax: EnglishSyntax { EnglishSyntax(clause: clause) }

    /// A rival's clue with the target that the sentence itself has told before it.
    private func settled(_ clue: DealClue, by earlier: ArraySlice<DealClue>) -> DealClue {
        guard clue.marks.contains("en-rival") || clue.marks.contains("en-resolved"),
            let told = earlier.last(where: {
                !$0.targets.isEmpty && $0.strength >= 0.7 && $0.marks.isDisjoint(with: ["en-rival", "en-resolved"])
            }),
            !told.targets.contains(where: { target in clue.buyers.contains { NameKey.same($0.text, target.text) } })
        else { return clue }
        var clue = clue
        clue.targets = told.targets
        return clue
    }

    /// The clue of the first frame that the verb's surroundings fill.
    private func verb(_ index: Int) -> DealClue? {
        EnglishVerbs.frames(clause.chunks[index].word).lazy.compactMap { frame in read(index, frame) }.first
            ?? EnglishFrameReader(clause: clause).clue(index)
    }

    private func read(_ index: Int, _ frame: EnglishVerbs.Frame) -> DealClue? {
        switch frame {
        case .acquire: acquire(index)
        case .particle: isParticled(index) ? acquire(index) : nil
        case .sell: sell(index)
        case .hold: hold(index)
        case .invest: EnglishMoneyRules(clause: clause).invest(index)
        case .raise: EnglishMoneyRules(clause: clause).raise(index)
        case .merge: EnglishMergers(clause: clause).merge(index)
        case .offer: offer(index)
        case .list: EnglishListings(clause: clause).list(index)
        case .lend: EnglishMoneyRules(clause: clause).lend(index)
        case .borrow: EnglishMoneyRules(clause: clause).borrow(index)
        case .emerge: EnglishMoneyRules(clause: clause).emerge(index)
        case .order: EnglishOrders(clause: clause).order(index)
        case .approach: EnglishApproach(clause: clause).clue(at: index)
        case .supply: EnglishOrders(clause: clause).supply(index)
        case .site: EnglishSites(clause: clause).clue(at: index)
        case .pursue: EnglishPursuits(clause: clause).verb(index)
        }
    }

    func clue(_ kind: DealClue.Kind, _ rule: String, _ index: Int, _ strength: Double) -> DealClue {
        DealClue(kind: kind, rule: rule, trigger: clause.chunks[index].tokens, sentence: clause.sentence.index, strength: strength)
    }

    /// `X buys Y`, `Y is bought by X`, `X agreed to buy Y`.
    private func acquire(_ index: Int) -> DealClue? {
        if syntax.isPassive(index) || syntax.isHeadlinePassive(index) { return passive(index, "acquire.en.passive") }
        guard !isBuyback(index) else { return nil }
        guard let place = clause.object(after: index), let object = ObjectReading.read(clause, at: place) else {
            return again(index) ?? relative(index) ?? pronoun(index)
        }
        guard DealWords.isStake(clause.chunks[place]) || !isManifold(place) && !EnglishOrders(clause: clause).isFleet(place) else {
            return nil
        }
        var found = clue(.acquisition, "acquire.en.active", index, 0.85)
        found.buyers = syntax.subject(of: index)?.names ?? []
        if found.buyers.count == 1, syntax.isCrowd(found.buyers[0]) { found.buyers = [] }
        if found.buyers.isEmpty { found.buyers = [syntax.headlineWord(before: index)].compactMap { $0 } }
        apply(object, to: &found)
        resolve(&found, place...max(place, object.end), object)
        if found.kind == .investment, isWhole(index, max(place, object.end)) { found.kind = .acquisition }
        if isOffered(index) { found.status = .planned }
        if found.buyers.isEmpty, clause.chunks[index].word.hasPrefix("national") { found.buyers = state(before: index) }
        if object.isBarePlural { found.marks.insert("en-bare-plural") }
        if syntax.isFarSubject(of: index) { found.marks.insert("en-far-subject") }
        if let from = syntax.seller(after: max(place, object.end)), let party = clause.party(at: from) { found.sellers += party.names }
        found.buyers.removeAll { buyer in found.sellers.contains { $0.text == buyer.text } }
        if isUnit(found.buyers) { found.marks.insert("en-unit-buyer") }
        if found.sellers.isEmpty, object.isOwn, isPart(place) { found.sellers = speaker(except: found.buyers) }
        return DealRoles.checked(found, isTitle: clause.sentence.isTitle, hasSpeaker: clause.hasSpeaker(before: index))
    }

    /// `buys out X's stake`, `buys the 41 percent that it does not own`: what completes what one has.
    private func isWhole(_ index: Int, _ last: Int) -> Bool {
        if syntax.wordBehind(index) == "out" { return true }
        let end = min(clause.sentence.tokens.upperBound, clause.chunks[last].tokens.upperBound + 9)
        let behind = (clause.chunks[index].tokens.upperBound..<end).map { clause.document.tokens[$0].lower }
        guard let not = behind.firstIndex(where: { $0 == "not" || $0 == "n't" }) else { return false }
        return behind[not...].prefix(4).contains { $0 == "own" || $0 == "hold" }
    }

    /// `Norway nationalizes X`.
    private func state(before index: Int) -> [NameMention] {
        syntax.nominative(before: index).map { clause.chunks[$0].names.filter(\.isPlace).suffix(1).map { $0 } } ?? []
    }

    /// `X offered to buy the company`, `X is in talks to raise its stake`: whom the text means where nobody but the buyer is near.
    func resolve(_ found: inout DealClue, _ places: ClosedRange<Int>, _ object: ObjectReading) {
        let named = found.targets.filter { target in !found.buyers.contains { NameKey.same($0.text, target.text) } }
        guard named.isEmpty, !found.buyers.isEmpty else { return }
        let others = found.buyers + found.sellers
        let isBare = object.isStake && clause.target != nil && syntax.oblique(after: places.upperBound, ["in", "of"], reach: 2) == nil
        guard places.contains(where: clause.isReferring) || isBare, let name = clause.other(than: others, before: places.lowerBound) else {
            return
        }
        found.targets = [name]
        found.hasUnnamedTarget = false
        found.marks.insert("en-resolved")
        found.strength = min(found.strength, 0.6)
    }

    /// `It will purchase the shares from Y for $5 million`: terms of the deal told before.
    private func again(_ index: Int) -> DealClue? {
        guard let place = clause.object(after: index), let told = clause.told, told.kind == .acquisition || told.kind == .investment,
            clause.chunks[place].names.isEmpty, ["the", "those", "these"].contains(clause.chunks[place].determiner ?? ""),
            clause.chunks[place].head.map({ ["shares", "stock", "stake", "interest", "units"].contains($0) }) == true
        else { return nil }
        var found = clue(told.kind, "stake.en.active", index, 0.5)
        found.marks.insert("en-again")
        found.targets = told.targets
        found.buyers = syntax.subject(of: index)?.names ?? []
        found.sellers = syntax.names(after: place, ["from"], reach: 3)
        guard !found.buyers.isEmpty, found.buyers.allSatisfy({ buyer in told.buyers.contains { NameKey.same($0.text, buyer.text) } }) else {
            return nil
        }
        return found
    }

    /// `offers $4 billion to buy`, `makes a bid to acquire`: the other side has not agreed.
    private func isOffered(_ index: Int) -> Bool {
        guard syntax.isInfinitive(index), syntax.contestWon(before: index) == nil else { return false }
        return (max(0, index - 3)..<index).contains { place in
            let chunk = clause.chunks[place]
            return chunk.kind == .verb && Self.offering.contains(chunk.word) || chunk.head.map(Self.offering.contains) == true
        }
    }

    private static let offering: WordSet = [
        "offer", "offers", "offered", "offering", "bid", "bids", "propose", "proposes", "proposed", "proposal", "hopes", "seeks", "seek",
        "sought", "seeking", "wants", "tries", "tried", "bidding", "vying", "interested", "interest", "looking", "battle", "race",
    ]

    /// `Alder unit to buy Y`: a part of the firm that is named.
    private func isUnit(_ buyers: [NameMention]) -> Bool {
        guard buyers.count == 1, let chunk = clause.chunks.first(where: { $0.tokens.contains(buyers[0].tokens.lowerBound) }) else {
            return false
        }
        return chunk.trailing.last.map { ["unit", "subsidiary", "arm", "division", "affiliate", "owner", "parent"].contains($0) } ?? false
    }

    private func isPart(_ place: Int) -> Bool { clause.chunks[place].nouns.contains(where: Self.parts.contains) }

    /// `X said Y agreed to buy its unit`: whose unit it is, where the buyer is another.
    private func speaker(except buyers: [NameMention]) -> [NameMention] {
        guard !buyers.isEmpty else { return [] }
        let first = clause.chunks.prefix(6).first { $0.kind == .phrase && $0.preposition == nil && !$0.names.isEmpty }
        let owner = first?.names.last { !$0.isPlace && !$0.isPerson } ?? clause.topic
        return [owner].compactMap { $0 }.filter { name in !buyers.contains { NameKey.same($0.text, name.text) } }
    }

    private static let parts: WordSet = [
        "unit", "division", "business", "businesses", "arm", "subsidiary", "operations", "assets", "stake",
    ]

    /// `Y, which X bought`: the object is what the relative clause hangs on.
    private func relative(_ index: Int) -> DealClue? {
        guard let which = (max(0, index - 5)..<index).last(where: { ["which", "that"].contains(clause.chunks[$0].word) }), which > 0,
            let buyers = syntax.subject(of: index)?.names, !buyers.isEmpty, let target = clause.antecedent(before: which),
            !target.names.isEmpty, !buyers.contains(where: { buyer in target.names.contains { $0.tokens == buyer.tokens } })
        else { return nil }
        var found = clue(.acquisition, "acquire.en.active", index, 0.8)
        found.buyers = buyers
        found.targets = target.names.suffix(1)
        return found
    }

    /// `Y rose after X offered to buy it`: whom the sentence is about, else whom the text means.
    private func pronoun(_ index: Int) -> DealClue? {
        guard index + 1 < clause.chunks.count, clause.chunks[index + 1].kind == .pronoun, clause.chunks[index + 1].word == "it",
            let buyers = syntax.subject(of: index)?.names, !buyers.isEmpty
        else { return nil }
        let near = clause.chunks[..<index].indices.first { place in
            clause.chunks[place].kind == .phrase && clause.chunks[place].preposition == nil
                && clause.usable(clause.chunks[place]).contains { !$0.isPlace && !$0.isPerson }
        }
        let named = near.flatMap { clause.usable(clause.chunks[$0]).last }
        guard let target = named.flatMap({ name in buyers.contains { NameKey.same($0, name) } ? nil : name }) ?? clause.other(than: buyers),
            target.isOrganisation || clause.isEstablished(target) || clause.sentence.isTitle
        else { return nil }
        var found = clue(.acquisition, "acquire.en.active", index, 0.6)
        found.buyers = buyers
        found.targets = [target]
        found.marks.insert("en-resolved")
        if isOffered(index) { found.status = .planned }
        return found
    }

    /// `buys back shares`: of its own, no deal.
    private func isBuyback(_ index: Int) -> Bool {
        guard syntax.wordBehind(index) == "back" else { return false }
        return !(clause.object(after: index).map { !clause.chunks[$0].names.isEmpty && clause.chunks[$0].trailing.isEmpty } ?? false)
    }

    func apply(_ object: ObjectReading, to found: inout DealClue) {
        found.targets = object.targets
        found.sellers = object.sellers
        found.hasUnnamedTarget = object.isUnnamed
        guard object.isStake else { return }
        found.stake = object.stake
        found.rule = found.rule.replacing("acquire", with: "stake")
        found.kind = object.isMajority || (object.stake?.value ?? 0) >= 50 ? .acquisition : .investment
    }

    private func passive(_ index: Int, _ rule: String) -> DealClue? {
        guard !isTopic(index) else { return nil }
        let subject = syntax.subject(of: index)
        let place = syntax.nominative(before: index)
        let isNamed = subject?.names.isEmpty == false && place.map(isOwned) != true
        let object = isNamed ? nil : place.flatMap { ObjectReading.read(clause, at: $0) }
        guard subject != nil || object?.targets.isEmpty == false else { return nil }
        var found = clue(.acquisition, rule, index, 0.85)
        found.targets = subject?.names ?? []
        if let object, !object.targets.isEmpty { apply(object, to: &found) }
        found.hasUnnamedTarget = found.targets.isEmpty
        found.buyers = syntax.oblique(after: index, ["by"], reach: 5).map(syntax.members) ?? []
        if let from = syntax.oblique(after: index, ["from"], reach: 5) { found.sellers = clause.party(at: from)?.names ?? [] }
        guard !found.targets.isEmpty || !found.buyers.isEmpty else { return nil }
        found.targets.removeAll { target in found.buyers.contains { NameKey.same($0.text, target.text) } }
        found.hasUnnamedTarget = found.targets.isEmpty
        if found.buyers.isEmpty { found.strength = 0.55 }
        if found.targets.isEmpty { found.strength = 0.5 }
        return found
    }

    /// `X's plant was bought`: what X has, not X.
    private func isOwned(_ place: Int) -> Bool {
        let chunk = clause.chunks[place]
        return chunk.possessor != nil && chunk.names.isEmpty && chunk.head.map(ObjectReading.isAsset) == true
    }

    /// `being bought is no aim`: what is spoken of, not told.
    private func isTopic(_ index: Int) -> Bool {
        guard let before = syntax.verbBefore(index), clause.chunks[before].word == "being", index + 1 < clause.chunks.count else {
            return false
        }
        return clause.chunks[index + 1].kind == .verb && EnglishVerbs.be.contains(clause.chunks[index + 1].word)
    }

    private func isParticled(_ index: Int) -> Bool {
        let particle = syntax.wordBehind(index)
        switch clause.chunks[index].word.prefix(3) {
        case "pic", "sna", "sno": return particle == "up"
        case "buy", "bou": return particle == "out"
        case "tak", "too": if particle == "private" { return true }
        default: break
        }
        if particle == "over" { return true }
        return (index + 1..<min(clause.chunks.count, index + 3)).contains {
            clause.chunks[$0].kind == .phrase && clause.chunks[$0].preposition == nil
                && (syntax.wordBehind($0) == "private" || clause.chunks[$0].trailing == ["private"])
        }
    }

    /// `X sells Y to Z`, `Y was sold to Z`.
    private func sell(_ index: Int) -> DealClue? {
        if syntax.isPassive(index) || clause.chunks[index].word == "sold" && clause.object(after: index) == nil { return sold(index) }
        if let found = itself(index) ?? EnglishMoneyRules(clause: clause).issue(index) { return found }
        guard let place = clause.object(after: index) ?? disposed(index), let object = ObjectReading.read(clause, at: place) else {
            return nil
        }
        var found = clue(.acquisition, "sell.en.active", index, 0.75)
        apply(object, to: &found)
        if let share = object.stake, share.value < 50 { found.kind = .investment }
        found.sellers = syntax.subject(of: index)?.names ?? []
        if found.sellers.isEmpty, object.isOwn, clause.language == .en { found.sellers = described(before: index) }
        found.buyers = syntax.names(after: max(place, object.end), ["to"], reach: 7)
        if found.buyers.isEmpty { found.buyers = syntax.group(after: place, ["to"], reach: 9) }
        guard !found.targets.isEmpty || object.isUnnamed && (!found.buyers.isEmpty || !found.sellers.isEmpty) else { return nil }
        if clause.isReferring(place), !found.targets.isEmpty, found.targets.allSatisfy({ $0.tokens == found.sellers.first?.tokens }),
            let name = clause.other(than: found.sellers + found.buyers, before: place) ?? named(before: place, except: found.sellers)
        {
            found.targets = [name]
        }
        found.targets.removeAll { target in found.sellers.contains { $0.tokens == target.tokens } }
        if found.buyers.isEmpty { found.strength = !found.targets.isEmpty && !found.sellers.isEmpty ? 0.6 : 0.4 }
        let isGoods = isManifold(place) && !DealWords.isStake(clause.chunks[place])
        return clause.hasSpeaker(before: index) || isGoods ? nil : found
    }

    /// `X, the owner of Y, is to sell the company`: the last firm named before that is not the seller.
    private func named(before place: Int, except sellers: [NameMention]) -> NameMention? {
        let names = clause.chunks[..<place].filter { $0.preposition == "of" }.flatMap(clause.usable)
        return names.last { name in !name.isPlace && !name.isPerson && !sellers.contains { NameKey.same($0, name) } }
    }

    /// `the Nordic media and games giant was to sell its stake`: whom the text is about, told by two words for what it is.
    private func described(before index: Int) -> [NameMention] {
        guard let place = syntax.nominative(before: index), DealWords.isCompanyPhrase(clause.chunks[place]),
            clause.chunks[place].determiner == "the" || place > 0 && clause.chunks[place - 1].kind == .link, let topic = clause.topic
        else { return [] }
        return [topic]
    }

    /// `Y agreed to sell itself to X`.
    private func itself(_ index: Int) -> DealClue? {
        guard index + 1 < clause.chunks.count, ["itself", "themselves"].contains(clause.chunks[index + 1].word),
            let target = syntax.subject(of: index)?.names.last
        else { return nil }
        var found = clue(.acquisition, "sell.en.itself", index, 0.75)
        found.targets = [target]
        found.buyers = syntax.group(after: index + 1, ["to"], reach: 5).filter { !NameKey.same($0.text, target.text) }
        guard found.buyers.isEmpty else { return found }
        found.strength = 0.5
        return syntax.oblique(after: index + 1, ["to"], reach: 2) == nil ? found : nil
    }

    private func disposed(_ index: Int) -> Int? {
        clause.chunks[index].word.hasPrefix("dispos") ? syntax.oblique(after: index, ["of"], reach: 1) : nil
    }

    private func sold(_ index: Int) -> DealClue? {
        guard let to = syntax.oblique(after: index, ["to"], reach: 4), let buyer = clause.party(at: to) else { return unassigned(index) }
        guard var found = passive(index, "sell.en.passive") else { return nil }
        found.sellers = found.buyers
        found.buyers = buyer.names
        found.strength = buyer.names.isEmpty ? 0.5 : 0.8
        return found
    }

    /// `Alder Bank will be sold next year`: a firm that is sold, nobody tells to whom; not one meant by `the interest was sold`.
    private func unassigned(_ index: Int) -> DealClue? {
        guard syntax.isPassive(index), var found = passive(index, "sell.en.unassigned"),
            found.targets.contains(where: { $0.isOrganisation && clause.sentence.tokens.contains($0.tokens.lowerBound) })
        else { return nil }
        found.sellers = found.buyers
        found.buyers = []
        found.strength = 0.4
        return found
    }

    /// `sold 19.9 million units`: goods, not businesses.
    private func isManifold(_ index: Int) -> Bool {
        clause.chunks[index].nouns.contains("units")
            || clause.chunks[index].nouns.contains { ["million", "millions", "thousands"].contains($0) }
    }
}
