import Glibc

/// A file of lines that only grows, survives power failures, and is rotated by size.
struct AlertFile: Sendable {
    let path: String
    let rotateAt: Int

    /// A system call on the file failed.
    struct Failure: Error, CustomStringConvertible {
        let path: String
        let code: Int32

        var description: String {
            switch code {
            case ENOSPC, EDQUOT: "\(path): the disk is full; make room, then it goes on by itself"
            case EACCES, EPERM, EROFS: "\(path): may not be written; correct owner and rights"
            case ENOENT, ENOTDIR: "\(path): its folder does not exist; create it"
            default: "\(path): \(String(cString: strerror(code)))"
            }
        }
    }

    /// Number of rotated files kept.
    static let kept = 5

    /// Appends `line` whole or not at all, and returns when it is on the disk.
    func append(_ line: [UInt8]) throws(Failure) {
        try rotateIfNeeded(for: line.count)
        let descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o640)
        guard descriptor >= 0 else { throw failure() }
        defer { close(descriptor) }
        let size = lseek(descriptor, 0, SEEK_END)
        do throws(Failure) {
            // A power failure may have left half a line, which must not swallow this one.
            try write(endsWithNewline(size) ? line : [0x0A] + line, to: descriptor)
            guard fsync(descriptor) == 0 else { throw failure() }
        } catch {
            ftruncate(descriptor, size)
            throw error
        }
    }

    // MARK: - Private

    private func write(_ bytes: [UInt8], to descriptor: Int32) throws(Failure) {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress! + written, bytes.count - written) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw failure() }
            written += count
        }
    }

    private func rotateIfNeeded(for count: Int) throws(Failure) {
        var status = stat()
        guard stat(path, &status) == 0, status.st_size > 0, Int(status.st_size) + count > rotateAt else { return }
        for number in stride(from: Self.kept - 1, through: 1, by: -1) { rename("\(path).\(number)", "\(path).\(number + 1)") }
        guard rename(path, "\(path).1") == 0 else { throw failure() }
    }

    private func endsWithNewline(_ size: off_t) -> Bool {
        guard size > 0 else { return true }
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return true }
        defer { close(descriptor) }
        var last: UInt8 = 0
        return pread(descriptor, &last, 1, size - 1) != 1 || last == 0x0A
    }

    private func failure() -> Failure { Failure(path: path, code: errno) }
}
