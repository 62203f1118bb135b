import Foundation
import NewsModel
import Settings
import Testing
import TopicLanguage

@Suite struct LoadingTests {
    private let feed = "feeds: [https://tidings.example/rss]\n"

    private func configuration(_ text: String, environment: [String: String] = [:]) throws -> Configuration {
        try #require(try load(text, environment: environment).configuration)
    }

    // MARK: - Defaults

    @Test func emptyFileIsAllDefaults() throws {
        let outcome = try load("")
        let configuration = try #require(outcome.configuration)
        #expect(configuration.polling == PollingSettings())
        #expect(configuration.network == NetworkSettings())
        #expect(configuration.delivery == DeliverySettings())
        #expect(configuration.alerts == AlertSettings())
        #expect(configuration.storage == StorageSettings())
        #expect(configuration.plugins == PluginSettings())
        #expect(configuration.web.listen == nil)
        #expect(configuration.sinks == [SinkDefinition(name: "stdout", kind: .stdout(format: .line))])
        #expect(configuration.notices.sinks == ["stdout"])
        #expect(outcome.warnings.map(\.message) == ["no feed is configured, so nothing will be read"])
    }

    @Test func withoutTopicsEveryEventIsTold() throws {
        let topics = try configuration(feed).topics
        #expect(topics.map(\.name) == ["events"])
        #expect(topics.first?.expression.asksForEvent == true)
    }

    @Test func databaseLiesInTheStateDirectory() throws {
        let environment = ["STATE_DIRECTORY": "/var/lib/other:/var/lib/second"]
        #expect(try configuration(feed, environment: environment).storage.path == "/var/lib/other/newshound.db")
        #expect(try configuration(feed).storage.path == "/var/lib/newshound/newshound.db")
    }

    @Test func emptySectionsAreDefaults() throws {
        let configuration = try configuration("feeds:\ntopics:\nsinks:\npolling:\nlists:\n")
        #expect(configuration.polling == PollingSettings())
        #expect(configuration.sinks.map(\.name) == ["stdout"])
    }

    // MARK: - Feeds

    @Test func feedIsReadWithAllItsKeys() throws {
        let text = """
            feeds:
              - name: Tidings am Morgen
                address: https://tidings.example/rss
                tags: [de, press]
                every: 5m
                backfill: all
                full_text: true
                publisher: Tidings
                allow_private: true
                host_group: press
                urgent: true
                language: de
            """
        let feed = Feed(
            name: "Tidings am Morgen", address: "https://tidings.example/rss", tags: ["de", "press"], every: .seconds(300), backfill: .all,
            fullText: true, publisher: "Tidings", allowPrivate: true, hostGroup: "press", urgent: true, language: "de")
        #expect(try configuration(text).feeds == [feed])
    }

    @Test(arguments: [
        ("https://www.tidings.example/rss/", "tidings.example/rss"),
        ("http://me:word@tidings.example:8080/?a=b", "tidings.example:8080/?a=b"),
    ])
    func feedWithoutNameIsCalledByItsAddress(address: String, name: String) throws {
        #expect(try configuration("feeds: [\"\(address)\"]").feeds.map(\.name) == [name])
    }

    @Test(arguments: [("7d", Backfill.window(.seconds(604_800))), ("0", .window(.zero)), ("all", .all)])
    func backfillIsADurationOrAll(text: String, expected: Backfill) throws {
        #expect(try configuration("feeds: [{address: \"https://t.example\", backfill: \(text)}]").feeds.first?.backfill == expected)
    }

    @Test func feedFilesAreReadByName() throws {
        let folder = try Folder()
        try folder.write("- https://b.example/\n", to: "feeds.d/b.yaml")
        try folder.write("feeds:\n  - https://a.example/\n", to: "feeds.d/a.yml")
        try folder.write("nonsense", to: "feeds.d/notes.txt")
        try folder.write("nonsense", to: "feeds.d/.hidden.yaml")
        #expect(try folder.load(feed).configuration?.feeds.map(\.name) == ["tidings.example/rss", "a.example", "b.example"])
    }

    @Test func problemInAFeedFileNamesTheFile() throws {
        let folder = try Folder()
        try folder.write("- addres: https://b.example/\n", to: "feeds.d/b.yaml")
        let problems = try folder.load(feed).problems
        #expect(problems.map(\.keyPath) == ["feeds[0].addres"])
        #expect(problems.allSatisfy { $0.file == "\(folder.path)/feeds.d/b.yaml" })
    }

    @Test func feedFolderThatCannotBeReadIsTold() throws {
        let folder = try Folder()
        try folder.write("", to: "feeds.d")
        #expect(try folder.load(feed).problems.map(\.message) == ["the folder cannot be opened"])
    }

