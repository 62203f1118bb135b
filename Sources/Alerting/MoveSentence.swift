import NewsModel

/// Says who takes up or gives up which office.
struct MoveSentence {
    private let speech: Speech

    init(_ speech: Speech) {
        self.speech = speech
    }

    func clause(_ event: Event) -> Clause {
        let form = form(event)
        let isAppointment = ["succeeds", "appointed", "joins"].contains(form)
        let state = isAppointment || form == "moves" ? speech.wording.word("state.\(event.status)") : nil
        return Clause(
            head: head(event, form),
            parts: [text(event), state, formerly(event, form), predecessor(event, form), reason(event, form), speech.said(event)])
    }

    func text(_ event: Event) -> String {
        guard let person = speech.clean(event.text("person")) else { return speech.title }
        let form = form(event)
        let position = ["leaves", "resigns", "dies"].contains(form) ? event.position("from") : event.position("to")
        var slots: [String: Any] = ["person": person]
        slots["org"] = speech.clean(position?.org)
        slots["former"] = speech.clean(event.position("from")?.org)
        slots["predecessor"] = speech.clean(event.text("replaces"))
        slots["role"] = form == "succeeds" && isHeadFunction(position) ? nil : role(position)
        slots["acting"] = event.flag("interim") ? speech.wording.word("acting") : nil
        slots["when"] = event.text("effective").map { " " + speech.days.from($0) } ?? ""
        let modality = ["rumored", "denied"].contains(event.status) ? ".\(event.status)" : ""
        return speech.wording.sentence("move.\(form)\(modality)", slots) ?? speech.wording.sentence("move.\(form)", slots) ?? speech.title
    }

    // MARK: - Private

    /// Which sentence the positions named make.
    private func form(_ event: Event) -> String {
        let (to, from) = (event.position("to"), event.position("from"))
        if event.text("reason") == "died" { return "dies" }
        guard let to, to.org != nil || to.role != nil || to.function != nil else { return from?.org == nil ? "resigns" : "leaves" }
        if event.text("replaces") != nil { return "succeeds" }
        if formerHouse(event) != nil { return "moves" }
        return to.role == nil && to.function == nil ? "joins" : "appointed"
    }

    private func head(_ event: Event, _ form: String) -> String {
        let wording = speech.wording
        if let head = wording.word("head.\(event.status)") { return head }
        let appointment = event.position("to")?.function.flatMap { wording.word("head.move.\($0)") } ?? wording.word("head.move.appointed")
        switch form {
        case "succeeds", "appointed", "joins": return appointment ?? ""
        case "resigns": return wording.word("head.move.leaves") ?? ""
        default: return wording.word("head.move.\(form)") ?? ""
        }
    }

    /// The head of the line names these already.
    private func isHeadFunction(_ position: Position?) -> Bool {
        ["ceo", "cfo", "chair"].contains(position?.function ?? "")
    }

    /// By its function in the reader's language, the article's own words where that is not known.
    private func role(_ position: Position?) -> String? {
        let isFeminine = position?.role.map { $0.lowercased().hasSuffix("in") || $0.lowercased().hasSuffix("frau") } ?? false
        let known = position?.function.flatMap { speech.wording.word("role.\($0)\(isFeminine ? ".f" : "")") }
        return known ?? speech.clean(position?.role)
    }

    /// What they did before, and where unless in the same firm.
    private func formerly(_ event: Event, _ form: String) -> String? {
        guard ["succeeds", "appointed"].contains(form), let role = role(event.position("from")) else { return nil }
        var slots: [String: Any] = ["role": role]
        slots["house"] = formerHouse(event).flatMap(speech.clean)
        return speech.wording.sentence("move.formerly", slots)
    }

    /// The firm left, where it is not the one entered by a shorter or longer name.
    private func formerHouse(_ event: Event) -> String? {
        guard let left = event.position("from")?.org, let entered = event.position("to")?.org else { return nil }
        let (one, other) = (left.lowercased(), entered.lowercased())
        return one.contains(other) || other.contains(one) ? nil : left
    }

    /// Why whoever is followed goes, by surname.
    private func predecessor(_ event: Event, _ form: String) -> String? {
        guard form == "succeeds", let surname = speech.clean(event.text("replaces"))?.split(separator: " ").last,
            let reason = event.text("replaces_reason").flatMap(word)
        else { return nil }
        return speech.wording.sentence("move.predecessor", ["person": String(surname), "reason": reason])
    }

    private func reason(_ event: Event, _ form: String) -> String? {
        guard ["leaves", "resigns"].contains(form), !["rumored", "denied"].contains(event.status) else { return nil }
        return event.text("reason").map(word) ?? speech.wording.word("reason.unknown")
    }

    private func word(_ reason: String) -> String? {
        speech.wording.word("reason.\(reason)") ?? speech.clean(reason.replacing("_", with: " "))
    }
}
