import Foundation
import Logging
import NewsModel
import PluginContract
import PluginHost
import Storage
import Stories

/// Lets one plugin read the articles that wait for it and commits what it reports.
struct ExtractionRunner: Sendable {
    /// Articles asked about, and committed, at once.
    static let batch = 64

    let plugin: PluginIdentity
    let reader: Reader
    let stories: StoryDesk
    /// How long a list of what first fetches brought waits for further ones.
    let listAfter: Duration
    let desk: Desk

    /// Who reads.
    enum Reader: Sendable {
        /// It is asked about articles in its languages, all where it names none, and about those whose language nobody knows.
        case plugin(PluginSupervisor, languages: [String])
        /// For articles that no extractor reads: they are settled without events.
        case nobody
    }

    var loop: String { "extractor.\(plugin.name)" }

    /// Reads until the task is cancelled.
    func run() async throws {
        while !Task.isCancelled {
            desk.beat(loop)
            let progress = try await round()
            if progress == .nothingToDo { await desk.bells.forExtraction(by: plugin.name).wait(atMost: Desk.longestWait, on: desk.clock) }
            if progress == .pluginDown { try await desk.clock.sleep(.seconds(1)) }
        }
    }

    /// Reads what waits now and returns: false where the plugin is down.
    func drain() async throws -> Bool {
        while true {
            switch try await round() {
            case .nothingToDo: return true
            case .pluginDown: return false
            case .committed, .troubled: continue
            }
        }
    }

    // MARK: - Private

    private enum Progress { case nothingToDo, committed, pluginDown, troubled }

    private func round() async throws -> Progress {
        do {
            let name = plugin.name
            let waiting = try await desk.store { try $0.pendingExtractions(for: name, limit: Self.batch, excluding: []) }
            guard !waiting.isEmpty else { return .nothingToDo }
            let replies = await read(waiting)
            let results = replies.compactMap(result)
            guard !results.isEmpty else { return .pluginDown }
            try await commit(results)
            return .committed
        } catch is CancellationError {
            return .nothingToDo
        } catch {
            try await desk.trouble.met(error, by: loop)
            return .troubled
        }
    }

    private func read(_ waiting: [Extraction]) async -> [ExtractionReply] {
        switch reader {
        case .plugin(let supervisor, let languages):
            let foreign = waiting.filter { !PluginManifest.reads($0.article.language, among: languages) }
            let own = waiting.filter { PluginManifest.reads($0.article.language, among: languages) }
            return Self.unread(foreign) + (own.isEmpty ? [] : await supervisor.extract(own))
        case .nobody: return Self.unread(waiting)
        }
    }

    private static func unread(_ waiting: [Extraction]) -> [ExtractionReply] {
        waiting.map { ExtractionReply(extraction: $0, outcome: .events([])) }
    }

    private func commit(_ results: [ExtractionResult]) async throws {
        let (now, sinks, stories, listAfter) = (desk.clock.now(), desk.noticeSinks, stories, listAfter)
        try await desk.store { store in
            _ = try store.commitExtractions(
                results, at: now, notifying: sinks, listAfter: listAfter, coverageKeys: StoryKeys.keys(ofCoverage:),
                deciding: stories.decide)
        }
        await desk.trouble.passed()
        desk.counters.add(Double(results.count), to: "newshound_extractions_total", "plugin", plugin.name)
        desk.bells.alertsArrived()
    }

    private func result(_ reply: ExtractionReply) -> ExtractionResult? {
        switch reply.outcome {
        case .events(let events):
            let keyed = events.map { KeyedEvent(event: $0, keys: stories.keys(of: $0)) }
            return ExtractionResult(extraction: reply.extraction, outcome: .events(keyed))
        case .setAside(let reason):
            return ExtractionResult(extraction: reply.extraction, outcome: .setAside(reason))
        case .unavailable:
            return nil
        }
    }
}
