import Linguistics
import NewsModel

/// Reads clauses by their frames: `X buhlt um Y`, `Y gehört künftig zu X`.
struct GermanFrameReader {
    let clause: Clause

    /// What the verb at a chunk tells by the first frame that fits.
    func clue(_ index: Int, _ word: String) -> DealClue? {
        guard let frames = GermanFrames.byVerb[word] else { return nil }
        var known: [GermanVerbs.Form: GermanRoles] = [:]
        for (frame, form) in frames {
            guard !frame.isHeadlinesOnly && !frame.isHeadlinesFact || clause.sentence.isTitle else { continue }
            let roles = known[form] ?? GermanRoles(clause: clause, verb: index, form: form)
            known[form] = roles
            if let found = read(frame, form, index, roles) { return found }
        }
        return nil
    }

    // MARK: - Private

    private var targets: GermanTargets { GermanTargets(clause: clause) }

    private func read(_ frame: GermanFrame, _ form: GermanVerbs.Form, _ index: Int, _ roles: GermanRoles) -> DealClue? {
        guard !frame.isHeadlinesOnly || isBareWish(index, roles) else { return nil }
        guard let noun = noun(frame, roles), fits(frame, form, roles) else { return nil }
        var found = DealClue(
            kind: frame.kind, rule: frame.rule, trigger: clause.chunks[index].tokens, sentence: clause.sentence.index, status: frame.status,
            strength: frame.strength)
        found.marks = roles.marks
        if frame.rule == "value.de" { found.valuation = roles.sum } else { found.amount = sum(roles, frame) }
        if frame.needsShare { share(roles.percentage, of: &found) }
        fill(&found, frame, roles, noun.place)
        return settled(found, frame)
    }

    private func sum(_ roles: GermanRoles, _ frame: GermanFrame) -> MoneyMention? {
        guard roles.sum == nil, frame.leastSum != nil else { return roles.sum }
        let headline = GermanHeadline(clause: clause)
        return headline.sum ?? headline.laterSum
            ?? (clause.sentence.isTitle ? GermanSumWords.sum(in: clause.sentence, clause.analysis) : nil)
            ?? (frame.kind.needsAmount ? GermanLaterSum(clause: clause).sum(of: frame.kind) : nil)
    }

    /// Where the frame's noun stands, `nil` inside where it asks for none; nil where it is missing.
    private func noun(_ frame: GermanFrame, _ roles: GermanRoles) -> (place: Int?, Void)? {
        guard let noun = frame.noun else { return (nil, ()) }
        let place = roles.range.first { place in
            let chunk = clause.chunks[place]
            guard chunk.kind == .phrase, stands(noun, at: place, roles), !isWork(behind: place) else { return false }
            return clause.nouns(of: chunk).contains(where: noun.names) && isModified(chunk, noun)
        }
        return place.map { ($0, ()) }
    }

    /// `den Zuschlag für den Bau`: work that is given away, no firm.
    private func isWork(behind place: Int) -> Bool {
        guard clause.chunks[place].head == "zuschlag" else { return false }
        return clause.chunks[place...].prefix(4).contains { chunk in
            chunk.preposition == "für" && chunk.names.isEmpty && chunk.nouns.contains { Self.works.match($0) }
        }
    }

    private static let works: WordEndings = [
        "bau", "lieferung", "betrieb", "wartung", "entwicklung", "sanierung", "planung", "projekt", "errichtung", "modernisierung",
    ]

    /// Whether a phrase stands where the noun must; a headline has `in Dresden Fabrik` for two phrases.
    private func stands(_ noun: GermanFrame.Noun, at place: Int, _ roles: GermanRoles) -> Bool {
        let chunk = clause.chunks[place]
        guard let preposition = chunk.preposition else {
            return noun.prepositions.isEmpty && (roles.bare.contains(place) || !chunk.sums.isEmpty && chunk.nouns.isEmpty)
        }
        if noun.prepositions.contains(preposition) || noun.prepositions.isEmpty && preposition == "ab" && isSofort(place) { return true }
        if noun.prepositions.isEmpty, preposition == "zu", Self.becoming.contains(clause.chunks[roles.verb].word) { return true }
        return noun.prepositions.isEmpty && preposition == "in" && !chunk.trailing.isEmpty && chunk.names.last?.isPlace == true
    }

