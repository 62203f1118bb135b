import NewsModel
import TopicLanguage

/// A configuration that has passed every check: what the daemon does.
public struct Configuration: Sendable {
    /// Of the configuration and of `feeds.d`, in the order read; names are unique.
    public var feeds: [Feed]
    /// Never empty: without `topics`, one topic tells every event above the default confidence. A topic without sinks is told to all.
    public var topics: [Topic]
    /// Never empty: without `sinks`, one of the name and kind `stdout`.
    public var sinks: [SinkDefinition]
    public var notices: NoticeSettings
    public var plugins: PluginSettings
    public var storage: StorageSettings
    public var network: NetworkSettings
    public var polling: PollingSettings
    public var delivery: DeliverySettings
    public var alerts: AlertSettings
    public var web: WebSettings
    public var logLevel: LogLevel

    public init(
        feeds: [Feed] = [], topics: [Topic] = [], sinks: [SinkDefinition] = [SinkDefinition(name: "stdout", kind: .stdout(format: .line))],
        notices: NoticeSettings = NoticeSettings(), plugins: PluginSettings = PluginSettings(),
        storage: StorageSettings = StorageSettings(), network: NetworkSettings = NetworkSettings(),
        polling: PollingSettings = PollingSettings(), delivery: DeliverySettings = DeliverySettings(),
        alerts: AlertSettings = AlertSettings(), web: WebSettings = WebSettings(), logLevel: LogLevel = .info
    ) {
        self.feeds = feeds
        self.topics = topics
        self.sinks = sinks
        self.notices = notices
        self.plugins = plugins
        self.storage = storage
        self.network = network
        self.polling = polling
        self.delivery = delivery
        self.alerts = alerts
        self.web = web
        self.logLevel = logLevel
    }
}

/// How much is written to the log.
public enum LogLevel: String, Sendable, CaseIterable {
    case debug, info, warning, error
}
