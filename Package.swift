// swift-tools-version: 6.2
import PackageDescription

let house: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
    name: "newshound",
    products: [
        .executable(name: "newshound", targets: ["newshound"]),
        .executable(name: "deals", targets: ["Deals"]),
        .executable(name: "exec-moves", targets: ["ExecMoves"]),
        .executable(name: "model-launches", targets: ["ModelLaunches"]),
        .library(name: "ExtractorKit", targets: ["ExtractorKit", "NewsModel"]),
        .library(name: "Linguistics", targets: ["Linguistics"]),
        .library(name: "KillSwitch", type: .dynamic, targets: ["KillSwitch"]),
    ],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1", traits: []),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", exact: "1.0.2"),
    ],
    targets: [
        // MARK: - Layer 0: C libraries and vocabulary

        // libcurl's variadic calls, one function per argument type.
        .target(name: "CCurl", linkerSettings: [.linkedLibrary("curl")]),
        // PCRE2 8-bit behind a few functions.
        .target(name: "CPCRE2", linkerSettings: [.linkedLibrary("pcre2-8")]),
        // Linux calls that Swift's Glibc module lacks.
        .target(name: "CLinux"),
        // The nouns: feed, article, event, money and rates, story, topic, alert.
        .target(name: "NewsModel", resources: [.embedInCode("Tables")], swiftSettings: house),
        // Folding, Unicode word breaks, patterns with limits, SimHash, language of a text.
        .target(name: "PlainText", dependencies: ["CPCRE2"], swiftSettings: house),
        // Character sets, HTML to clean text, a page's main text and facts.
        .target(name: "Markup", swiftSettings: house),

        // MARK: - Layer 1: one capability each

        // One exchange among thousands over libcurl's multi loop, with limits and the address guard.
        .target(name: "WebClient", dependencies: ["CCurl", "CLinux"], swiftSettings: house),
        // Bytes of a feed to items.
        .target(name: "FeedParsing", dependencies: ["NewsModel", "Markup"], swiftSettings: house),
        // When to ask which feed, and a feed's health: pure functions.
        .target(name: "Polling", dependencies: ["NewsModel"], swiftSettings: house),
        // The one SQLite file; each public function one transaction.
        .target(
            name: "Storage",
            dependencies: [
                "NewsModel", .product(name: "GRDB", package: "GRDB.swift"), .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ],
            swiftSettings: house),
        // Topic expressions: parse, check, evaluate, explain.
        .target(name: "TopicLanguage", dependencies: ["NewsModel", "PlainText"], swiftSettings: house),
        // German and English text: sentences, tokens, numbers and money, names, roles, clauses.
        .target(name: "Linguistics", dependencies: ["NewsModel", "PlainText"], resources: [.embedInCode("Tables")], swiftSettings: house),
        // Manifest, messages, event and settings schemas, and their validation.
        .target(name: "PluginContract", dependencies: ["NewsModel"], swiftSettings: house),

        // MARK: - Layer 2: what the daemon is made of

        // A plugin's side of the contract in Swift.
        .target(name: "ExtractorKit", dependencies: ["PluginContract", "NewsModel"], swiftSettings: house),
        // The daemon's side of the contract: plugin programs started, asked, limited, restarted.
        .target(
            name: "PluginHost", dependencies: ["PluginContract", "NewsModel", .product(name: "Subprocess", package: "swift-subprocess")],
            swiftSettings: house),
        // The configuration as written to checked values, or all problems at once.
        .target(name: "Settings", dependencies: ["NewsModel", "TopicLanguage", "PluginContract", "Yams"], swiftSettings: house),
        // Which reports tell the same event, a story's facts, and what changed.
        .target(name: "Stories", dependencies: ["NewsModel", "PlainText"], swiftSettings: house),
        // Which alerts a story raises, the sinks, texts and signatures.
        .target(
            name: "Alerting",
            dependencies: [
                "NewsModel", "TopicLanguage", "WebClient", .product(name: "Mustache", package: "swift-mustache"),
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: house),
        // Metrics, health, and the demo's feed server, on loopback.
        .target(
            name: "WebInterface", dependencies: ["NewsModel", .product(name: "Hummingbird", package: "hummingbird")], swiftSettings: house),

        // MARK: - Layer 3 and 4: the loops, the author's tools, the command line

        // The loops and who runs them; systemd.
        .target(
            name: "Daemon",
            dependencies: [
                "CLinux", "NewsModel", "PlainText", "Markup", "WebClient", "FeedParsing", "Polling", "Storage", "TopicLanguage",
                "PluginContract", "PluginHost", "Settings", "Stories", "Alerting", "WebInterface",
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ],
            swiftSettings: house),
        // Golden cases, contract check and scaffolding for plugin authors.
        .target(name: "ExtractorTestKit", dependencies: ["PluginHost", "PluginContract", "NewsModel"], swiftSettings: house),
        // The command line.
        .executableTarget(
            name: "newshound",
            dependencies: [
                "CLinux", "Alerting", "Daemon", "ExtractorTestKit", "FeedParsing", "Linguistics", "Markup", "NewsModel", "PlainText",
                "PluginContract", "PluginHost", "Polling", "Settings", "Storage", "Stories", "TopicLanguage", "WebClient", "WebInterface",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: house),

        // MARK: - Plugins: programs on the public contract, never linked into the daemon

        .executableTarget(
            name: "Deals", dependencies: ["ExtractorKit", "Linguistics", "NewsModel"], path: "Plugins/Deals",
            exclude: ["cases"], resources: [.embedInCode("plugin.json"), .embedInCode("weights.txt")], swiftSettings: house),
        .executableTarget(
            name: "ExecMoves", dependencies: ["ExtractorKit", "Linguistics", "NewsModel"], path: "Plugins/ExecMoves",
            exclude: ["cases"], resources: [.embedInCode("plugin.json"), .embedInCode("weights.txt")], swiftSettings: house),
        .executableTarget(
            name: "ModelLaunches", dependencies: ["ExtractorKit", "Linguistics", "NewsModel"], path: "Plugins/ModelLaunches",
            exclude: ["cases"], resources: [.embedInCode("plugin.json"), .embedInCode("weights.txt")], swiftSettings: house),

        // MARK: - Tests

        // Servers that behave as told, on loopback, for tests only.
        .target(name: "TestServers", dependencies: ["CLinux"], path: "Tests/TestServers", swiftSettings: house),
        // Kills the daemon inside a chosen commit; loaded by LD_PRELOAD in the journeys.
        .target(name: "KillSwitch", path: "Tests/KillSwitch", linkerSettings: [.linkedLibrary("dl")]),
        .testTarget(name: "NewsModelTests", dependencies: ["NewsModel"], swiftSettings: house),
        .testTarget(name: "PlainTextTests", dependencies: ["PlainText"], swiftSettings: house),
        .testTarget(name: "MarkupTests", dependencies: ["Markup"], swiftSettings: house),
        .testTarget(name: "WebClientTests", dependencies: ["WebClient", "CCurl", "TestServers"], swiftSettings: house),
        .testTarget(name: "FeedParsingTests", dependencies: ["FeedParsing", "NewsModel"], exclude: ["Fixtures"], swiftSettings: house),
        .testTarget(name: "PollingTests", dependencies: ["Polling", "NewsModel"], exclude: ["Months"], swiftSettings: house),
        .testTarget(name: "StorageTests", dependencies: ["Storage", "NewsModel"], swiftSettings: house),
        .testTarget(name: "TopicLanguageTests", dependencies: ["TopicLanguage", "NewsModel"], swiftSettings: house),
        .testTarget(name: "LinguisticsTests", dependencies: ["Linguistics", "NewsModel"], swiftSettings: house),
        .testTarget(name: "PluginContractTests", dependencies: ["PluginContract", "NewsModel"], swiftSettings: house),
        .testTarget(name: "ExtractorKitTests", dependencies: ["ExtractorKit", "PluginContract", "NewsModel"], swiftSettings: house),
        .testTarget(
            name: "PluginHostTests", dependencies: ["PluginHost", "PluginContract", "NewsModel"], exclude: ["Programs"],
            swiftSettings: house),
        .testTarget(
            name: "SettingsTests", dependencies: ["Settings", "NewsModel", "TopicLanguage", "PluginContract"], exclude: ["Bad"],
            swiftSettings: house),
        .testTarget(name: "StoriesTests", dependencies: ["Stories", "NewsModel"], swiftSettings: house),
        .testTarget(
            name: "AlertingTests", dependencies: ["Alerting", "NewsModel", "TopicLanguage", "WebClient", "TestServers"],
            exclude: ["Programs"], swiftSettings: house),
        .testTarget(name: "WebInterfaceTests", dependencies: ["WebInterface", "NewsModel"], swiftSettings: house),
        .testTarget(name: "DaemonTests", dependencies: ["Daemon", "Storage", "NewsModel"], swiftSettings: house),
        .testTarget(
            name: "ExtractorTestKitTests",
            dependencies: ["ExtractorTestKit", "PluginContract", "NewsModel", "Deals", "ExecMoves", "ModelLaunches"],
            swiftSettings: house),
        // Holds the import table of the house.
        .testTarget(name: "ArchitectureTests", swiftSettings: house),
        // Journeys of the built binary with real servers on loopback.
        .testTarget(
            name: "JourneyTests", dependencies: ["CLinux", "TestServers", "newshound", "Deals", "ExecMoves", "ModelLaunches"],
            exclude: ["Programs"],
            swiftSettings: house),
    ],
    swiftLanguageModes: [.v6]
)
