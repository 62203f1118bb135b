import Linguistics
import NewsModel

/// German rules whose trigger is a noun: `Übernahme von Y durch X`, `Y-Übernahme`, `Börsengang von X`.
struct GermanNouns {
    let clause: Clause

    func clues(at index: Int) -> [DealClue] {
        let chunk = clause.chunks[index]
        if chunk.preposition == "dank" { return [] }
        if chunk.preposition == "an", let found = quoted(index) { return [found] }
        let nouns = clause.nouns(of: chunk)
        guard nouns.contains(where: { Self.openings.match($0) }) else { return [] }
        guard !["dessen", "deren"].contains(chunk.determiner ?? "") else { return relativeOffer(index, nouns).map { [$0] } ?? [] }
        if nouns.contains(where: GermanNounTables.seekers.has) {
            let found = searched(index)
            if !found.isEmpty { return found }
        }
        for (table, read) in Self.readings where nouns.contains(where: table.has) {
            if let found = read(self)(index), !isOfThings(found) { return [found] }
        }
        return GermanTransferNouns(nouns: self).clue(index).map { [$0] } ?? []
    }

    /// `Verkauf von Feuerwerk`, `Fusion von Jazz und Klassik`: a headline's noun of common things, and no firm beside it.
    private func isOfThings(_ clue: DealClue) -> Bool {
        guard clause.sentence.isTitle, clue.buyers.isEmpty, clue.sellers.isEmpty, !clue.targets.isEmpty,
            clue.rule.hasPrefix("sell") || clue.rule.hasPrefix("merge")
        else { return false }
        return clue.targets.allSatisfy { name in
            !name.isOrganisation && name.tokens.count == 1 && DictionaryWords.isListed(clause.document.tokens[name.tokens.lowerBound])
                && !clause.analysis.names.contains { $0.isOrganisation && NameKey.same($0.text, name.text) }
        }
    }

    /// Whether the token may be a noun that opens a frame without a sum.
    @inline(__always) static func mayTell(_ token: Token) -> Bool { token.isNameLike && sumless.match(token.lower) }

    private static let readings: [(table: GermanNounTable, read: @Sendable (GermanNouns) -> (Int) -> DealClue?)] = [
        (GermanNounTables.verbless, { $0.verbless }), (GermanNounTables.belonging, { $0.verbless }), (GermanNounTables.means, { $0.round }),
        (GermanNounTables.talks, { $0.talks }), (GermanNounTables.takeover, { $0.takeover }), (GermanNounTables.offer, { $0.offer }),
        (GermanNounTables.merger, { $0.merger }), (GermanNounTables.sale, { $0.sale }), (GermanNounTables.listing, { $0.listing }),
        (GermanNounTables.entry, { $0.entry }), (GermanNounTables.round, { $0.round }), (GermanNounTables.order, { $0.order }),
        (GermanNounTables.exchange, { $0.floated }), (GermanNounTables.price, { $0.price }), (GermanNounTables.contest, { $0.contest }),
        (GermanNounTables.deal, { $0.deal }), (GermanNounTables.plainOffer, { $0.plainOffer }),
    ]
    /// Of all tables, so that most phrases are done with at one look.
    private static let openings = WordEndings(
        readings.flatMap(\.table.endings.list) + GermanTransferNouns.endings + GermanNounTables.seekers.endings.list)
    private static let sumless = WordEndings(readings.lazy.map(\.table).filter { !$0.needsSum }.flatMap(\.endings.list))

    // MARK: - What the readings share

    var targets: GermanTargets { GermanTargets(clause: clause) }

    func clue(_ kind: DealClue.Kind, _ rule: String, _ index: Int, _ strength: Double) -> DealClue {
        let chunk = clause.chunks[index]
        var found = DealClue(kind: kind, rule: rule, trigger: chunk.tokens, sentence: clause.sentence.index, strength: strength)
        found.amount = chunk.sums.first.map { clause.analysis.sums[$0] } ?? weight(of: index)
        if chunk.preposition == "vor" { found.status = .planned }
        found.marks = ["de-noun", "de-noun:" + (chunk.preposition ?? "none"), "det:" + (chunk.determiner ?? "none")]
        if chunk.determiner?.hasPrefix("kein") == true, index + 1 < clause.chunks.count, clause.chunks[index + 1].kind != .stop {
            found.marks.insert("de-none")
            found.strength -= 0.3
        }
        if chunk.head?.hasSuffix("übernahmen") == true || chunk.head == "zukäufe" { found.marks.insert("de-plural") }
        return found
    }

