import ArgumentParser
import NewsModel
import Storage

struct EventCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "event", abstract: "What the extractors have reported.", subcommands: [List.self],
        defaultSubcommand: List.self, aliases: ["events"])

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List events, newest first.")

        @OptionGroup var common: ConfigurationOptions
        @OptionGroup var list: ListOptions

        @Option(help: "Only of this type: deal, exec_move, model_launch, or a plugin's own.")
        var type: String?

        func run() async throws {
            try await common.withStore { store, _ in
                Self.listing.print(try store.events(ofType: type, limit: list.limit), as: list)
            }
        }

        private static let listing = Listing<EventEntry>(columns: [
            .init("AT") { Shown.time($0.at) },
            .init("TYPE") { $0.event.type },
            .init("STATUS") { $0.event.status },
            .init("SURE") { String(Int(($0.event.confidence * 100).rounded())) + "%" },
            .init("STORY") { $0.story ?? "–" },
            .init("WHO") { Self.parties(of: $0.event) },
            .init("ARTICLE") { $0.article.title },
        ])

        private static func parties(of event: Event) -> String {
            let fields = ["buyers", "targets", "sellers", "person", "maker", "model"]
            return fields.flatMap { event.texts($0) }.joined(separator: ", ")
        }
    }
}
