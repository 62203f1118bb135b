import Linguistics
import NewsModel

/// German deal rules: verbs in second and last place, with separable particles.
struct GermanRules {
    let clause: Clause

    /// All that the sentence says of deals.
    func clues() -> [DealClue] {
        let found = all()
        return found.map { clue in
            guard clue.marks.contains("de-target-topic"), clue.kind == .acquisition || clue.kind == .investment,
                let told = found.first(where: { isSale($0) && $0.trigger.upperBound <= clue.trigger.lowerBound })
            else { return clue }
            var clue = clue
            (clue.targets, clue.kind) = (told.targets, told.kind)
            return clue
        }
    }

    /// Whether rules may ask for words of a sentence without names and sums, or find a firm in it.
    static func mayTell(_ sentence: Range<Int>, in tokens: [Token]) -> Bool {
        for index in sentence {
            if lone.contains(tokens[index]) || GermanNouns.mayTell(tokens[index]) || GermanFirms.mayBegin(at: index, in: tokens) {
                return true
            }
            guard let nouns = GermanFrames.nouns[tokens[index]] else { continue }
            if sentence.contains(where: { tokens[$0].isNameLike && nouns.match(tokens[$0].lower) }) { return true }
        }
        return false
    }

    // MARK: - Private

    /// Whether a clue of the same sentence tells what is sold, and not to whom: `X trennt sich von Y, Käufer ist Z`.
    private func isSale(_ clue: DealClue) -> Bool {
        clue.rule.hasPrefix("sell.de") && clue.buyers.isEmpty && !clue.targets.isEmpty && !clue.marks.contains("de-doubtful-target")
    }

    private func all() -> [DealClue] {
        [GermanMoneyRules(clause: clause).gift()].compactMap { $0 }
            + clause.chunks.indices.flatMap { index -> [DealClue] in
                let chunk = clause.chunks[index]
                switch chunk.kind {
                case .verb, .other: return verb(index).map { [$0] } ?? []
                case .phrase:
                    return (GermanAttributes(clause: clause).clue(index).map { [$0] } ?? []) + GermanNouns(clause: clause).clues(at: index)
                default: return []
                }
            }
    }

    var targets: GermanTargets { GermanTargets(clause: clause) }

    private typealias Reading = @Sendable (GermanRules) -> (Int, GermanVerbs.Form) -> DealClue?

    private static let readings: [(table: [String: GermanVerbs.Form], read: Reading)] = [
        (GermanVerbs.acquire, { $0.acquire }), (GermanVerbs.sell, { $0.sell }), (GermanVerbs.enter, { $0.enter }),
        (GermanVerbs.leave, { $0.leave }), (GermanVerbs.invest, { GermanMoneyRules(clause: $0.clause).invest }),
        (GermanVerbs.raise, { GermanMoneyRules(clause: $0.clause).raise }), (GermanVerbs.merge, { $0.merge }),
        (GermanVerbs.increase, { $0.increase }), (GermanVerbs.offer, { $0.offer }), (GermanVerbs.pass, { $0.pass }),
    ]
    /// By verb form, in order.
    private static let readingsByForm: WordMap<[(form: GermanVerbs.Form, read: Reading)]> = {
        var found: [String: [(form: GermanVerbs.Form, read: Reading)]] = [:]
        for (table, read) in readings {
            for (word, form) in table { found[word, default: []].append((form, read)) }
        }
        return WordMap(found.map { ($0.key, $0.value) })
    }()
    /// Of all tables and frames, so that most words are done with at one look.
    private static let words = WordSet(lone.words + GermanFrames.byVerb.keys)
    /// Those that may tell something without a noun of their frame.
    private static let lone = WordSet(readings.flatMap(\.table.keys) + GermanFrames.verbsWithoutNoun + ["bewertet"])

    private func verb(_ index: Int) -> DealClue? {
        let token = clause.document.tokens[clause.chunks[index].tokens.lowerBound]
        guard Self.words.contains(token), !token.isCapitalized || index == 0 && token.is("angeführt") else { return nil }
        guard !clause.chunks[max(0, index - 3)..<min(clause.chunks.count, index + 4)].contains(where: { $0.word == "man" }) else {
            return nil
        }
        if token.is("bewertet") { return GermanMoneyRules(clause: clause).value(index) }
        for (form, read) in Self.readingsByForm[token] ?? [] {
            if let found = read(self)(index, form) { return dated(found) }
        }
        return GermanFrameReader(clause: clause).clue(index, token.lower)
    }