    /// `der 3 Millionen Euro schwere Auftrag`: the sum right before a noun that an adjective weighs.
    func weight(of index: Int) -> MoneyMention? {
        guard index > 0, let place = clause.chunks[index - 1].sums.last,
            clause.chunks[index - 1].tokens.upperBound == clause.chunks[index].tokens.lowerBound,
            Self.weighing.contains(where: clause.document.tokens[clause.chunks[index].tokens.lowerBound].lower.hasPrefix)
        else { return nil }
        let sum = clause.analysis.sums[place]
        return sum.unit == .whole && !sum.isAside ? sum : nil
    }

    private static let weighing = ["schwer", "teur", "umfassend", "groß", "dotiert", "hoh"]

    func names(_ index: Int?) -> [NameMention] { index.map(targets.party) ?? [] }

    func phrase(after index: Int, _ prepositions: [String], _ reach: Int) -> Int? {
        clause.phrase(after: index, with: prepositions, reach: reach)
    }

    /// The genitive or `von` phrase right behind a noun.
    func attribute(_ index: Int, _ prepositions: [String] = ["von"]) -> Int? {
        guard index + 1 < clause.chunks.count else { return nil }
        let next = clause.chunks[index + 1]
        guard next.kind == .phrase else { return nil }
        if let preposition = next.preposition { return prepositions.contains(preposition) ? index + 1 : nil }
        if next.determiner == nil, DealWords.isStake(next), clause.document.tokens[next.tokens.lowerBound].lower.hasSuffix("er") {
            return index + 1
        }
        return ["des", "der", "eines", "einer", "seiner", "ihrer", "seines", "ihres", "aller", "unserer", "unseres"].contains(
            next.determiner ?? "")
            ? index + 1 : nil
    }

    func durch(_ index: Int) -> [NameMention] { names(phrase(after: index, ["durch"], 6)) }

    /// Who leads or does what a noun tells in the participle before it: `der von X angeführten Runde`.
    func agent(_ index: Int) -> [NameMention] {
        let chunk = clause.chunks[index]
        let isLinked = index >= 2 && clause.chunks[index - 1].kind == .link && clause.chunks[index - 2].preposition == "von"
        guard chunk.preposition == "von" || chunk.preposition == nil && isLinked, let name = chunk.names.last,
            name.tokens.upperBound < chunk.tokens.upperBound,
            clause.document.tokens[name.tokens.upperBound].isLowercase
        else { return [] }
        return (isLinked ? names(index - 2).filter { $0.tokens != name.tokens } : []) + [name]
    }

    /// A name before its noun: `Googles Übernahme`, `Thalia Übernahme`.
    func owner(_ index: Int) -> NameMention? {
        let chunk = clause.chunks[index]
        guard agent(index).isEmpty else { return nil }
        return chunk.possessor ?? (chunk.trailing.isEmpty ? nil : chunk.names.last { !$0.isPlace && !targets.isAdjective($0) })
    }

    func subject(_ index: Int, _ clue: DealClue) -> [NameMention] {
        let subject = clause.subject(before: index)
        var names = subject?.names ?? []
        if names.isEmpty, subject != nil { names = relative(before: index) }
        if names.isEmpty { names = inverted(index) }
        return names.filter { name in !GermanTargets.isAuthority(name) && !clue.targets.contains { $0.text == name.text } }
    }

    /// `Die X-Gruppe steht vor dem Kauf`: the group or relative of a firm that a clause begins with.
    private func relative(before index: Int) -> [NameMention] {
        let start = clause.chunks[..<index].lastIndex { [.comma, .stop, .subordinator].contains($0.kind) }.map { $0 + 1 } ?? 0
        guard start < index, clause.chunks[start].kind == .phrase, clause.chunks[start].preposition == nil else { return [] }
        return names(start)
    }

    /// `Mit der Übernahme von Y hat X …`: the subject behind the finite verb where the noun's phrase opens the sentence.
    private func inverted(_ index: Int) -> [NameMention] {
        guard clause.chunks[index].preposition != nil || clause.chunks[index].determiner == "den",
            let verb = clause.chunks.indices.first(where: { $0 > index && isFinite($0) }),
            verb + 1 < clause.chunks.count, verb - index < 6,
            clause.chunks[index..<verb].allSatisfy({ $0.kind == .phrase || $0.kind == .other })
        else { return [] }
        let place = clause.chunks[verb + 1].word == "sich" ? verb + 2 : verb + 1
        guard place < clause.chunks.count, clause.chunks[place].preposition == nil else { return [] }
        return names(place)
    }