    /// `ab sofort Teil der X-Gruppe`: the preposition governs the adverb, not the noun.
    private func isSofort(_ place: Int) -> Bool { place > 0 && clause.chunks[place - 1].word == "sofort" }

    /// `Konzern will Mehrheit an Y`, `X will Y haben`: no other verb says what is wanted.
    private func isBareWish(_ index: Int, _ roles: GermanRoles) -> Bool {
        let behind = clause.chunks[index + 1..<max(index + 1, roles.range.upperBound)]
        guard roles.range.upperBound == clause.chunks.count, behind.allSatisfy({ $0.kind == .phrase || $0.word == "haben" }),
            let object = behind.first, object.kind == .phrase, object.preposition == nil
        else { return false }
        return DealWords.isStake(object) || object.names.contains(where: \.isOrganisation) || behind.last?.word == "haben"
    }

    private func isModified(_ chunk: Chunk, _ noun: GermanFrame.Noun) -> Bool {
        guard !noun.modifiers.isEmpty else { return true }
        return chunk.tokens.contains { token in noun.modifiers.contains(where: clause.document.tokens[token].lower.hasPrefix) }
    }

    private func fits(_ frame: GermanFrame, _ form: GermanVerbs.Form, _ roles: GermanRoles) -> Bool {
        if form == .finite, roles.hasParticle(["an"]),
            clause.document.tokens[clause.chunks[roles.verb].tokens.lowerBound].lower.hasPrefix("gehör")
        {
            return false
        }
        if let particle = frame.particle, form == .finite, !roles.hasParticle([particle]) { return false }
        if frame.isReflexive, !roles.hasReflexive { return false }
        if let least = frame.leastSum { guard let sum = sum(roles, frame), sum.money.value >= least else { return false } }
        if frame.needsShare, roles.percentage == nil { return false }
        if frame.needsDealKicker, !GermanHeadline(clause: clause).opensWithDeal { return false }
        guard !frame.words.words.isEmpty else { return true }
        return clause.words(of: roles.range).contains(where: frame.words.contains)
            || frame.words.contains("an") && follow("an", "sich", roles)
            || frame.words.contains("seit") && !roles.phrases(with: "seit").isEmpty
            || frame.words.contains("sofort") && (follow("seit", "heute", roles) || follow("ab", "heute", roles))
    }

    /// Whether two words stand side by side in the clause.
    private func follow(_ first: String, _ second: String, _ roles: GermanRoles) -> Bool {
        roles.range.contains { place in
            let start = clause.chunks[place].tokens.lowerBound
            return start > 0 && clause.document.tokens[start].is(second) && clause.document.tokens[start - 1].is(first)
        }
    }

    private func fill(_ clue: inout DealClue, _ frame: GermanFrame, _ roles: GermanRoles, _ noun: Int?) {
        var taken: Set<Int> = noun.map { [$0] } ?? []
        for (prepositions, role) in frame.phrases {
            guard let place = phrase(with: prepositions, roles, role), taken.insert(place).inserted else { continue }
            add(place, role, to: &clue)
            if role == .target, frame.subject == .target, clue.targets.isEmpty, clause.chunks[place].sums.isEmpty {
                clue.marks.insert("de-other")
            }
        }
        if let noun, let role = frame.noun?.attribute { addAttribute(of: noun, role, to: &clue, &taken) }
        if roles.isPassive, frame.subject == .buyer || frame.isGraded, frame.object == .target {
            return fillPassive(&clue, frame, roles, noun)
        }
        if let role = frame.dative, role != .buyer || clue.buyers.isEmpty, let place = dative(frame, roles, taken) {
            taken.insert(place)
            add(place, role, to: &clue)
        }
        if let role = frame.subject { addSubject(roles, role, to: &clue, &taken) }
        if let role = frame.object, role == .buyer ? clue.buyers.isEmpty : role != .target || clue.targets.isEmpty {
            if let place = ([roles.object].compactMap { $0 } + roles.bare).first(where: { !taken.contains($0) }) {
                add(place, role, to: &clue)
            }
        }
    }

