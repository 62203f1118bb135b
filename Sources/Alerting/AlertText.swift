import FoundationEssentials
import NewsModel

/// Writes alerts as people read them: first how certain, then who does what to whom, how much, on whose word, how many sources, and
/// by which handle to ask about it.
public struct AlertText: Sendable {
    public let language: TextLanguage
    /// The reader's currency: sums in others are shown in it too.
    public let currency: String
    public let timeZone: TimeZone

    public init(language: TextLanguage, currency: String = "EUR", timeZone: TimeZone) {
        self.language = language
        self.currency = currency
        self.timeZone = timeZone
    }

    /// The alert on one line; a list takes a line for itself and one for each of its alerts.
    ///
    /// Nothing in it that comes from an article can break a line or reach a terminal as a command.
    public func line(for message: AlertMessage) -> String {
        message.alert.reason == .list ? list(message) : single(message)
    }

    // MARK: - Private

    private static let mostListed = 100

    private func list(_ message: AlertMessage) -> String {
        let speech = Speech(self, message)
        let head = speech.wording.sentence(
            "list", ["time": speech.days.time(message.alert.at), "count": speech.counted(message.listed.count, "alert")])
        let lines = message.listed.prefix(Self.mostListed).map { listed in
            "  " + single(AlertMessage(delivery: message.delivery, alert: listed.alert, summary: listed.summary, rates: message.rates))
        }
        let left = message.listed.count - lines.count
        let more = left > 0 ? speech.wording.sentence("list.more", ["count": left]).map { "  " + $0 } : nil
        return ([head ?? ""] + lines + [more].compactMap { $0 }).joined(separator: "\n")
    }

    private func single(_ message: AlertMessage) -> String {
        let speech = Speech(self, message)
        let clause = clause(speech)
        return speech.wording.sentence(
            "line", ["time": speech.days.time(message.alert.at), "head": clause.head, "parts": clause.parts.compactMap { $0 }]) ?? ""
    }

    private func clause(_ speech: Speech) -> Clause {
        if let notice = speech.message.alert.notice { return NoticeClause(speech).clause(notice) }
        guard let event = speech.message.event else { return CoverageClause(speech).clause }
        if speech.message.alert.reason == .update, let update = UpdateClause(speech).clause(event) { return update }
        return EventClause(speech).clause(event)
    }
}

/// What stands on a line: how certain it is, and the parts after it; absent ones are left out.
struct Clause {
    var head: String
    var parts: [String?]
}
