import Linguistics
import NewsModel

/// German rules where money is the verb's object: `sammelt 20 Millionen Dollar ein`, `investiert 5 Milliarden in`.
struct GermanMoneyRules {
    let clause: Clause

    /// `X sammelt 70 Millionen Dollar ein`, `X schließt Finanzierungsrunde ab`.
    func raise(_ index: Int, _ form: GermanVerbs.Form) -> DealClue? {
        let roles = GermanRoles(clause: clause, verb: index, form: form)
        let word = clause.document.tokens[clause.chunks[index].tokens.lowerBound].lower
        let words = clause.sentence.tokens.map { clause.document.tokens[$0].lower }
        let isFunding = words.contains { word in Self.funding.contains { word.hasPrefix($0) || word.hasSuffix($0) } }
        guard roles.object.map({ DealWords.isStake(clause.chunks[$0]) }) != true, !isBought(roles),
            !clause.chunks[roles.range].contains(where: { $0.preposition == "in" && $0.head == "hand" })
        else { return nil }
        let isSecured =
            Self.obtaining.contains(where: word.contains) && roles.hasReflexive
            || ["aufgenommen", "aufnehmen", "aufzunehmen"].contains(word) && isMoneyAlone(roles)
        let isFed = Self.feeding.contains(word) && roles.subjectPlace.map { isYoung(clause.chunks[$0]) } == true && isMoneyAlone(roles)
        let isGranted = isFed || word == "erhalten" && words.contains(where: Self.isStartup) && GermanTargets(clause: clause).given(roles)
        let isRaise =
            Self.strong.contains { word.hasPrefix($0) } || isSecured || isGranted
            || clause.sentence.isTitle && Self.catching.contains(word)
        let told = clause.sentence.isTitle ? GermanSumWords.sum(in: clause.sentence, clause.analysis) : nil
        guard let sum = roles.sum ?? told, isRaise || isFunding, sum.money.value >= 50_000 else {
            return fundingWithoutSum(index, roles, words)
        }
        guard
            !words.contains(where: { word in
                Self.other.contains { word.hasPrefix($0) } || word.hasSuffix("auftrag") || word.hasSuffix("vertrag")
                    || word == "zuschlag"
            })
        else { return nil }
        var found = clue(.fundingRound, "raise.de.active", index, isFunding || isRaise && !isSecured ? 0.8 : 0.6)
        found.marks = roles.marks.union(isFunding ? ["de-funding-word"] : [])
        if words.contains(where: { $0 == "bisher" || $0 == "bislang" }) { found.strength = 0.35 }
        if clause.chunks[..<roles.range.upperBound].contains(where: isListing) {
            found.kind = .ipo
        }
        guard let target = target(roles, &found) else { return nil }
        found.targets = [target]
        if found.kind == .ipo, let name = GermanHeadline(clause: clause).kicker(before: index), name.text != target.text {
            (found.targets, found.sellers) = ([name], [target])
        }
        found.amount = sum
        found.buyers = givers(roles).filter { $0.text != target.text }
        return found
    }

    /// `Das Start-up X bekommt 3 Millionen Franken`.
    private func isYoung(_ chunk: Chunk) -> Bool {
        chunk.nouns.contains(where: Self.isStartup) || chunk.tokens.contains { Self.isStartup(clause.document.tokens[$0].lower) }
    }

    private static let feeding: WordSet = ["erhält", "erhielt", "erhalten", "bekommt", "bekam", "bekommen", "kassiert"]

    /// `hat 20 Millionen Euro aufgenommen`: money without a word for credit is a round.
    private func isMoneyAlone(_ roles: GermanRoles) -> Bool {
        roles.range.contains { place in
            let chunk = clause.chunks[place]
            return chunk.preposition == nil && !chunk.sums.isEmpty && chunk.names.isEmpty && chunk.nouns.isEmpty
        }
    }

    private static let obtaining = ["sicher", "besorg", "beschaff", "hol"]

    /// Whether a phrase speaks of a listing, not of one to come.
    private func isListing(_ chunk: Chunk) -> Bool {
        chunk.preposition != "vor"
            && clause.nouns(of: chunk).contains { $0.contains("börsengang") || ["ipo", "börsendebüt", "parkett"].contains($0) }
    }

