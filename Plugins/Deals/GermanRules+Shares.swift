import Linguistics
import NewsModel

/// Entries, exits, mergers, offers and what changes hands by other verbs than buying and selling.
extension GermanRules {
    /// `X steigt bei Y ein`, `X beteiligt sich mit 10 Prozent an Y`, `X kauft sich bei Y ein`.
    func enter(_ index: Int, _ form: GermanVerbs.Form) -> DealClue? {
        let roles = GermanRoles(clause: clause, verb: index, form: form)
        guard form != .particle || roles.hasParticle(["ein"]) else { return nil }
        guard let place = roles.phrase(with: form == .reflexive ? ["an"] : ["bei"]) ?? (form == .reflexive ? nil : kicker(roles)) else {
            return form == .particle ? enterTold(index, roles) : nil
        }
        guard form != .reflexive || roles.hasReflexive, let object = targets.object(at: place), !targets.isOffice(clause.chunks[place])
        else {
            return nil
        }
        if form == .reflexive, isDeed(clause.chunks[place]) { return nil }
        var found = clue(.investment, "enter.de.active", index, 0.8)
        found.buyers = roles.subject ?? []
        if found.buyers.isEmpty, clause.sentence.isTitle, let state = roles.subjectPlace.flatMap({ clause.chunks[$0].names.last }),
            state.isPlace
        {
            found.buyers = [state]
        }
        if !found.buyers.isEmpty, found.buyers.allSatisfy(\.isPerson), clause.words(of: roles.range).contains("als") { return nil }
        found.targets = object.targets
        if found.targets.isEmpty, let name = GermanHeadline(clause: clause).kicker(before: index) { found.targets = [name] }
        found.hasUnnamedTarget = found.targets.isEmpty
        found.amount = roles.range.contains { clause.chunks[$0].preposition == "mit" && !clause.chunks[$0].sums.isEmpty } ? roles.sum : nil
        found.stake = roles.percentage
        found.marks.formUnion(roles.marks)
        if (found.stake?.value ?? 0) >= 50 { found.kind = .acquisition }
        if found.buyers.isEmpty {
            guard roles.subjectPlace.map(isPersonOnly) != true else { return nil }
            found.strength = 0.55
        }
        return found.buyers.isEmpty && found.targets.isEmpty ? nil : found
    }

    /// `Jetzt steigt die X AG ein`: at the firm that the text is about.
    private func enterTold(_ index: Int, _ roles: GermanRoles) -> DealClue? {
        guard !clause.sentence.isTitle, roles.phrases(with: "in").isEmpty, roles.phrases(with: "auf").isEmpty,
            let buyers = roles.subject, !buyers.isEmpty, buyers.allSatisfy(\.isOrganisation),
            let topic = clause.topic ?? clause.main, !topic.isPerson, !topic.isPlace, clause.isEstablished(topic),
            !buyers.contains(where: { NameKey.same($0.text, topic.text) })
        else { return nil }
        var found = clue(.investment, "enter.de.active", index, 0.5)
        (found.buyers, found.targets, found.stake) = (buyers, [topic], roles.percentage)
        found.marks = roles.marks.union(["de-target-topic"])
        return found
    }

    /// `an den Bemühungen Trumps`: what one takes part in without owning it, told by whose it is.
    private func isDeed(_ chunk: Chunk) -> Bool {
        guard let name = chunk.names.last, !name.isOrganisation, chunk.determiner != nil, !DealWords.isCompanyPhrase(chunk),
            !DealWords.isStake(chunk), chunk.trailing.isEmpty
        else { return false }
        return (chunk.tokens.lowerBound..<name.tokens.lowerBound).dropFirst().contains {
            clause.document.tokens[$0].isCapitalized && DictionaryWords.isCommon(clause.document.tokens[$0], .de)
                && !ObjectReading.isAsset(clause.document.tokens[$0].lower)
        }
    }

    /// Whether a phrase names a person by what he is; an investor may be a firm.
    private func isPersonOnly(_ place: Int) -> Bool {
        targets.isPerson(place) && !clause.chunks[place].nouns.contains { $0.hasSuffix("investor") }
    }

    /// `X steigt bei Y aus`.
    func leave(_ index: Int, _ form: GermanVerbs.Form) -> DealClue? {
        let roles = GermanRoles(clause: clause, verb: index, form: form)
        guard form != .particle || roles.hasParticle(["aus"]), let place = roles.phrase(with: ["bei"]),
            let object = targets.object(at: place),
            object.targets.contains(where: \.isOrganisation) || DealWords.isCompanyPhrase(clause.chunks[place])
                || clause.sentence.isTitle && object.targets.contains(where: clause.isEstablished),
            !object.targets.isEmpty, !object.targets.contains(where: { $0.isPlace || $0.isPerson }),
            let sellers = roles.subject, !sellers.isEmpty, !sellers.contains(where: \.isPerson)
        else { return nil }
        var found = clue(.investment, "leave.de", index, clause.sentence.isTitle ? 0.55 : 0.45)
        found.sellers = sellers
        found.targets = object.targets
        found.marks.formUnion(roles.marks)
        return found
    }

