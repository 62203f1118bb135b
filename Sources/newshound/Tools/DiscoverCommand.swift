import ArgumentParser
import FeedParsing
import Foundation
import NewsModel
import Settings
import WebClient

struct DiscoverCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "discover", abstract: "List the feeds that a page names.",
        discussion: """
            The page is an address, a file, or - for standard input. Prints an address a line with the title behind it, or with --json \
            {"feeds":[{"url","title"}]}. What is a feed itself is its own only feed. With --batch, paths come on standard input, a line \
            each, a tab and the address of the page behind each; every line is answered with one document. Needs no configuration.
            """)

    @Flag(help: "Read paths from standard input.")
    var batch = false

    @Flag(help: "JSON instead of lines.")
    var json = false

    @Flag(help: "Allow addresses of this machine and of private networks.")
    var allowPrivate = false

    @Option(help: ArgumentHelp("The address a file came from; links are relative to it.", valueName: "url"))
    var address: String?

    @Argument(help: "An address, a file, or - for standard input.", completion: .file())
    var page: String?

    func validate() throws {
        guard batch != (page != nil) else { throw ValidationError("Give either a page or --batch.") }
        guard !batch || address == nil else { throw ValidationError("With --batch, each address stands behind its path.") }
    }

    func run() async throws {
        guard let page else { return answerInput() }
        try await reportingFailures {
            let feeds = try await feeds(of: page)
            if json { Output.line(JSONLine.text(Answer(feeds))) } else { feeds.forEach { Output.line(Self.line($0)) } }
            guard feeds.isEmpty else { return }
            if !json { Output.error("\(Shown.line(page, limit: 300)): names no feed; look for “RSS” on the page") }
            throw ExitCode.failure
        }
    }

    // MARK: - Private

    /// The feeds of one page.
    private struct Answer: Encodable {
        struct Entry: Encodable {
            let url: String
            let title: String?
        }

        let feeds: [Entry]

        init(_ feeds: [DiscoveredFeed]) {
            self.feeds = feeds.map { Entry(url: $0.address, title: $0.title) }
        }
    }

    private static func line(_ feed: DiscoveredFeed) -> String {
        let title = Shown.line(feed.title ?? "")
        return Shown.line(feed.address, limit: 2_048) + (title.isEmpty ? "" : "  \(title)")
    }

    private func feeds(of page: String) async throws -> [DiscoveredFeed] {
        guard page.contains("://") else { return try Self.feeds(ofFile: page, from: address) }
        let probe = try FeedProbe(NetworkSettings(), allowPrivate: allowPrivate)
        let finding = try await probe.look(at: page)
        await probe.client.close()
        switch finding {
        case .feed(let feed): return [DiscoveredFeed(address: feed.address, title: feed.content.title)]
        case .page(let feeds): return feeds
        }
    }

    private static func feeds(ofFile path: String, from address: String?) throws -> [DiscoveredFeed] {
        let bytes = try TextFile.bytes(of: path)
        if let address, let feed = try? FeedParser.parse(bytes, from: FeedOrigin(address: address)) {
            return [DiscoveredFeed(address: address, title: feed.title)]
        }
        return FeedDiscovery.links(in: bytes, base: address)
    }

    private func answerInput() {
        var input = LineInput()
        while case let lines = input.nextBatch(limit: 1), let line = lines.first {
            guard case .text(let text) = line else {
                Output.line(JSONLine.text(["error": "a line that is too long or not UTF-8"]))
                continue
            }
            let fields = text.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            Output.line(Self.answer(path: fields[0], address: fields.count > 1 && !fields[1].isEmpty ? fields[1] : nil))
        }
    }

    private static func answer(path: String, address: String?) -> String {
        do {
            return JSONLine.text(Answer(try feeds(ofFile: path, from: address)))
        } catch {
            return JSONLine.text(["error": "\(error)"])
        }
    }
}
