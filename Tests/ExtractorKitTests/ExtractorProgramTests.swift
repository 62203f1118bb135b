import ExtractorKit
import Foundation
import NewsModel
import PluginContract
import Testing

@Suite(.timeLimit(.minutes(3))) struct ExtractorProgramTests {
    private struct FirstWord: Extractor {
        let prefix: String

        init(settings: ExtractorSettings) throws {
            prefix = settings.text("prefix") ?? ""
            if prefix == "bad" { throw ExtractorKitError.settings("bad prefix") }
        }

        func extract(_ article: ArticleText) throws -> [Event] {
            if article.title == "trap" { throw ExtractorKitError.article("cannot") }
            return [Event(type: "sighting", status: "seen", fields: ["word": .text(prefix + article.title)])]
        }

        func explain(_ article: ArticleText) throws -> Explanation? {
            guard article.title == "clear" else { return nil }
            return Explanation(candidates: [.init(rule: "first", sentence: 0, quote: "clear", dropped: "seen before")])
        }
    }

    private static let manifest = """
        {"name": "words", "version": "1.0.0", "protocol": 1, "command": ["./words"],
         "events": {"sighting": {"status": ["seen"], "fields": {"word": "string"}}},
         "settings": {"type": "object", "properties": {"prefix": {"type": "string", "default": "-"}}}}
        """

    /// Everything the program writes when it reads `input`, and its exit status.
    private static func run(_ arguments: [String] = [], input: String) async throws -> (status: Int32, lines: [String]) {
        let program = try ExtractorProgram(FirstWord.self, manifest: Array(manifest.utf8))
        let (question, answer) = (Pipe(), Pipe())
        async let output = answer.fileHandleForReading.readToEnd()
        async let writing: Void = Thread.run {
            question.fileHandleForWriting.write(Data(input.utf8))
            try? question.fileHandleForWriting.close()
        }
        let status = await Thread.run {
            defer { try? answer.fileHandleForWriting.close() }
            return program.run(
                arguments, input: question.fileHandleForReading.fileDescriptor, output: answer.fileHandleForWriting.fileDescriptor)
        }
        await writing
        let text = String(decoding: try await output ?? Data(), as: UTF8.self)
        return (status, text.split(separator: "\n").map(String.init))
    }

    private static func answers(_ lines: [String]) throws -> [PluginAnswer] {
        try lines.map { try MessageLine.decode(PluginAnswer.self, from: $0.utf8) }
    }

    private static let hello = #"{"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocol":1,"host":"t","settings":{}}}"# + "\n"

    private static func extract(_ id: Int, _ title: String) -> String {
        #"{"jsonrpc":"2.0","id":\#(id),"method":"extract","params":{"article":{"title":"\#(title)"}}}"# + "\n"
    }

    @Test func questionsAreAnsweredInOrderAndTheEndOfInputEndsTheProgram() async throws {
        let input = Self.hello + (1...500).map { Self.extract($0, "t\($0)") }.joined()
        let (status, lines) = try await Self.run(input: input)
        #expect(status == 0)
        let answers = try Self.answers(lines)
        #expect(answers.map(\.id) == Array(0...500))
        guard case .result(let result) = answers[7].outcome, case .event(let event)? = result.events?.first else {
            Issue.record("no event")
            return
        }
        #expect(event.text("word") == "-t7")
    }

    @Test func whatCannotBeAnsweredIsAnsweredWithItsError() async throws {
        let input =
            Self.extract(1, "too early") + Self.hello + "garbage\n" + #"{"id":3,"method":"dance"}"# + "\n" + Self.extract(4, "trap")
            + #"{"id":5,"method":"extract","params":{}}"# + "\n" + Self.extract(6, "fine")
        let (_, lines) = try await Self.run(input: input)
        let codes = try Self.answers(lines).map { if case .failure(let failure) = $0.outcome { failure.code } else { 0 } }
        #expect(codes == [-32002, 0, -32700, -32601, -32603, -32700, 0])
    }

    @Test func anExplanationIsAnsweredAndItsAbsenceIsAnUnknownMethod() async throws {
        let ask = { (id: Int, title: String) in #"{"id":\#(id),"method":"explain","params":{"article":{"title":"\#(title)"}}}"# + "\n" }
        let (_, lines) = try await Self.run(input: Self.hello + ask(1, "clear") + ask(2, "dark"))
        let answers = try Self.answers(lines)
        guard case .result(let result) = answers[1].outcome, case .failure(let failure) = answers[2].outcome else {
            Issue.record("no answers")
            return
        }
        #expect(result.explanation?.candidates.first?.dropped == "seen before")
        #expect(failure.code == -32601)
    }

    @Test func aLineThatIsTooLongIsSkippedAndTheNextOneAnswered() async throws {
        let huge = String(repeating: "x", count: MessageLine.limit + 10) + "\n"
        let (_, lines) = try await Self.run(input: Self.hello + huge + Self.extract(2, "fine"))
        #expect(try Self.answers(lines).map(\.id) == [0, nil, 2])
    }

    @Test func badSettingsAreRefusedInTheHandshake() async throws {
        let bad = Self.hello.replacing(#""settings":{}"#, with: #""settings":{"prefix":"bad"}"#)
        let wrong = Self.hello.replacing(#""settings":{}"#, with: #""settings":{"colour":1}"#)
        for line in [bad, wrong] {
            let (_, lines) = try await Self.run(input: line)
            #expect(lines.first?.contains("-32602") == true)
        }
    }

    @Test func theManifestIsPrintedAsItIs() async throws {
        let (status, lines) = try await Self.run(["--manifest"], input: "")
        #expect(status == 0)
        #expect(lines.joined(separator: "\n") == Self.manifest)
    }

    @Test func unknownArgumentsAreWrongUsage() async throws {
        #expect(try await Self.run(["--dance"], input: "").status == 64)
    }
}

extension Thread {
    /// Runs blocking work on a thread of its own.
    fileprivate static func run<Result: Sendable>(_ work: @escaping @Sendable () -> Result) async -> Result {
        await withCheckedContinuation { continuation in
            Thread { continuation.resume(returning: work()) }.start()
        }
    }
}
