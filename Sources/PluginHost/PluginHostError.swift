/// What can go wrong in `PluginHost`.
public enum PluginHostError: Error, Hashable, CustomStringConvertible {
    /// A folder without a readable `plugin.json`.
    case noManifest(folder: String, detail: String)
    /// A manifest with problems.
    case badManifest(folder: String, problems: [String])
    /// A program that cannot be executed.
    case cannotStart(program: String, detail: String)
    /// No private working folder could be made.
    case noScratchFolder(detail: String)

    /// Stable, for metrics and logs.
    public var reason: String {
        switch self {
        case .noManifest: "no_manifest"
        case .badManifest: "bad_manifest"
        case .cannotStart: "cannot_start"
        case .noScratchFolder: "no_scratch_folder"
        }
    }

    public var description: String {
        switch self {
        case .noManifest(let folder, let detail): "\(folder)/plugin.json: \(detail); a plugin's folder holds plugin.json beside its program"
        case .badManifest(let folder, let problems): problems.map { "\(folder)/plugin.json: \($0)" }.joined(separator: "\n")
        case .cannotStart(let program, let detail): "\(program): cannot be started: \(detail)"
        case .noScratchFolder(let detail): "no private folder for a plugin: \(detail); see that the folder for temporary files is writable"
        }
    }
}
