import FoundationEssentials
import Glibc

/// An empty folder of a child's own, gone when the child is.
struct ScratchFolder: Sendable {
    let path: String

    /// Throws `PluginHostError.noScratchFolder`.
    static func make(for name: String) throws(PluginHostError) -> ScratchFolder {
        let base = FileManager.default.temporaryDirectory.path
        var template = Array("\(base)/newshound-\(name)-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw .noScratchFolder(detail: "\(base): \(String(cString: strerror(errno)))") }
        return ScratchFolder(path: String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self))
    }

    func remove() {
        try? FileManager.default.removeItem(atPath: path)
    }
}
