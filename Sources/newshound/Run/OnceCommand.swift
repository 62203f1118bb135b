import ArgumentParser
import Daemon

struct OnceCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "once", abstract: "Take the feeds that are due, tell what they brought, and end.",
        discussion: "For cron, or to try a configuration. Each due delivery is tried once; what fails waits for the next run.")

    @OptionGroup var common: ConfigurationOptions

    @Flag(help: "Take every feed, due or not.")
    var all = false

    func run() async throws {
        ServiceUser.become()
        let configuration = try await common.loadConfiguration(.warnings)
        let daemon = Daemon(Launch(configuration, options: common))
        let report = try await reportingFailures { try await daemon.once(all ? .all : .due) }
        for line in Self.lines(report) { Output.error(line) }
        guard report.failedFeeds.isEmpty && report.pluginsDown.isEmpty else { throw ExitCode.failure }
    }

    private static func lines(_ report: OnceReport) -> [String] {
        var lines = [Shown.counted(report.newArticles, "new article")]
        if report.baselineItems > 0 {
            lines.append("\(Shown.counted(report.baselineItems, "item")) kept as baseline; `backfill: all` would alert them")
        }
        if report.reissuedItems > 0 {
            lines.append("\(Shown.counted(report.reissuedItems, "item")) known under other ids, stored and not alerted")
        }
        lines += report.heldFeeds.map { "feed \($0.feed) not asked: its host is left alone until \(Shown.time($0.until))" }
        lines += report.failedFeeds.map { "feed \($0) could not be read; see 'newshound feed show \($0)'" }
        lines += report.pluginsDown.map { "plugin \($0) is down; its articles wait" }
        if report.failedDeliveries > 0 {
            lines.append(
                "waiting: \(Shown.counted(report.failedDeliveries, "delivery", plural: "deliveries")); see 'newshound delivery list'")
        }
        return lines
    }
}
