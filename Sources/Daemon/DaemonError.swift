/// What keeps the daemon from running.
public enum DaemonError: Error, CustomStringConvertible, Equatable {
    /// A loop showed no sign of life for longer than the watchdog allows.
    case stuck(loop: String)
    /// A plugin that the configuration names was not found in any folder.
    case pluginMissing(name: String, paths: [String])

    /// Stable snake case, for logs and metrics.
    public var reason: String {
        switch self {
        case .stuck: "stuck"
        case .pluginMissing: "plugin_missing"
        }
    }

    public var description: String {
        switch self {
        case .stuck(let loop):
            "the loop \(loop) shows no sign of life; the watchdog will restart the service"
        case .pluginMissing(let name, let paths):
            "plugin \(name): not found beside the program, in /etc/newshound/plugins or in plugins.paths [\(paths.joined(separator: ", "))]; add its folder to plugins.paths, or remove it from plugins.use"
        }
    }
}
