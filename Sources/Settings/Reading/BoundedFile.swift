import Foundation

/// Reads regular files up to a limit.
enum BoundedFile {
    enum Fault: Error {
        case missing, forbidden, isFolder, special, unreadable(String), tooLarge(limit: Int), notUTF8(line: Int)
    }

    /// The file's text, at most `limit` bytes of UTF-8; a byte order mark is left out.
    static func text(at path: String, limit: Int) throws(Fault) -> String {
        var bytes = try self.bytes(at: path, limit: limit)[...]
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .notUTF8(line: lineOfFirstFault(bytes)) }
        return text
    }

    // MARK: - Private

    private static func bytes(at path: String, limit: Int) throws(Fault) -> [UInt8] {
        try checkKind(of: path)
        guard let handle = FileHandle(forReadingAtPath: path) else { throw .forbidden }
        defer { try? handle.close() }
        do {
            let data = try handle.read(upToCount: limit + 1) ?? Data()
            guard data.count <= limit else { throw Fault.tooLarge(limit: limit) }
            return Array(data)
        } catch let fault as Fault {
            throw fault
        } catch {
            throw .unreadable("it cannot be read")
        }
    }

    /// A pipe or device could keep the reader waiting for ever.
    private static func checkKind(of path: String) throws(Fault) {
        let resolved = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        switch try kind(of: resolved) {
        case .typeRegular?: return
        case .typeDirectory?: throw .isFolder
        default: throw .special
        }
    }

    private static func kind(of path: String) throws(Fault) -> FileAttributeType? {
        do {
            return try FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
        } catch CocoaError.fileReadNoPermission {
            throw .forbidden
        } catch {
            throw .missing
        }
    }

    private static func lineOfFirstFault(_ bytes: ArraySlice<UInt8>) -> Int {
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        return (lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0) + 1
    }
}
