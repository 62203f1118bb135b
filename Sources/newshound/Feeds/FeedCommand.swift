import ArgumentParser
import Foundation
import NewsModel
import Settings
import Storage

struct FeedCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "feed", abstract: "Where the news comes from.",
        subcommands: [List.self, Show.self, Add.self, Remove.self, Import.self, Export.self], defaultSubcommand: List.self,
        aliases: ["feeds"])

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the configured feeds and how they are.", discussion: "In the order of the configuration.")

        @OptionGroup var common: ConfigurationOptions
        @OptionGroup var list: ListOptions

        @Option(help: "Only with this tag.")
        var tag: String?

        @Option(help: "Only in this state: ok, degraded, failing, stale, blocked or gone.")
        var health: FeedStanding?

        func run() async throws {
            try await common.withStoreIfAny { store, configuration in
                let rows = try FeedRow.rows(of: configuration.feeds, in: store).filter { row in
                    (tag.map { row.tags.contains($0) } ?? true) && (health.map { $0.rawValue == row.state?.health.rawValue } ?? true)
                }
                Self.listing.print(rows.prefix(list.limit).map(\.masked), as: list)
                if rows.count > list.limit { Output.error("\(rows.count - list.limit) more; --limit shows them") }
            }
        }

        private static let listing = Listing<FeedRow>(columns: [
            .init("FEED") { $0.name },
            .init("HEALTH") { $0.standing },
            .init("LAST NEW") { Shown.time($0.state?.lastNewItem) },
            .init("NEXT") { Shown.time($0.state?.nextFetch) },
            .init("ARTICLES") { $0.state.map { String($0.articles) } ?? "–" },
            .init("TAGS") { $0.tags.joined(separator: " ") },
            .init("ADDRESS") { Shown.address($0.address) },
        ])
    }

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show one feed: its health, the last answers, when it is asked next and why, what its host asks for.")

        @OptionGroup var common: ConfigurationOptions

        @Flag(help: "JSON instead of text.")
        var json = false

        @Argument(help: "Its name.")
        var feed: String

        func run() async throws {
            try await common.withStoreIfAny { store, configuration in
                guard let feed = configuration.feeds.first(where: { $0.name == feed }) else { throw Unknown(noun: "feed", name: feed) }
                let row = try FeedRow.whole(feed, in: store)
                guard !json else { return Output.line(JSONLine.pretty(row.masked)) }
                FeedPortrait(feed: feed, row: row, now: .now, movedAfter: configuration.polling.movedAfter).lines.forEach(Output.line)
            }
        }
    }

    struct Remove: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take a feed out of feeds.d/added.yaml.",
            discussion: "Feeds in files that people write are removed there, by hand. What the feed has brought stays.")

        @OptionGroup var common: ConfigurationOptions

        @Argument(help: "Its name.")
        var feed: String

        func run() async throws {
            let configuration = try await common.loadConfiguration()
            try await reportingFailures {
                let file = FeedFile.url(besideConfiguration: common.config)
                do throws(SettingsError) {
                    try FeedFile.remove(feed, from: file)
                } catch {
                    throw explained(error, file: file, isConfigured: configuration.feeds.contains { $0.name == feed })
                }
                Output.line("removed \(feed) from \(file.path); \(FeedAdvice.reload)")
            }
        }

        private func explained(_ error: SettingsError, file: URL, isConfigured: Bool) -> any Error {
            guard case .unknownFeed = error else { return error }
            guard isConfigured else { return Unknown(noun: "feed", name: feed) }
            return Refusal(
                "\(feed) is not in \(file.path) but in another file of the configuration, which commands leave alone; remove it there")
        }
    }

    /// `FeedHealth` on the command line.
    enum FeedStanding: String, ExpressibleByArgument, CaseIterable {
        case ok, degraded, failing, stale, blocked, gone
    }
}

/// What to do after the feeds were changed.
enum FeedAdvice {
    static let reload = "'systemctl reload newshound' (or SIGHUP) tells a running daemon"
}
