import ArgumentParser
import Foundation
import Linguistics
import NewsModel

struct AnalyzeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "analyze", abstract: "Show the money, percentages and names that are seen in articles.",
        discussion: """
            Reads JSON Lines {"id","lang"?,"title","text","published"?} from standard input and answers each with \
            {"id","mentions":[{"type","start","end","text",…}]}; offsets count Unicode scalars in title, two line feeds and text. \
            A line that cannot be read is answered with {"id","error"}, and the exit code is 1. With files as arguments, reads texts \
            instead; the first line is the title.
            """)

    @Argument(help: "Text files.", completion: .file())
    var files: [String] = []

    func run() async throws {
        try await reportingFailures {
            for path in files { Output.line(Self.answer(try ArticleLine.read(file: path))) }
            guard files.isEmpty else { return }
            if Self.answerInput() { throw ExitCode.failure }
        }
    }

    // MARK: - Private

    private struct Answer: Encodable {
        let id: String
        let mentions: [MentionLine]
    }

    /// Whether a line could not be read.
    private static func answerInput() -> Bool {
        var (input, failed) = (LineInput(), false)
        while case let lines = input.nextBatch(limit: 64), !lines.isEmpty {
            for line in lines {
                do throws(ArticleLine.Unreadable) {
                    Output.line(answer(try ArticleLine.read(line)))
                } catch {
                    failed = true
                    Output.line(JSONLine.text(UnreadableAnswer(error)))
                }
            }
        }
        return failed
    }

    private static func answer(_ line: ArticleLine) -> String {
        let article = line.article(at: .now)
        let document = Document(title: article.title, body: article.text, languageCode: article.language)
        return JSONLine.text(Answer(id: line.id, mentions: Mentions.all(in: document, published: article.published).map(MentionLine.init)))
    }
}

/// A mention as `analyze` prints it.
struct MentionLine: Encodable {
    let mention: Mention

    private enum CodingKeys: CodingKey { case type, start, end, text, value, currency, qualifier, min, max, unit, also, name }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(mention.kind.rawValue, forKey: .type)
        try container.encode(mention.start, forKey: .start)
        try container.encode(mention.end, forKey: .end)
        try container.encode(mention.text, forKey: .text)
        try container.encodeIfPresent(mention.value, forKey: .value)
        try container.encodeIfPresent(mention.currency, forKey: .currency)
        try container.encodeIfPresent(mention.qualifier, forKey: .qualifier)
        try container.encodeIfPresent(mention.min, forKey: .min)
        try container.encodeIfPresent(mention.max, forKey: .max)
        try container.encodeIfPresent(mention.unit, forKey: .unit)
        if !mention.also.isEmpty { try container.encode(mention.also, forKey: .also) }
        try container.encodeIfPresent(mention.name, forKey: .name)
    }
}
