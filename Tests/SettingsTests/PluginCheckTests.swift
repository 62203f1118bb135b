import Foundation
import NewsModel
import PluginContract
import Settings
import Testing

@Suite struct PluginCheckTests {
    private static let manifest = """
        {"name": "recalls", "version": "1.0.0", "protocol": 1, "kind": "extractor", "summary": "Product recalls in headlines",
         "command": ["./recalls.py"], "languages": ["de"],
         "events": {"recall": {"status": ["announced"], "fields": {"product": "string", "units": "number"}, "key": ["product"]}},
         "settings": {"type": "object", "properties": {"min_units": {"type": "integer", "default": 1, "minimum": 0}}},
         "limits": {"seconds": 2, "memory_mb": 256, "in_flight": 16}}
        """

    private func load(_ text: String) throws -> LoadOutcome {
        let folder = try Folder()
        let recalls = try PluginManifest.read(PluginCheckTests.manifest.utf8)
        return ConfigurationLoader.load(
            path: try folder.write(text, to: "newshound.yaml"), environment: [:], plugins: { _ in PluginKnowledge(manifests: [recalls]) })
    }

    private func lines(_ text: String) throws -> [String] {
        try load(text).problems.map { "\($0.line):\($0.column): \($0.keyPath): \($0.message)" }
    }

    @Test func settingsAreCheckedWhereTheyStand() throws {
        let text = "plugins:\n  use:\n    - name: recalls\n      settings: {min_units: -1, colour: red}\n"
        #expect(
            try lines(text) == [
                "4:29: plugins.use[0].settings.min_units: must be at least 0",
                "4:41: plugins.use[0].settings.colour: is unknown; known are min_units",
            ])
    }

    @Test func settingsInOrderArePassedOn() throws {
        let use = try load("plugins: {use: [{name: recalls, settings: {min_units: 3}}]}").configuration?.plugins.use
        #expect(use == [PluginUse(name: "recalls", settings: #"{"min_units":3}"#)])
    }

    @Test func pluginThatIsNotThereIsNamed() throws {
        let problem = try #require(try load("plugins: {use: [{name: recals}]}").problems.first)
        #expect(problem.message == "there is no plugin \"recals\"" && problem.remedy == "did you mean `recalls`?")
    }

    @Test func topicsAskForEventsOfPlugins() throws {
        #expect(try lines("topics: [{name: recalls, when: type = recall and event.units > 1000}]") == [])
        #expect(try lines("topics: [{name: recalls, when: type = recal}]").count == 1)
    }

    @Test func pluginsAreLookedForWithTheSettings() throws {
        let folder = try Folder()
        let path = try folder.write("plugins: {paths: [/opt/mine], use: [{name: mine}]}", to: "newshound.yaml")
        let outcome = ConfigurationLoader.load(path: path, environment: [:]) {
            PluginKnowledge(manifests: $0.paths == ["/opt/mine"] ? [] : nil)
        }
        #expect(outcome.problems.map(\.message) == ["there is no plugin \"mine\""])
    }

    @Test func withoutKnowledgeNothingIsChecked() throws {
        #expect(try SettingsTests.load("plugins: {use: [{name: mine, settings: {a: b}}]}").problems == [])
    }
}