    /// `X stockt Beteiligung an Y auf`.
    func increase(_ index: Int, _ form: GermanVerbs.Form) -> DealClue? {
        let roles = GermanRoles(clause: clause, verb: index, form: form)
        let places = [roles.object, roles.subjectPlace].compactMap { $0 } + roles.bare
        guard let place = places.first(where: { isShare(clause.chunks[$0]) }), let names = held(at: place, roles), !names.isEmpty,
            let buyers = place == roles.subjectPlace ? roles.bare.last.map({ self.names($0) }) : roles.subject, !buyers.isEmpty
        else { return nil }
        var found = clue(.investment, "stake.de.increase", index, 0.75)
        found.buyers = buyers
        found.targets = names
        found.stake = roles.percentages.last
        if (found.stake?.value ?? 0) >= 50 { found.kind = .acquisition }
        found.marks.formUnion(roles.marks)
        return found
    }

    private func isShare(_ chunk: Chunk) -> Bool { DealWords.isStake(chunk) && (!chunk.nouns.isEmpty || chunk.compound != nil) }

    /// Whose share it is: `Anteil an Y`, `bei Y den Anteil`, `Y-Großaktionär X … den Anteil`.
    private func held(at place: Int, _ roles: GermanRoles) -> [NameMention]? {
        let own = targets.object(at: place)?.targets ?? []
        if !own.isEmpty { return own }
        if let firm = roles.phrase(with: ["bei", "an"]), let object = targets.object(at: firm), !object.targets.isEmpty {
            return object.targets
        }
        return roles.subjectPlace.flatMap { clause.chunks[$0].compound }.flatMap { compound in
            Self.holders.contains(where: compound.head.hasSuffix) ? [compound.name] : nil
        }
    }

    private static let holders = ["aktionär", "aktionärin", "eigner", "gesellschafter", "eigentümer", "anteilseigner"]

    /// `X fusioniert mit Y`, `X und Y fusionieren`, `X und Y werden verschmolzen`.
    func merge(_ index: Int, _ form: GermanVerbs.Form) -> DealClue? {
        let roles = GermanRoles(clause: clause, verb: index, form: form)
        guard form != .reflexive && form != .particle || roles.hasParticle(["zusammen"]) else { return nil }
        if let place = roles.subjectPlace, clause.chunks[place].nouns.contains(where: Self.publicEntities.contains) { return nil }
        if form == .particle, let place = roles.object, names(place).isEmpty,
            !clause.chunks[place].nouns.contains(where: { noun in Self.wholes.contains(where: noun.hasSuffix) })
        {
            return nil
        }
        var found = clue(.merger, "merge.de.verb", index, 0.85)
        let partners = names(roles.phrase(with: ["mit"]))
        found.targets = (roles.subject ?? []) + partners
        if let place = roles.object, partners.count == 1, names(place).count == 1, isFirm(place),
            GermanVerbs.joining.contains(clause.chunks[index].word)
        {
            found.targets = names(place) + partners
        }
        if let place = roles.object, names(place).count >= 2 {
            guard isFirm(place) || !GermanVerbs.joining.contains(clause.chunks[index].word) else { return nil }
            found.targets = names(place)
        }
        if found.targets.count < 2, let place = roles.subjectPlace { found.targets = targets.institutions(linkedAt: place) }
        if found.targets.count < 2, form == .participle { found.targets = scattered(before: index) }
        found.marks.formUnion(roles.marks)
        found.targets.removeAll { $0.isPerson && !$0.isOrganisation }
        return found.targets.count >= 2 ? found : nil
    }

    private func isFirm(_ place: Int) -> Bool {
        DealWords.isCompanyPhrase(clause.chunks[place])
            || names(place).contains { name in
                name.isOrganisation || clause.analysis.names.contains { $0.isOrganisation && $0.text == name.text }
            }
    }

    /// What firms put together when they merge: `legen ihr Geschäft zusammen`.
    private static let wholes = ["geschäft", "geschäfte", "kräfte", "aktivitäten", "unternehmen", "firmen", "konzerne", "sparten"]
    /// What merges without a deal.
    private static let publicEntities: WordSet = [
        "landkreise", "kreise", "gemeinden", "städte", "orte", "länder", "bundesländer", "kirchengemeinden", "pfarreien", "parteien",
        "fraktionen", "schulen", "feuerwehren", "behörden", "ministerien", "ämter", "bezirke", "kantone",
    ]

