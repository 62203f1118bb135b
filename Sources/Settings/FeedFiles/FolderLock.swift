import Foundation

/// Keeps two commands from changing the files of a folder at the same time.
struct FolderLock {
    private let descriptor: Int32

    /// Makes the folder where needed.
    init(_ path: String) throws(SettingsError) {
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        } catch {
            throw .unwritable(file: path, cause: "the folder cannot be made")
        }
        descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unwritable(file: path, cause: String(cString: strerror(errno))) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw .busy(folder: path)
        }
    }

    func release() {
        close(descriptor)
    }
}
