import NewsModel

/// A line about an event told for the first time.
struct EventClause {
    private let speech: Speech

    init(_ speech: Speech) {
        self.speech = speech
    }

    func clause(_ event: Event) -> Clause {
        var clause = own(event)
        clause.parts += [speech.knownSince, speech.sources, speech.handle]
        return clause
    }

    /// Who does what to whom, on its own.
    func sentence(_ event: Event) -> String {
        switch event.type {
        case "deal": DealSentence(speech).text(event)
        case "exec_move": MoveSentence(speech).text(event)
        case "model_launch": LaunchSentence(speech).text(event)
        default: speech.title
        }
    }

    // MARK: - Private

    private func own(_ event: Event) -> Clause {
        switch event.type {
        case "deal": DealSentence(speech).clause(event)
        case "exec_move": MoveSentence(speech).clause(event)
        case "model_launch": LaunchSentence(speech).clause(event)
        default: generic(event)
        }
    }

    /// An event of a plugin's own type: its name, the story's title, and a few of its fields.
    private func generic(_ event: Event) -> Clause {
        let type = CleanText.line(event.type, longest: 40).replacing("_", with: " ").uppercased()
        let status = CleanText.line(event.status, longest: 40).replacing("_", with: " ")
        let fields = event.fields.sorted { $0.key < $1.key }.compactMap { name, value in
            shown(value).map { "\(CleanText.line(name, longest: 40)): \($0)" }
        }
        return Clause(head: "\(type) \(status)", parts: [speech.title] + fields.prefix(5) + [speech.said(event)])
    }

    private func shown(_ value: FieldValue) -> String? {
        switch value {
        case .text(let text): speech.clean(text)
        case .number(let number): speech.numbers.decimal(number, places: 2)
        case .flag: nil
        case .money(let money): speech.money(money)
        case .position(let position): speech.clean([position.role, position.org].compactMap { $0 }.joined(separator: ", "))
        case .list: speech.names(value.texts)
        }
    }
}

/// A line about an article without an event.
struct CoverageClause {
    private let speech: Speech

    init(_ speech: Speech) {
        self.speech = speech
    }

    var clause: Clause {
        let newest = speech.message.summary?.articles.last
        let topic = speech.wording.sentence("topic", ["topic": CleanText.line(speech.message.alert.topic)])
        return Clause(
            head: speech.wording.word("head.article") ?? "",
            parts: [speech.title, speech.clean(newest?.feed), topic, speech.knownSince, speech.sources, speech.handle])
    }
}