    /// `bekommt Y für 3 Milliarden`: a firm for money, not money.
    private func isBought(_ roles: GermanRoles) -> Bool {
        guard let object = roles.object, clause.chunks[object].sums.isEmpty, clause.chunks[object].names.last.map({ !$0.isPlace }) == true,
            clause.chunks[object].trailing.isEmpty
        else { return false }
        return roles.range.contains { clause.chunks[$0].preposition == "für" && !clause.chunks[$0].sums.isEmpty }
    }

    /// `von X`, `von Investoren wie X und Z`, `bei X`.
    private func givers(_ roles: GermanRoles) -> [NameMention] {
        let targets = GermanTargets(clause: clause)
        let leaders = leaders()
        if !leaders.isEmpty { return leaders }
        for place in roles.phrases(with: "von") where clause.chunks[place].sums.isEmpty || !clause.chunks[place].names.isEmpty {
            let names = targets.party(at: place).filter { !$0.isPlace }
            if !names.isEmpty { return names }
            if place + 2 < clause.chunks.count, clause.chunks[place + 1].word == "wie" { return targets.party(at: place + 2) }
        }
        return []
    }

    /// `…, angeführt von X`, `…, die von X angeführt wurde`, `mit X an der Spitze`.
    private func leaders() -> [NameMention] {
        let targets = GermanTargets(clause: clause)
        guard let mark = clause.sentence.tokens.first(where: { Self.leading.contains(clause.document.tokens[$0]) }) else { return [] }
        let places = clause.chunks.indices.filter { clause.chunks[$0].preposition == "von" && clause.chunks[$0].sums.isEmpty }
        let behind = places.first { clause.chunks[$0].tokens.lowerBound > mark && clause.chunks[$0].tokens.lowerBound <= mark + 3 }
        guard let place = behind ?? places.last(where: { clause.chunks[$0].tokens.upperBound <= mark }) else { return [] }
        return targets.party(at: place).filter { !$0.isPlace }
    }

    private static let leading: WordSet = ["angeführt", "angeführten", "geführt", "geleitet"]

    /// `X investiert 5 Milliarden Euro in Y`.
    func invest(_ index: Int, _ form: GermanVerbs.Form) -> DealClue? {
        let roles = GermanRoles(clause: clause, verb: index, form: form)
        let isProvided = clause.chunks[index].word.hasPrefix("stell")
        let buyers = roles.isPassive ? clause.topic.map { [$0] } ?? [] : roles.subject ?? []
        guard let place = roles.goal(with: isProvided ? "für" : "in") else {
            return isProvided ? nil : sumOnly(index, roles, buyers)
        }
        let object = clause.chunks[place]
        let sum = roles.sum
        let isVague =
            clause.sentence.isTitle
            && roles.bare.contains { clause.chunks[$0].head.map { $0.hasPrefix("million") || $0.hasPrefix("milliard") } == true }
        let isBare = clause.chunks[index].word.hasPrefix("invest") || object.names.contains(where: \.isOrganisation) || isVague
        guard sum != nil || isBare && !isProvided && !roles.isPassive else { return nil }
        var found = clue(.investment, "invest.de.active", index, sum == nil ? 0.6 : 0.8)
        found.marks = roles.marks
        found.buyers = buyers
        found.amount = sum
        if roles.isPassive { found.strength -= 0.3 }
        if buyers.contains(where: Self.isPublic) || buyers.isEmpty && isByState(roles) {
            found.strength -= 0.45
            found.marks.insert("public-buyer")
        }
        let isSite = speaksOfSite(object)
        let names = GermanTargets(clause: clause).object(at: place)?.targets ?? []
        if !isSite, !names.isEmpty, !object.names.contains(where: \.isPlace) || DealWords.isCompanyPhrase(object) {
            found.targets = names
            if found.buyers.isEmpty, isByInvestors(roles) { found.kind = .fundingRound }
            return found.buyers.isEmpty && sum == nil ? nil : found
        }
        if sum == nil, DealWords.isCompanyPhrase(object), !buyers.isEmpty {
            found.hasUnnamedTarget = true
            found.strength = 0.45
            return found
        }
        return spending(found, place, isSite, roles)
    }