    /// Weaker where told in the pluperfect, or of what is not done.
    private func dated(_ clue: DealClue) -> DealClue {
        var clue = clue
        if clue.marks.contains("de-forbidden") {
            clue.marks.remove("de-not")
            clue.status = .cancelled
        }
        if clue.marks.contains("de-pluperfect") { clue.strength -= 0.4 }
        if clue.marks.contains("de-not") { clue.strength -= 0.4 }
        return clue
    }

    private static let buyingOff: WordSet = ["abgekauft", "abkaufen", "abzukaufen", "abkauft"]

    func clue(_ kind: DealClue.Kind, _ rule: String, _ index: Int, _ strength: Double) -> DealClue {
        DealClue(kind: kind, rule: rule, trigger: clause.chunks[index].tokens, sentence: clause.sentence.index, strength: strength)
    }

    func names(_ index: Int?) -> [NameMention] { index.map(targets.party) ?? [] }

    /// `X kauft Y`, `X hat Y gekauft`, `Y wird von X gekauft`.
    private func acquire(_ index: Int, _ form: GermanVerbs.Form) -> DealClue? {
        let roles = GermanRoles(clause: clause, verb: index, form: form)
        if roles.isPassive || isCut(index, form, roles) { return passive(index, roles) }
        if roles.hasParticle(["ab"]) || Self.buyingOff.contains(clause.chunks[index].word), let found = buyOff(index, roles) {
            return found
        }
        if roles.hasParticle(["zu"]), roles.object == nil { return addition(index, roles) }
        guard !roles.hasParticle(["zurück"]), let place = roles.object ?? kicker(roles), let object = targets.object(at: place) else {
            return nil
        }
        guard !clause.chunks[index].word.hasPrefix("zurück") || !isPaper(clause.chunks[place], object) else { return nil }
        guard !object.targets.contains(where: { $0.isPerson && !$0.isOrganisation }) || object.targets.count > 1 || object.isStake,
            roles.subjectPlace.map({ targets.isOffice(clause.chunks[$0]) }) != true
        else { return nil }
        let speaksOfPerson = clause.chunks[place].nouns.contains(where: Organisations.words.isPersonNoun)
        guard !speaksOfPerson || clause.chunks[place].names.last?.isPerson != true else { return nil }
        var found = clue(.acquisition, "acquire.de.active", index, 0.85)
        found.buyers = (roles.subject ?? []) + companions(roles)
        apply(object, to: &found)
        if object.isStake, found.targets.isEmpty, let name = GermanHeadline(clause: clause).kicker(before: index) { found.targets = [name] }
        if found.buyers.isEmpty, clause.sentence.isTitle, !object.targets.isEmpty, let place = roles.subjectPlace,
            let name = GermanFirms.agent(clause.chunks[place], clause.document, isSure: true)
        {
            found.buyers = [name]
        }
        if object.isStake, found.targets.isEmpty, !isOfAny(place) { resume(&found) }
        if object.isUnnamed, found.targets.isEmpty, DealWords.isAnaphor(clause.chunks[place]), let own = ownPeople(roles) {
            (found.targets, found.buyers) = (own, [])
        }
        if object.isUnnamed, found.targets.isEmpty, clause.chunks[place].head?.hasSuffix("geschäftsbetrieb") == true { resume(&found) }
        if object.isUnnamed, found.targets.isEmpty { found.targets = names(roles.phrase(with: ["mit"])) }
        if object.isUnnamed, found.targets.isEmpty, !found.buyers.isEmpty,
            let name = GermanHeadline(clause: clause).concerned(before: index),
            !found.buyers.contains(where: { NameKey.same($0.text, name.text) })
        {
            found.targets = [name]
        }
        found.sellers += names(roles.phrase(with: ["von"])).filter { name in !found.buyers.contains { $0.tokens == name.tokens } }
        if found.targets.isEmpty, clause.chunks[place].head == "betrieb" { return nil }
        found.marks.formUnion(roles.marks)
        guard var checked = DealRoles.checked(found, isTitle: clause.sentence.isTitle, hasSpeaker: clause.hasSpeaker(before: index)) else {
            return nil
        }
        if checked.buyers.isEmpty, !isCredible(checked, object, place) {
            checked.strength = 0.3
            checked.marks.insert("de-doubtful-target")
        }
        return checked
    }

