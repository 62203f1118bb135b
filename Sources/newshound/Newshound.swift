import ArgumentParser
import Daemon

/// The command line.
@main
struct Newshound: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "newshound",
        abstract: "Watches news feeds, reads every new article, and tells you at once what matters.",
        discussion: """
            Start with 'newshound demo'. Exit codes: 0 done, 1 failed, 64 wrong usage, 75 another newshound \
            holds the database, 78 the configuration has problems.
            """,
        version: "newshound \(Product.version)",
        groupedSubcommands: [
            CommandGroup(name: "Watch", subcommands: [RunCommand.self, OnceCommand.self, DemoCommand.self, CheckCommand.self]),
            CommandGroup(
                name: "Look",
                subcommands: [
                    ArticleCommand.self, EventCommand.self, StoryCommand.self, WhyCommand.self, AlertCommand.self, DeliveryCommand.self,
                ]),
            CommandGroup(
                name: "Set up",
                subcommands: [FeedCommand.self, TopicCommand.self, SinkCommand.self, PluginCommand.self, SchemaCommand.self]),
            CommandGroup(
                name: "Tools",
                subcommands: [ExtractCommand.self, AnalyzeCommand.self, ParseCommand.self, TextCommand.self, DiscoverCommand.self]),
        ])
}