    /// The phrase under one of these prepositions: one that names somebody before `für 3 Millionen Euro`, and no buyer behind a share.
    private func phrase(with prepositions: [String], _ roles: GermanRoles, _ role: GermanFrame.Role) -> Int? {
        guard let place = roles.phrase(with: prepositions) else { return nil }
        let isOther = role != .target && isShared(place)
        guard isOther || targets.party(at: place).isEmpty && (!clause.chunks[place].sums.isEmpty || clause.chunks[place].nouns.isEmpty)
        else {
            return place
        }
        return prepositions.flatMap(roles.phrases).first { !targets.party(at: $0).isEmpty && !(role != .target && isShared($0)) }
            ?? (isOther ? nil : place)
    }

    /// `seine Anteile an der Y AG auf X`: what a share is of.
    private func isShared(_ place: Int) -> Bool {
        place > 0 && clause.chunks[place].preposition == "an" && DealWords.isStake(clause.chunks[place - 1])
    }

    /// Whom the verb's dative names: marked by its determiner, before the object, or all that the verb has.
    private func dative(_ frame: GermanFrame, _ roles: GermanRoles, _ taken: Set<Int>) -> Int? {
        let places = roles.bare.filter { !taken.contains($0) && $0 != roles.subjectPlace }
        if let marked = places.first(where: roles.isDative) { return marked }
        return frame.object == nil || places.count > 1 ? places.first : nil
    }

    /// `Y wird von X von der Börse genommen`.
    private func fillPassive(_ clue: inout DealClue, _ frame: GermanFrame, _ roles: GermanRoles, _ noun: Int?) {
        if frame.subject == .buyer { clue.sellers = [] }
        if let place = roles.subjectPlace { add(place, .target, to: &clue) }
        let agents = roles.phrases(with: "von") + roles.phrases(with: "durch")
        if let role = frame.subject, let place = agents.first(where: { $0 != noun && !targets.party(at: $0).isEmpty }) {
            add(place, role, to: &clue)
        }
    }

    private func addSubject(_ roles: GermanRoles, _ role: GermanFrame.Role, to clue: inout DealClue, _ taken: inout Set<Int>) {
        if let place = roles.subjectPlace, !taken.contains(place) {
            taken.insert(place)
            if role == .buyer, targets.party(at: place).isEmpty,
                DealWords.isCompanyPhrase(clause.chunks[place]) || clause.chunks[place].nouns.contains(where: { Self.crowds.match($0) })
            {
                clue.marks.insert("de-unnamed-buyer")
                clue.strength = min(clue.strength, 0.5)
            }
            add(place, role, to: &clue)
        } else if let place = roles.bare.first(where: { !taken.contains($0) && !targets.party(at: $0).isEmpty }) {
            taken.insert(place)
            add(place, role, to: &clue)
        } else if roles.subjectPlace == nil {
            add(roles.subject ?? [], role, to: &clue)
        }
    }

    /// `Mehrheitseigner von Y`, `Y-Mehrheitseigner`, `Interesse an Y`.
    private func addAttribute(of noun: Int, _ role: GermanFrame.Role, to clue: inout DealClue, _ taken: inout Set<Int>) {
        if let compound = clause.chunks[noun].compound { return add([compound.name], role, to: &clue) }
        guard noun + 1 < clause.chunks.count, clause.chunks[noun + 1].kind == .phrase, !taken.contains(noun + 1) else { return }
        let next = clause.chunks[noun + 1]
        let isAttribute = next.preposition.map(Self.attributes.contains) ?? Self.genitives.contains(next.determiner ?? "")
        guard isAttribute else { return }
        taken.insert(noun + 1)
        if role == .buyer, targets.party(at: noun + 1).isEmpty, let compound = next.compound {
            return add([compound.name], role, to: &clue)
        }
        add(noun + 1, role, to: &clue)
    }

