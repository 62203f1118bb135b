/// Every key that a configuration can have, by where it stands.
enum Vocabulary: CaseIterable {
    case top, feed, feedFile, listEntry, topic, sink, notices, plugins, pluginUse, pluginLimits, storage, network, polling, delivery,
        alerts, web,
        log

    /// The key path of the section; `[]` for elements of a list, `.*` for names that people choose.
    var path: String {
        switch self {
        case .top, .feedFile: ""
        case .feed: "feeds[]"
        case .listEntry: "lists.*[]"
        case .topic: "topics[]"
        case .sink: "sinks[]"
        case .notices: "notices"
        case .plugins: "plugins"
        case .pluginUse: "plugins.use[]"
        case .pluginLimits: "plugins.use[].limits"
        case .storage: "storage"
        case .network: "network"
        case .polling: "polling"
        case .delivery: "delivery"
        case .alerts: "alerts"
        case .web: "web"
        case .log: "log"
        }
    }

    var keys: [String] {
        switch self {
        case .top:
            [
                "feeds", "lists", "topics", "sinks", "notices", "plugins", "storage", "network", "polling", "delivery", "alerts", "web",
                "log",
            ]
        case .feedFile: ["feeds"]
        case .feed:
            [
                "name", "address", "tags", "every", "backfill", "full_text", "publisher", "allow_private", "host_group", "urgent",
                "language",
            ]
        case .listEntry: ["name", "aliases", "exclusions"]
        case .topic:
            ["name", "when", "keywords", "languages", "sinks", "urgent", "first_after", "updates_every", "min_confidence", "max_age"]
        case .sink: Vocabulary.commonSinkKeys + Vocabulary.sinkKeys.flatMap(\.keys)
        case .notices: ["sinks", "gather"]
        case .plugins: ["bundled", "paths", "use"]
        case .pluginUse: ["name", "settings", "limits"]
        case .pluginLimits: ["seconds", "memory_mb", "in_flight"]
        case .storage: ["path", "retention"]
        case .network: ["contact", "proxy", "ca_file", "connect_timeout", "timeout", "max_size", "redirects", "connections"]
        case .polling:
            [
                "min", "max", "initial", "without_validators", "hint_limit", "urgent_hint_limit", "host_gap", "per_host", "jitter",
                "backoff",
                "backoff_limit", "refused_backoff", "gone_backoff", "first_spread", "restart_spread", "failing_after", "failing_tries",
                "stale_after", "moved_after", "outage_window", "outage_probe",
            ]
        case .delivery: ["retries", "timeout", "list_after", "disable_after"]
        case .alerts: ["language", "currency", "first_after", "updates_every"]
        case .web: ["listen"]
        case .log: ["level"]
        }
    }

    static let commonSinkKeys = ["name", "kind", "language", "currency", "timeout"]

    /// The keys that only one kind of sink has.
    static let sinkKeys: [(kind: String, keys: [String])] = [
        ("stdout", ["format"]), ("webhook", ["address", "secret", "secrets", "allow_private"]), ("file", ["path", "rotate_at"]),
        ("command", ["command"]),
    ]
}
