import FoundationEssentials
import NewsModel

/// What the sentences about one alert draw on: language, numbers, days, and the alert's event and story.
struct Speech {
    let text: AlertText
    let message: AlertMessage
    let numbers: NumberText
    let days: DayText
    let wording: Wording

    init(_ text: AlertText, _ message: AlertMessage) {
        self.text = text
        self.message = message
        numbers = NumberText(language: text.language)
        days = DayText(language: text.language, timeZone: text.timeZone)
        wording = .of(text.language)
    }

    // MARK: - Of the event

    /// The names of a field, the last joined by "and", four at most.
    func names(_ names: [String]) -> String? {
        let clean = names.map { CleanText.line($0, longest: 80) }.filter { !$0.isEmpty }
        guard let last = clean.last, let and = wording.word("and") else { return nil }
        if clean.count > 4 {
            return "\(clean.prefix(3).joined(separator: ", ")) \(and) \(clean.count - 3) \(wording.word("others") ?? "")"
        }
        return clean.count == 1 ? last : "\(clean.dropLast().joined(separator: ", ")) \(and) \(last)"
    }

    /// A text field, clean, or nil where absent or empty.
    func clean(_ value: String?) -> String? {
        value.map { CleanText.line($0, longest: 80) }.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The sum, and in parentheses about how much that is in the reader's currency.
    func money(_ money: Money?) -> String? {
        guard let money else { return nil }
        let own = numbers.money(money)
        guard money.currency != text.currency,
            let worth = message.rates.convert(money.value, from: money.currency, to: text.currency, at: moment)
        else { return own }
        return "\(own) (≈ \(numbers.rounded(worth.value, text.currency)))"
    }

    /// On whose word: a role in the reader's language, or the name given; for insiders also the medium that has them.
    func said(_ event: Event, company: String? = nil) -> String? {
        guard let by = clean(event.text("said_by")) else { return nil }
        if by == "insiders" {
            return [clean(message.summary?.articles.first?.feed), wording.word("insiders")].compactMap { $0 }.joined(separator: ", ")
        }
        let who = by == "company" ? company ?? wording.word("said.company") : wording.word("said.\(by)")
        return wording.sentence("said", ["who": who ?? by])
    }

    // MARK: - Of the story

    /// How many articles tell it.
    var sources: String? { message.summary.map { counted($0.articles.count, "source") } }

    /// By what to ask about it.
    var handle: String? { clean(message.summary?.story.handle) }

    /// Said where the story was known before anything of it could be told.
    var knownSince: String? {
        guard message.alert.reason == .new, let first = message.summary?.articles.min(by: { $0.firstSeen < $1.firstSeen }),
            first.standing == .baseline
        else { return nil }
        return wording.sentence("known_since", ["day": days.day(first.published ?? first.firstSeen)])
    }

    var title: String { CleanText.line(message.summary?.story.title ?? "") }

    func counted(_ count: Int, _ word: String) -> String {
        "\(count) \(wording.word(count == 1 ? "\(word).one" : "\(word).many") ?? "")"
    }

    /// The rates of the month in which it was first reported count.
    private var moment: Date { message.summary?.articles.first?.published ?? message.alert.at }
}
