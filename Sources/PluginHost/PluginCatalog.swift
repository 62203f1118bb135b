import FoundationEssentials
import Glibc
import PluginContract

/// The plugins of this machine.
public struct PluginCatalog: Sendable, Hashable {
    /// By name; where two folders hold the same name, the first found: configured, then `/etc`, then bundled.
    public var plugins: [InstalledPlugin]
    /// What could not be read, and what is hidden by another of the same name.
    public var problems: [String]

    public init(plugins: [InstalledPlugin] = [], problems: [String] = []) {
        self.plugins = plugins
        self.problems = problems
    }

    /// Where plugins are looked for.
    public struct Places: Sendable, Hashable {
        /// The running program; bundled plugins lie in `../lib/newshound/plugins` from it, or beside it in a build tree.
        public var executable: String
        /// Folders of plugins, or folders that hold such folders.
        public var configured: [String]
        /// Installed by packages and administrators.
        public var system: String

        public init(executable: String, configured: [String] = [], system: String = "/etc/newshound/plugins") {
            self.executable = executable
            self.configured = configured
            self.system = system
        }

        /// The running program's own path.
        public static var ownExecutable: String {
            var buffer = [CChar](repeating: 0, count: 4096)
            let length = readlink("/proc/self/exe", &buffer, buffer.count)
            return String(decoding: buffer.prefix(max(0, length)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
        }
    }

    /// Programs that come with the product.
    public static let bundledNames = ["deals", "exec-moves", "model-launches"]

    public func plugin(named name: String) -> InstalledPlugin? {
        plugins.first { $0.name == name }
    }

    /// Looks through all places.
    public static func discover(in places: Places) async -> PluginCatalog {
        var catalog = PluginCatalog(
            problems: ConfinedCommand.missingWrappers.map { "\($0) is not installed: plugins run without its limits; install util-linux" })
        for path in places.configured { catalog.addFolders(at: path, mustExist: true) }
        catalog.addFolders(at: places.system)
        let programs = parent(of: places.executable)
        catalog.addFolders(at: parent(of: programs) + "/lib/newshound/plugins", isBundled: true)
        await catalog.addBundledPrograms(beside: programs)
        return catalog
    }

    // MARK: - Private

    private mutating func addFolders(at path: String, isBundled: Bool = false, mustExist: Bool = false) {
        let files = FileManager.default
        guard !files.fileExists(atPath: path + "/plugin.json") else { return addFolder(path, isBundled) }
        guard let names = try? files.contentsOfDirectory(atPath: path) else {
            if mustExist { problems.append("\(path): no such folder") }
            return
        }
        let folders = names.sorted().map { "\(path)/\($0)" }.filter { files.fileExists(atPath: $0 + "/plugin.json") }
        if folders.isEmpty, mustExist { problems.append("\(path): no plugin.json in it or in a folder of it") }
        for folder in folders { addFolder(folder, isBundled) }
    }

    private mutating func addFolder(_ folder: String, _ isBundled: Bool) {
        do {
            add(try InstalledPlugin.read(folder: folder, isBundled: isBundled))
        } catch {
            problems.append(error.description)
        }
    }

    private mutating func add(_ plugin: InstalledPlugin) {
        if let other = self.plugin(named: plugin.name) {
            if other.program != plugin.program { problems.append("\(plugin.folder): hidden by \(other.folder), which has the same name") }
        } else {
            plugins.append(plugin)
        }
    }

    private mutating func addBundledPrograms(beside folder: String) async {
        for name in Self.bundledNames where plugin(named: name) == nil && access("\(folder)/\(name)", X_OK) == 0 {
            do {
                add(try await Self.askForManifest("\(folder)/\(name)", in: folder))
            } catch {
                problems.append("\(folder)/\(name): \(error)")
            }
        }
    }

    private static func askForManifest(_ program: String, in folder: String) async throws -> InstalledPlugin {
        let outcome = try await CommandRunner(outputLimit: PluginManifest.largestSize).run([program, "--manifest"], timeout: .seconds(10))
        guard outcome.isSuccess else { throw PluginHostError.noManifest(folder: folder, detail: "--manifest fails") }
        let manifest = try PluginManifest.read(Array(outcome.output.utf8))
        return InstalledPlugin(manifest: manifest, folder: folder, program: program, isBundled: true)
    }

    private static func parent(of path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
        return String(path[..<slash])
    }
}