    /// `Investoren stecken 3 Millionen Euro in Y`: money from many without a name is a round.
    private func isByInvestors(_ roles: GermanRoles) -> Bool {
        roles.bare.contains { place in
            clause.chunks[place].names.isEmpty
                && clause.chunks[place].nouns.contains {
                    $0.hasSuffix("investoren") || $0.hasSuffix("geldgeber") || $0.hasSuffix("kapitalgeber")
                }
        }
    }

    /// `X wird mit 3 Milliarden Dollar bewertet`: what investors pay tells what a firm is worth.
    func value(_ index: Int) -> DealClue? {
        let roles = GermanRoles(clause: clause, verb: index, form: .participle)
        if let offered = offeredValue(roles) { return offered }
        guard let sum = roles.sum, sum.money.value >= 1_000_000, let target = roles.subject?.last, !target.isPerson else { return nil }
        var found = clue(.fundingRound, "value.de", index, clause.sentence.isTitle ? 0.5 : 0.4)
        found.marks = roles.marks
        found.targets = [target]
        found.valuation = sum
        return found
    }

    /// `Das Angebot von X bewertet Y mit 4 Milliarden`.
    private func offeredValue(_ roles: GermanRoles) -> DealClue? {
        guard let sum = roles.sum, sum.money.value >= 1_000_000,
            let place = roles.range.first(where: { place in
                clause.chunks[place].preposition == nil
                    && clause.chunks[place].nouns.contains { $0.hasSuffix("angebot") || $0.hasSuffix("offerte") || $0.hasSuffix("gebot") }
            }), place < roles.verb
        else { return nil }
        var found = clue(.acquisition, "offer.de.nominal", roles.verb, 0.6)
        found.status = .planned
        found.marks = roles.marks
        found.valuation = sum
        let targets = GermanTargets(clause: clause)
        if place + 1 < roles.verb, clause.chunks[place + 1].preposition == "von" { found.buyers = targets.party(at: place + 1) }
        if let object = roles.bare.first(where: { $0 > roles.verb }) { found.targets = targets.object(at: object)?.targets ?? [] }
        return found.targets.isEmpty ? nil : found
    }

    func clue(_ kind: DealClue.Kind, _ rule: String, _ index: Int, _ strength: Double) -> DealClue {
        DealClue(kind: kind, rule: rule, trigger: clause.chunks[index].tokens, sentence: clause.sentence.index, strength: strength)
    }

    /// Who raises: the subject, what the text is about where a founder or nobody stands there.
    private func target(_ roles: GermanRoles, _ found: inout DealClue) -> NameMention? {
        let subject = roles.subject?.last
        let isFounder = subject.map(isLastName) == true
        if let name = subject, !name.isPerson, !isFounder { return name }
        if roles.subject?.isEmpty != false, let kicker = GermanHeadline(clause: clause).kicker(before: roles.verb) { return kicker }
        let isFounding = isFounder || clause.chunks[roles.range].contains { $0.nouns.contains { $0.contains("gründer") } }
        guard isFounding || roles.subject?.isEmpty == true, let topic = clause.topic, !topic.isPerson, clause.isEstablished(topic) else {
            return nil
        }
        found.strength = isFounding ? 0.5 : 0.35
        found.marks.insert("de-target-topic")
        return topic
    }

    /// Whether a name is but the last one of somebody told in full before.
    private func isLastName(_ name: NameMention) -> Bool {
        name.tokens.count == 1 && !name.isOrganisation
            && clause.analysis.names.contains { $0.isPerson && !$0.isOrganisation && $0.text.hasSuffix(" " + name.text) }
    }

    private func spending(_ clue: DealClue, _ place: Int, _ isSite: Bool, _ roles: GermanRoles) -> DealClue? {
        var found = clue
        let object = clause.chunks[place]
        guard let sum = found.amount, sum.money.value >= 1_000_000, !found.buyers.isEmpty,
            object.head.map({ !Self.causes.match($0) }) ?? true
        else { return nil }
        if !isSite, DealWords.isCompanyPhrase(object) {
            found.hasUnnamedTarget = true
            found.strength = 0.55
            return found
        }
        found.kind = .capitalSpending
        found.rule = "spend.de.active"
        if !isSite, !object.names.contains(where: \.isPlace), !hasSite(roles) { found.strength = 0.5 }
        return found
    }

