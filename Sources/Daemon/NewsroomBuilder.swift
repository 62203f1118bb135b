import Foundation
import Logging
import NewsModel
import PluginContract
import Polling
import Settings
import Storage
import WebClient

/// Holds what outlives a reload (the database, connections, unchanged plugins) and builds a newsroom for each configuration.
actor NewsroomBuilder {
    nonisolated let notifier: SystemdNotifier
    nonisolated let store: StoreAccess
    nonisolated let log: Logger
    nonisolated let launch: Launch
    private let counters: Counters
    private let notices = NoticeBox()
    private var plugins: PluginRoster
    private var connection: (settings: WebClientSettings, client: WebClient)?

    /// Opens the database as its owner.
    ///
    /// - Throws: `StorageError`.
    init(_ launch: Launch) throws {
        let (log, counters) = (launch.logger(), Counters())
        self.launch = launch
        self.log = log
        self.counters = counters
        store = StoreAccess(try Store.open(at: launch.configuration.storage.path, as: .owner))
        notifier = SystemdNotifier(environment: launch.environment)
        let reporter = PluginReporter(log: log, counters: counters, notices: notices)
        plugins = PluginRoster(executable: launch.executable, log: log, reporter: reporter)
    }

    /// All loops of one configuration, its feeds, extractors and sinks registered in the database.
    func build(_ configuration: Configuration) async throws -> Newsroom {
        var roster = plugins
        let readers = try await roster.readers(for: configuration.plugins)
        plugins = roster
        let client = try await client(for: configuration)
        let plan = NewsroomPlan(
            configuration: configuration, launch: launch, readers: readers, client: client, store: store, counters: counters,
            notices: notices,
            notifier: notifier, log: log)
        try await plan.register()
        return try await plan.newsroom()
    }

    /// Ends plugins and connections and closes the database.
    func close() async {
        var roster = plugins
        await roster.stop()
        await connection?.client.close()
        try? await store { try $0.close() }
    }

    // MARK: - Private

    private func client(for configuration: Configuration) async throws -> WebClient {
        let network = configuration.network
        let contact = network.contact.map { " (+\($0))" } ?? ""
        let settings = WebClientSettings(
            userAgent: "newshound/\(Product.version)\(contact)", proxy: network.proxy, caFile: network.caFile,
            maxConnections: network.connections, maxPerHost: max(1, configuration.polling.perHost))
        if let connection, connection.settings == settings { return connection.client }
        await connection?.client.close()
        let client = try WebClient(settings)
        connection = (settings, client)
        return client
    }
}
