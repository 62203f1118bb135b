import ArgumentParser
import FeedParsing
import Foundation
import NewsModel
import Settings

extension FeedCommand {
    struct Import: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Add the feeds of an OPML file, as feed readers export it.",
            discussion: "Folders become tags. Feeds that are configured already are left out. Nothing is fetched.")

        @OptionGroup var common: CommonOptions

        @Flag(help: "List what would be added, but write nothing.")
        var dryRun = false

        @Argument(help: "An OPML file, or - for standard input.", completion: .file(extensions: ["opml", "xml"]))
        var file: String

        func run() async throws {
            let configuration = try await common.loadConfiguration()
            try await reportingFailures {
                let plan = ImportPlan(try Opml.read(try bytes()), known: KnownFeeds(configuration.feeds))
                for line in plan.left { Output.error(line) }
                for feed in plan.feeds { try add(feed) }
                Output.line("\(dryRun ? "would add" : "added") \(Shown.counted(plan.feeds.count, "feed")), left out \(plan.left.count)")
                if !dryRun, !plan.feeds.isEmpty { Output.line(FeedAdvice.reload) }
            }
        }

        // MARK: - Private

        private static let largestFile = 64 * 1_048_576

        private func bytes() throws -> [UInt8] {
            let handle = file == "-" ? FileHandle.standardInput : try TextFile.open(file)
            return Array(try handle.read(upToCount: Self.largestFile) ?? Data())
        }

        private func add(_ feed: Feed) throws {
            if !dryRun { try FeedFile.append(feed, to: FeedFile.url(besideConfiguration: common.config)) }
            let tags = feed.tags.isEmpty ? "" : "  [\(feed.tags.joined(separator: " "))]"
            Output.line("\(Shown.line(feed.name))  \(Shown.line(feed.address, limit: 300))\(tags)")
        }
    }

    struct Export: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Print the configured feeds as OPML, for other feed readers.")

        @OptionGroup var common: CommonOptions

        func run() async throws {
            let feeds = try await common.loadConfiguration().feeds
            let subscriptions = feeds.map { Opml.Subscription(address: $0.address, title: $0.name, categories: $0.tags.map { [$0] }) }
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
            return left.append("left out: \(Shown.line(address, limit: 300)) is no http or https address")
        }
        if let name = known.name(of: address) {
            return left.append("left out: \(Shown.line(address, limit: 300)) is configured already, as '\(name)'")
        }
        let tags = subscription.categories.joined().map(FeedNaming.tag).filter { !$0.isEmpty }
        let name = known.freeName(FeedNaming.name(title: subscription.title, address: address))
        let feed = Feed(name: name, address: address, tags: tags.reduce(into: []) { if !$0.contains($1) { $0.append($1) } })
        known.add(feed)
        feeds.append(feed)
    }
}