    /// `werden A, zuständig für …, und B, das …, verschmolzen`: the names in the nominative before a participle, insertions between them.
    private func scattered(before index: Int) -> [NameMention] {
        guard let start = clause.chunks[..<index].lastIndex(where: { ["werden", "wurden", "sollen"].contains($0.word) }) else { return [] }
        let places = (start..<index).filter { clause.chunks[$0].kind == .phrase && clause.chunks[$0].preposition == nil }
        let isLinked = clause.chunks[start..<index].contains { $0.kind == .link }
        return isLinked ? Array(places.filter { clause.chunks[$0].determiner == nil }.flatMap(names).prefix(2)) : []
    }

    /// `Für 3 Millionen ging sie an X`: what the deal told last was about.
    private func passOn(_ index: Int, _ roles: GermanRoles) -> DealClue? {
        guard roles.bare.isEmpty, let told = clause.lastDeal, clause.sentence.index - told.sentence <= 2, !told.targets.isEmpty,
            roles.range.contains(where: { clause.chunks[$0].kind == .pronoun && ["sie", "er", "es"].contains(clause.chunks[$0].word) }),
            let to = roles.phrase(with: ["an"])
        else { return nil }
        var found = clue(told.kind, "pass.de", index, 0.55)
        (found.targets, found.sellers, found.amount) = (told.targets, told.sellers, roles.sum)
        found.buyers = names(to).filter { name in !name.isPerson && !name.isPlace && !told.targets.contains { $0.text == name.text } }
        found.marks = roles.marks.union(["de-target-topic"])
        return found.buyers.isEmpty ? nil : found
    }

    /// `Die Netzsparte geht an X`.
    func pass(_ index: Int, _ form: GermanVerbs.Form) -> DealClue? {
        let roles = GermanRoles(clause: clause, verb: index, form: form)
        if let resumed = passOn(index, roles) { return resumed }
        guard let from = roles.subjectPlace, let to = roles.phrase(with: ["an"]), let object = targets.object(at: from),
            !object.targets.isEmpty,
            clause.chunks[from].sums.isEmpty
        else { return nil }
        let buyers = names(to).filter { !$0.isPerson && !$0.isPlace }
        let isBuyer = DealWords.isCompanyPhrase(clause.chunks[to]) || clause.chunks[to].nouns.contains { $0.hasSuffix("investoren") }
        guard !buyers.isEmpty || isBuyer else { return nil }
        let isBusiness = !clause.chunks[from].names.contains { $0.text == object.targets.first?.text } || object.isStake
        let isFirm = isBuyer && (clause.sentence.isTitle || object.targets.contains(where: \.isOrganisation)) && !targets.isPerson(from)
        var found = clue(.acquisition, "pass.de", index, isBusiness || isFirm ? 0.55 : 0.3)
        apply(object, to: &found)
        found.buyers = buyers
        if let share = roles.percentage, found.stake == nil {
            found.stake = share
            if share.value >= 50 { found.kind = .acquisition }
        }
        found.marks.formUnion(roles.marks)
        return found
    }

    /// `X bietet 3 Milliarden Euro für Y`, `X greift nach Y`.
    func offer(_ index: Int, _ form: GermanVerbs.Form) -> DealClue? {
        let roles = GermanRoles(clause: clause, verb: index, form: form)
        let isGrasp = clause.chunks[index].word.hasPrefix("gr")
        guard !isGrasp || !roles.hasParticle(["an"]), let place = roles.phrase(with: isGrasp ? ["nach"] : ["für"]),
            !isGrasp || place > index,
            isGrasp || roles.sum != nil || clause.sentence.isTitle && !offersOther(roles),
            let object = targets.object(at: place) ?? part(at: place), let buyers = roles.subject, !buyers.isEmpty, !object.targets.isEmpty
        else { return nil }
        var found = clue(.acquisition, "offer.de.active", index, 0.65)
        found.status = .planned
        found.buyers = buyers
        (found.targets, found.sellers) = (object.targets, object.sellers)
        found.amount = roles.sum
        found.marks.formUnion(roles.marks)
        return found
    }

    /// `X bietet neue Kurse für Y`: what is offered is no money.
    private func offersOther(_ roles: GermanRoles) -> Bool {
        roles.bare.contains { place in
            place > roles.verb && clause.chunks[place].sums.isEmpty
                && clause.chunks[place].head.map { !$0.hasPrefix("million") && !$0.hasPrefix("milliard") } == true
        }
    }

    /// `Xs Tiermedizin`: what a firm has, told by any word.
    private func part(at place: Int) -> ObjectReading? {
        let chunk = clause.chunks[place]
        guard let owner = chunk.possessor, chunk.names.isEmpty, owner.tokens.upperBound < chunk.tokens.upperBound else { return nil }
        var object = ObjectReading(end: place)
        let tokens = owner.tokens.upperBound..<chunk.tokens.upperBound
        (object.targets, object.sellers) = ([NameMention(text: clause.document.slice(tokens), tokens: tokens)], [owner])
        return object
    }
}
