/// Who may import what: the house's table, as docs/architecture.md explains it.
enum ImportTable {
    /// Standard modules that anyone may import.
    static let everywhere: Set<String> = ["Synchronization", "FoundationEssentials", "Glibc", "Dispatch"]

    /// Modules that stay small, because plugins link them: FoundationEssentials at most.
    static let withoutFoundation: Set<String> = [
        "NewsModel", "PlainText", "PluginContract", "ExtractorKit", "Linguistics", "Deals", "ExecMoves", "ModelLaunches",
    ]

    /// Our own modules that a module may import.
    static let ours: [String: Set<String>] = [
        "NewsModel": [],
        "PlainText": ["CPCRE2"],
        "Markup": [],
        "WebClient": ["CCurl", "CLinux"],
        "FeedParsing": ["NewsModel", "Markup"],
        "Polling": ["NewsModel"],
        "Storage": ["NewsModel"],
        "TopicLanguage": ["NewsModel", "PlainText"],
        "Linguistics": ["NewsModel", "PlainText"],
        "PluginContract": ["NewsModel"],
        "ExtractorKit": ["PluginContract", "NewsModel"],
        "PluginHost": ["PluginContract", "NewsModel"],
        "Settings": ["NewsModel", "TopicLanguage", "PluginContract"],
        "Stories": ["NewsModel", "PlainText"],
        "Alerting": ["NewsModel", "TopicLanguage", "WebClient"],
        "WebInterface": ["NewsModel"],
        "Daemon": [
            "CLinux", "NewsModel", "PlainText", "Markup", "WebClient", "FeedParsing", "Polling", "Storage", "TopicLanguage",
            "PluginContract", "PluginHost", "Settings", "Stories", "Alerting", "WebInterface",
        ],
        "ExtractorTestKit": ["PluginHost", "PluginContract", "NewsModel"],
        "newshound": [
            "CLinux", "Alerting", "Daemon", "ExtractorTestKit", "FeedParsing", "Linguistics", "Markup", "NewsModel", "PlainText",
            "PluginContract", "PluginHost", "Polling", "Settings", "Storage", "Stories", "TopicLanguage", "WebClient", "WebInterface",
        ],
        "Deals": ["ExtractorKit", "Linguistics", "NewsModel"],
        "ExecMoves": ["ExtractorKit", "Linguistics", "NewsModel"],
        "ModelLaunches": ["ExtractorKit", "Linguistics", "NewsModel"],
    ]

    /// The one importer of each outside package's modules.
    static let outside: [String: Set<String>] = [
        "GRDB": ["Storage"], "GRDBSQLite": ["Storage"],
        "Subprocess": ["PluginHost"],
        "Yams": ["Settings"],
        "Mustache": ["Alerting"],
        "Crypto": ["Alerting"],
        "Hummingbird": ["WebInterface"],
        "NIOCore": ["WebInterface"],
        "HTTPTypes": ["WebInterface"],
        "Logging": ["Daemon", "WebInterface"],
        "ServiceLifecycle": ["Daemon"],
        "UnixSignals": ["Daemon"],
        "SystemPackage": ["PluginHost"],
        "System": ["PluginHost"],
        "ArgumentParser": ["newshound"],
    ]
}
