import NewsModel

/// Says who buys, funds, merges, orders or builds what.
struct DealSentence {
    private let speech: Speech

    init(_ speech: Speech) {
        self.speech = speech
    }

    func clause(_ event: Event) -> Clause {
        let saysMoney = form(event)?.key == "funding" || ["offer", "offer_raised", "offer_rejected"].contains(event.text("stage") ?? "")
        let money =
            speech.money(event.money("amount")) ?? (event.flag("amount_undisclosed") ? speech.wording.word("amount.undisclosed") : nil)
        return Clause(
            head: head(event),
            parts: [
                text(event), saysMoney ? nil : money, perShare(event), investors(event), instrument(event), closing(event),
                speech.said(event),
            ])
    }

    func text(_ event: Event) -> String {
        if let bid = bid(event) { return bid }
        guard let form = form(event), let subject = speech.names(form.subjects) else { return speech.title }
        var slots = slots(event)
        slots["many"] = form.subjects.count > 1
        slots["no"] = ["denied": "no", "cancelled": "no.more"][modality(event)].flatMap { speech.wording.word($0) }
        slots["finite"] = speech.wording.sentence("deal.\(form.key).finite", slots)
        slots["infinitive"] = speech.wording.sentence("deal.\(form.key).infinitive", slots)
        slots["subject"] = subject
        return speech.wording.sentence(modality(event), slots) ?? speech.title
    }

    /// Buyer and target as one: `Nordlicht/Quantix`.
    func pair(_ event: Event) -> String {
        let names = [event.texts("buyers").first, event.texts("targets").first].compactMap { speech.clean($0) }
        return names.isEmpty ? speech.title : names.joined(separator: "/")
    }

    func closing(_ event: Event) -> String? {
        guard event.status != "completed", let effective = event.text("effective") else { return nil }
        return speech.wording.sentence("deal.closing", ["when": speech.days.name(effective)])
    }

    // MARK: - Private

    private func head(_ event: Event) -> String {
        let wording = speech.wording
        if let head = wording.word("head.\(event.status)") ?? event.text("stage").flatMap({ wording.word("head.deal.\($0)") }) {
            return head
        }
        let kind = event.text("kind") ?? ""
        return wording.word("head.deal.\(kind).\(event.status)") ?? wording.word("head.deal.\(event.status)")
            ?? "DEAL " + CleanText.line(event.status, longest: 30)
    }

    private func modality(_ event: Event) -> String {
        ["rumored", "planned", "denied", "cancelled"].contains(event.status) ? event.status : "fact"
    }

    /// Which sentence the kind and the parties named make, and whom it is about.
    private func form(_ event: Event) -> (key: String, subjects: [String])? {
        let (buyers, targets, sellers) = (event.texts("buyers"), event.texts("targets"), event.texts("sellers"))
        let forms: [(String, [String], needs: [String])]
        switch event.text("kind") {
        case "merger": forms = [("merger", buyers + targets.filter { !buyers.contains($0) }, [" "])]
        case "investment": forms = [("investment", buyers, targets), ("invested", targets, [" "])]
        case "funding_round": forms = [("funding", targets, [" "]), ("spending", buyers, [" "])]
        case "ipo": forms = [("ipo", targets, [" "])]
        case "contract": forms = [("contract", buyers, sellers + targets), ("contract_won", sellers, [" "])]
        case "capital_spending": forms = [("spending", buyers, [" "])]
        default: forms = [("acquisition", buyers, targets), ("sale", sellers, targets), ("sold", targets, [" "])]
        }
        return forms.first { !$0.1.isEmpty && !$0.needs.isEmpty }.map { ($0.0, $0.1) }
    }

    private func slots(_ event: Event) -> [String: Any] {
        var slots: [String: Any] = [:]
        slots["target"] = speech.names(event.texts("targets"))
        slots["seller"] = speech.names(event.texts("sellers"))
        slots["stake"] = event.number("stake_percent").flatMap { $0 > 0 && $0 < 100 ? speech.numbers.percent($0) : nil }
        slots["money"] = speech.money(event.money("amount"))
        slots["round"] = event.text("round").flatMap(round)
        return slots
    }

    private func bid(_ event: Event) -> String? {
        guard let stage = event.text("stage"), ["offer", "offer_raised", "offer_rejected"].contains(stage), event.status == "planned",
            let subject = speech.names(event.texts("buyers")), let target = speech.names(event.texts("targets"))
        else { return nil }
        var slots = slots(event)
        slots["many"] = event.texts("buyers").count > 1
        slots["subject"] = subject
        slots["target"] = target
        return speech.wording.sentence(stage == "offer_rejected" ? "deal.bid_rejected" : "deal.bid", slots)
    }

    private func perShare(_ event: Event) -> String? {
        guard let price = event.money("per_share") else { return nil }
        var slots: [String: Any] = ["money": speech.numbers.money(price)]
        slots["premium"] = event.number("premium_percent").map(speech.numbers.change)
        return speech.wording.sentence("deal.per_share", slots)
    }

    private func instrument(_ event: Event) -> String? {
        event.text("instrument").flatMap { speech.wording.word("instrument.\($0)") }
    }

    private func investors(_ event: Event) -> String? {
        guard form(event)?.key == "funding" else { return nil }
        guard let names = speech.names(event.texts("buyers")) else { return speech.wording.word("investors.unknown") }
        return speech.wording.sentence("deal.from", ["names": names])
    }

    /// `series_b` is `Serie B`.
    private func round(_ round: String) -> String? {
        guard round.hasPrefix("series_"), let series = speech.wording.word("round.series") else {
            return speech.wording.word("round.\(round)") ?? speech.clean(round.replacing("_", with: " "))
        }
        return speech.clean("\(series) \(round.dropFirst(7).uppercased())")
    }
}
