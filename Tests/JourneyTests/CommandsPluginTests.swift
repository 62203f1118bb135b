import Foundation
import Testing

@Suite("Plugins on the command line")
struct CommandsPluginTests {
    @Test("Every bundled plugin is listed, and whether it runs")
    func list() async throws {
        let desk = try CommandsDesk("feeds: []\nplugins: {bundled: [deals]}")
        let result = try await desk.run("plugins", "--json")
        let used = result.output.filter { $0.contains(#""used":true"#) }
        #expect(result.output.count == 3 && used.count == 1 && used[0].contains(#""name":"deals""#))
    }

    @Test(
        "As in the daemon, a plugin is asked only about articles in its languages",
        arguments: [("lang", "en", 1), ("lang", "fr", 0), ("language", "fr", 0)])
    func languages(field: String, language: String, events: Int) async throws {
        let desk = try CommandsDesk()
        _ = try await Program.run(["plugin", "new", "--into", desk.folder.path, "openings"])
        let manifest = desk.path("openings/plugin.json")
        let article =
            #"{"id":"1","\#(field)":"\#(language)","title":"Quay Hall opens in Kiel","text":"Quay Hall opens in Kiel on Monday."}"#
        let answered = try await Program.run(["extract", "--plugin", desk.path("openings")], input: article + "\n")
        #expect(answered.text.components(separatedBy: #""type":"opening""#).count == events + 1, "\(manifest): \(answered.text)")
    }

    @Test("A new plugin's cases pass", arguments: ["python", "sh"])
    func newPlugin(language: String) async throws {
        let desk = try CommandsDesk()
        let written = try await Program.run(["plugin", "new", "--language", language, "--into", desk.folder.path, "openings"])
        #expect(written.code == 0, "\(written.complaint)")
        let tested = try await Program.run(["plugin", "test", desk.path("openings")])
        #expect(tested.code == 0 && tested.text.contains("2 of 2 cases pass"), "\(tested.text)")
    }

    @Test("A plugin that keeps to the protocol passes its check, a line a requirement")
    func contract() async throws {
        let recalls = CommandsDesk.sources.appending(path: "Plugins/examples/recalls").path
        let checked = try await Program.run(["plugin", "check", recalls])
        #expect(checked.code == 0 && checked.output.count > 5 && checked.output.allSatisfy { $0.hasPrefix("✓") }, "\(checked.text)")
    }

    @Test("A case that fails shows what differs and ends with 1")
    func failingCase() async throws {
        let desk = try CommandsDesk()
        _ = try await Program.run(["plugin", "new", "--into", desk.folder.path, "openings"])
        try desk.write(
            "openings/cases/wrong.txt",
            "title: Quay Hall opens late\nlanguage: en\n\nSoon.\n---\n{\"type\":\"opening\",\"who\":\"Somebody\"}\n")
        let tested = try await Program.run(["plugin", "test", desk.path("openings")])
        #expect(tested.code == 1 && tested.text.contains(#"who: expected "Somebody", reported "Quay Hall""#), "\(tested.text)")
    }

    @Test("A bundled plugin's cases run in the source tree, where its program lies elsewhere")
    func bundledCases() async throws {
        let deals = CommandsDesk.sources.appending(path: "Plugins/Deals").path
        let tested = try await Program.run(["plugin", "test", deals, "--only", "de-miss"])
        #expect(tested.text.contains("cases pass"), "\(tested.text)\(tested.complaint)")
    }

    @Test("A folder without manifest is told from a plugin")
    func noManifest() async throws {
        let desk = try CommandsDesk()
        let checked = try await Program.run(["plugin", "check", desk.folder.path])
        #expect(checked.code == 1 && checked.text.contains("plugin.json"))
        #expect(try await Program.run(["plugin", "new", "--into", desk.folder.path, "Bad Name"]).code == 1)
        #expect(try await Program.run(["plugin", "test", "nobody"]).complaint.contains("no such folder"))
    }

    @Test("Settings and topics are checked against the plugins that are used")
    func knowledge() async throws {
        let examples = CommandsDesk.sources.appending(path: "Plugins/examples").path
        let topics = "topics: [{name: t, when: type = recall and event.units > 5}]"
        let use = "plugins: {paths: [\(examples)], use: [{name: recalls, settings: {min_units: NUMBER}}]}"
        let good = try CommandsDesk("feeds: []\n\(topics)\n\(use.replacing("NUMBER", with: "2"))")
        let accepted = try await good.run("check")
        #expect(accepted.code == 0, "\(accepted.complaint)")
        let bad = try CommandsDesk("feeds: []\n\(topics)\n\(use.replacing("NUMBER", with: "many"))")
        let refused = try await bad.run("check")
        #expect(refused.code == 78 && refused.complaint.contains("min_units"), "\(refused.complaint)")
        let missing = try CommandsDesk("feeds: []\nplugins: {use: [{name: nobody}]}")
        #expect(try await missing.run("check").code == 78)
    }
}
