import FoundationEssentials
import Linguistics
import NewsModel

/// Makes candidates and events of groups of clues.
struct DealEvents {
    let analysis: Analysis
    private let published: Date?
    private let explains: Bool
    private let headline: DealHeadline

    /// - Parameter explains: Whether events are made of what is too unsure to be reported, too.
    init(analysis: Analysis, published: Date?, explains: Bool) {
        self.analysis = analysis
        self.published = published
        self.explains = explains
        headline = DealHeadline(analysis.document)
    }

    /// All that looked like a deal, in the order of the text.
    func candidates(of groups: [DealGroup]) -> [DealCandidate] {
        let roles = groups.map(\.roles)
        let relations = DealRelations(analysis.document, groups, roles: roles)
        let (values, closing) = (DealValuation(analysis, groups), DealClosing(analysis, groups, published: published))
        let read = groups.indices.map { place in
            let features = DealFeatures(analysis: analysis, group: groups[place], roles: roles[place], groups: groups, headline: headline)
            var group = valued(groups[place], values)
            group.closing = closing.date(of: group)
            return candidate(group, roles[place], features.all + relations.features(of: place))
        }
        return detailed(read, groups, values)
    }

    // MARK: - Private

    /// The candidates, those to report with the price and the share that other sentences tell, where their own tell none.
    private func detailed(_ read: [DealCandidate], _ groups: [DealGroup], _ values: DealValuation) -> [DealCandidate] {
        let told = read.indices.filter { read[$0].dropped == nil }.map { groups[$0] }
        let (prices, stakes) = (DealPrices(analysis, told), DealStakes(analysis, told))
        return read.indices.map { place in
            let (price, share) = (prices.price(of: groups[place]), stakes.share(of: groups[place]))
            let round = told.count == 1 ? round(of: groups[place]) : nil
            guard read[place].dropped == nil, price != nil || share != nil || round != nil else { return read[place] }
            var group = groups[place]
            if let round { group.round = round }
            if let price { group.amount = price }
            if let share { group.stake = share }
            group.closing = read[place].group.closing
            return DealCandidate(
                group: group, features: read[place].features, confidence: read[place].confidence,
                event: event(valued(group, values), group.roles, read[place].confidence).map { detailed($0, group) }, dropped: nil)
        }
    }

    /// The round that the sentences behind a deal's own tell, where its own tell none.
    private func round(of group: DealGroup) -> DealRound.Round? {
        guard group.best.kind == .fundingRound, group.round == nil, group.best.sentence <= 2 else { return nil }
        return DealRound(analysis.document).round(near: group.best.sentence)
    }

    private func detailed(_ event: Event, _ group: DealGroup) -> Event {
        var event = event
        event.fields.merge(DealDetails(analysis: analysis, group: group).fields) { first, _ in first }
        return event
    }

    /// A deal with what later sentences say of its value and of its price with debts; who buys the whole pays what it is valued at.
    private func valued(_ group: DealGroup, _ values: DealValuation) -> DealGroup {
        var group = group
        let amount = group.amount
        let isWhole = group.isWhole
        if group.valuation == nil, let (sum, meaning) = values.sum(of: group), amount?.money.value != sum.money.value {
            if amount == nil, meaning == .total { group.amount = sum }
            if meaning == .value || amount.map({ $0.money.value < sum.money.value }) == true { group.valuation = sum }
        }
        if isWhole, group.amount == nil, let value = group.valuation { group.amount = value }
        if isWhole, let price = group.amount?.money, let value = group.valuation?.money, price.currency == value.currency,
            value.value < price.value
        {
            group.valuation = nil
        }
        return group
    }

    private static let threshold = 0.40
    private static let snippetThreshold = 0.18
    private static let leadThreshold = 0.25
    /// Doubts that leave no deal to report; the others only lower the estimate.
    private static let excluding: Set<DealClue.Doubt> = [.question, .negated, .budget, .past, .hypothetical]
    /// Made by `newshound plugin fit`.
    private static let model = ConfidenceModel(table: String(decoding: PackageResources.weights_txt, as: UTF8.self))

    private func candidate(_ group: DealGroup, _ roles: DealGroup.Roles, _ found: [String]) -> DealCandidate {
        let confidence = min(0.97, Self.model.probability(found))
        guard explains || confidence >= threshold(group) else {
            return DealCandidate(group: group, features: [], confidence: confidence, event: nil, dropped: "unsure")
        }
        let features = explains ? Array(Set(found)).sorted() : []
        let event = event(group, roles, confidence)
        let dropped = dropped(group, event, confidence)
        return DealCandidate(
            group: group, features: features, confidence: confidence,
            event: dropped == nil ? event.map { detailed($0, group) } : event, dropped: dropped)
    }

