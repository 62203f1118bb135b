import Glibc
import PluginContract

/// A plugin program around one kind of extractor.
public struct ExtractorProgram<Reader: Extractor>: Sendable {
    private let manifest: PluginManifest
    private let manifestText: [UInt8]

    /// Takes the bytes of `plugin.json`. Throws `PluginContractError.manifest` with everything that is wrong in it.
    public init(_ type: Reader.Type, manifest: [UInt8]) throws(PluginContractError) {
        self.manifest = try PluginManifest.read(manifest)
        manifestText = manifest
    }

    /// Does what the arguments say and returns the exit status: 0, 64 for wrong usage, 74 where reading or writing failed.
    public func run(_ arguments: [String], input: Int32 = 0, output: Int32 = 1) -> Int32 {
        do {
            switch arguments {
            case []: try converse(input, output)
            case ["--manifest"]: try print(manifestText, output)
            case ["--help"], ["-h"]: try print(Array(usage.utf8), output)
            default:
                try print(Array("error: unknown arguments\n\(usage)".utf8), 2)
                return 64
            }
            return 0
        } catch {
            try? print(Array("error: \(error)\n".utf8), 2)
            return 74
        }
    }

    // MARK: - Private

    /// Answers every question in order until the input ends; no answer is held back while waiting for the next question.
    private func converse(_ input: Int32, _ output: Int32) throws(ExtractorKitError) {
        var session = ExtractorSession<Reader>(manifest: manifest)
        var reader = LineReader(descriptor: input, limit: MessageLine.limit)
        var writer = AnswerWriter(descriptor: output)
        while true {
            switch reader.next() {
            case .line(let line) where line.isEmpty: continue
            case .line(let line): try session.answer(line).map { (answer) throws(ExtractorKitError) in try writer.add(answer) }
            case .tooLong: try writer.add(session.answerToTooLongLine())
            case .starved:
                try writer.flush()
                guard try reader.fill() else { return }
            }
        }
    }

    private func print(_ bytes: [UInt8], _ descriptor: Int32) throws(ExtractorKitError) {
        var writer = AnswerWriter(descriptor: descriptor)
        try writer.add(bytes)
        if bytes.last != UInt8(ascii: "\n") { try writer.add([UInt8(ascii: "\n")]) }
        try writer.flush()
    }

    private var usage: String {
        """
        \(manifest.name) \(manifest.version): \(manifest.summary)
        A plugin of newshound: reads questions on standard input and answers on standard output, one JSON object a line.

          --manifest  print plugin.json
          --help      print this

        Try it by hand: newshound extract --plugin \(manifest.name) < articles.jsonl

        """
    }
}
