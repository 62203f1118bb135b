import ExtractorTestKit
import Foundation
import PluginContract
import PluginHost
import Testing

@Suite(.timeLimit(.minutes(3))) struct ScaffoldTests {
    @Test func aNewPluginKeepsToTheContract() async throws {
        let parent = try Self.folder()
        defer { try? FileManager.default.removeItem(atPath: parent) }
        try Scaffold(.python, name: "port-news").write(into: parent)
        #expect(await ContractCheck().findings(folder: parent + "/port-news").filter { !$0.isMet } == [])
    }

    @Test(arguments: [Scaffold.Language.python, .sh])
    func aNewPluginPassesItsCases(language: Scaffold.Language) async throws {
        let parent = try Self.folder()
        defer { try? FileManager.default.removeItem(atPath: parent) }
        try Scaffold(language, name: "port-news").write(into: parent)
        let folder = parent + "/port-news"
        let report = await GoldenRunner(try InstalledPlugin.read(folder: folder)).run(try GoldenCase.readAll(in: folder + "/cases"))
        #expect(report.isPassed, "\(report.text)")
    }

    @Test func aNewSwiftPluginHasEverythingThatItsBuildNeeds() throws {
        let parent = try Self.folder()
        defer { try? FileManager.default.removeItem(atPath: parent) }
        let files = try Scaffold(.swift, name: "port-news").write(into: parent).map { $0.dropFirst(parent.count + 11) }
        #expect(
            files == [
                "Package.swift", "Sources/PortNews.swift", "Sources/main.swift", "plugin.json", "cases/an-opening.txt",
                "cases/an-open-question.txt",
            ])
        let main = try String(contentsOfFile: parent + "/port-news/Sources/main.swift", encoding: .utf8)
        #expect(main.contains("ExtractorMain.run(PortNews.self"))
    }

    @Test func aFolderThatIsThereIsNotOverwritten() throws {
        let parent = try Self.folder()
        defer { try? FileManager.default.removeItem(atPath: parent) }
        try Scaffold(.sh, name: "port-news").write(into: parent)
        #expect(throws: ExtractorTestKitError.self) { try Scaffold(.python, name: "port-news").write(into: parent) }
    }

    @Test(arguments: ["", "Ports", "../up", "a b", "1st"])
    func aNameThatCannotNameAPluginIsRefused(name: String) {
        #expect(throws: ExtractorTestKitError.self) { try Scaffold(.sh, name: name) }
    }

    private static func folder() throws -> String {
        let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        return path
    }
}
