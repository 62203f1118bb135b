import ExtractorTestKit
import Foundation
import PluginContract
import PluginHost
import Testing

@Suite(.timeLimit(.minutes(3))) struct ExamplePluginTests {
    private static let examples =
        URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Plugins/examples").standardizedFileURL.path

    @Test(arguments: ["recalls", "strikes"])
    func anExamplePassesItsCases(name: String) async throws {
        let folder = "\(Self.examples)/\(name)"
        let report = await GoldenRunner(try InstalledPlugin.read(folder: folder)).run(try GoldenCase.readAll(in: folder + "/cases"))
        #expect(report.isPassed, "\(report.text)")
        #expect(report.outcomes.count >= 3)
    }

    @Test(arguments: ["recalls", "strikes"])
    func anExampleKeepsToTheContract(name: String) async {
        let findings = await ContractCheck().findings(folder: "\(Self.examples)/\(name)")
        #expect(findings.filter { !$0.isMet } == [])
        #expect(findings.count == 8)
    }
}