    /// A verb, or a word in small letters between two phrases that is no little word: `stärkt`.
    private func isFinite(_ index: Int) -> Bool {
        let chunk = clause.chunks[index]
        return chunk.kind == .verb
            || chunk.kind == .other && chunk.word.hasSuffix("t") && !Lexicon.of(.de).isFunctionWord(chunk.word) && chunk.word.utf8.count > 3
    }

    func buyers(_ index: Int, _ clue: inout DealClue) -> [NameMention] {
        let named = durch(index) + agent(index)
        if !named.isEmpty { return named }
        if let owner = owner(index) { return [owner] }
        guard !["gegen", "wegen", "trotz"].contains(clause.chunks[index].preposition ?? ""), !isJudged(index) else { return [] }
        clue.marks.insert("de-buyer-subject")
        return subject(index, clue)
    }

    /// `Übernahme von Y durch X`, `Y-Übernahme`, `X-Kauf von Y`, `Xs Übernahme`.
    func takeover(_ index: Int) -> DealClue? {
        let chunk = clause.chunks[index]
        var found = clue(.acquisition, "acquire.de.nominal", index, 0.75)
        if let place = attribute(index), let object = targets.object(at: place) {
            apply(object, to: &found)
            if DealWords.isAnaphor(clause.chunks[place]) { found.marks.insert("de-anaphor") }
            if let compound = chunk.compound { found.buyers = [compound.name] }
            if DealWords.isAnaphor(clause.chunks[place]), let owned = owned(index) { found.targets = owned }
        } else if let compound = chunk.compound {
            found.targets = [compound.name]
        } else {
            found.targets = partner(index)
        }
        if found.targets.isEmpty, isResisted(index) || isAgreed(index) {
            found.targets = subject(index, found).suffix(1)
            if isResisted(index), !found.targets.isEmpty { found.status = .planned }
        }
        if found.buyers.isEmpty { found.buyers = buyers(index, &found) }
        if found.buyers.isEmpty, chunk.compound != nil { found.buyers = behindKicker(index) }
        if found.buyers.isEmpty, !found.targets.isEmpty, chunk.preposition == nil,
            let name = GermanHeadline(clause: clause).kicker(before: index),
            !found.targets.contains(where: { NameKey.same($0.text, name.text) })
        {
            found.buyers = [name]
        }
        if found.buyers.isEmpty { found.buyers = GermanHeadline(clause: clause).actors(behind: index) }
        if found.targets.isEmpty, !durch(index).isEmpty { found.targets = taken(index, &found) }
        if found.targets.isEmpty, index > 0, clause.chunks[index - 1].kind == .stop, chunk.preposition == nil,
            attribute(index) == nil, let name = GermanHeadline(clause: clause).kicker(before: index)
        {
            found.targets = [name]
        }
        if found.targets.isEmpty, found.buyers.count == 2, chunk.preposition == "auf", !found.marks.contains("de-buyer-topic") {
            (found.buyers, found.targets) = ([found.buyers[0]], [found.buyers[1]])
        }
        found.buyers.removeAll { buyer in found.targets.contains { $0.text == buyer.text } }
        guard !found.targets.isEmpty || found.hasUnnamedTarget && !found.buyers.isEmpty else { return loose(found) }
        if found.buyers.isEmpty { found.strength = found.marks.contains("de-anaphor") ? 0.4 : 0.5 }
        return found
    }

    /// `Y-Übernahme X hält 60 Prozent`: a kicker before the headline's subject.
    private func behindKicker(_ index: Int) -> [NameMention] {
        guard clause.sentence.isTitle, index == 0, clause.chunks.count > 2, clause.chunks[1].kind == .phrase,
            clause.chunks[1].preposition == nil,
            clause.chunks[2].kind == .verb
        else { return [] }
        return names(1).filter { !$0.isPerson && !GermanTargets.isAuthority($0) }
    }

    func apply(_ object: ObjectReading, to found: inout DealClue) {
        found.targets = object.targets
        found.sellers = object.sellers
        found.hasUnnamedTarget = object.isUnnamed
        found.stake = object.stake
        let isWhole = clause.words(of: max(0, object.end - 1)..<(object.end + 1)).contains {
            ["sämtlicher", "aller", "restlichen"].contains($0)
        }
        if object.isStake, !object.isMajority, !isWhole, (object.stake?.value ?? 0) < 50 { found.kind = .investment }
    }

    /// `X einigt sich mit Y auf Übernahme`: with whom the words about a deal are exchanged.
    func partner(_ index: Int) -> [NameMention] {
        let words = clause.sentence.tokens.map { clause.document.tokens[$0].lower }
        guard words.contains(where: { word in GermanNounTables.exchanging.contains(where: word.hasPrefix) }) else { return [] }
        let place = (max(0, index - 6)..<index).last { clause.chunks[$0].preposition == "mit" } ?? phrase(after: index, ["mit"], 4)
        let named = names(place)
        guard named.isEmpty, let place, clause.chunks[place].head.map(GermanNounTables.holders.contains) == true else { return named }
        return names(attribute(place))
    }