    private func add(_ place: Int, _ role: GermanFrame.Role, to clue: inout DealClue) {
        guard role == .target else { return add(targets.party(at: place), role, to: &clue) }
        guard let object = targets.object(at: place), !targets.isPerson(place) else {
            let isCrew = clause.chunks[place].preposition == nil && clause.chunks[place].names.isEmpty
            return isCrew ? add(targets.party(at: place).filter { !$0.isPerson && !$0.isPlace }, role, to: &clue) : ()
        }
        let names = object.targets.filter { isCredible($0, place) || object.isStake && !$0.isPerson }
        if object.targets.isEmpty, clue.kind == .acquisition, DealWords.isCompanyPhrase(clause.chunks[place]) {
            clue.hasUnnamedTarget = true
        }
        clue.targets += names.filter { !$0.isPlace }
        clue.sellers += object.sellers.filter { seller in !clue.targets.contains { $0.text == seller.text } }
        if object.isStake, clue.targets.isEmpty, let name = GermanHeadline(clause: clause).kicker(before: place) { clue.targets = [name] }
        if object.isStake, clue.targets.isEmpty, let last = clause.lastDeal, clause.sentence.index - last.sentence <= 2 {
            clue.targets = last.targets
        }
        if object.isStake, clue.targets.isEmpty, !clause.sentence.isTitle, let topic = clause.topic, !topic.isPerson {
            clue.targets = [topic]
            clue.marks.insert("de-target-topic")
        }
        guard object.isStake, clue.kind == .acquisition || clue.kind == .investment else { return }
        clue.stake = object.stake
        clue.kind = object.isMajority || (object.stake?.value ?? 0) >= 50 ? .acquisition : .investment
    }

    private func share(_ percentage: PercentMention?, of clue: inout DealClue) {
        clue.stake = percentage
        clue.kind = (percentage?.value ?? 0) >= 50 ? .acquisition : .investment
    }

    private func add(_ names: [NameMention], _ role: GermanFrame.Role, to clue: inout DealClue) {
        let names = names.filter { !GermanTargets.isAuthority($0) }
        switch role {
        case .buyer: clue.buyers += names
        case .seller: clue.sellers += names
        case .target: clue.targets += names.filter { !$0.isPlace }
        }
    }

    private func isCredible(_ name: NameMention, _ place: Int) -> Bool {
        !name.isPerson && (clause.document.tokens[name.tokens.lowerBound].isNameLike || DealWords.isCompanyPhrase(clause.chunks[place]))
            && (clause.sentence.isTitle || targets.isCredible(name)
                || DealWords.isCompanyPhrase(clause.chunks[place])
                || !DictionaryWords.isCommon(clause.document.tokens[name.tokens.lowerBound], .de))
    }

    /// Whether a name is surely a firm's or a business's: by its form, by the words before it, or as the text calls it elsewhere.
    private func isFirm(_ name: NameMention) -> Bool {
        guard !name.isPerson, !name.isPlace else { return false }
        guard !name.isOrganisation, let chunk = clause.chunks.first(where: { $0.tokens.overlaps(name.tokens) }) else { return true }
        if DealWords.isCompanyPhrase(chunk) || chunk.nouns.contains(where: ObjectReading.isAsset) { return true }
        let same = clause.analysis.names.lazy.filter { $0.isOrganisation || $0.isPerson }
        if let told = same.first(where: { NameKey.same($0.text, name.text) || $0.text.hasSuffix(" " + name.text) }) {
            return told.isOrganisation
        }
        let isKnown = clause.sentence.isTitle || clause.isEstablished(name)
        return isKnown && !DictionaryWords.isCommon(name.text.lowercased(), .de)
    }