    /// What money goes into without anything being built.
    private static let causes: WordEndings = [
        "kampagne", "werbung", "marketing", "kampf", "krieg", "zukunft", "bildung", "wahlkampf", "sicherheit", "mitarbeiter", "aktien",
        "anleihen", "spieler", "sponsoring", "wohnung", "weiterbildung",
    ]

    /// `X investiert 14 Milliarden Dollar`: spending on its own; gives a deal told elsewhere its sum.
    private func sumOnly(_ index: Int, _ roles: GermanRoles, _ buyers: [NameMention]) -> DealClue? {
        guard let sum = roles.sum, sum.money.value >= 1_000_000, !buyers.isEmpty else { return nil }
        let isSite = clause.sentence.isTitle || hasSite(roles)
        var found = clue(isSite ? .capitalSpending : .investment, "invest.de.sum", index, isSite ? 0.6 : 0.3)
        found.marks = roles.marks
        found.buyers = buyers
        found.amount = sum
        if buyers.contains(where: Self.isPublic) {
            found.strength -= 0.45
            found.marks.insert("public-buyer")
        }
        return found
    }

    /// Whether a state or a party spends: its budget is no deal.
    static func isPublic(_ name: NameMention) -> Bool { name.isPlace || states.contains(name.text.lowercased()) }

    /// `Das Land investiert`: a state told by a noun.
    private func isByState(_ roles: GermanRoles) -> Bool {
        roles.subjectPlace.flatMap { clause.chunks[$0].head }.map(Self.states.contains) == true
    }

    private func speaksOfSite(_ chunk: Chunk) -> Bool {
        if chunk.nouns.contains(where: isSite) { return true }
        return chunk.names.last.map { !$0.isOrganisation && isSite($0.text.lowercased()) } == true
    }

    private func isSite(_ noun: String) -> Bool { Self.sites.contains(where: noun.hasSuffix) }

    /// Whether money that goes into a phrase is spent on one's own sites: `in Rechenzentren`.
    static func isSpending(_ chunk: Chunk) -> Bool {
        chunk.names.allSatisfy(\.isPlace) && chunk.nouns.contains { noun in sites.contains(where: noun.hasSuffix) }
    }

    private func hasSite(_ roles: GermanRoles) -> Bool { clause.chunks[roles.range].contains { $0.nouns.contains(where: isSite) } }

    private func fundingWithoutSum(_ index: Int, _ roles: GermanRoles, _ words: [String]) -> DealClue? {
        var found = clue(.fundingRound, "raise.de.round", index, 0.55)
        found.marks = roles.marks
        let isRound = words.contains { word in Self.rounds.contains(where: word.contains) }
        guard isRound || isBareSum(index, roles, words), let target = target(roles, &found) else { return nil }
        found.targets = [target]
        if let from = roles.phrase(with: ["von"]), let party = clause.party(at: from) {
            found.buyers = party.names.filter { $0.text != target.text && !$0.isPlace }
        }
        return found
    }

