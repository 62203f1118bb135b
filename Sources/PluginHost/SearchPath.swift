import Glibc

/// The folders in which plugins find programs.
enum SearchPath {
    static let folders = ["/usr/local/bin", "/usr/bin", "/bin", "/usr/local/sbin", "/usr/sbin", "/sbin"]
    static let text = "/usr/local/bin:/usr/bin:/bin"

    /// The absolute path of an executable program.
    static func find(_ name: String) -> String? {
        folders.lazy.map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 }
    }
}