    /// `X einigt sich mit den Gesellschaftern der Y auf den Erwerb des Unternehmens`: whose owners the words are exchanged with.
    private func owned(_ index: Int) -> [NameMention]? {
        guard let place = (max(0, index - 6)..<index).last(where: { clause.chunks[$0].preposition == "mit" }),
            clause.chunks[place].head.map(GermanNounTables.holders.contains) == true
        else { return nil }
        let names = names(attribute(place)).filter { !$0.isPerson && !$0.isPlace }
        return names.isEmpty ? nil : names
    }

    /// `X wagt Übernahme`: a buyer only.
    private func loose(_ clue: DealClue) -> DealClue? {
        guard clause.sentence.isTitle, !clue.buyers.isEmpty, !clue.marks.contains("de-plural"),
            !["mit", "nach", "durch", "trotz", "ohne"].contains(where: { clue.marks.contains("de-noun:" + $0) })
        else { return nil }
        var clue = clue
        clue.strength = 0.45
        return clue
    }

    /// `Übernahmegespräche mit Y`, `Fusionsverhandlungen zwischen X und Y`.
    private func talks(_ index: Int) -> DealClue? {
        let chunk = clause.chunks[index]
        let nouns = chunk.nouns + (chunk.compound.map { [$0.head] } ?? [])
        let isMerger = nouns.contains { $0.contains("fusion") }
        guard isMerger || nouns.contains(where: { $0.contains("übernahme") || $0.contains("verkauf") || $0.contains("beteiligung") }) else {
            return joint(index)
        }
        var found = clue(isMerger ? .merger : .acquisition, "talks.de", index, 0.65)
        found.status = .rumored
        if nouns.contains(where: { $0.contains("verkauf") }), let sold = sold(index, found) { return sold }
        let others = (names(phrase(after: index, ["mit"], 3)) + names(phrase(after: index, ["zwischen", "um", "von", "für"], 2))).filter {
            !$0.isPlace
        }
        let own = chunk.compound.map { [$0.name] } ?? owner(index).map { [$0] } ?? subject(index, found)
        if isMerger, others.isEmpty, own.count == 2, chunk.determiner == "ihre" {
            found.targets = own
            return found
        }
        if isMerger, others.isEmpty, clause.sentence.isTitle {
            found.targets = pair(index)
            return found.targets.count >= 2 ? found : nil
        }
        guard !others.isEmpty else { return nil }
        if isMerger {
            found.targets = own + others
            return found.targets.count >= 2 ? found : nil
        }
        guard phrase(after: index, ["zwischen"], 2) == nil else { return nil }
        (found.buyers, found.targets) = (own, others)
        if nouns.contains(where: { $0.contains("verkauf") || $0.contains("beteiligung") }) { (found.buyers, found.targets) = (others, own) }
        return found.targets.isEmpty ? nil : found
    }

    /// `Die Gespräche zwischen X und Y über eine Übernahme`: both sides of what another noun tells; the first mostly buys.
    private func joint(_ index: Int) -> DealClue? {
        guard let place = phrase(after: index, ["zwischen"], 2), let topic = phrase(after: place, ["über"], 3) else { return nil }
        let nouns = clause.nouns(of: clause.chunks[topic])
        let isMerger = nouns.contains(where: GermanNounTables.merger.has)
        guard isMerger || nouns.contains(where: GermanNounTables.takeover.has) else { return nil }
        let both = names(place).filter { !$0.isPlace && !$0.isPerson }
        guard both.count == 2 else { return nil }
        var found = clue(isMerger ? .merger : .acquisition, "talks.de", index, 0.6)
        found.status = .rumored
        (found.buyers, found.targets) = isMerger ? ([], both) : ([both[0]], [both[1]])
        return found
    }

    /// `Y-Großaktionär`, `Y-Chef`: the firm of those who judge an offer.
    func concerned(_ index: Int) -> [NameMention]? {
        for place in (0..<index).reversed() where clause.chunks[place].kind == .phrase {
            let chunk = clause.chunks[place]
            if let compound = chunk.compound, GermanNounTables.judges.contains(where: compound.head.hasSuffix) { return [compound.name] }
            guard let head = chunk.head, GermanNounTables.judges.contains(where: head.hasSuffix), let next = attribute(place),
                next < index
            else { continue }
            let owners = names(next).filter { !$0.isPlace && !$0.isPerson }
            if !owners.isEmpty { return owners }
        }
        return nil
    }

