import ArgumentParser
import ExtractorTestKit
import Foundation
import PluginContract
import PluginHost
import Settings

struct PluginCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plugin", abstract: "Who reads the articles.", subcommands: [List.self, New.self, Check.self, Test.self, Fit.self],
        defaultSubcommand: List.self, aliases: ["plugins"])

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List the plugins of this machine, and which of them run.")

        @OptionGroup var common: ConfigurationOptions
        @OptionGroup var list: ListOptions

        func run() async throws {
            let settings = try await common.loadConfiguration().plugins
            let catalog = await PluginCatalog.discover(in: .init(executable: ExecutablePath.current, configured: settings.paths))
            for problem in catalog.problems { Output.error("warning: \(problem)") }
            Self.listing.print(catalog.plugins.prefix(list.limit).map { Row($0, settings) }, as: list)
        }

        private struct Row: Encodable {
            let name: String
            let version: String
            let kind: String
            let summary: String
            let events: [String]
            let languages: [String]
            let folder: String
            let bundled: Bool
            let used: Bool

            init(_ plugin: InstalledPlugin, _ settings: PluginSettings) {
                name = plugin.name
                version = plugin.manifest.version
                kind = plugin.manifest.kind.rawValue
                summary = plugin.manifest.summary
                events = plugin.manifest.events.keys.sorted()
                languages = plugin.manifest.languages
                folder = plugin.folder
                bundled = plugin.isBundled
                used = settings.use.contains { $0.name == plugin.name } || (plugin.isBundled && settings.bundled.contains(plugin.name))
            }
        }

        private static let listing = Listing<Row>(columns: [
            .init("PLUGIN") { $0.name },
            .init("VERSION") { $0.version },
            .init("USED") { $0.used ? "yes" : "no" },
            .init("EVENTS") { $0.events.joined(separator: " ") },
            .init("LANGUAGES") { $0.languages.isEmpty ? "any" : $0.languages.joined(separator: " ") },
            .init("FOUND IN") { $0.folder },
        ])
    }

    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Check whether a plugin keeps to the protocol.",
            discussion: "Tests manifest, handshake, schema, order, end of input, an unknown method and a 4 MiB article; a line each.")

        @Argument(help: "Folder of the plugin, or the name of a bundled one.", completion: .directory)
        var folder: String

        func run() async throws {
            let findings = await findings()
            for finding in findings { Output.line(finding.problem.map { "✗ \(finding.requirement): \($0)" } ?? "✓ \(finding.requirement)") }
            guard findings.allSatisfy(\.isMet) else { throw ExitCode.failure }
        }

        private func findings() async -> [ContractCheck.Finding] {
            do {
                let plugin = try await PluginPlace.plugin(at: folder)
                return [ContractCheck.Finding(requirement: "manifest")] + (await ContractCheck().findings(plugin))
            } catch {
                return [ContractCheck.Finding(requirement: "manifest", problem: "\(error)")]
            }
        }
    }

    struct Test: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Run a plugin's golden cases.",
            discussion: """
                Each file of its folder 'cases' is an article and the events that must be reported of it. Prints what differs, then \
                precision and recall by language and type; ends with 1 where a case fails.
                """)

        @Option(name: .long, help: "Only cases whose file name contains this.")
        var only: String?

        @Argument(help: "Folder of the plugin.", completion: .directory)
        var folder: String

        func run() async throws {
            try await reportingFailures {
                let plugin = try await PluginPlace.plugin(at: folder)
                let cases = try GoldenCase.readAll(in: plugin.folder + "/cases").filter { golden in
                    only.map { golden.name.contains($0) } ?? true
                }
                guard !cases.isEmpty else { throw Refusal("\(plugin.folder)/cases: no case to run; see 'newshound plugin new' for one") }
                let report = await GoldenRunner(plugin).run(cases)
                Output.line(report.text.trimmingCharacters(in: .newlines))
                guard report.isPassed else { throw ExitCode.failure }
            }
        }
    }
}
