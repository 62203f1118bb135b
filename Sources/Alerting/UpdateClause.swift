import NewsModel

/// A line about what has changed since a topic told of the story.
struct UpdateClause {
    private let speech: Speech

    init(_ speech: Speech) {
        self.speech = speech
    }

    /// Nil where nothing is said to have changed.
    func clause(_ event: Event) -> Clause? {
        guard let field = leadingField else { return nil }
        let label = label(field, event)
        return Clause(
            head: speech.wording.sentence("new", ["what": label]) ?? label,
            parts: [sentence(event, field), money(event, field), closing(event), speech.handle])
    }

    // MARK: - Private

    private static let order = ["status", "stage", "amount", "per_share", "valuation", "stake_percent"]

    private var leadingField: String? {
        let changed = speech.message.alert.changed
        return Self.order.first(where: changed.contains) ?? changed.first
    }

    private func label(_ field: String, _ event: Event) -> String {
        let value = field == "status" ? event.status : event.text(field) ?? ""
        return speech.wording.word("changed.\(field).\(value)") ?? speech.wording.word("changed.\(field)")
            ?? CleanText.line(field, longest: 40).replacing("_", with: " ")
    }

    private func sentence(_ event: Event, _ field: String) -> String {
        if event.type == "deal", let raised = raised(event) { return raised }
        if field == "stage", let step = event.text("stage").flatMap({ speech.wording.word("stage.\($0)") }), event.type == "deal" {
            return speech.wording.sentence("deal.step", ["pair": DealSentence(speech).pair(event), "step": step]) ?? speech.title
        }
        let sentence = EventClause(speech).sentence(event)
        guard event.status == "denied", let told = speech.message.previous, told.event?.status == "rumored" else { return sentence }
        return speech.wording.sentence("rumour_of", ["sentence": sentence, "time": speech.days.time(told.at)]) ?? sentence
    }

    /// A bid that has become higher.
    private func raised(_ event: Event) -> String? {
        guard event.status == "planned", let old = told?.money("amount"), let new = event.money("amount"), old.currency == new.currency,
            new.value > old.value, old.value > 0, let subject = speech.names(event.texts("buyers")),
            let target = speech.names(event.texts("targets"))
        else { return nil }
        let slots: [String: Any] = [
            "subject": subject, "many": event.texts("buyers").count > 1, "target": target, "money": speech.numbers.money(new),
            "change": speech.numbers.change((new.value / old.value - 1) * 100), "old": speech.numbers.bare(old, beside: new),
        ]
        return speech.wording.sentence("deal.bid_raised", slots)
    }

    private func money(_ event: Event, _ field: String) -> String? {
        guard event.type == "deal", ["amount", "status"].contains(field), raised(event) == nil, event.text("kind") != "funding_round",
            let new = speech.money(event.money("amount"))
        else { return nil }
        guard field == "amount", let old = told?.money("amount") else { return new }
        return speech.wording.sentence("deal.was", ["money": new, "old": speech.numbers.money(old)])
    }

    private func closing(_ event: Event) -> String? {
        event.type == "deal" ? DealSentence(speech).closing(event) : nil
    }

    private var told: Event? { speech.message.previous?.event }
}
