import Foundation
import Logging
import NewsModel
import PluginContract
import PluginHost

/// Hears what happens to the plugins: into the log, the counters, and where a person should know, into a notice.
final class PluginReporter: Sendable {
    private let log: Logger
    private let counters: Counters
    private let notices: NoticeBox

    init(log: Logger, counters: Counters, notices: NoticeBox) {
        self.log = log
        self.counters = counters
        self.notices = notices
    }

    func heard(_ report: PluginReport, from plugin: String) {
        let name: Logger.Metadata = ["plugin.name": "\(plugin)"]
        switch report {
        case .started: log.debug("plugin started", metadata: name)
        case .stopped: log.debug("plugin stopped", metadata: name)
        case .log(let line): log.log(level: Self.level(line.level), "plugin says", metadata: name.adding("text", line.text))
        case .dropped(let refusal, let article): dropped(refusal, article, from: plugin)
        case .setAside(let article, let reason): setAside(article, reason, by: plugin)
        case .crashed(let breach): crashed(breach, plugin)
        case .crashing(let count): crashing(count, plugin)
        case .down(let breach, let next): down(breach, next, plugin)
        case .recovered:
            log.notice("plugin answers again", metadata: name)
            notices.put(Notice(reason: "plugin.ok", subject: plugin))
        }
    }

    /// Each further crash is reported too; one notice is enough.
    private static let firstTold = 6

    // MARK: - Private

    private func dropped(_ refusal: EventRefusal, _ article: Identifier<Article>, from plugin: String) {
        counters.add(to: "newshound_events_dropped_total", "reason", refusal.reason)
        log.warning(
            "event dropped",
            metadata: ["plugin.name": "\(plugin)", "article.id": "\(article)", "reason": "\(refusal.reason)", "detail": "\(refusal)"])
    }

    private func setAside(_ article: Identifier<Article>, _ reason: String, by plugin: String) {
        counters.add(to: "newshound_articles_set_aside_total", "plugin", plugin)
        log.warning("article set aside", metadata: ["plugin.name": "\(plugin)", "article.id": "\(article)", "detail": "\(reason)"])
    }

    private func crashed(_ breach: PluginBreach, _ plugin: String) {
        counters.add(to: "newshound_plugin_failures_total", "reason", breach.reason)
        log.warning("plugin failed", metadata: ["plugin.name": "\(plugin)", "reason": "\(breach.reason)", "detail": "\(breach)"])
    }

    private func crashing(_ count: Int, _ plugin: String) {
        guard count == Self.firstTold else { return }
        notices.put(Notice(reason: "plugin.crashes", subject: plugin, details: ["count": "\(count)"]))
    }

    private func down(_ breach: PluginBreach, _ next: Duration, _ plugin: String) {
        log.error("plugin is down", metadata: ["plugin.name": "\(plugin)", "detail": "\(breach)", "next": "\(next)"])
        notices.put(Notice(reason: "plugin.down", subject: plugin, details: ["detail": "\(breach)", "reason": breach.reason]))
    }

    private static func level(_ level: PluginLogLine.Level) -> Logger.Level {
        switch level {
        case .error: .error
        case .warning: .warning
        default: .info
        }
    }
}

extension Logger.Metadata {
    fileprivate func adding(_ key: String, _ value: String) -> Logger.Metadata {
        merging([key: "\(value)"]) { $1 }
    }
}
