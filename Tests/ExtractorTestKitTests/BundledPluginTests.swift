import ExtractorTestKit
import Foundation
import NewsModel
import PluginContract
import PluginHost
import Testing

@Suite(.timeLimit(.minutes(10))) struct BundledPluginTests {
    private static let folders = ["deals": "Deals", "exec-moves": "ExecMoves", "model-launches": "ModelLaunches"]
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Plugins").standardizedFileURL.path

    /// The built program of a bundled plugin, with the folder of its sources; nil where its manifest is not written yet.
    private static func plugin(_ name: String) -> InstalledPlugin? {
        guard let manifest = try? InstalledPlugin.read(folder: "\(root)/\(folders[name] ?? name)") else { return nil }
        let programs = PluginCatalog.Places.ownExecutable.split(separator: "/").dropLast().joined(separator: "/")
        return InstalledPlugin(manifest: manifest.manifest, folder: manifest.folder, program: "/\(programs)/\(name)", isBundled: true)
    }

    private static let written = PluginCatalog.bundledNames.filter { plugin($0) != nil }

    @Test(arguments: written) func aBundledProgramPrintsItsManifest(name: String) async throws {
        let plugin = try #require(Self.plugin(name))
        let outcome = try await CommandRunner().run([plugin.program, "--manifest"], timeout: .seconds(30))
        #expect(try PluginManifest.read(Array(outcome.output.utf8)) == plugin.manifest)
    }

    @Test(arguments: written) func aBundledPluginKeepsToTheContract(name: String) async throws {
        let plugin = try #require(Self.plugin(name))
        let patient = SupervisorSettings(limits: PluginLimits(seconds: 60, memoryMiB: plugin.manifest.limits.memoryMiB))
        #expect(await ContractCheck(settings: patient).findings(plugin).filter { !$0.isMet } == [])
    }

    @Test(arguments: written) func aBundledPluginPassesItsCases(name: String) async throws {
        let plugin = try #require(Self.plugin(name))
        let report = await GoldenRunner(plugin).run(try GoldenCase.readAll(in: plugin.folder + "/cases"))
        #expect(report.isPassed, "\(report.text)")
    }
}
