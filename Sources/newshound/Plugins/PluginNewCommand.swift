import ArgumentParser
import ExtractorTestKit
import Foundation

extension PluginCommand {
    struct New: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write a new plugin that works at once, with two cases.",
            discussion: "Makes the folder NAME and never writes into one that is there.")

        @Option(name: .shortAndLong, help: "What it is written in: python, sh or swift.")
        var language: Language = .python

        @Option(help: "Folder in which the plugin's folder is made.", completion: .directory)
        var into: String = "."

        @Option(help: "For Swift: the folder of Newshound's sources, whose ExtractorKit is used.", completion: .directory)
        var kit: String?

        @Argument(help: "Its name: lower case letters, digits and hyphens, a letter first.")
        var name: String

        func run() async throws {
            try await reportingFailures {
                let parent = URL(filePath: into).standardizedFileURL.path
                let scaffold = try Scaffold(language.scaffold, name: name, kit: kit ?? Self.sources ?? "../newshound")
                for path in try scaffold.write(into: parent) { Output.line(path) }
                next(folder: "\(parent)/\(name)").forEach(Output.error)
            }
        }

        /// `Scaffold.Language` on the command line.
        enum Language: String, ExpressibleByArgument, CaseIterable {
            case python, sh, swift

            var scaffold: Scaffold.Language {
                switch self {
                case .python: .python
                case .sh: .sh
                case .swift: .swift
                }
            }
        }

        // MARK: - Private

        private func next(folder: String) -> [String] {
            let build = language == .swift ? ["build it:  swift build -c release --package-path \(folder)"] : []
            return build + [
                "try it:    newshound plugin check \(folder) && newshound plugin test \(folder)",
                "use it:    write into the configuration  plugins: {paths: [\(folder)], use: [{name: \(name)}]}",
            ]
        }

        /// The package this program was built in, where it still lies there.
        private static var sources: String? {
            var folder = URL(filePath: ExecutablePath.current).deletingLastPathComponent()
            while folder.path != "/" {
                if FileManager.default.fileExists(atPath: folder.appending(path: "Sources/ExtractorKit").path) { return folder.path }
                folder.deleteLastPathComponent()
            }
            return nil
        }
    }
}
