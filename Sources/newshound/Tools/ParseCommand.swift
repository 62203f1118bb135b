import ArgumentParser
import FeedParsing
import NewsModel

struct ParseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "parse", abstract: "Read a feed file and print what is in it as JSON.",
        discussion: """
            One document a feed: {"feed":{"title","link","language"},"entries":[{"id","title","link","published","updated",\
            "summary","content","author"}]}, or {"error":…} for what is no feed. With --batch, paths come on standard input, \
            a line each; with --meta, a tab-separated address, Content-Type, Content-Location and Content-Language follow the path.
            """)

    @Argument(help: "A feed file, or - for standard input.", completion: .file())
    var file: String?

    @Flag(help: "Read paths from standard input.")
    var batch = false

    @Flag(help: "With --batch: address and headers follow each path.")
    var meta = false

    @Flag(help: "Print only how many entries there are.")
    var count = false

    @Option(help: ArgumentHelp("The address the feed came from.", valueName: "url"))
    var address: String?

    func validate() throws {
        guard batch != (file != nil) else { throw ValidationError("Give either a file or --batch.") }
        guard !meta || batch else { throw ValidationError("--meta goes with --batch.") }
    }

    func run() throws {
        if let file {
            let answer = answer(path: file, origin: FeedOrigin(address: address))
            Output.line(utf8: answer.document)
            if !answer.isFeed { throw ExitCode.failure }
        }
        guard batch else { return }
        var input = LineInput()
        while case let lines = input.nextBatch(limit: 1), let line = lines.first {
            guard case .text(let text) = line else {
                Output.line(JSONLine.text(["error": "a line that is too long or not UTF-8"]))
                continue
            }
            let fields = text.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            Output.line(utf8: answer(path: fields[0], origin: Self.origin(fields)).document)
        }
    }

    // MARK: - Private

    private static func origin(_ fields: [String]) -> FeedOrigin {
        let given = fields.map { $0.isEmpty ? nil : $0 } + Array(repeating: nil, count: 5)
        return FeedOrigin(address: given[1], contentType: given[2], contentLocation: given[3], contentLanguage: given[4])
    }

    private func answer(path: String, origin: FeedOrigin) -> (document: [UInt8], isFeed: Bool) {
        do {
            let feed = try FeedParser.parse(try TextFile.bytes(of: path), from: origin)
            return (count ? Array("{\"entries\":\(feed.items.count)}".utf8) : ParsedFeedDocument.utf8(of: feed), true)
        } catch {
            return (Array(JSONLine.text(["error": "\(error)"]).utf8), false)
        }
    }
}
