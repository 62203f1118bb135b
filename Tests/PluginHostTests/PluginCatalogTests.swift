import Foundation
import NewsModel
import PluginHost
import Testing

@Suite struct PluginCatalogTests {
    private let root = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path

    private func write(_ text: String, to path: String) throws {
        let url = URL(filePath: "\(root)/\(path)")
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(to: url, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: url.path)
    }

    private func manifest(_ name: String, version: String = "1.0.0") -> String {
        #"{"name": "\#(name)", "version": "\#(version)", "protocol": 1, "command": ["./run", "-x"], "events": {"deal": {}}}"#
    }

    private func discover(_ configured: [String] = []) async -> PluginCatalog {
        await PluginCatalog.discover(
            in: .init(executable: root + "/bin/newshound", configured: configured.map { "\(root)/\($0)" }, system: root + "/etc"))
    }

    @Test func pluginsAreFoundInAllPlacesAndTheConfiguredOneComesFirst() async throws {
        defer { try? FileManager.default.removeItem(atPath: root) }
        try write(manifest("deals"), to: "lib/newshound/plugins/deals/plugin.json")
        try write(manifest("ports"), to: "etc/ports/plugin.json")
        try write(manifest("deals", version: "2.0.0"), to: "mine/deals/plugin.json")
        try write(manifest("alone"), to: "alone/plugin.json")
        let catalog = await discover(["mine", "alone"])
        #expect(catalog.plugins.map(\.identity.description) == ["deals 2.0.0", "alone 1.0.0", "ports 1.0.0"])
        #expect(catalog.plugin(named: "alone")?.program == root + "/alone/run")
        #expect(catalog.plugin(named: "alone")?.arguments == ["-x"])
        #expect(catalog.problems.count == 1)
    }

    @Test func aBundledProgramBesideTheExecutableIsAskedForItsManifest() async throws {
        defer { try? FileManager.default.removeItem(atPath: root) }
        try write("#!/bin/sh\necho '\(manifest("deals"))'\n", to: "bin/deals")
        let catalog = await discover()
        #expect(catalog.plugins.map(\.program) == [root + "/bin/deals"])
        #expect(catalog.plugins.map(\.isBundled) == [true])
    }

    @Test func whatCannotBeReadIsTold() async throws {
        defer { try? FileManager.default.removeItem(atPath: root) }
        try write("{}", to: "mine/broken/plugin.json")
        let catalog = await discover(["mine", "missing"])
        #expect(catalog.plugins.isEmpty)
        #expect(catalog.problems.contains { $0.contains("mine/broken/plugin.json: command: must be a list") })
        #expect(catalog.problems.contains { $0.contains("missing: no such folder") })
    }
}