    /// `Brüssel genehmigt Y-Deal`: a takeover by a word that says nothing else, told by what becomes of it.
    private func deal(_ index: Int) -> DealClue? {
        guard let compound = clause.chunks[index].compound, clause.sentence.isTitle,
            clause.words(of: 0..<clause.chunks.count).contains(where: { word in GermanNounTables.fates.contains(where: word.hasPrefix) })
        else { return nil }
        var found = clue(.acquisition, "acquire.de.nominal", index, 0.5)
        found.targets = [compound.name].filter { !$0.isPlace && !$0.isPerson && !Organisations.words.isPlace($0.text.lowercased()) }
        return found.targets.isEmpty ? nil : found
    }

    /// `Verkauf von Y an X`, `Y-Verkauf`.
    func sale(_ index: Int) -> DealClue? {
        let chunk = clause.chunks[index]
        var found = clue(.acquisition, "sell.de.nominal", index, 0.65)
        if let place = attribute(index), let object = targets.object(at: place) {
            apply(object, to: &found)
        } else if let compound = chunk.compound {
            found.targets = [compound.name]
        } else if let place = attribute(index, ["für"]),
            chunk.nouns.contains(where: { $0.hasSuffix("prozess") || $0.hasSuffix("verfahren") })
        {
            found.targets = targets.object(at: place)?.targets ?? []
        }
        found.buyers = names(phrase(after: index, ["an"], 4)).filter { name in !found.targets.contains { $0.text == name.text } }
        if found.buyers.isEmpty, let place = phrase(after: index, ["zu"], 3),
            clause.chunks[place].nouns.contains(where: { $0 == "käufer" || $0 == "erwerber" })
        {
            found.buyers = names(place)
        }
        if found.targets.isEmpty, !chunk.nouns.contains(where: { $0.hasPrefix("milliarden") }),
            chunk.preposition == "vor" || clause.sentence.isTitle && !found.buyers.isEmpty
        {
            found.targets = subject(index, found).suffix(1).filter { name in !found.buyers.contains { $0.text == name.text } }
        }
        found.sellers += names(phrase(after: index, ["durch"], 6)) + (owner(index).map { [$0] } ?? [])
        if found.sellers.isEmpty, !found.targets.isEmpty { found.sellers = seller(index, found) }
        if found.sellers.isEmpty, let name = GermanHeadline(clause: clause).kicker(before: index),
            !(found.buyers + found.targets).contains(where: { NameKey.same($0.text, name.text) }), isBusiness(index)
        {
            found.sellers = [name]
        }
        if found.targets.isEmpty, ["auf", "über"].contains(chunk.preposition ?? ""),
            let name = GermanHeadline(clause: clause).kicker(before: index) ?? concerned(index)?.first
        {
            found.targets = [name]
            found.sellers = found.sellers.isEmpty ? subject(index, found) : found.sellers
        }
        if found.targets.isEmpty, !found.buyers.isEmpty, isVoted { found.targets = concerned(index) ?? [] }
        if found.buyers.isEmpty, ["über", "auf"].contains(chunk.preposition ?? "") { found.buyers = partner(index).filter { !$0.isPlace } }
        if chunk.preposition == "vor" { found.status = .planned }
        if found.targets.isEmpty, !found.buyers.isEmpty { found.targets = soldTo(index, found) }
        if found.targets.isEmpty, isOwnSale(index) {
            found.targets = subject(index, found).suffix(1).filter { !$0.isPlace && !$0.isPerson }
            (found.sellers, found.status) = ([], .planned)
            found.marks.insert("de-target-subject")
        }
        if found.targets.isEmpty, !found.buyers.isEmpty, !clause.sentence.isTitle, chunk.determiner != nil, let topic = clause.topic,
            !topic.isPerson, !found.buyers.contains(where: { NameKey.same($0.text, topic.text) })
        {
            found.targets = [topic]
            found.marks.insert("de-target-topic")
            found.strength = 0.5
        }
        if found.buyers.isEmpty, isPondered(index, found) { found.status = .planned }
        if found.buyers.isEmpty {
            found.strength =
                found.sellers.isEmpty && !isOffered(index) && !isPondered(index, found) && !found.marks.contains("de-target-subject")
                    && !(clause.sentence.isTitle && isHindered)
                    && !(clause.sentence.isTitle && (chunk.preposition == "vor" || chunk.compound != nil)) ? 0.45 : 0.55
        }
        return found.targets.isEmpty ? nil : found
    }
}
