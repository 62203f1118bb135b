import ArgumentParser
import Foundation
import Markup
import Settings
import WebClient

struct TextCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "text", abstract: "Print the main text of a page, without navigation, advertisement and comments.",
        discussion: """
            Takes the address of a page, a file, or - for standard input. --json adds title, author, date, canonical address, language and \
            site; --explain tells of each piece why it was taken or left. With --batch, paths come on standard input, a line each, an \
            address may follow after a tab; each is answered with {"text","title"}.
            """)

    @OptionGroup var common: ConfigurationOptions

    @Argument(help: "Address of a page, a file, or -.", completion: .file())
    var page: String?

    @Flag(help: "Print text and facts as JSON.")
    var json = false

    @Flag(help: "Tell why each piece of the page was taken or left.")
    var explain = false

    @Flag(help: "Read paths from standard input.")
    var batch = false

    @Option(help: ArgumentHelp("The address a file came from.", valueName: "url"))
    var address: String?

    @Flag(help: "Allow addresses of this machine and of private networks.")
    var allowPrivate = false

    func validate() throws {
        guard batch != (page != nil) else { throw ValidationError("Give either a page or --batch.") }
        guard !batch || !explain else { throw ValidationError("--explain goes with one page, not with --batch.") }
    }

    func run() async throws {
        if let page { try await reportingFailures { show(try await content(of: page)) } }
        guard batch else { return }
        var input = LineInput()
        while let line = input.nextBatch(limit: 1).first { Output.line(Self.answer(to: line)) }
    }

    // MARK: - Private

    private func content(of page: String) async throws -> PageContent {
        guard page.hasPrefix("http://") || page.hasPrefix("https://") else {
            return PageContent(bytes: try TextFile.bytes(of: page), contentType: nil, address: address)
        }
        let probe = try FeedProbe(try await network(), allowPrivate: allowPrivate)
        let answer = try await probe.fetch(page)
        await probe.client.close()
        guard (200...299).contains(answer.status) else {
            throw Refusal("\(answer.address): the server answers \(answer.status); check the address in a browser")
        }
        return PageContent(bytes: answer.body, contentType: answer.headers.first("Content-Type"), address: answer.address)
    }

    /// As the configuration has it, where there is one.
    private func network() async throws -> NetworkSettings {
        guard FileManager.default.fileExists(atPath: common.config) else { return NetworkSettings() }
        return try await common.loadConfiguration().network
    }

    private func show(_ page: PageContent) {
        if explain {
            Output.line(json ? JSONLine.pretty(ExplainedPage(page.explanation)) : ExplainedPage(page.explanation).lines)
        } else {
            Output.line(json ? JSONLine.pretty(PageAnswer(page.text)) : page.text.text)
        }
    }

    private static func answer(to line: LineInput.Line) -> String {
        guard case .text(let line) = line else { return JSONLine.text(["error": "a line that is not UTF-8, or too long", "text": ""]) }
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        do {
            let address = fields.count > 1 && !fields[1].isEmpty ? fields[1] : nil
            let page = PageContent(bytes: try TextFile.bytes(of: fields[0]), contentType: nil, address: address)
            return JSONLine.text(PageAnswer(page.text))
        } catch {
            return JSONLine.text(["error": "\(error)", "text": ""])
        }
    }
}

/// A page as it was fetched or read.
private struct PageContent {
    let bytes: [UInt8]
    let contentType: String?
    let address: String?

    var text: PageText { PageText.main(of: bytes, contentType: contentType, address: address) }
    var explanation: PageExplanation { PageText.explain(bytes, contentType: contentType) }
}
