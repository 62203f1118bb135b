import ArgumentParser
import NewsModel
import Storage

struct ArticleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "article", abstract: "What the feeds have brought.", subcommands: [List.self, Show.self],
        defaultSubcommand: List.self, aliases: ["articles"])

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List articles, newest first.")

        @OptionGroup var common: ConfigurationOptions
        @OptionGroup var list: ListOptions

        @Option(help: "Only of this feed.")
        var feed: String?

        func run() async throws {
            try await common.withStore { store, _ in
                Self.listing.print(try store.articles(of: feed, limit: list.limit), as: list)
            }
        }

        private static let listing = Listing<ArticleOverview>(columns: [
            .init("SEEN") { Shown.time($0.article.firstSeen) },
            .init("FEED") { $0.article.feed },
            .init("EVENTS") { $0.pending > 0 ? "…" : String($0.events) },
            .init("TITLE") { $0.article.title },
            .init("ID") { $0.article.id.text },
        ])
    }

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Show one article with its events and stories, as JSON.")

        @OptionGroup var common: ConfigurationOptions

        @Argument(help: "Its id or address.")
        var article: String

        func run() async throws {
            try await common.withStore { store, _ in
                guard let detail = try store.article(article) else { throw Unknown(noun: "article", name: article) }
                Output.line(JSONLine.pretty(detail))
            }
        }
    }
}