    /// `Die Gründer des Anbieters Y kaufen die Firma`: what is bought is told by who buys.
    private func ownPeople(_ roles: GermanRoles) -> [NameMention]? {
        guard let place = roles.subjectPlace,
            clause.chunks[place].nouns.contains(where: { noun in Self.people.contains(where: noun.hasSuffix) })
        else { return nil }
        if let compound = clause.chunks[place].compound { return [compound.name] }
        guard place + 1 < clause.chunks.count, ["des", "der"].contains(clause.chunks[place + 1].determiner ?? "") else { return nil }
        let names = names(place + 1)
        return names.isEmpty ? nil : names
    }

    private static let people = ["gründer", "management", "geschäftsführer", "geschäftsführung", "mitarbeiter", "belegschaft"]

    /// `eigene Aktien zurückgekauft`: what a firm buys back of its own.
    private func isPaper(_ chunk: Chunk, _ object: ObjectReading) -> Bool {
        object.isStake || chunk.nouns.contains { $0.hasSuffix("aktien") || $0.hasSuffix("anleihe") || $0.hasSuffix("anleihen") }
    }

    /// `X kauft für 3 Milliarden zu`: what is bought stays untold.
    private func addition(_ index: Int, _ roles: GermanRoles) -> DealClue? {
        guard clause.sentence.isTitle, let sum = roles.sum, let buyers = roles.subject, !buyers.isEmpty else { return nil }
        var found = clue(.acquisition, "acquire.de.active", index, 0.5)
        (found.buyers, found.amount, found.hasUnnamedTarget) = (buyers, sum, true)
        found.marks = roles.marks
        return found
    }

    /// `X übernimmt 80 Prozent der Anteile`: of the firm that the deal told last, or the text, is about.
    private func resume(_ clue: inout DealClue) {
        guard !clause.sentence.isTitle, let names = clause.told?.targets ?? clause.topic.map({ [$0] }) else { return }
        clue.targets = names.filter { name in !(clue.buyers + clue.sellers).contains { NameKey.same($0.text, name.text) } }
        clue.marks.insert("de-target-topic")
    }

    /// `Aktien eines Unternehmens`: of a firm that the text does not name.
    private func isOfAny(_ place: Int) -> Bool {
        place + 1 < clause.chunks.count && ["eines", "einer"].contains(clause.chunks[place + 1].determiner ?? "")
    }

    /// `gemeinsam mit Z`: who buys together with the subject.
    private func companions(_ roles: GermanRoles) -> [NameMention] {
        guard let place = roles.phrases(with: "mit").first, place > 0,
            ["gemeinsam", "zusammen"].contains(clause.document.tokens[clause.chunks[place].tokens.lowerBound - 2].lower)
        else { return [] }
        return names(place)
    }

    /// `X kauft Z die Tochter Y ab`: the dative sells.
    private func buyOff(_ index: Int, _ roles: GermanRoles) -> DealClue? {
        guard let place = roles.bare.last, let object = targets.object(at: place), !object.targets.isEmpty, let buyers = roles.subject
        else {
            return nil
        }
        var found = clue(.acquisition, "acquire.de.active", index, 0.75)
        apply(object, to: &found)
        found.buyers = buyers
        let sellers = roles.bare.dropLast().filter { $0 != roles.subjectPlace }.flatMap(targets.party)
        found.sellers += sellers.filter { seller in !(found.buyers + found.targets).contains { $0.text == seller.text } }
        found.marks.formUnion(roles.marks)
        return found.sellers.isEmpty ? nil : found
    }

    /// `Werk gerettet: Investor Wolf übernimmt`, `Neuer Eigentümer für Y – X übernimmt`: what a headline without object tells before.
    func kicker(_ roles: GermanRoles) -> Int? {
        guard clause.sentence.isTitle, roles.range.upperBound == clause.chunks.count, roles.range.lowerBound > 1,
            [":", "–", "-", "—"].contains(clause.chunks[roles.range.lowerBound - 1].word)
        else { return nil }
        guard roles.subject?.contains(where: \.isPerson) != true else { return nil }
        let before = (0..<roles.range.lowerBound).filter { place in
            let speaksOfPerson = clause.chunks[place].nouns.contains(where: Organisations.words.isPersonNoun) || targets.isPerson(place)
            return !speaksOfPerson && targets.object(at: place).map { !$0.targets.isEmpty } == true
        }
        return before.first { clause.chunks[$0].preposition == nil }
            ?? before.first { ["für", "um", "von", "bei"].contains(clause.chunks[$0].preposition ?? "") }
    }

    func apply(_ object: ObjectReading, to found: inout DealClue) {
        found.targets = object.targets
        found.sellers = object.sellers
        found.hasUnnamedTarget = object.isUnnamed
        guard object.isStake else { return }
        found.stake = object.stake
        found.rule = found.rule.replacing("acquire", with: "stake")
        found.kind = object.isMajority || (object.stake?.value ?? 0) >= 50 || isRest(object) ? .acquisition : .investment
    }

