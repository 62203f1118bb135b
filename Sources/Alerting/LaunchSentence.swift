import NewsModel

/// Says who brings out, shows, delays or retires which model.
struct LaunchSentence {
    private let speech: Speech

    init(_ speech: Speech) {
        self.speech = speech
    }

    func clause(_ event: Event) -> Clause {
        let step = step(event)
        let head = speech.wording.word("head.\(event.status)") ?? speech.wording.word("head.launch.\(step)") ?? ""
        return Clause(head: head, parts: [text(event), facts(event, step), speech.said(event, company: speech.clean(event.text("maker")))])
    }

    func text(_ event: Event) -> String {
        guard let model = speech.clean(event.text("model")) else { return speech.title }
        let step = step(event)
        var slots: [String: Any] = [:]
        slots["model"] = step == "preview" ? model + (speech.clean(event.text("api_name")).map { " (\($0))" } ?? "") : model
        slots["maker"] = speech.clean(event.text("maker"))
        if let effective = event.text("effective") {
            slots["until"] = speech.days.name(effective)
            // What is out is out; the day adds nothing.
            slots["when"] = step == "released" ? nil : speech.days.on(effective)
        }
        return speech.wording.sentence("launch.\(step)", slots) ?? speech.title
    }

    // MARK: - Private

    private func step(_ event: Event) -> String {
        let isPreview = ["preview", "limited"].contains(event.text("availability") ?? "")
        if event.status == "denied" { return "rumored" }
        return isPreview && ["released", "announced"].contains(event.status) ? "preview" : event.status
    }

    /// `Sprache, 1 Mio. Token, API`
    private func facts(_ event: Event, _ step: String) -> String? {
        guard step != "retired" else { return nil }
        let wording = speech.wording
        let facts: [String?] = [
            event.text("availability") == "limited" ? wording.word("limited") : nil,
            event.text("kind").flatMap { wording.word("kind.\($0)") ?? speech.clean($0) },
            event.number("parameters").flatMap { wording.sentence("launch.parameters", ["count": speech.numbers.count($0)]) },
            event.number("context_tokens").flatMap { wording.sentence("launch.tokens", ["count": speech.numbers.count($0)]) },
            event.fields["open_weights"]?.flag.flatMap { wording.word($0 ? "weights.open" : "weights.closed") },
            event.text("api_name") != nil && step == "released" ? "API" : nil,
        ]
        let named = facts.compactMap { $0 }
        return named.isEmpty ? nil : named.joined(separator: ", ")
    }
}