    /// The clue with each name in one role, where nobody is missing.
    private func settled(_ clue: DealClue, _ frame: GermanFrame) -> DealClue? {
        var clue = clue
        if clue.marks.contains("de-other") { return nil }
        if frame.needsRound, clause.told?.kind != .fundingRound { return nil }
        if frame.resumesDeal {
            guard let last = clause.lastDeal, clause.sentence.index - last.sentence <= 2, last.kind != .fundingRound else { return nil }
            (clue.kind, clue.targets) = (last.kind, last.targets)
        }
        if clue.kind == .contract, clue.sellers.isEmpty,
            let name = GermanHeadline(clause: clause).kicker(before: clause.place(of: clue.trigger))
        {
            clue.sellers = [name]
        }
        if frame.firms.contains(.target) { clue.targets.removeAll { !isFirm($0) } }
        if frame.firms.contains(.buyer) { clue.buyers.removeAll { !isFirm($0) } }
        if frame.firms.contains(.seller) { clue.sellers.removeAll { !isFirm($0) } }
        clue.targets.removeAll { target in (clue.buyers + clue.sellers).contains { NameKey.same($0.text, target.text) } }
        if clue.kind == .merger, clue.targets.count < 2 { return nil }
        if frame.resumesTarget || frame.needsDealKicker, clue.targets.isEmpty { resume(&clue) }
        if clue.targets.isEmpty, frame.needed.contains(.target), frame.status == .planned || frame.needsShare,
            let kicker = GermanHeadline(clause: clause).kicker(before: clause.place(of: clue.trigger)),
            !(clue.buyers + clue.sellers).contains(where: { NameKey.same($0.text, kicker.text) })
        {
            clue.targets = [kicker]
        }
        if frame.kind == .capitalSpending, speaksOfTakeover { return nil }
        if frame.rule == "talks.de", speaksToSuitors {
            clue.sellers = clue.buyers.filter { !$0.isPerson }
            clue.buyers = []
            clue.marks.insert("de-unnamed-buyer")
            clue.strength = 0.5
        }
        if frame.kind == .fundingRound, frame.isGraded, speaksOfOrder { return nil }
        if clue.marks.contains("de-not") { clue.strength -= 0.3 }
        if frame.isGraded { clue.strength = graded(clue) }
        let needed = frame.needed.allSatisfy { role in
            switch role {
            case .buyer: !clue.buyers.isEmpty || clue.marks.contains("de-unnamed-buyer") && !clue.targets.isEmpty
            case .seller: !clue.sellers.isEmpty
            case .target: !clue.targets.isEmpty || clue.hasUnnamedTarget && clue.amount != nil && !clue.buyers.isEmpty
            }
        }
        return needed ? clue : nil
    }

    /// The surer, the more is told: who gets, who gives, what, and for how much.
    private func graded(_ clue: DealClue) -> Double {
        let told = [!clue.buyers.isEmpty, !clue.targets.isEmpty, !clue.sellers.isEmpty, clue.amount != nil || clue.stake != nil]
        return min(0.75, clue.strength + 0.05 * Double(told.lazy.filter { $0 }.count))
    }

    private var speaksOfOrder: Bool {
        clause.chunks.contains { chunk in clause.nouns(of: chunk).contains { $0.hasSuffix("auftrag") || $0.hasSuffix("aufträge") } }
    }

    /// `X verhandelt mit drei Interessenten über Y`: those who negotiate sell.
    private var speaksToSuitors: Bool {
        clause.chunks.contains { $0.preposition == "mit" && $0.names.isEmpty && $0.nouns.contains(where: GermanNounTables.seekers.has) }
    }

    private var speaksOfTakeover: Bool { clause.chunks.contains { $0.nouns.contains(where: GermanNounTables.takeover.has) } }

    /// Takes what the deal told last was about, else what the text is about.
    private func resume(_ clue: inout DealClue) {
        let others = clue.buyers + clue.sellers
        if let kicker = GermanHeadline(clause: clause).kicker(before: clause.place(of: clue.trigger)) {
            clue.targets = others.contains { NameKey.same($0.text, kicker.text) } ? [] : [kicker]
            clue.marks.insert("de-target-topic")
            return
        }
        let told = clause.lastDeal.map { clause.sentence.index - $0.sentence <= 3 ? $0.targets : [] } ?? []
        if told.isEmpty, clue.buyers.isEmpty, clue.kind != .fundingRound { return }
        let names = told.isEmpty ? [clause.topic].compactMap { $0 } : told
        clue.targets = names.filter { name in !others.contains { NameKey.same($0.text, name.text) } }
        clue.marks.insert("de-target-topic")
    }

    /// Many without a name who bid.
    private static let crowds: WordEndings = ["investoren", "interessenten", "bieter", "fonds", "konkurrenten", "wettbewerber"]
    private static let becoming: WordSet = ["wird", "werden", "wurde", "wurden", "werde", "geworden"]
    private static let attributes: WordSet = ["von", "bei", "an", "für", "in", "vom", "um"]
    private static let genitives: WordSet = ["des", "der", "eines", "einer"]
}