    /// `restliche Anteile`: whoever buys them owns the whole.
    private func isRest(_ object: ObjectReading) -> Bool {
        let words = clause.words(of: max(0, object.end - 1)..<(object.end + 1))
        if words.contains("alle") || words.contains("aller") { return true }
        return words.contains { word in
            ["restlich", "verbleibend", "übrig", "ausstehend", "sämtlich", "gesamt"].contains(where: word.hasPrefix)
        }
    }

    /// `Y wird von X übernommen`, `30 Prozent an Y werden von X erworben`.
    private func passive(_ index: Int, _ roles: GermanRoles) -> DealClue? {
        guard let place = roles.subjectPlace ?? roles.object, let object = targets.object(at: place),
            !object.targets.isEmpty || object.isUnnamed
        else { return continuedPassive(index, roles) }
        var found = clue(.acquisition, "acquire.de.passive", index, 0.8)
        apply(object, to: &found)
        found.buyers = names(roles.phrase(with: ["von", "durch"])).filter { name in !found.targets.contains { $0.text == name.text } }
        found.marks.formUnion(roles.marks)
        if found.buyers.isEmpty, roles.range.count == 2, let name = GermanHeadline(clause: clause).kicker(before: index),
            !found.targets.contains(where: { NameKey.same($0.text, name.text) })
        {
            found.buyers = [name]
        }
        if found.buyers.isEmpty { found.strength = unnamedBuyer(found, object, place) }
        if found.buyers.isEmpty, isSaid(behind: index), let topic = clause.topic,
            !found.targets.contains(where: { NameKey.same($0.text, topic.text) })
        {
            found.buyers = [topic]
            found.marks.insert("de-buyer-topic")
        }
        return found.targets.isEmpty && found.buyers.isEmpty ? nil : found
    }

    /// `X expandiert: Y übernommen`: a participle that ends a headline, with nothing but what is bought before it.
    private func isCut(_ index: Int, _ form: GermanVerbs.Form, _ roles: GermanRoles) -> Bool {
        clause.sentence.isTitle && form == .participle && index + 1 == clause.chunks.count && roles.bare.count == 1
            && roles.range.lowerBound > 1 && [":", "–", "-", "—"].contains(clause.chunks[roles.range.lowerBound - 1].word)
            && roles.range.count == 2
    }

    /// `…, teilte der Konzern mit`: whether the firm that the text is about says so.
    private func isSaid(behind index: Int) -> Bool {
        guard !clause.sentence.isTitle, index + 3 < clause.chunks.count, clause.chunks[index + 1].kind == .comma else { return false }
        return Self.saying.contains(clause.chunks[index + 2].word) && DealWords.isCompanyPhrase(clause.chunks[index + 3])
            && clause.chunks[index + 3].determiner != nil && clause.chunks[index + 3].names.isEmpty
    }

    private static let saying: WordSet = ["teilte", "sagte", "kündigte", "erklärte", "gab", "hieß"]

    /// `Y, bisher eine Tochter von Z, wurde von X übernommen`: the subject stands before an insertion.
    private func continuedPassive(_ index: Int, _ roles: GermanRoles) -> DealClue? {
        guard roles.subjectPlace == nil, roles.object == nil, let subject = roles.subject, !subject.isEmpty else { return nil }
        var found = clue(.acquisition, "acquire.de.passive", index, 0.7)
        found.targets = subject
        found.buyers = names(roles.phrase(with: ["von", "durch"])).filter { name in !subject.contains { $0.text == name.text } }
        found.marks = roles.marks
        return found.buyers.isEmpty ? nil : found
    }

