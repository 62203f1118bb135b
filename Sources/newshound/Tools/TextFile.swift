import Foundation

/// Files that people name on the command line.
enum TextFile {
    /// Opens for reading; what goes wrong is said for people.
    static func open(_ path: String) throws -> FileHandle {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw Refusal("\(path): no such file; check the path")
        }
        guard !isFolder.boolValue else { throw Refusal("\(path): a folder; name a file") }
        guard let handle = FileHandle(forReadingAtPath: path) else { throw Refusal("\(path): may not be read; check its rights") }
        return handle
    }

    /// All bytes of a file, or of standard input for `-`; `largest` at most.
    static func bytes(of path: String, largest: Int = 64 * 1_048_576) throws -> [UInt8] {
        let handle = path == "-" ? FileHandle.standardInput : try open(path)
        let bytes = Array(try handle.read(upToCount: largest + 1) ?? Data())
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
}
