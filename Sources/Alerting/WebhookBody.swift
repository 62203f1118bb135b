import FoundationEssentials
import NewsModel

/// The JSON in which alerts leave for webhooks, files and programs (docs/webhook.md, `newshound schema`).
public enum WebhookBody {
    /// UTF-8 bytes that a body never exceeds.
    public static let largest = 19_999

    /// The body on one line. Where it would be too large, articles, contradicting facts and long quotes are left out.
    public static func json(for message: AlertMessage) -> String {
        var size = BodySize.full
        while true {
            let json = tree(for: message, size).json
            if json.utf8.count <= largest || size.isSmallest { return json }
            size = size.smaller
        }
    }

    // MARK: - Private

    private static func tree(for message: AlertMessage, _ size: BodySize) -> JSONTree {
        .object([
            ("type", .text(type(of: message))), ("timestamp", .text(message.alert.at.formatted(.iso8601))),
            ("data", data(of: message, size)),
        ])
    }

    private static func type(of message: AlertMessage) -> String {
        if let notice = message.alert.notice { return "notice.\(notice.reason)" }
        if message.alert.reason == .list { return "alert.list" }
        return "alert.\(message.event?.type ?? "article")"
    }

    private static func data(of message: AlertMessage, _ size: BodySize) -> JSONTree {
        if let notice = message.alert.notice { return .object([("alert", alert(message.alert)), ("notice", self.notice(notice, size))]) }
        guard message.alert.reason == .list else {
            return .object([("alert", alert(message.alert))] + BodyParts(message.summary, message.event, size).parts)
        }
        let shown = message.listed.prefix(size.alerts)
        let alerts = shown.map { listed in
            JSONTree.object([("alert", alert(listed.alert))] + BodyParts(listed.summary, listed.summary.event, size.ofListed).parts)
        }
        return .object([
            ("alert", alert(message.alert)), ("alerts", .list(alerts)),
            ("alerts_omitted", .number(Double(message.listed.count - shown.count))),
        ])
    }

    private static func alert(_ alert: Alert) -> JSONTree {
        .object([
            ("id", .text(alert.id.text)), ("reason", .text(alert.reason.rawValue)), ("changed", .list(alert.changed.map { .text($0) })),
            ("topic", .text(alert.topic)), ("topic_hash", .text(alert.topicHash)), ("urgent", .flag(alert.urgent)),
        ])
    }

    private static func notice(_ notice: Notice, _ size: BodySize) -> JSONTree {
        let details = notice.details.sorted { $0.key < $1.key }.prefix(50).map { key, value -> (String, JSONTree?) in
            (key, .text(size.cut(value)))
        }
        return .object([("reason", .text(notice.reason)), ("subject", .text(size.cut(notice.subject))), ("details", .object(details))])
    }
}

/// How much of everything a body may hold; made smaller until it fits.
struct BodySize {
    var articles: Int
    var facts: Int
    var alerts: Int
    /// Scalars of a quote, a title or any other text of an article.
    var text: Int
    /// Fields of an event, and items of a list.
    var fields: Int

    static let full = BodySize(articles: 30, facts: 60, alerts: 60, text: 500, fields: 60)

    var smaller: BodySize {
        BodySize(
            articles: articles * 2 / 3, facts: facts * 2 / 3, alerts: alerts * 2 / 3, text: max(20, text * 2 / 3),
            fields: max(8, fields * 2 / 3))
    }

    var isSmallest: Bool { articles == 0 && facts == 0 && alerts == 0 && text == 20 && fields == 8 }

    /// For the alerts of a list: the newest article each, and no contradictions.
    var ofListed: BodySize {
        var size = self
        size.articles = min(1, articles)
        size.facts = 0
        return size
    }

    func cut(_ value: String) -> String {
        let scalars = value.unicodeScalars
        // Not `count`, which would walk through a text of any length.
        guard scalars.index(scalars.startIndex, offsetBy: text + 1, limitedBy: scalars.endIndex) != nil else { return value }
        return String(String.UnicodeScalarView(scalars.prefix(text - 1))) + "…"
    }
}