    /// `X verkauft Y an Z`, `X trennt sich von Y`, `X gibt Y an Z ab`.
    private func sell(_ index: Int, _ form: GermanVerbs.Form) -> DealClue? {
        let roles = GermanRoles(clause: clause, verb: index, form: form)
        guard form != .particle || roles.hasParticle(["ab"]), !roles.hasParticle(["weiter"]) else { return nil }
        if roles.isPassive { return soldPassive(index, roles) }
        if roles.sellsItself, let own = roles.subject, !own.isEmpty {
            guard roles.range.contains(where: { clause.chunks[$0].word == "selbst" || clause.chunks[$0].preposition == "an" }) else {
                return nil
            }
            var found = clue(.acquisition, "sell.de.reflexive", index, 0.5)
            found.targets = own
            found.buyers = roles.phrase(with: ["an"]).map(targets.party) ?? []
            return found
        }
        guard let place = form == .separating ? roles.phrase(with: ["von"]) : roles.object ?? fragment(index, roles),
            let object = targets.object(at: place), !targets.isPerson(place)
        else { return soldByWord(index, roles) }
        var found = clue(.acquisition, "sell.de.active", index, 0.75)
        apply(object, to: &found)
        found.sellers = roles.subject ?? object.sellers
        if found.sellers.isEmpty || place == roles.subjectPlace && !roles.isZu {
            found.sellers = GermanHeadline(clause: clause).kicker(before: index).map { [$0] } ?? object.sellers
        }
        if object.isUnnamed, found.targets.isEmpty, let name = GermanHeadline(clause: clause).kicker(before: index),
            !found.sellers.contains(where: { NameKey.same($0.text, name.text) })
        {
            found.targets = [name]
        }
        if (object.isUnnamed && found.targets.isEmpty || found.targets.first?.text == "Lebenswerk"), isOwned(place), let own = meant(found)
        {
            found.targets = [own]
            found.marks.insert("de-target-topic")
        }
        if form == .separating, found.targets.contains(where: { $0.isPerson && !$0.isOrganisation }) { return nil }
        found.sellers.removeAll { seller in found.targets.contains { $0.text == seller.text } }
        found.buyers = recipients(roles, behind: object.end, &found)
        found.marks.formUnion(roles.marks)
        guard !found.targets.isEmpty || object.isUnnamed && !(found.sellers + found.buyers).isEmpty else { return nil }
        if found.buyers.isEmpty {
            let isSure = clause.sentence.isTitle && found.targets.contains(where: \.isOrganisation)
            found.strength = found.sellers.isEmpty ? (isSure ? 0.5 : 0.4) : 0.6
        }
        if !isCredible(found, object, place) {
            found.strength = form == .particle ? 0.2 : clause.sentence.isTitle ? found.strength - 0.1 : min(found.strength, 0.4)
            found.marks.insert("de-doubtful-target")
        }
        return found
    }

    /// Whether what is sold is surely a firm, a business or a share, or it is told who buys.
    private func isCredible(_ clue: DealClue, _ object: ObjectReading, _ place: Int) -> Bool {
        object.isStake || !clue.buyers.isEmpty || clue.targets.contains(where: targets.isCredible)
            || DealWords.isCompanyPhrase(clause.chunks[place]) || clause.chunks[place].nouns.contains(where: ObjectReading.isAsset)
    }

    /// Who buys: the phrase with `an` that is not the share's own; a buyer by its noun where there is but one.
    private func recipients(_ roles: GermanRoles, behind end: Int, _ found: inout DealClue) -> [NameMention] {
        let places = roles.phrases(with: "an")
        if let place = places.last(where: { $0 != end }) {
            return names(place).filter { name in !found.targets.contains { $0.text == name.text } }
        }
        guard let place = places.last, clause.chunks[place].nouns.contains(where: { $0.hasSuffix("investor") || $0 == "konkurrenten" })
        else {
            return []
        }
        let buyers = names(place)
        found.targets.removeAll { target in buyers.contains { $0.text == target.text } }
        if found.targets.isEmpty { found.targets = roles.subject ?? [] }
        return buyers
    }

    private func soldPassive(_ index: Int, _ roles: GermanRoles) -> DealClue? {
        guard let place = roles.subjectPlace ?? roles.object, let object = targets.object(at: place), !object.targets.isEmpty else {
            return nil
        }
        var found = clue(.acquisition, "sell.de.passive", index, 0.8)
        apply(object, to: &found)
        found.buyers = recipients(roles, behind: object.end, &found)
        found.marks.formUnion(roles.marks)
        if found.buyers.isEmpty { found.strength = unnamedBuyer(found, object, place) }
        return found
    }

    /// How sure a passive without its buyer is: the headline `Y wird verkauft`, where Y is surely a firm.
    private func unnamedBuyer(_ clue: DealClue, _ object: ObjectReading, _ place: Int) -> Double {
        let isFirm =
            object.isStake || clue.targets.contains(where: \.isOrganisation) || DealWords.isCompanyPhrase(clause.chunks[place])
            || clause.sentence.isTitle && clue.targets.contains { !$0.isPerson && !$0.isPlace && $0.tokens.count > 1 }
        return isFirm && (clause.sentence.isTitle || clause.sentence.index <= 2) ? 0.55 : 0.45
    }
}