    private func dropped(_ group: DealGroup, _ event: Event?, _ confidence: Double) -> String? {
        if let doubt = group.best.doubts.filter({ Self.excluding.contains($0) }).map(\.rawValue).min() { return doubt }
        guard let event else { return "nobody named" }
        if group.best.rule == "stake.en.hold" { return "nothing changes hands" }
        if analysis.document.language == .de, group.best.strength < 0.5, group.clues.count == 1, event.fields["buyers"] == nil,
            event.fields["sellers"] == nil, confidence < 0.6
        {
            return "unsure"
        }
        if group.best.kind.needsAmount, event.fields["amount"] == nil { return "no amount" }
        return confidence < threshold(group) ? "unsure" : nil
    }

    /// What a text tells of a buyer is a takeover, however its strongest sentence calls it; of a share its size decides.
    private func kind(_ group: DealGroup) -> DealClue.Kind {
        if group.takeover != nil { return .acquisition }
        let best = group.best
        guard let stake = group.stake else { return best.kind }
        switch best.kind {
        case .investment: return stake.value > 50 && (isGerman || best.rule.hasPrefix("stake")) ? .acquisition : .investment
        case .acquisition: return !isGerman && stake.value < 50 && isShareAlone(group) ? .investment : .acquisition
        default: return best.kind
        }
    }

    private var isGerman: Bool { analysis.document.language == .de }

    /// Whether a share is all that changes hands: nobody buys out a partner or the rest.
    private func isShareAlone(_ group: DealGroup) -> Bool {
        let best = group.best
        guard best.rule.hasPrefix("stake") || best.rule.hasPrefix("sell") || best.rule == "acquire.en.nominal" else { return false }
        return !analysis.document.sentences[best.sentence].tokens.contains { Self.rests.contains(analysis.document.tokens[$0]) }
    }

    private static let rests: WordSet = ["out", "remaining", "rest", "partner", "partners", "balance", "own"]

    /// How sure it must be: less where a text without headline, as agencies send them, begins with it.
    private func threshold(_ group: DealGroup) -> Double {
        if isSnippet { return Self.snippetThreshold }
        let isLead = analysis.document.titleEnd == 0 && analysis.document.language == .en && group.best.sentence <= 2
        return isLead ? Self.leadThreshold : Self.threshold
    }

    /// A few sentences without headline tell nothing but what they report.
    private var isSnippet: Bool { analysis.document.titleEnd == 0 && analysis.document.sentences.count <= 4 }

    private func event(_ group: DealGroup, _ read: DealGroup.Roles, _ confidence: Double) -> Event? {
        let best = group.best
        let roles = group.takeover == nil ? read : group.takeoverRoles
        var fields: [String: FieldValue] = ["kind": .text(kind(group).rawValue)]
        var evidence = [analysis.document.evidence("type", best.trigger)]
        for (field, names) in roles where !names.isEmpty {
            fields[field] = .texts(names.map(\.text))
            evidence += names.map { analysis.document.evidence(field, $0.tokens) }
        }
        guard fields.count > 1 else { return nil }
        if kind(group) == .acquisition, fields["sellers"] == nil { add(owners: roles, to: &fields, &evidence) }
        add(group, to: &fields, &evidence)
        return Event(
            type: "deal", status: group.status.rawValue, confidence: (confidence * 100).rounded() / 100, rule: best.rule,
            evidence: evidence, fields: fields)
    }

    /// The sum that the text gives another one for in brackets: `5.2 billion pounds ($8.2 billion)`.
    private func original(_ sum: MoneyMention) -> MoneyMention {
        analysis.sums.first { other in
            !other.isAside && other.also.contains { $0.value == sum.money.value && $0.currency == sum.money.currency }
        } ?? sum
    }

    private func add(owners roles: DealGroup.Roles, to fields: inout [String: FieldValue], _ evidence: inout [Evidence]) {
        let targets = roles.first { $0.field == "targets" }?.names ?? []
        let owners = DealOwners(analysis: analysis).owners(of: targets, except: roles.flatMap(\.names))
        guard !owners.isEmpty else { return }
        fields["sellers"] = .texts(owners.map(\.text))
        evidence += owners.map { analysis.document.evidence("sellers", $0.tokens) }
    }

    private func add(_ group: DealGroup, to fields: inout [String: FieldValue], _ evidence: inout [Evidence]) {
        for (field, found) in [("amount", group.amount), ("valuation", group.valuation)] {
            guard let sum = found.map(original) else { continue }
            fields[field] = .money(sum.money)
            evidence.append(analysis.document.evidence(field, sum.tokens))
        }
        if let stake = group.stake {
            fields["stake_percent"] = .number(stake.value)
            evidence.append(analysis.document.evidence("stake_percent", stake.tokens))
        }
        if let closing = group.closing {
            fields["effective"] = .text(closing.iso)
            evidence.append(analysis.document.evidence("effective", closing.tokens))
        }
        if let round = group.round, group.best.kind == .fundingRound {
            fields["round"] = .text(round.value)
            evidence.append(analysis.document.evidence("round", round.tokens))
        }
    }
}
