import Foundation
import Logging
import NewsModel
import PluginHost
import Settings
import Storage
import WebInterface

/// What is seen of the daemon from outside: health, readiness, metrics; on loopback, and only where configured.
struct StatusPage: Sendable {
    let listen: ListenAddress?
    let plugins: [PluginSupervisor]
    let desk: Desk

    /// Answers until the task is cancelled.
    func run() async throws {
        guard let listen else {
            while !Task.isCancelled { try? await desk.clock.sleep(.seconds(3600)) }
            return
        }
        let log = desk.log
        try await StatusServer(host: listen.host, port: listen.port, source: source) { port in
            log.info("status page", metadata: ["address": "http://\(listen.host):\(port)/metrics"])
        }.run()
    }

    // MARK: - Private

    private var source: StatusSource {
        StatusSource(health: { await health() }, readiness: { await readiness() }, metrics: { await metrics() })
    }

    private func health() async -> HealthReport {
        var problems: [String] = []
        if let silent = desk.pulse.silentLoop(at: desk.clock.now(), limit: .seconds(90)) {
            problems.append("\(silent) shows no sign of life")
        }
        do {
            try await desk.store { try $0.ping() }
        } catch {
            problems.append("\(error)")
        }
        return HealthReport(problems: problems)
    }

    private func readiness() async -> HealthReport {
        var problems = await health().problems
        if await desk.trouble.isMet { problems.append("the database cannot be written") }
        for plugin in plugins {
            if case .down(let breach) = await plugin.state { problems.append("plugin \(plugin.plugin.name) is down: it \(breach)") }
        }
        return HealthReport(problems: problems)
    }

    private func metrics() async -> [MetricFamily] {
        var families = counted()
        families += await pluginFamilies()
        if let (counts, feeds) = try? await desk.store({ (try $0.counts(), try $0.feeds()) }) {
            families += StoreMetrics(counts: counts, feeds: feeds).families
        }
        return families
    }

    private func counted() -> [MetricFamily] {
        Dictionary(grouping: desk.counters.all, by: \.key.name).sorted { $0.key < $1.key }.map { name, entries in
            let samples = entries.sorted { $0.key.value < $1.key.value }.map {
                MetricSample($0.value, labels: [$0.key.label: $0.key.value])
            }
            return MetricFamily(name: name, help: Counters.help[name] ?? "Counted since the start.", kind: .counter, samples: samples)
        }
    }

    private func pluginFamilies() async -> [MetricFamily] {
        var answered: [MetricSample] = [], waited: [MetricSample] = []
        for plugin in plugins {
            let (figures, labels) = (await plugin.figures, ["plugin": plugin.plugin.name])
            answered.append(MetricSample(Double(figures.answered), labels: labels, suffix: "_count"))
            waited.append(MetricSample(figures.waited.seconds, labels: labels, suffix: "_sum"))
        }
        let help = "Seconds that plugins took for their answers."
        return [MetricFamily(name: "newshound_plugin_answer_seconds", help: help, kind: .summary, samples: answered + waited)]
    }
}

extension Counters {
    /// What each counter counts.
    static let help = [
        "newshound_fetches_total": "Requests for feeds, by outcome.",
        "newshound_items_total": "New items, by feed.",
        "newshound_extractions_total": "Articles read, by plugin.",
        "newshound_events_dropped_total": "Events that failed their check, by reason.",
        "newshound_articles_set_aside_total": "Articles a plugin fails on, by plugin.",
        "newshound_plugin_failures_total": "Failures of plugins, by reason.",
        "newshound_deliveries_total": "Attempts to deliver, by outcome.",
    ]
}
