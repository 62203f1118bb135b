import FoundationEssentials
import PluginContract

/// Writes a new plugin that works at once, with a case that passes and a near miss.
public struct Scaffold: Sendable {
    /// What the new plugin is written in.
    public enum Language: String, Sendable, CaseIterable {
        case python, sh, swift
    }

    private let language: Language
    private let name: String
    private let kit: String

    /// - Parameters:
    ///   - name: 1 to 64 lower case letters, digits and hyphens, a letter first; the folder's name too.
    ///   - kit: path of the package that holds `ExtractorKit`, for a plugin in Swift.
    ///
    /// Throws `ExtractorTestKitError.scaffold`.
    public init(_ language: Language, name: String, kit: String = "../newshound") throws(ExtractorTestKitError) {
        guard PluginManifest.isName(name) else {
            throw .scaffold("\"\(name)\" cannot name a plugin: write 1 to 64 lower case letters, digits and hyphens, a letter first")
        }
        self.language = language
        self.name = name
        self.kit = kit
    }

    /// Writes the folder `name` into `parent` and returns the paths of its files. Throws `ExtractorTestKitError.scaffold`.
    @discardableResult
    public func write(into parent: String) throws(ExtractorTestKitError) -> [String] {
        let folder = "\(parent)/\(name)"
        guard !FileManager.default.fileExists(atPath: folder) else { throw .scaffold("\(folder): is there already; choose another name") }
        var paths: [String] = []
        for file in files {
            let path = "\(folder)/\(file.name)"
            try write(file, to: path)
            paths.append(path)
        }
        return paths
    }

    // MARK: - Private

    private var files: [ScaffoldFile] {
        let program: [ScaffoldFile] =
            switch language {
            case .python: [ScaffoldFile("\(name).py", ScaffoldTemplates.python, isProgram: true)]
            case .sh: [ScaffoldFile("\(name).sh", ScaffoldTemplates.shell, isProgram: true)]
            case .swift:
                [
                    ScaffoldFile("Package.swift", ScaffoldTemplates.package),
                    ScaffoldFile("Sources/\(typeName).swift", ScaffoldTemplates.swift),
                    ScaffoldFile("Sources/main.swift", ScaffoldTemplates.main),
                ]
            }
        return program + [
            ScaffoldFile("plugin.json", ScaffoldTemplates.manifest), ScaffoldFile("cases/an-opening.txt", ScaffoldTemplates.hit),
            ScaffoldFile("cases/an-open-question.txt", ScaffoldTemplates.nearMiss),
        ]
    }

    private func write(_ file: ScaffoldFile, to path: String) throws(ExtractorTestKitError) {
        let url = URL(filePath: path)
        do {
            try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(filled(file.text).utf8).write(to: url)
            let permissions = file.isProgram ? 0o755 : 0o644
            try FileManager.default.setAttributes([.posixPermissions: permissions], ofItemAtPath: path)
        } catch {
            throw .scaffold("\(path): cannot be written")
        }
    }

    private func filled(_ text: String) -> String {
        let command =
            switch language {
            case .python: "./\(name).py"
            case .sh: "./\(name).sh"
            case .swift: "./.build/release/\(name)"
            }
        let values = ["NAME": name, "TYPE": typeName, "COMMAND": command, "KIT": kit, "KITNAME": kitName]
        return values.reduce(text) { $0.replacing("«\($1.key)»", with: $1.value) }
    }

    /// `port-news` → `PortNews`.
    private var typeName: String {
        name.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }

    private var kitName: String { kit.split(separator: "/").last.map(String.init) ?? "newshound" }
}

/// A file to be written.
struct ScaffoldFile {
    let name: String
    let text: String
    let isProgram: Bool

    init(_ name: String, _ text: String, isProgram: Bool = false) {
        self.name = name
        self.text = text
        self.isProgram = isProgram
    }
}
