import Foundation
import Glibc
import PluginContract
import PluginHost

/// Finds the plugin that a command names: by its folder or, for a bundled one, by its name.
enum PluginPlace {
    static func plugin(at place: String) async throws -> InstalledPlugin {
        let folder = URL(filePath: place).standardizedFileURL.path
        if !place.contains("/"), !FileManager.default.fileExists(atPath: folder) {
            guard let plugin = await bundled().first(where: { $0.name == place }) else {
                throw Refusal("\(place): no such folder and no bundled plugin of that name; give the folder that holds plugin.json")
            }
            return plugin
        }
        return withProgram(try InstalledPlugin.read(folder: folder))
    }

    /// The plugins that came with the product.
    static func bundled() async -> [InstalledPlugin] {
        let catalog = await PluginCatalog.discover(in: .init(executable: ExecutablePath.current, system: "/nonexistent"))
        return catalog.plugins.filter(\.isBundled)
    }

    /// The extractors in `folders`, or the bundled ones where there are none.
    static func extractors(_ folders: [String]) async throws -> [InstalledPlugin] {
        var plugins: [InstalledPlugin] = []
        for folder in folders { plugins.append(try await plugin(at: folder)) }
        if folders.isEmpty { plugins = await bundled() }
        guard !plugins.isEmpty else { throw Refusal("no bundled plugin was found; name one with --plugin FOLDER") }
        return plugins.filter { $0.manifest.kind == .extractor }
    }

    /// In the source tree a bundled plugin's folder holds no program: the built one lies beside this program.
    private static func withProgram(_ plugin: InstalledPlugin) -> InstalledPlugin {
        guard access(plugin.program, X_OK) != 0, PluginCatalog.bundledNames.contains(plugin.name) else { return plugin }
        let built = URL(filePath: ExecutablePath.current).deletingLastPathComponent().appending(path: plugin.name).path
        guard access(built, X_OK) == 0 else { return plugin }
        var found = plugin
        found.program = built
        return found
    }
}
