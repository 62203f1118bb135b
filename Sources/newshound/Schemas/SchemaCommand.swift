import Alerting
import ArgumentParser
import Foundation
import PluginContract
import PluginHost
import Settings

struct SchemaCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema", abstract: "Print the JSON Schema of an alert or of an event type.",
        discussion: """
            alert: the body of a webhook, a line of a file, the input of a command. deal, exec_move, model_launch or a type of your \
            plugins: an event as extractors report it. JSON Schema, draft 2020-12.
            """, aliases: ["schemas"])

    @OptionGroup var common: ConfigurationOptions

    @Argument(help: "alert, or an event type.")
    var type: String = "alert"

    func run() async throws {
        try await reportingFailures {
            guard type != "alert" else { return Output.line(AlertSchema.json) }
            guard let schema = EventSchema.builtIn[type] else { return try await printPlugins() }
            Output.line(JSONLine.pretty(EventDocument.json(of: schema)))
        }
    }

    // MARK: - Private

    private func printPlugins() async throws {
        let isConfigured = FileManager.default.fileExists(atPath: common.config)
        let paths = isConfigured ? try await common.loadConfiguration().plugins.paths : []
        let catalog = await PluginCatalog.discover(in: .init(executable: ExecutablePath.current, configured: paths))
        let schemas = catalog.plugins.flatMap(\.manifest.events.values)
        guard let schema = schemas.first(where: { $0.type == type }) else {
            let known = Set(["alert"] + EventSchema.builtIn.keys + schemas.map(\.type)).sorted().joined(separator: ", ")
            throw Refusal("there is no schema '\(type)'; write one of \(known)")
        }
        Output.line(JSONLine.pretty(EventDocument.json(of: schema)))
    }
}
