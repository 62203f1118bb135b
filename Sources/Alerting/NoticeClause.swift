import FoundationEssentials
import NewsModel

/// A line in which the daemon tells of itself.
struct NoticeClause {
    private let speech: Speech

    init(_ speech: Speech) {
        self.speech = speech
    }

    func clause(_ notice: Notice) -> Clause {
        let next = notice.details["next"].flatMap { speech.wording.sentence("notice.next", ["time": moment($0)]) }
        let every = notice.details["every"].flatMap(Double.init).flatMap {
            speech.wording.sentence("notice.every", ["every": speech.days.span($0)])
        }
        return Clause(
            head: speech.wording.word("head.notice") ?? "",
            parts: [text(notice), speech.clean(notice.details["detail"]), next, every, command(notice)])
    }

    // MARK: - Private

    /// By the sentence for several feeds of one host, for this reason, for its area, or for anything.
    private func text(_ notice: Notice) -> String? {
        let slots = slots(notice)
        let many = notice.details["feeds"] == nil ? [] : ["notice.\(notice.reason).many"]
        return (many + ["notice.\(notice.reason)", "notice.\(area(notice))", "notice.other"]).lazy
            .compactMap { speech.wording.sentence($0, slots) }.first
    }

    private func slots(_ notice: Notice) -> [String: Any] {
        var slots: [String: Any] = notice.details.mapValues { CleanText.line($0) }
        slots["subject"] = CleanText.line(notice.subject)
        slots["reason"] = CleanText.line(notice.reason).replacing("_", with: " ")
        slots["for"] = notice.details["since"].flatMap(date).map { speech.days.span(speech.message.alert.at.timeIntervalSince($0)) }
        for bound in ["from", "to"] { slots[bound] = notice.details[bound].map(moment) }
        slots["silent"] = notice.details["was"] == "stale" ? "yes" : nil
        return slots
    }

    /// What it is about: `feed`, `plugin`, `sink`, `storage`, …
    private func area(_ notice: Notice) -> String { String(notice.reason.prefix { $0 != "." }) }

    /// Where to look further.
    private func command(_ notice: Notice) -> String? {
        let subject = CleanText.line(notice.subject)
        let shown =
            subject.allSatisfy { $0.isLetter || $0.isNumber || "-_.".contains($0) }
            ? subject : "'" + subject.replacing("'", with: "’") + "'"
        if notice.reason == "feed.gap" { return nil }
        switch area(notice) {
        case "feed" where notice.details["feeds"] != nil: return "newshound feeds"
        case "feed": return "newshound feed show \(shown)"
        case "sink": return "newshound delivery retry \(shown)"
        case "plugin", "article": return "newshound plugin list"
        default: return nil
        }
    }

    /// A moment in ISO 8601 as the reader's time; other text as it is.
    private func moment(_ text: String) -> String {
        date(text).map(speech.days.time) ?? CleanText.line(text)
    }

    private func date(_ text: String) -> Date? { try? Date(text, strategy: .iso8601) }
}