    @Test func nameTakenInAnotherFileIsToldWithThatFile() throws {
        let folder = try Folder()
        try folder.write("\n- https://tidings.example/rss\n", to: "feeds.d/b.yaml")
        let problem = try #require(try folder.load(feed).problems.first)
        #expect(problem.message == "the name \"tidings.example/rss\" is taken by the feed in line 1 of \(folder.path)/newshound.yaml")
        #expect(problem.line == 2)
    }

    @Test func fiveThousandFeedsAreReadQuickly() throws {
        let lines = (0..<5_000).map { "  - {name: f\($0), address: \"https://f\($0).example/rss\", tags: [a, b]}" }
        let clock = ContinuousClock()
        let start = clock.now
        #expect(try configuration("feeds:\n" + lines.joined(separator: "\n")).feeds.count == 5_000)
        #expect(clock.now - start < .seconds(30))
    }

    // MARK: - Topics and lists

    @Test func topicIsReadWithAllItsKeys() throws {
        let text = """
            lists:
              watched: [Nordlicht AG, {name: Quantix, aliases: [Quantix-Gruppe], exclusions: [Quantix Records]}]
            sinks: [{name: out, kind: stdout}]
            topics:
              - {name: deals, when: type = deal and party in @watched, languages: [de], sinks: [out], urgent: true, updates_every: 1h,
                 min_confidence: 0.7, max_age: 1d}
              - {name: words, keywords: [Nordlicht], first_after: 5s}
            """
        let topics = try configuration(text).topics
        #expect(topics.map(\.name) == ["deals", "words"])
        #expect(topics[0].languages == ["de"] && topics[0].sinks == ["out"] && topics[0].urgent)
        #expect(topics[0].firstAfter == .zero && topics[0].updatesEvery == .seconds(3_600))
        #expect(topics[0].minConfidence == 0.7 && topics[0].maxAge == .seconds(86_400))
        #expect(topics[1].firstAfter == .seconds(5) && topics[1].updatesEvery == .seconds(1_800))
        #expect(!topics[1].expression.asksForEvent)
    }

    @Test func topicsTakeTheirTimingFromAlerts() throws {
        let text = "alerts: {first_after: 1s, updates_every: 2s}\ntopics: [{name: a, when: type = deal}]"
        let topic = try #require(try configuration(text).topics.first)
        #expect(topic.firstAfter == .seconds(1) && topic.updatesEvery == .seconds(2))
    }

    // MARK: - Sinks

