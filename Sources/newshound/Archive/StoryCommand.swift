import ArgumentParser
import Storage

struct StoryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "story", abstract: "What happened, however many articles tell it.", subcommands: [List.self, Show.self],
        defaultSubcommand: List.self, aliases: ["stories"])

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List stories, newest first.")

        @OptionGroup var common: ConfigurationOptions
        @OptionGroup var list: ListOptions

        @Option(help: "Only of this type: deal, exec_move, model_launch, coverage, or a plugin's own.")
        var type: String?

        func run() async throws {
            try await common.withStore { store, _ in
                Self.listing.print(try store.stories(ofType: type, limit: list.limit), as: list)
            }
        }

        private static let listing = Listing<StoryOverview>(columns: [
            .init("STORY") { $0.handle },
            .init("TYPE") { $0.type },
            .init("LAST SEEN") { Shown.time($0.lastSeen) },
            .init("ARTICLES") { String($0.articles) },
            .init("ALERTS") { String($0.alerts) },
            .init("TITLE") { $0.title },
        ])
    }

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Show a story: its reports, why they belong together, what was told.")

        @OptionGroup var common: ConfigurationOptions

        @Flag(help: "JSON instead of text.")
        var json = false

        @Argument(help: "Its handle (k3f9) or id.")
        var story: String

        func run() async throws {
            try await common.withStore { store, _ in
                guard let detail = try store.storyDetail(story) else { throw Unknown(noun: "story", name: story) }
                json ? Output.line(JSONLine.pretty(detail)) : StoryText(detail: detail).lines.forEach(Output.line)
            }
        }
    }
}
