import ArgumentParser
import Foundation
import NewsModel
import Settings
import WebClient

extension FeedCommand {
    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Add a feed, or the feed of a page.",
            discussion:
                "Reads it first; what is no feed is not added. Writes to feeds.d/added.yaml beside the configuration and never elsewhere.")

        @OptionGroup var common: ConfigurationOptions

        @Option(help: "What it is called; default: its title.")
        var name: String?

        @Option(name: .long, parsing: .singleValue, help: "A tag that topics can ask for; repeatable.")
        var tag: [String] = []

        @Flag(help: "Allow addresses of this machine and of private networks.")
        var allowPrivate = false

        @Flag(help: "Look and tell, but write nothing.")
        var dryRun = false

        @Argument(help: "Address of a feed, or of a page that names one.")
        var address: String

        func validate() throws {
            if let bad = tag.first(where: { !FeedNaming.isTag($0) }) {
                throw ValidationError("'\(bad)' cannot be a tag: write letters, digits, '-', '_' and '.', 60 at most.")
            }
            if let name, name.isEmpty || name.count > 200 || name.first?.isWhitespace == true || name.last?.isWhitespace == true {
                throw ValidationError("--name takes 1 to 200 characters without space at the ends.")
            }
        }

        func run() async throws {
            let configuration = try await common.loadConfiguration()
            try await reportingFailures {
                let known = KnownFeeds(configuration.feeds)
                let address = address.contains("://") ? address : "https://\(address)"
                try known.refuse(address: address)
                let probe = try FeedProbe(configuration.network, allowPrivate: allowPrivate)
                let found = try await probe.feed(at: address)
                await probe.client.close()
                try known.refuse(address: found.address)
                let feed = feed(found)
                try known.refuse(name: feed.name)
                try finish(feed, found.content)
            }
        }

        // MARK: - Private

        private func feed(_ found: FeedProbe.FoundFeed) -> Feed {
            Feed(
                name: name ?? FeedNaming.name(title: found.content.title, address: found.address), address: found.address, tags: tag,
                allowPrivate: allowPrivate)
        }

        private func finish(_ feed: Feed, _ content: ParsedFeed) throws {
            let newest = content.items.compactMap { $0.published ?? $0.updated }.max()
            let about =
                "\(feed.name) (\(Shown.line(content.title ?? "untitled")), \(Shown.counted(content.items.count, "item")), newest \(Shown.time(newest)))"
            guard !dryRun else { return Output.line("would add \(about): \(Shown.address(feed.address))") }
            let file = FeedFile.url(besideConfiguration: common.config)
            try FeedFile.append(feed, to: file)
            Output.line("added \(about) to \(file.path); \(FeedAdvice.reload)")
        }
    }
}
