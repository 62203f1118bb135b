import Linguistics
import NewsModel

/// Reads a noun's phrase by its parts: whom its genitive, its prepositions, its compound, its possessor and its clause's subject name; and
/// whom the text means where it says `die Übernahme` or `das Gebot von X` and no more.
struct GermanTransferNouns {
    let nouns: GermanNouns

    /// What the endings of all classes are.
    static let endings = GermanTransferNoun.all.flatMap(\.nouns.endings.list)

    func clue(_ index: Int) -> DealClue? {
        let chunk = clause.chunks[index]
        guard let word = chunk.compound?.head ?? chunk.trailing.last ?? chunk.head, chunk.names.isEmpty || !chunk.trailing.isEmpty else {
            return nil
        }
        for transfer in GermanTransferNoun.all
        where transfer.nouns.has(word) && (!transfer.isWhole || transfer.nouns.endings.contains(word)) {
            guard !transfer.isLoose || nouns.weight(of: index) != nil || speaksOfDeals, let found = read(transfer, index) else { continue }
            return found
        }
        return nil
    }

    // MARK: - Private

    private var clause: Clause { nouns.clause }

    private func read(_ transfer: GermanTransferNoun, _ index: Int) -> DealClue? {
        let chunk = clause.chunks[index]
        guard chunk.determiner?.hasPrefix("kein") != true else { return nil }
        var found = nouns.clue(transfer.kind, transfer.rule, index, 0.4)
        if found.status == .announced { found.status = transfer.status }
        fill(&found, transfer, index)
        let isTold = !party(transfer.subject, found).isEmpty
        if !isTold { add(nouns.subject(index, found), transfer.subject, to: &found) }
        let isOwn = ["sein", "seine", "seinen", "seinem", "seiner", "ihr", "ihre", "ihren", "ihrem", "ihrer"].contains(
            chunk.determiner ?? "")
        if found.targets.isEmpty, isTold || found.amount != nil || isOwn && clause.told != nil, let name = meant(index, found) {
            found.targets = [name]
            found.marks.insert("de-target-topic")
            found.strength -= 0.05
        }
        return settled(found, transfer, isTold)
    }

    private func fill(_ found: inout DealClue, _ transfer: GermanTransferNoun, _ index: Int) {
        let chunk = clause.chunks[index]
        add(nouns.agent(index), transfer.subject, to: &found)
        if let place = nouns.attribute(index) { add(at: place, transfer.attribute, to: &found) }
        for (prepositions, role) in transfer.phrases where party(role, found).isEmpty {
            if let place = nouns.phrase(after: index, prepositions, 4) ?? before(index, prepositions) { add(at: place, role, to: &found) }
        }
        if let compound = chunk.compound, transfer.nouns.has("beteiligung") == false {
            let role: GermanFrame.Role =
                found.targets.isEmpty && (transfer.attribute == .target || !found.buyers.isEmpty)
                ? .target : transfer.subject
            if party(role, found).isEmpty { add([compound.name], role, to: &found) }
        } else if let owner = nouns.owner(index), party(transfer.subject, found).isEmpty {
            add([owner], transfer.subject, to: &found)
        }
    }

    /// `für Y ein Angebot`: a phrase right before the noun.
    private func before(_ index: Int, _ prepositions: [String]) -> Int? {
        guard index > 0, clause.chunks[index].preposition == nil, prepositions != ["durch"],
            prepositions.contains(clause.chunks[index - 1].preposition ?? "")
        else { return nil }
        return index - 1
    }

    private func party(_ role: GermanFrame.Role, _ clue: DealClue) -> [NameMention] {
        switch role {
        case .buyer: clue.buyers
        case .seller: clue.sellers
        case .target: clue.targets
        }
    }

    private func add(at place: Int, _ role: GermanFrame.Role, to clue: inout DealClue) {
        guard role == .target else { return add(nouns.names(place), role, to: &clue) }
        guard let object = nouns.targets.object(at: place), !nouns.targets.isPerson(place) else { return }
        let isHeld = object.isStake
        add(object.targets, .target, to: &clue)
        clue.sellers += object.sellers.filter { seller in !clue.targets.contains { NameKey.same($0.text, seller.text) } }
        clue.stake = clue.stake ?? object.stake
        if isHeld, !object.isMajority, (object.stake?.value ?? 0) < 50 { clue.kind = .investment }
    }

