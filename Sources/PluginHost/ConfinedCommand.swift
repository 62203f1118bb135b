import FoundationEssentials
import PluginContract
import Subprocess
import SystemPackage

/// A program wrapped in the limits it runs under.
struct ConfinedCommand: Sendable {
    let program: String
    let arguments: [String]

    /// `setpriv` and `prlimit` are part of util-linux, which every Debian has; where one is missing its limits are missing too.
    ///
    /// `setpriv` is left out where children inherit what it would set: it calls capset(2), which the service's sandbox forbids.
    init(program: String, arguments: [String], memoryMiB: Int?) {
        var words: [String] = []
        if !Self.gainsNoPrivileges, let setpriv = Self.setpriv { words += [setpriv, "--no-new-privs"] }
        if let prlimit = Self.prlimit, let memoryMiB {
            words += [prlimit, "--data=\(memoryMiB * 1_048_576)", "--nofile=256", "--core=0"]
        }
        words += [program] + arguments
        self.program = words[0]
        self.arguments = Array(words.dropFirst())
    }

    /// Names of the wrappers that this machine lacks.
    static let missingWrappers = [setpriv == nil ? "setpriv" : nil, prlimit == nil ? "prlimit" : nil].compactMap { $0 }

    /// A process group of its own, nothing inherited, `folder` as the whole world it is given to write to.
    func configuration(in folder: String) -> Configuration {
        var options = PlatformOptions()
        options.processGroupID = 0
        let environment = ["PATH": SearchPath.text, "LANG": "C.UTF-8", "HOME": folder, "TMPDIR": folder, "PWD": folder]
        return Configuration(
            executable: .path(FilePath(program)), arguments: Arguments(arguments),
            environment: .custom(Dictionary(uniqueKeysWithValues: environment.map { (Environment.Key(stringLiteral: $0), $1) })),
            workingDirectory: FilePath(folder), platformOptions: options)
    }

    // MARK: - Private

    /// Whether this process runs with `NoNewPrivileges`.
    private static let gainsNoPrivileges =
        (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8))?.contains("NoNewPrivs:\t1") ?? false
    private static let setpriv = SearchPath.find("setpriv")
    private static let prlimit = SearchPath.find("prlimit")
}
