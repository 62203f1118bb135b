import ExtractorTestKit
import Foundation
import NewsModel
import PluginContract
import PluginHost
import Testing

@Suite(.timeLimit(.minutes(3))) struct ConfidenceFitTests {
    /// Explains every article as two candidates: its first word buys its last one, and the other way round.
    private static let program = """
        import json, sys
        for line in sys.stdin:
            ask = json.loads(line)
            if ask["method"] == "initialize":
                result = {"protocol": 1, "name": "pairs", "version": "1.0.0"}
            else:
                words = ask["params"]["article"]["title"].split()
                def candidate(buyer, target, order):
                    event = {"type": "deal", "status": "announced", "kind": "acquisition", "buyers": [buyer], "targets": [target]}
                    return {"rule": order, "sentence": 0, "quote": words[1], "features": [order, words[1]], "event": event}
                result = {"explanation": {"sentences": [], "candidates": [
                    candidate(words[0], words[-1], "forward"), candidate(words[-1], words[0], "backward")]}}
            print(json.dumps({"jsonrpc": "2.0", "id": ask["id"], "result": result}), flush=True)
        """

    private static func withPlugin<Value>(_ body: (InstalledPlugin) async throws -> Value) async throws -> Value {
        let folder = FileManager.default.temporaryDirectory.appending(path: "pairs-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let manifest =
            #"{"name": "pairs", "version": "1.0.0", "protocol": 1, "command": ["python3", "\#(folder.path)/pairs.py"], "events": {"deal": {}}}"#
        try Data(manifest.utf8).write(to: folder.appending(path: "plugin.json"))
        try Data(program.utf8).write(to: folder.appending(path: "pairs.py"))
        return try await body(try InstalledPlugin.read(folder: folder.path))
    }

    private static func article(_ id: String, _ title: String, _ plugin: InstalledPlugin) -> Extraction {
        let article = Article(
            id: Identifier(id), address: "https://example.org/\(id)", feed: "f", title: title, text: "", language: "en", published: nil,
            firstSeen: Date(timeIntervalSince1970: 0))
        return Extraction(id: Identifier(id), plugin: plugin.identity, article: article)
    }

    private static func gold(_ id: String, _ events: String) throws -> AnnotatedArticle {
        try JSONDecoder().decode(AnnotatedArticle.self, from: Data(#"{"id":"\#(id)","events":[\#(events)]}"#.utf8))
    }

    @Test func candidatesThatAgreeWithTheAnnotationAreEvents() async throws {
        let fit = try await Self.withPlugin { plugin in
            try await ConfidenceFit.asking(
                plugin,
                about: [
                    Self.article("a", "Nordlicht buys Quantix", plugin), Self.article("b", "Halden admires Orbitel", plugin),
                    Self.article("unread", "Kern buys Foxtail", plugin),
                ],
                annotation: [
                    try Self.gold(
                        "a", #"{"type":"deal","buyers":["Nordlicht AG"],"targets":["Quantix"]},{"type":"deal","targets":["Theka"]}"#),
                    try Self.gold("b", #"{"type":"deal","targets":["Orbitel"],"optional":true}"#),
                ])
        }
        #expect(fit.candidates.map(\.isEvent) == [true, false, false])
        #expect(fit.candidates.map(\.features) == [["forward", "buys"], ["backward", "buys"], ["backward", "admires"]])
        #expect(fit.missed == 1)
    }

    @Test func weightsLearnWhatTellsEventsFromOthers() {
        let candidates = (0..<60).map { number in
            LabelledCandidate(article: "a\(number)", features: [number % 3 == 0 ? "buys" : "admires", "named"], isEvent: number % 3 == 0)
        }
        let fit = ConfidenceFit(candidates, missed: 5)
        let report = fit.crossValidated()
        #expect(report.scores(from: 0.5).precision == 1)
        #expect(report.scores(from: 0.5).recall == 20.0 / 25)
        #expect(fit.table == ConfidenceFit(candidates.reversed()).table)
        #expect(fit.table.split(separator: "\n").map { $0.prefix { $0 != " " } } == ["admires", "bias", "buys", "named"])
    }

    @Test func aRareFeatureGetsNoWeight() {
        let candidates = (0..<9).map { LabelledCandidate(article: "a\($0)", features: $0 < 2 ? ["rare"] : ["usual"], isEvent: $0 < 2) }
        #expect(!ConfidenceFit(candidates).table.contains("rare"))
    }

    @Test func aPluginThatDoesNotExplainItselfIsNamed() async throws {
        let examples = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Plugins/examples").standardizedFileURL
        let recalls = try InstalledPlugin.read(folder: examples.appending(path: "recalls").path)
        await #expect(throws: ExtractorTestKitError.unexplained(plugin: "recalls", detail: "it does not explain itself")) {
            try await ConfidenceFit.asking(
                recalls, about: [Self.article("a", "T", recalls)], annotation: [try Self.gold("a", "")])
        }
    }

    @Test func namesAreTheSameWithoutLegalFormsAndModelsOnlyWithTheirVersion() throws {
        let gold = try Self.gold("a", #"{"type":"model_launch","model":"Aster 3 Flash"},{"type":"exec_move","person":"Jana Roth"}"#).events
        func launch(_ model: String) -> Event { Event(type: "model_launch", status: "released", fields: ["model": .text(model)]) }
        func move(_ person: String) -> Event { Event(type: "exec_move", status: "announced", fields: ["person": .text(person)]) }
        #expect(gold[0].agreement(with: launch("Aster-3")) == 1)
        #expect(gold[0].agreement(with: launch("Aster 3.5 Flash")) == 0)
        #expect(gold[1].agreement(with: move("J. Roth")) == 1)
        #expect(gold[1].agreement(with: move("Peter Roth")) == 0)
    }
}
