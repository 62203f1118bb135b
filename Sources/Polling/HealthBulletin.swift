import FoundationEssentials
import NewsModel

/// Which changes of health are told, those of one host together.
public enum HealthBulletin {
    /// What is to be told now of the feeds of one or more hosts; each feed that is to be told is in one of the results.
    ///
    /// A host with several feeds is waited for during `gather`, so that they come into one notice. Feeds that follow into a trouble already told
    /// of their host wait for a day; a recovery is told once no told feed of the host is in trouble any more, or after a day.
    public static func news(_ standings: [FeedStanding], gather: Duration, at now: Date) -> [HealthNews] {
        let hosts = Dictionary(grouping: standings, by: \.host).sorted { $0.key < $1.key }
        return hosts.flatMap { host, feeds in
            let feeds = feeds.sorted { $0.feed < $1.feed }
            let told = FeedHealth.allCases.filter(\.isTold).compactMap { troubled(host, feeds, $0, gather, now) }
            return told + [recovered(host, feeds, now)].compactMap(\.self)
        }
    }

    // MARK: - Private

    private static let day = Duration.seconds(86_400)

    private static func troubled(_ host: String, _ feeds: [FeedStanding], _ health: FeedHealth, _ gather: Duration, _ now: Date)
        -> HealthNews?
    {
        let untold = feeds.filter { $0.health == health && $0.told != health }
        guard let first = untold.map(\.since).min() else { return nil }
        if let last = feeds.filter({ $0.health == health && $0.told == health }).compactMap(\.toldAt).max() {
            guard now.since(last) >= day else { return nil }
        } else if feeds.count > 1 {
            guard now.since(first) >= gather else { return nil }
        }
        return news(host, untold, health, now)
    }

    private static func recovered(_ host: String, _ feeds: [FeedStanding], _ now: Date) -> HealthNews? {
        let well = feeds.filter { $0.health == .ok && $0.told.isTold }
        guard let first = well.map(\.since).min() else { return nil }
        let isOver = !feeds.contains { $0.health != .ok && $0.told.isTold }
        return isOver || now.since(first) >= day ? news(host, well, .ok, now) : nil
    }

    private static func news(_ host: String, _ feeds: [FeedStanding], _ health: FeedHealth, _ now: Date) -> HealthNews {
        HealthNews(
            notice: Notice(
                reason: "feed.\(health.rawValue)", subject: feeds.count == 1 ? feeds[0].feed : host, details: details(feeds, health, now)),
            feeds: feeds.map(\.feed), health: health)
    }

    private static func details(_ feeds: [FeedStanding], _ health: FeedHealth, _ now: Date) -> [String: String] {
        var details: [String: String] = [:]
        if feeds.count > 1 {
            details["count"] = String(feeds.count)
            details["feeds"] = listed(feeds.map(\.feed))
        }
        guard health != .ok else {
            details["was"] = common(feeds.map(\.told.rawValue))
            return details
        }
        details["next"] = feeds.map(\.nextFetch).min().map(NoticeTime.text)
        details["since"] = since(feeds, health).flatMap { now.since($0) < .seconds(60) ? nil : NoticeTime.text($0) }
        guard health != .stale else { return details }
        details["tries"] = feeds.map(\.failures).max().map(String.init)
        details["failure"] = common(feeds.map(\.lastFailure))
        details["status"] = details["failure"].flatMap(status)
        if details["status"] == nil { details["detail"] = common(feeds.map(\.lastFailureText)) }
        return details
    }

    private static func since(_ feeds: [FeedStanding], _ health: FeedHealth) -> Date? {
        feeds.compactMap { health == .stale ? $0.lastNewItem : $0.failingSince }.min()
    }

    /// `http_403` is the status 403.
    private static func status(_ failure: String) -> String? {
        failure.hasPrefix("http_") ? String(failure.dropFirst(5)) : nil
    }

    /// What all have in common.
    private static func common(_ texts: [String?]) -> String? {
        guard let first = texts.first, texts.allSatisfy({ $0 == first }) else { return nil }
        return first
    }

    private static func listed(_ names: [String]) -> String {
        let shown = names.prefix(8).joined(separator: ", ")
        return names.count > 8 ? shown + " …" : shown
    }
}