    /// `sammelt 12 Millionen ein`, `bekommt 30 Millionen von Investoren`: a sum whose currency goes without saying.
    private func isBareSum(_ index: Int, _ roles: GermanRoles, _ words: [String]) -> Bool {
        let word = clause.chunks[index].word.isEmpty ? words[0] : clause.document.tokens[clause.chunks[index].tokens.lowerBound].lower
        let isRaise = Self.strong.contains(where: word.hasPrefix)
        if let place = words.firstIndex(where: { $0 == "frisches" || $0 == "neues" }), place + 1 < words.count,
            words[place + 1] == "geld" || words[place + 1].hasSuffix("kapital")
        {
            return true
        }
        if roles.object.map({ ["geld", "kapital"].contains(clause.chunks[$0].head ?? "") }) == true, words.contains(where: Self.isStartup),
            GermanTargets(clause: clause).given(roles)
        {
            return true
        }
        if roles.hasReflexive, Self.catching.contains(word), clause.sentence.isTitle, !roles.phrases(with: "von").isEmpty,
            roles.range.contains(where: { ["geld", "kapital"].contains(clause.chunks[$0].head ?? "") })
        {
            return true
        }
        let isFirm = roles.subjectPlace.map { DealWords.isCompanyPhrase(clause.chunks[$0]) } == true
        let isGiven = clause.sentence.isTitle && (GermanTargets(clause: clause).given(roles) || isFirm)
        guard
            isRaise || isGiven
                || words.contains(where: { $0.hasPrefix("investor") || $0.hasPrefix("geldgeber") || $0.hasSuffix("kapital") })
        else { return false }
        return roles.range.contains { place in
            let chunk = clause.chunks[place]
            return chunk.preposition == nil && chunk.names.isEmpty && chunk.head.map { Self.countable.match($0) } == true
                && chunk.nouns.contains {
                    ($0.hasPrefix("million") || $0.hasPrefix("milliarde") || $0.hasSuffix("millionenbetrag") || $0 == "mio")
                        && !$0.hasSuffix("auftrag") && !$0.hasSuffix("vertrag") && !$0.hasSuffix("deal")
                }
        } && !words.contains { word in Self.other.contains(where: word.hasPrefix) }
    }

    /// What a sum without currency may end with; `12 Millionen Nutzer` is none.
    private static let countable: WordEndings = [
        "million", "millionen", "milliarde", "milliarden", "mio", "mrd", "betrag", "summe", "kapital", "geld", "mittel", "finanzierung",
        "runde", "euro", "spritze",
    ]

    private static func isStartup(_ word: String) -> Bool {
        ["start-up", "startup", "spin-off", "spinoff", "jungfirma", "jungunternehmen", "gründung"].contains(where: word.hasSuffix)
    }

    private static let states: WordSet = [
        "bund", "bundesregierung", "regierung", "land", "stadt", "eu", "staat", "länder", "kanton", "gemeinde", "nato", "usa", "cdu", "csu",
        "spd", "fdp",
        "afd", "fpö", "spö", "övp", "grüne", "bundeswehr", "ministerium", "esa", "nasa",
    ]
    static let rounds = ["finanzierungsrunde", "serie-a-", "kapitalerhöhung", "startfinanzierung", "startkapital"]
    private static let catching: WordSet = [
        "erhält", "sichert", "bekommt", "holt", "nimmt", "wirbt", "kassiert", "sicherte", "erhielt", "bringt", "landet", "landete",
    ]
    static let strong = [
        "sammel", "eingesammelt", "gesammelt", "eingeworben", "einsammel", "einzusammeln", "einwerben", "einwirbt", "aufgebracht",
        "einzuwerben", "rais", "geraist",
    ]
    private static let funding = [
        "finanzierung", "frisches", "frischem", "runde", "serie", "serie-a", "serie-b", "seed", "kapital", "wagniskapital", "bewertung",
        "investor", "investoren",
        "kapitalerhöhung", "finanzspritze", "risikokapital", "geldgeber", "mittel", "kredit", "beteiligungsfirma",
        "beteiligungsgesellschaft",
        "kapitalgeber", "investmentfirma", "investmentgesellschaft",
    ]
    private static let other = ["spende", "steuern", "umsatz", "gewinn", "anleihe", "flutopfer", "bußgeld", "strafe", "wahlkampf"]
    private static let sites = [
        "ausbau", "bau", "neubau", "werk", "werke", "fabrik", "fabriken", "infrastruktur", "rechenzentrum", "rechenzentren", "standort",
        "standorte", "standorten", "anlage", "anlagen", "produktion", "forschung", "netz",
        "netze", "entwicklung", "modernisierung", "erweiterung", "projekt", "projekte", "filialen", "campus", "zentrum", "kapazitäten",
        "programm", "digitalisierung", "energien", "elektromobilität", "kraftwerke", "flotte",
        "linie", "linien", "lager", "halle", "hallen", "fertigung", "labor", "gigafactory", "mühle", "depot",
    ]
}
