import FoundationEssentials
import GRDB
import NewsModel

/// Writes alerts with their deliveries.
struct AlertWriter {
    /// Alerts told in one list; what exceeds it begins another.
    static let listLimit = 500

    let database: Database
    let moment: Date
    /// How long a list waits at most for the rest of what first fetches brought.
    var listAfter = Duration.seconds(600)

    /// - Returns: How many deliveries were written; nil where the topic has told of the story already.
    func insert(_ draft: AlertDraft) throws -> Int? {
        let sinks = Self.distinct(draft.sinks)
        guard let alert = try insertAlert(draft) else { return nil }
        guard !draft.isListed else { return try enlist(alert, for: sinks) }
        for sink in sinks { try insertDelivery(of: alert, story: draft.story, to: sink, due: draft.notBefore) }
        return sinks.count
    }

    /// - Returns: The notice's alert; nil where the same notice is still on its way, or was raised within `pause`.
    @discardableResult
    func raise(_ notice: Notice, notifying sinks: [String], atMostEvery pause: Duration = .zero) throws -> Identifier<Alert>? {
        let recently = moment.addingTimeInterval(-(pause / .seconds(1)))
        guard try !isWaiting(notice), try !isRaised(notice, after: recently) else { return nil }
        let id = Identifier<Alert>.make(at: moment)
        try database.run(
            """
            INSERT INTO alert (id, topic, topic_hash, reason, changed, urgent, at, notice, notice_reason, notice_subject)
            VALUES (?, ?, '', 'notice', '[]', 0, ?, ?, ?, ?)
            """,
            [
                id.text, Alert.ownTopic, moment.milliseconds, try StoredJSON.text(notice, table: "alert", id: id.text), notice.reason,
                notice.subject,
            ])
        for sink in Self.distinct(sinks) { try insertDelivery(of: id, story: nil, to: sink, due: moment) }
        return id
    }

    // MARK: - Private

    private func isWaiting(_ notice: Notice) throws -> Bool {
        try database.isTrue(
            """
            SELECT EXISTS (
                SELECT 1 FROM alert INDEXED BY alert_notice CROSS JOIN delivery ON delivery.alert = alert.id
                WHERE alert.reason = 'notice' AND notice_reason = ? AND notice_subject = ? AND delivery.state = 'waiting')
            """, [notice.reason, notice.subject])
    }

    private func isRaised(_ notice: Notice, after date: Date) throws -> Bool {
        try database.isTrue(
            """
            SELECT EXISTS (
                SELECT 1 FROM alert INDEXED BY alert_notice
                WHERE reason = 'notice' AND notice_reason = ? AND notice_subject = ? AND at > ?)
            """, [notice.reason, notice.subject, date.milliseconds])
    }

    private func insertAlert(_ draft: AlertDraft) throws -> Identifier<Alert>? {
        let id = Identifier<Alert>.make(at: moment)
        let inserted = try database.change(
            """
            INSERT INTO alert (id, topic, topic_hash, story, reason, changed, urgent, at, event) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (topic, story) WHERE reason = 'new' DO NOTHING
            """,
            [
                id.text, draft.topic, draft.topicHash, draft.story.text, draft.reason.rawValue,
                try StoredJSON.text(draft.changed, table: "alert", id: id.text), draft.urgent, moment.milliseconds,
                try draft.event.map { try StoredJSON.text($0, table: "alert", id: id.text) },
            ])
        return inserted == 1 ? id : nil
    }

    private func insertDelivery(of alert: Identifier<Alert>, story: Identifier<Story>?, to sink: String, due: Date, isList: Bool = false)
        throws
    {
        try database.run("INSERT INTO sink (name, is_registered) VALUES (?, 0) ON CONFLICT (name) DO NOTHING", [sink])
        try database.run(
            """
            INSERT INTO delivery (id, alert, story, sink, is_list, state, next_attempt) VALUES (?, ?, ?, ?, ?, 'waiting', ?)
            """, [Identifier<Delivery>.make(at: moment).text, alert.text, story?.text, sink, isList, due.milliseconds])
    }

    private static func distinct(_ names: [String]) -> [String] {
        names.reduce(into: []) { distinct, name in if !distinct.contains(name) { distinct.append(name) } }
    }
}

// MARK: - Lists

extension AlertWriter {
    /// Adds an alert to the list for these sinks.
    ///
    /// - Returns: How many deliveries were written: none where the list was there already.
    private func enlist(_ alert: Identifier<Alert>, for sinks: [String]) throws -> Int {
        guard !sinks.isEmpty else { return 0 }
        let names = try StoredJSON.list(sinks.sorted())
        let open = try openList(named: names)
        let list = try open ?? insertList(named: names, for: sinks)
        try database.run("UPDATE alert SET list = ? WHERE id = ?", [list.text, alert.text])
        return open == nil ? sinks.count : 0
    }

    private func insertList(named names: String, for sinks: [String]) throws -> Identifier<Alert> {
        let id = Identifier<Alert>.make(at: moment)
        try database.run(
            """
            INSERT INTO alert (id, topic, topic_hash, reason, changed, urgent, at, list_sinks) VALUES (?, ?, '', 'list', '[]', 0, ?, ?)
            """, [id.text, Alert.ownTopic, moment.milliseconds, names])
        let due = moment.addingTimeInterval(listAfter / .seconds(1))
        for sink in sinks { try insertDelivery(of: id, story: nil, to: sink, due: due, isList: true) }
        return id
    }

    /// The newest list for these sinks, unless it is full or one of its deliveries has been attempted.
    private func openList(named names: String) throws -> Identifier<Alert>? {
        try database.texts(
            """
            SELECT id FROM (SELECT id FROM alert WHERE reason = 'list' AND list_sinks = ?1 ORDER BY number DESC LIMIT 1) AS newest
            WHERE NOT EXISTS (SELECT 1 FROM delivery WHERE alert = newest.id AND (first_attempt IS NOT NULL OR state <> 'waiting'))
                AND (SELECT count(*) FROM alert WHERE list = newest.id) < ?2
            """, [names, Self.listLimit]
        ).first.map { Identifier($0) }
    }
}
