import ArgumentParser
import NewsModel
import Storage

struct AlertCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "alert", abstract: "What was told, and why.", subcommands: [List.self],
        defaultSubcommand: List.self, aliases: ["alerts"])

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List alerts and notices, newest first.")

        @OptionGroup var common: ConfigurationOptions
        @OptionGroup var list: ListOptions

        @Option(help: "Only of this topic; 'newshound' for notices.")
        var topic: String?

        func run() async throws {
            try await common.withStore { store, _ in
                Self.listing.print(try store.alerts(of: topic, limit: list.limit), as: list)
            }
        }

        private static let listing = Listing<AlertEntry>(columns: [
            .init("AT") { Shown.time($0.at) },
            .init("TOPIC") { $0.topic },
            .init("REASON") { $0.changed.isEmpty ? $0.reason.rawValue : "\($0.reason.rawValue): \($0.changed.joined(separator: " "))" },
            .init("STORY") { $0.story ?? "–" },
            .init("WAITING") { String($0.waiting) },
            .init("DELIVERED") { String($0.delivered) },
            .init("DEAD") { String($0.dead) },
            .init("ABOUT") { $0.storyTitle ?? $0.notice.map { "\($0.reason) \($0.subject)" } ?? "" },
        ])
    }
}
