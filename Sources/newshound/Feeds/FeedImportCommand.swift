import ArgumentParser
import FeedParsing
import Foundation
import NewsModel
import Settings

extension FeedCommand {
    struct Import: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Add the feeds of an OPML file, as feed readers export it.",
            discussion: """
                Folders become tags. Feeds that are configured already are left out. Nothing is fetched. With --dry-run --batch, paths come \
                on standard input, a line each; every line is answered with {"title","feeds":[{"url","title","categories":[[…]]}]}, \
                with "problem" where the file holds no list, or {"error":…} where it cannot be read; no configuration is needed.
                """)

        @OptionGroup var common: ConfigurationOptions

        @Flag(help: "List what would be added, but write nothing.")
        var dryRun = false

        @Flag(help: "With --dry-run: read paths from standard input.")
        var batch = false

        @Argument(help: "An OPML file, or - for standard input.", completion: .file(extensions: ["opml", "xml"]))
        var file: String?

        func validate() throws {
            guard batch != (file != nil) else { throw ValidationError("Give either a file or --dry-run --batch.") }
            guard !batch || dryRun else { throw ValidationError("--batch goes with --dry-run.") }
        }

        func run() async throws {
            guard let file else { return ImportTrial.answerInput() }
            let configuration = try await common.loadConfiguration()
            try await reportingFailures {
                let plan = ImportPlan(try Opml.read(try TextFile.bytes(of: file)), known: KnownFeeds(configuration.feeds))
                for line in plan.left { Output.error(line) }
                for feed in plan.feeds { try add(feed) }
                Output.line("\(dryRun ? "would add" : "added") \(Shown.counted(plan.feeds.count, "feed")), left out \(plan.left.count)")
                if !dryRun, !plan.feeds.isEmpty { Output.line(FeedAdvice.reload) }
            }
        }

        // MARK: - Private

        private func add(_ feed: Feed) throws {
            if !dryRun { try FeedFile.append(feed, to: FeedFile.url(besideConfiguration: common.config)) }
            let tags = feed.tags.isEmpty ? "" : "  [\(feed.tags.joined(separator: " "))]"
            Output.line("\(Shown.line(feed.name))  \(Shown.line(Shown.address(feed.address), limit: 300))\(tags)")
        }
    }

    struct Export: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Print the configured feeds as OPML, for other feed readers.")

        @OptionGroup var common: ConfigurationOptions

        func run() async throws {
            let feeds = try await common.loadConfiguration().feeds
            let secret = feeds.filter { Shown.withoutCredentials($0.address) != $0.address }.map(\.name)
            if !secret.isEmpty { Output.error("names and passwords are left out of the addresses of \(secret.joined(separator: ", "))") }
            let subscriptions = feeds.map {
                Opml.Subscription(address: Shown.withoutCredentials($0.address), title: $0.name, categories: $0.tags.map { [$0] })
            }
            let text = Opml.write(Opml(title: "Newshound", subscriptions: subscriptions))
            Output.line(text.hasSuffix("\n") ? String(text.dropLast()) : text)
        }
    }
}

/// Which subscriptions become feeds, and why the others do not.
struct ImportPlan {
    private(set) var feeds: [Feed] = []
    /// A line for each that is left out.
    private(set) var left: [String] = []
    private var known: KnownFeeds

    init(_ list: Opml, known: KnownFeeds) {
        self.known = known
        for subscription in list.subscriptions { consider(subscription) }
    }

    // MARK: - Private

    private mutating func consider(_ subscription: Opml.Subscription) {
        let address = subscription.address
        let parts = URLComponents(string: address)
        guard ["http", "https"].contains(parts?.scheme?.lowercased()), parts?.host?.isEmpty == false, address.count <= 2_048 else {
            return left.append("left out: \(Shown.line(Shown.address(address), limit: 300)) is no http or https address")
        }
        if let name = known.name(of: address) {
            return left.append("left out: \(Shown.line(Shown.address(address), limit: 300)) is configured already, as '\(name)'")
        }
        let tags = subscription.categories.joined().map(FeedNaming.tag).filter { !$0.isEmpty }
        let name = known.freeName(FeedNaming.name(title: subscription.title, address: address))
        let feed = Feed(name: name, address: address, tags: tags.reduce(into: []) { if !$0.contains($1) { $0.append($1) } })
        known.add(feed)
        feeds.append(feed)
    }
}
