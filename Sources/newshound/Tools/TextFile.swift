import Foundation
import Glibc

/// Files that people name on the command line.
enum TextFile {
    /// Opens for reading; what goes wrong is said for people.
    static func open(_ path: String) throws -> FileHandle {
        FileHandle(fileDescriptor: try descriptor(of: path), closeOnDealloc: true)
    }

    /// All bytes of a file, or of standard input for `-`; `largest` at most.
    static func bytes(of path: String, largest: Int = 64 * 1_048_576) throws -> [UInt8] {
        let descriptor = path == "-" ? STDIN_FILENO : try descriptor(of: path)
        defer { if descriptor != STDIN_FILENO { close(descriptor) } }
        let bytes = readAll(descriptor, limit: largest + 1)
        guard bytes.count <= largest else { throw Refusal("\(path): larger than \(largest / 1_048_576) MiB") }
        return bytes
    }

    /// The whole text, `largest` bytes at most.
    static func text(of path: String, largest: Int = 16 * 1_048_576) throws -> String {
        let data = try open(path).read(upToCount: largest + 1) ?? Data()
        guard data.count <= largest else { throw Refusal("\(path): larger than \(largest / 1_048_576) MiB") }
        guard let text = String(data: data, encoding: .utf8) else { throw Refusal("\(path): not UTF-8; convert it first") }
        return text
    }

    // MARK: - Private

    private static func descriptor(of path: String) throws -> Int32 {
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw Refusal(errno == ENOENT ? "\(path): no such file; check the path" : "\(path): may not be read; check its rights")
        }
        var status = stat()
        guard fstat(descriptor, &status) != 0 || status.st_mode & S_IFMT != S_IFDIR else {
            close(descriptor)
            throw Refusal("\(path): a folder; name a file")
        }
        return descriptor
    }

    /// Up to `limit` bytes, without the copies that `Data` makes; what cannot be read ends them.
    private static func readAll(_ descriptor: Int32, limit: Int) -> [UInt8] {
        var status = stat()
        let expected = fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
        var bytes: [UInt8] = []
        while bytes.count < limit {
            let room = min(limit - bytes.count, max(expected + 1 - bytes.count, 4_096))
            let piece = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
                repeat { count = Glibc.read(descriptor, buffer.baseAddress, room) } while count < 0 && errno == EINTR
                count = max(0, count)
            }
            guard !piece.isEmpty else { break }
            if bytes.isEmpty { bytes = piece } else { bytes.append(contentsOf: piece) }
        }
        return bytes
    }
}
