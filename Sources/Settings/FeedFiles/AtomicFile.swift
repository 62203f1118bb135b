import Foundation

/// Replaces files in one step, durably.
enum AtomicFile {
    /// Writes beside the file, brings it to the disk, and renames; permissions are kept, or 0644 for a new file.
    static func write(_ text: String, to url: URL) throws(SettingsError) {
        let target = url.resolvingSymlinksInPath()
        let draft = target.deletingLastPathComponent().appendingPathComponent(".\(target.lastPathComponent).new")
        do {
            try Data(text.utf8).write(to: draft)
            let permissions = try? FileManager.default.attributesOfItem(atPath: target.path)[.posixPermissions]
            try FileManager.default.setAttributes([.posixPermissions: permissions ?? 0o644], ofItemAtPath: draft.path)
            try synchronize(draft)
        } catch {
            try? FileManager.default.removeItem(at: draft)
            throw .unwritable(file: url.path, cause: "no file can be written in its folder")
        }
        guard rename(draft.path, target.path) == 0 else { throw .unwritable(file: url.path, cause: String(cString: strerror(errno))) }
    }

    private static func synchronize(_ url: URL) throws {
        let handle = try FileHandle(forUpdating: url)
        try handle.synchronize()
        try handle.close()
    }
}
