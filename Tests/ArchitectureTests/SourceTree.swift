import Foundation

/// The Swift files of a module and what they import.
struct SourceTree {
    struct File {
        let path: String
        let imports: [String]
        let lineCount: Int
    }

    static func files(of module: String, below root: URL) throws -> [File] {
        let plugin = root.appending(path: "Plugins/\(module)")
        let isPlugin = FileManager.default.fileExists(atPath: plugin.path)
        let folder = isPlugin ? plugin : root.appending(path: "Sources/\(module)")
        let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        return try paths.filter { $0.hasSuffix(".swift") }.map { path in
            let lines = try String(contentsOf: folder.appending(path: path), encoding: .utf8).split(
                separator: "\n", omittingEmptySubsequences: false)
            return File(path: "\(module)/\(path)", imports: lines.compactMap(importedModule), lineCount: lines.count)
        }
    }

    private static let modifiers: Set<Substring> = [
        "public", "package", "internal", "private", "fileprivate", "@testable", "@preconcurrency",
    ]
    private static let kinds: Set<Substring> = ["struct", "class", "enum", "func", "var", "let", "protocol", "typealias"]

    private static func importedModule(_ line: Substring) -> String? {
        guard line.first?.isWhitespace == false else { return nil }
        let words = line.split(separator: " ").drop { modifiers.contains($0) }
        guard words.first == "import" else { return nil }
        return words.dropFirst().drop { kinds.contains($0) }.first?.split(separator: ".").first.map(String.init)
    }
}
