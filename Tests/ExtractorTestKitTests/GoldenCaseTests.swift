import ExtractorTestKit
import Foundation
import NewsModel
import PluginContract
import PluginHost
import Testing

@Suite(.timeLimit(.minutes(3))) struct GoldenCaseTests {
    @Test func aCaseIsReadAsOneReadsIt() throws {
        let golden = try Self.golden(
            """
            title: Nordlicht: alles neu
            language: de
            published: 2026-03-02
            publisher: Nordlicht

            Erster Absatz.

            Zweiter Absatz.
            ---
            {"type":"deal","status":"announced"}

            """)
        #expect(golden.article.title == "Nordlicht: alles neu")
        #expect(golden.article.text == "Erster Absatz.\n\nZweiter Absatz.")
        #expect(golden.article.language == "de")
        #expect(golden.article.published == Date(timeIntervalSince1970: 1_772_409_600))
        #expect(golden.publisher == "Nordlicht")
        #expect(golden.expected.map(\.line) == [#"{"status":"announced","type":"deal"}"#])
    }

    @Test(arguments: [
        "language: de\n\ntext\n---\n", "title: x\n\ntext\n", "title: x\n\n---\nnot json\n", "title: x\npublished: soon\n\n---\n",
    ])
    func aBadCaseIsRefusedWithItsPlace(text: String) {
        #expect(throws: ExtractorTestKitError.self) { try Self.golden(text) }
    }

    @Test func aReportShowsWhatIsMissingUnexpectedAndDifferent() async throws {
        let plugin = try Self.plugin()
        let wrong = try Self.golden(
            "title: Harbour Lane opens shop\nlanguage: en\n\n---\n" + #"{"type":"opening","status":"announced","who":"Harbour"}"# + "\n")
        let silent = try Self.golden("title: Nothing here\nlanguage: en\n\n---\n" + #"{"type":"opening","status":"announced"}"# + "\n")
        let right = try Self.golden(
            "title: Nordlicht opens shop\nlanguage: en\n\n---\n" + #"{"type":"opening","status":"announced","who":"Nordlicht"}"# + "\n")
        let report = await GoldenRunner(plugin).run([wrong, silent, right])
        #expect(report.outcomes.map(\.isPassed) == [false, false, true])
        #expect(report.text.contains(#"who: expected "Harbour", reported "Harbour Lane""#))
        #expect(report.text.contains(#"unexpected {"status":"announced","type":"opening","who":"Harbour Lane"}"#))
        #expect(report.text.contains("1 of 3 cases pass"))
        #expect(report.scores.map(\.precision) == [0.5])
        #expect(report.scores.map(\.recall) == [1.0 / 3])
    }

    private static func golden(_ text: String) throws -> GoldenCase {
        let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        defer { try? FileManager.default.removeItem(atPath: path) }
        return try GoldenCase.read(path)
    }

    private static func plugin() throws -> InstalledPlugin {
        let parent = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
        try Scaffold(.python, name: "port-news").write(into: parent)
        return try InstalledPlugin.read(folder: parent + "/port-news")
    }
}
