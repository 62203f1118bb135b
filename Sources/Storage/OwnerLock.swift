import Glibc

/// The lock by which one process at a time owns a database: `flock` on `PATH.lock`, given back by the kernel when the process ends.
final class OwnerLock: Sendable {
    private let descriptor: Int32

    /// Takes the lock without waiting.
    ///
    /// - Throws: `StorageError.locked` where another process holds it, `.cannotOpen` where the file cannot be made.
    init(besides path: String) throws(StorageError) {
        let lockPath = path + ".lock"
        let opened = Glibc.open(lockPath, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o640)
        guard opened >= 0 else { throw .cannotOpen(path: lockPath, cause: errorText()) }
        guard flock(opened, LOCK_EX | LOCK_NB) == 0 else {
            let (cause, isHeld) = (errorText(), errno == EWOULDBLOCK)
            let holder = OwnerLock.readHolder(opened)
            Glibc.close(opened)
            throw isHeld ? .locked(path: path, holder: holder) : .cannotOpen(path: lockPath, cause: cause)
        }
        descriptor = opened
        writeHolder()
    }

    deinit {
        Glibc.close(descriptor)
    }

    // MARK: - Private

    /// Best effort: on a full disk the lock holds all the same.
    private func writeHolder() {
        guard ftruncate(descriptor, 0) == 0 else { return }
        let line = Array("\(getpid())\n".utf8)
        _ = pwrite(descriptor, line, line.count, 0)
    }

    private static func readHolder(_ descriptor: Int32) -> Int32? {
        var bytes = [UInt8](repeating: 0, count: 16)
        let count = pread(descriptor, &bytes, bytes.count, 0)
        guard count > 0 else { return nil }
        return Int32(String(decoding: bytes[..<count].prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self))
    }
}

/// The system's words for the last failed call.
func errorText() -> String {
    String(cString: strerror(errno))
}