    private func add(_ names: [NameMention], _ role: GermanFrame.Role, to clue: inout DealClue) {
        let others = clue.buyers + clue.sellers + clue.targets
        let names = names.filter { name in
            !name.isPlace && !GermanTargets.isAuthority(name) && !others.contains { NameKey.same($0.text, name.text) }
                && (!name.isPerson || name.isOrganisation)
        }
        switch role {
        case .buyer: clue.buyers += names
        case .seller: clue.sellers += names
        case .target: clue.targets += names
        }
    }

    /// Whom the text means without saying so beside the noun: the firm whose owners, papers or chiefs act here, what the deal told last
    /// was about, whom the text is about.
    private func meant(_ index: Int, _ clue: DealClue) -> NameMention? {
        let others = clue.buyers + clue.sellers
        let told = clause.told?.targets ?? []
        let names = (nouns.concerned(index) ?? []) + told + headlines + [clause.topic, clause.main].compactMap { $0 }
        return names.first { name in
            !name.isPlace && !name.isPerson && (clause.isEstablished(name) || clause.isHeadlines(name))
                && !others.contains { NameKey.same($0.text, name.text) }
        }
    }

    /// `Y-Aktionäre machen den Weg frei`: the firm whose owners, papers or chiefs the headline begins with.
    private var headlines: [NameMention] {
        guard !clause.sentence.isTitle, clause.document.sentences.first?.isTitle == true,
            let compound = clause.analysis.chunks[0].first(where: { $0.kind == .phrase })?.compound,
            GermanNounTables.judges.contains(where: compound.head.hasSuffix)
        else { return [] }
        return [compound.name]
    }

    private func settled(_ clue: DealClue, _ transfer: GermanTransferNoun, _ isTold: Bool) -> DealClue? {
        var clue = clue
        guard !clue.targets.isEmpty, !(clue.buyers + clue.sellers).isEmpty else { return nil }
        if transfer.subject == .buyer, clue.buyers.isEmpty { return nil }
        guard (clue.buyers + clue.sellers).contains(where: isNamed) || clause.sentence.isTitle else { return nil }
        if transfer.needsFirm, !clue.targets.contains(where: isFirm) { return nil }
        if isTold { clue.strength += 0.1 }
        if clue.amount != nil { clue.strength += 0.05 }
        if clue.targets.contains(where: \.isOrganisation) { clue.strength += 0.05 }
        return clue
    }

    private func isNamed(_ name: NameMention) -> Bool {
        name.isOrganisation || clause.isEstablished(name) || !DictionaryWords.isCommon(clause.document.tokens[name.tokens.lowerBound], .de)
    }

    private func isFirm(_ name: NameMention) -> Bool {
        name.isOrganisation
            || clause.chunks.contains {
                $0.tokens.overlaps(name.tokens) && DealWords.isCompanyPhrase($0)
                    && !($0.names.isEmpty && $0.determiner == nil && $0.head?.hasSuffix("geschäft") == true)
            }
            || clause.analysis.names.contains { $0.isOrganisation && NameKey.same($0.text, name.text) }
    }

    /// Whether the sentence or the headline has other words of deals.
    private var speaksOfDeals: Bool {
        let document = clause.document
        let isTold: (Token) -> Bool = { token in
            token.isWord && (Self.context.match(token.lower) || Self.openings.contains(where: token.lower.hasPrefix))
        }
        return clause.sentence.tokens.contains { isTold(document.tokens[$0]) }
            || document.sentences.first.map { $0.isTitle && $0.tokens.contains { isTold(document.tokens[$0]) } } == true
            || clause.told != nil
    }

    private static let context: WordEndings = [
        "übernahme", "übernahmeangebot", "aktionäre", "aktionären", "anteilseigner", "anteilseignern", "aktie", "aktien", "anteile",
        "mehrheit", "finanzinvestor", "finanzinvestors", "finanzinvestoren", "großaktionär", "offerte", "eigentümer", "käufer", "verkauf",
        "fusion",
    ]
    private static let openings = [
        "übernahm", "übernehm", "übernomm", "bieter", "feindlich", "indikativ", "unverbindlich", "strategisch", "kauft", "kaufen",
    ]
}
