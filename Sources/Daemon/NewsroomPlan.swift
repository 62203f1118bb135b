import Alerting
import Foundation
import Logging
import NewsModel
import PluginContract
import Polling
import Settings
import Storage
import Stories
import TopicLanguage
import WebClient

/// How one configuration becomes loops.
struct NewsroomPlan: Sendable {
    let configuration: Configuration
    let launch: Launch
    let readers: [PluginRoster.Reader]
    let client: WebClient
    let store: StoreAccess
    let counters: Counters
    let notices: NoticeBox
    let notifier: SystemdNotifier
    let log: Logger

    /// Tells the database what is watched.
    func register() async throws {
        let (policy, now) = (PollingPolicy(settings: configuration.polling), launch.clock.now())
        let known = try await store { try $0.schedule() }
        let addresses = Dictionary(known.map { ($0.feed, $0.address) }) { first, _ in first }
        let hosts = configuration.feeds.map { ($0.name, HostGroup.of($0, address: addresses[$0.name] ?? $0.address)) }
        let watch = Watch(
            feeds: configuration.feeds, initialStates: configuration.feeds.map { policy.initialState(of: $0, at: now) },
            hosts: Dictionary(hosts) { first, _ in first }, extractors: readers.map(\.plugin), sinks: configuration.sinks.map(\.name))
        let spread = policy.spread(known, at: now)
        try await store {
            try $0.prepare(watch, at: now)
            try $0.reschedule(spread)
        }
    }

    /// - Throws: `AlertingError` for a sink that cannot work; `StorageError`.
    func newsroom() async throws -> Newsroom {
        let holds = HoldBook(try await store { try $0.hostHolds() })
        let sinks = try SinkSet(configuration.sinks, client: client, write: launch.write)
        let desk = desk(sinks)
        let fetcher = FeedFetcher(
            client: client, store: store, policy: PollingPolicy(settings: configuration.polling), limits: limits, clock: launch.clock,
            holds: holds)
        let feeds = Dictionary(configuration.feeds.map { ($0.name, $0) }) { first, _ in first }
        return Newsroom(
            desk: desk,
            poller: FeedPoller(
                feeds: feeds, fetcher: fetcher,
                settings: configuration.polling, concurrency: configuration.network.connections,
                connectivity: Connectivity(configuration.polling), notices: notices,
                committer: FetchCommitter(store.store, notifying: desk.noticeSinks), desk: desk),
            pages: PageRunner(
                feeds: feeds, fetcher: PageFetcher(client: client, limits: limits, settings: configuration.polling, clock: launch.clock),
                settings: configuration.polling, holds: holds, desk: desk),
            extractors: extractors(desk), deliverers: deliverers(sinks, desk),
            housekeeper: Housekeeper(retention: configuration.storage.retention, desk: desk),
            watchman: Watchman(notifier: notifier, desk: desk),
            noticeClerk: NoticeClerk(box: notices, gather: configuration.notices.gather, desk: desk),
            statusPage: StatusPage(listen: configuration.web.listen, plugins: readers.map(\.supervisor), desk: desk))
    }

    // MARK: - Private

    private var limits: WebLimits {
        let network = configuration.network
        return WebLimits(connect: network.connectTimeout, total: network.timeout, maxBytes: network.maxSize, redirects: network.redirects)
    }

    private func desk(_ sinks: SinkSet) -> Desk {
        let (store, clock, noticeSinks) = (store, launch.clock, configuration.notices.sinks)
        let trouble = StorageTrouble(
            clock: clock, log: log, tellDirectly: { await sinks.tell($0, to: noticeSinks, at: clock.now()) },
            raise: { notice in
                let now = clock.now()
                _ = try await store { try $0.raise(notice, notifying: noticeSinks, at: now) }
            })
        return Desk(
            store: store, clock: clock, bells: Bells(plugins: extractorNames.map(\.name), sinks: configuration.sinks.map(\.name)),
            pulse: Pulse(), counters: counters, trouble: trouble, log: log, noticeSinks: noticeSinks)
    }

    /// Without extractors, the pseudo plugin that gives every article its decision.
    private var extractorNames: [PluginIdentity] { readers.isEmpty ? [Store.noExtractor] : readers.map(\.plugin) }

    private func extractors(_ desk: Desk) -> [ExtractionRunner] {
        let stories = StoryDesk(
            policy: AlertPolicy(
                topics: configuration.topics, sinks: configuration.sinks.map(\.name), changes: FactChange.changes, tells: Succession.tells),
            feeds: Dictionary(configuration.feeds.map { ($0.name, $0) }) { first, _ in first }, schemaKeys: schemaKeys)
        let supervised = readers.map {
            ExtractionRunner(
                plugin: $0.plugin, reader: .plugin($0.supervisor, languages: $0.languages), stories: stories,
                listAfter: configuration.delivery.listAfter, desk: desk
            )
        }
        return supervised + [
            ExtractionRunner(
                plugin: Store.noExtractor, reader: .nobody, stories: stories, listAfter: configuration.delivery.listAfter, desk: desk)
        ]
    }

    private var schemaKeys: [String: [String]] {
        readers.map(\.schemas).reduce(into: [:]) { keys, schemas in
            for schema in schemas.values { keys[schema.type] = schema.key }
        }
    }

    private func deliverers(_ sinks: SinkSet, _ desk: Desk) -> [DeliveryRunner] {
        let names = Set(configuration.sinks.map(\.name))
        return sinks.all.map { sink in
            DeliveryRunner(
                sink: sink, others: names.subtracting([sink.name]), schedule: RetrySchedule(pauses: configuration.delivery.retries),
                switchOffAfter: configuration.delivery.disableAfter, notices: notices, desk: desk)
        }
    }
}