    @Test func sinksOfEveryKindAreRead() throws {
        let text = """
            alerts: {language: de, currency: CHF}
            delivery: {timeout: 7s}
            sinks:
              - {name: out, kind: stdout, format: json, language: en, currency: USD}
              - {name: hook, kind: webhook, address: "https://desk.example/", secrets: ["env:A", "env:B"], allow_private: true, timeout: 1s}
              - {name: log, kind: file, path: /tmp/alerts.jsonl, rotate_at: 5 MiB}
              - {name: tell, kind: command, command: [tell, "--now"]}
            """
        let (a, b) = ("whsec_" + Data("first".utf8).base64EncodedString(), "whsec_" + Data("other".utf8).base64EncodedString())
        let sinks = try configuration(text, environment: ["A": a, "B": b + "\n"]).sinks
        #expect(
            sinks == [
                SinkDefinition(name: "out", kind: .stdout(format: .json), language: .en, currency: "USD", timeout: .seconds(7)),
                SinkDefinition(
                    name: "hook", kind: .webhook(address: "https://desk.example/", secrets: [Secret(a), Secret(b)], allowPrivate: true),
                    language: .de, currency: "CHF", timeout: .seconds(1)),
                SinkDefinition(
                    name: "log", kind: .file(path: "/tmp/alerts.jsonl", rotateAt: 5 << 20), language: .de, currency: "CHF",
                    timeout: .seconds(7)),
                SinkDefinition(name: "tell", kind: .command(["tell", "--now"]), language: .de, currency: "CHF", timeout: .seconds(7)),
            ])
    }

    @Test func secretsComeFromFilesAndCredentials() throws {
        let folder = try Folder()
        let secret = "whsec_" + Data("first".utf8).base64EncodedString()
        try folder.write(secret + "\n", to: "desk.secret")
        try folder.write(secret, to: "credentials/desk")
        let text = """
            sinks:
              - {name: a, kind: webhook, address: "https://desk.example/", secret: "file:desk.secret"}
              - {name: b, kind: webhook, address: "https://desk.example/", secret: "credential:desk"}
            """
        let sinks = try folder.load(text, credentials: "\(folder.path)/credentials").configuration?.sinks
        let kind = SinkDefinition.Kind.webhook(address: "https://desk.example/", secrets: [Secret(secret)], allowPrivate: false)
        #expect(sinks?.map(\.kind) == [kind, kind])
    }

    @Test func literalSecretIsRefusedAndNotRepeated() throws {
        let outcome = try load("sinks: [{name: a, kind: webhook, address: \"https://desk.example/\", secret: whsec_SGVsbG8=}]")
        #expect(outcome.problems.map(\.keyPath) == ["sinks[0].secret"])
        #expect(!outcome.problems.map(\.description).joined().contains("SGVsbG8"))
    }

    @Test func noticesGoToPrintingSinksOrElseToAll() throws {
        #expect(try configuration("sinks: [{name: out, kind: stdout}, {name: f, kind: file, path: x}]").notices.sinks == ["out"])
        #expect(try configuration("sinks: [{name: f, kind: file, path: x}]").notices.sinks == ["f"])
        #expect(try configuration("notices: {sinks: []}").notices.sinks == [])
    }

    // MARK: - Other sections

    @Test func relativePathsStartAtTheConfiguration() throws {
        let folder = try Folder()
        let configuration = try folder.load("storage: {path: ./news.db, retention: forever}\nplugins: {paths: [mine]}").configuration
        #expect(configuration?.storage == StorageSettings(path: "\(folder.path)/news.db", retention: nil))
        #expect(configuration?.plugins.paths == ["\(folder.path)/mine"])
    }

    @Test func pluginSettingsBecomeJSON() throws {
        let text = """
            plugins:
              bundled: [deals]
              use:
                - name: recalls
                  settings: {units: 12, share: 0.5, on: true, off: null, text: "12", words: [a, "b \\"c\\""], deep: {x: -1}}
                  limits: {seconds: 0.5, memory_mb: 64, in_flight: 4}
            """
        let plugins = try configuration(text).plugins
        #expect(plugins.bundled == ["deals"])
        #expect(plugins.use.first?.limits == PluginLimitOverrides(seconds: 0.5, memoryMegabytes: 64, inFlight: 4))
        #expect(
            plugins.use.first?.settings
                == #"{"units":12,"share":0.5,"on":true,"off":null,"text":"12","words":["a","b \"c\""],"deep":{"x":-1}}"#)
    }

    @Test(arguments: [
        ("127.0.0.1:9180", ListenAddress(host: "127.0.0.1", port: 9180)), ("localhost:0", ListenAddress(host: "127.0.0.1", port: 0)),
        ("\"[::1]:80\"", ListenAddress(host: "::1", port: 80)),
    ])
    func webListensOnLoopback(text: String, expected: ListenAddress) throws {
        #expect(try configuration("web: {listen: \(text)}").web.listen == expected)
    }

    @Test(arguments: [
        ("500ms", Duration.milliseconds(500)), ("30s", .seconds(30)), ("10m", .seconds(600)), ("2h", .seconds(7_200)),
        ("7d", .seconds(604_800)),
        ("1h30m", .seconds(5_400)), ("0", .zero), ("0s", .zero),
    ])
    func durationsHaveUnits(text: String, expected: Duration) throws {
        #expect(try configuration("polling: {restart_spread: \(text)}").polling.restartSpread == expected)
    }

    @Test(arguments: [("10 MiB", 10 << 20), ("500kB", 500_000), ("1 GiB", 1 << 30), ("4096 B", 4_096)])
    func sizesHaveUnits(text: String, expected: Int) throws {
        #expect(try configuration("network: {max_size: \(text)}").network.maxSize == expected)
    }

    @Test func quotedWordsStayTexts() throws {
        #expect(try configuration("feeds: [{name: \"no\", address: \"https://t.example\", language: no}]").feeds.first?.language == "no")
    }

    @Test func fewAliasesAreAllowed() throws {
        let text =
            "sinks: [{name: out, kind: stdout}]\ntopics:\n  - {name: a, when: type = deal, sinks: &s [out]}\n"
            + "  - {name: b, when: type = deal, sinks: *s}"
        #expect(try configuration(text).topics.map(\.sinks) == [["out"], ["out"]])
    }

    @Test(arguments: [
        "polling: {host_gap: 0}", "polling: {min: 5s}", "polling: {backoff: 0}", "feeds: [{address: \"https://t.example\", every: 10s}]",
    ])
    func impoliteValuesAreWarnedOf(text: String) throws {
        let outcome = try load(text)
        #expect(outcome.configuration != nil)
        #expect(outcome.warnings.contains { $0.message.hasSuffix("publishers may shut such a reader out") })
    }

    @Test(arguments: [
        "http://localhost/x", "http://127.0.0.1:8080/", "http://10.1.2.3/", "http://192.168.0.1/", "http://172.20.0.1/", "http://[::1]/",
    ])
    func privateAddressIsWarnedOf(address: String) throws {
        #expect(try load("feeds: [\"\(address)\"]").warnings.map(\.keyPath) == ["feeds[0]"])
        #expect(try load("feeds: [{address: \"\(address)\", allow_private: true}]").warnings.isEmpty)
    }
}
