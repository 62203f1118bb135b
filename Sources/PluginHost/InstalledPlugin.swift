import FoundationEssentials
import NewsModel
import PluginContract

/// A plugin as it was found on this machine.
public struct InstalledPlugin: Sendable, Hashable {
    public var manifest: PluginManifest
    /// Folder of its manifest; for a bundled program of a build tree the folder of the program.
    public var folder: String
    /// Absolute path of the program.
    public var program: String
    public var arguments: [String]
    /// Whether it came with the product and so runs without being named in the configuration.
    public var isBundled: Bool

    public init(manifest: PluginManifest, folder: String, program: String, arguments: [String] = [], isBundled: Bool = false) {
        self.manifest = manifest
        self.folder = folder
        self.program = program
        self.arguments = arguments
        self.isBundled = isBundled
    }

    public var name: String { manifest.name }
    public var identity: PluginIdentity { PluginIdentity(name: manifest.name, version: manifest.version) }

    /// Reads the plugin in `folder`. Throws `PluginHostError`.
    public static func read(folder: String, isBundled: Bool = false) throws(PluginHostError) -> InstalledPlugin {
        let manifest = try readManifest(in: folder)
        let program = resolve(manifest.command.first ?? "", in: folder)
        return InstalledPlugin(
            manifest: manifest, folder: folder, program: program, arguments: Array(manifest.command.dropFirst()), isBundled: isBundled)
    }

    // MARK: - Private

    private static func readManifest(in folder: String) throws(PluginHostError) -> PluginManifest {
        let bytes: [UInt8]
        do {
            bytes = try BoundedFile.read(folder + "/plugin.json", limit: PluginManifest.largestSize)
        } catch {
            throw .noManifest(folder: folder, detail: error.description)
        }
        do {
            return try PluginManifest.read(bytes)
        } catch PluginContractError.manifest(let problems) {
            throw .badManifest(folder: folder, problems: problems.map(\.description))
        } catch {
            throw .badManifest(folder: folder, problems: [error.description])
        }
    }

    /// A word without a slash that is no file in the folder, such as `python3`, is looked for on the plain search path.
    private static func resolve(_ command: String, in folder: String) -> String {
        guard !command.hasPrefix("/") else { return command }
        let inside = folder + "/" + (command.hasPrefix("./") ? String(command.dropFirst(2)) : command)
        guard !command.contains("/"), !FileManager.default.fileExists(atPath: inside) else { return inside }
        return SearchPath.find(command) ?? inside
    }
}
