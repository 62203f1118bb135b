import NewsModel
import Storage

/// A story as a person reads it.
struct StoryText {
    let detail: StoryDetail

    var lines: [String] {
        let overview = detail.overview
        let head = "\(overview.handle)  \(overview.type)  \(Shown.line(overview.title, limit: 200))"
        let seen =
            "first seen \(Shown.time(overview.firstSeen)), last \(Shown.time(overview.lastSeen)), \(Shown.counted(overview.articles, "article"))"
        return [head, seen, ""] + detail.reports.flatMap(report) + ["told:"] + detail.alerts.map(alert)
    }

    // MARK: - Private

    private func report(_ report: StoryReport) -> [String] {
        let sureness = report.event.map { " \($0.status), \(Int(($0.confidence * 100).rounded()))% sure, by \($0.rule)" } ?? ""
        let superseded = report.isSuperseded ? " (superseded)" : ""
        let score = Int((report.score * 100).rounded())
        var lines = [
            "\(Shown.time(report.article.firstSeen))  \(report.article.feed)  \(Shown.line(report.article.title, limit: 200))\(superseded)",
            "  \(report.article.url)", "  joined by \(report.reason) (\(score)%)\(sureness)",
        ]
        for evidence in report.event?.evidence ?? [] {
            lines.append("  \(evidence.field): “\(Shown.line(evidence.quote, limit: 160))”")
        }
        return lines + [""]
    }

    private func alert(_ alert: AlertEntry) -> String {
        let changed = alert.changed.isEmpty ? "" : " (\(alert.changed.joined(separator: ", ")))"
        return "  \(Shown.time(alert.at))  \(alert.topic)  \(alert.reason.rawValue)\(changed): "
            + "\(alert.delivered) delivered, \(alert.waiting) waiting, \(alert.dead) dead"
    }
}
