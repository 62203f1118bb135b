import NewsModel
import TopicLanguage

/// Reads the sections in an order in which each finds what it refers to.
struct Decoding {
    let top: Section
    let knowledge: @Sendable (PluginSettings) -> PluginKnowledge
    let environment: [String: String]

    func configuration(feedLists: [Field]) -> Configuration {
        let alerts = AlertSettings(section("alerts", .alerts))
        let delivery = DeliverySettings(section("delivery", .delivery))
        let sinks = sinks(alerts, delivery)
        var configuration = Configuration(sinks: sinks, delivery: delivery, alerts: alerts)
        configuration.plugins = PluginSettings(section("plugins", .plugins))
        let plugins = knowledge(configuration.plugins)
        check(configuration.plugins, by: plugins)
        let topics = TopicDecoder(lists: ListDecoder.lists(top["lists"]), sinks: sinks, alerts: alerts, types: plugins.types)
        configuration.feeds = feeds(feedLists)
        configuration.topics = topics.topics(top["topics"])
        configuration.notices = NoticeSettings(section("notices", .notices), sinks: sinks)
        configuration.storage = StorageSettings(section("storage", .storage), standardPath: databasePath)
        configuration.network = NetworkSettings(section("network", .network))
        configuration.polling = PollingSettings(section("polling", .polling))
        configuration.web = WebSettings(section("web", .web))
        section("log", .log)?.read("level", into: &configuration.logLevel) { $0.choice() }
        return configuration
    }

    // MARK: - Private

    private func section(_ key: String, _ vocabulary: Vocabulary) -> Section? { top[key]?.section(vocabulary) }

    private func check(_ settings: PluginSettings, by plugins: PluginKnowledge) {
        for element in top["plugins"]?.at("use").elements ?? [] {
            guard case .text(let name, _) = element.at("name").entry.content, let use = settings.use.first(where: { $0.name == name })
            else { continue }
            plugins.check(use, element)
        }
    }

    private func sinks(_ alerts: AlertSettings, _ delivery: DeliverySettings) -> [SinkDefinition] {
        var decoder = SinkDecoder(alerts: alerts, delivery: delivery)
        top["sinks"].map { decoder.read($0) }
        guard decoder.sinks.isEmpty else { return decoder.sinks }
        return [
            SinkDefinition(
                name: "stdout", kind: .stdout(format: .line), language: alerts.language, currency: alerts.currency,
                timeout: delivery.timeout)
        ]
    }

    private func feeds(_ lists: [Field]) -> [Feed] {
        var decoder = FeedDecoder()
        for list in lists { decoder.read(list) }
        return decoder.feeds
    }

    /// In the folder that systemd made for the service, where there is one.
    private var databasePath: String {
        let folder = environment["STATE_DIRECTORY"]?.split(separator: ":").first.map(String.init)
        return folder.map { "\($0)/newshound.db" } ?? StorageSettings().path
    }
}
