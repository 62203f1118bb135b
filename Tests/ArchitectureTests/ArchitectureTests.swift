import Foundation
import Testing

@Suite struct ArchitectureTests {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    @Test(arguments: ImportTable.ours.keys.sorted())
    func everyImportStandsInTheTable(module: String) throws {
        let sources = try SourceTree.files(of: module, below: Self.root)
        #expect(!sources.isEmpty)
        for source in sources {
            for imported in source.imports where !allowed(imported, in: module) {
                Issue.record("\(source.path): \(module) may not import \(imported)")
            }
        }
    }

    @Test func everyFolderOfSourcesStandsInTheTable() throws {
        let folders = try FileManager.default.contentsOfDirectory(atPath: Self.root.appending(path: "Sources").path)
        let swift = folders.filter { !$0.hasPrefix("C") && !$0.hasPrefix(".") }
        #expect(Set(swift).isSubset(of: ImportTable.ours.keys))
    }

    @Test(arguments: ImportTable.ours.keys.sorted())
    func noFileIsLongerThanFourHundredLines(module: String) throws {
        for source in try SourceTree.files(of: module, below: Self.root) where source.lineCount > 400 {
            Issue.record("\(source.path) has \(source.lineCount) lines; split it by what it answers")
        }
    }

    private func allowed(_ imported: String, in module: String) -> Bool {
        if let importers = ImportTable.outside[imported] { return importers.contains(module) }
        if imported == "Foundation" || imported == "FoundationNetworking" { return !ImportTable.withoutFoundation.contains(module) }
        return ImportTable.everywhere.contains(imported) || ImportTable.ours[module, default: []].contains(imported)
    }
}
