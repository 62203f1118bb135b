import FoundationEssentials
import NewsModel
import PluginContract

/// A plugin's side of the conversation, line by line, apart from where the lines come from.
struct ExtractorSession<Reader: Extractor> {
    private let manifest: PluginManifest
    private var extractor: Reader?

    init(manifest: PluginManifest) {
        self.manifest = manifest
    }

    /// The answer to one line, with its line feed, or nil where none is due.
    mutating func answer(_ line: some Sequence<UInt8>) -> [UInt8]? {
        do {
            let question = try MessageLine.decode(PluginQuestion.self, from: line)
            let outcome = outcome(of: question.call)
            return question.id.map { encoded(PluginAnswer(id: $0, outcome: outcome)) }
        } catch {
            return encoded(Self.failure(PluginAnswer.Failure.parseError, error.description))
        }
    }

    /// The answer to a line that was longer than lines may be.
    func answerToTooLongLine() -> [UInt8] {
        encoded(Self.failure(PluginAnswer.Failure.parseError, "a line is longer than 4 MiB"))
    }

    // MARK: - Private

    private mutating func outcome(of call: PluginQuestion.Call) -> PluginAnswer.Outcome {
        switch call {
        case .initialize(let handshake): initialize(handshake)
        case .extract(let article): extract(article)
        case .explain(let article): explain(article)
        case .deliver: .failure(.init(code: PluginAnswer.Failure.unknownMethod, message: "this plugin takes no alerts"))
        case .unknown(let method): Self.unknown(method)
        }
    }

    private static func unknown(_ method: String) -> PluginAnswer.Outcome {
        .failure(.init(code: PluginAnswer.Failure.unknownMethod, message: "unknown method \"\(method.prefix(80))\""))
    }

    private mutating func initialize(_ handshake: PluginQuestion.Handshake) -> PluginAnswer.Outcome {
        do {
            if let problem = manifest.settings.problems(in: handshake.settings).first {
                throw ExtractorKitError.settings(problem.description)
            }
            extractor = try Reader(settings: ExtractorSettings(manifest.settings.filled(handshake.settings)))
            let identity = PluginIdentity(name: manifest.name, version: manifest.version)
            return .result(.init(version: PluginManifest.protocolVersion, plugin: identity))
        } catch {
            return .failure(.init(code: PluginAnswer.Failure.invalidParameters, message: "\(error)"))
        }
    }

    private func extract(_ message: ArticleMessage) -> PluginAnswer.Outcome {
        guard let extractor else {
            return .failure(.init(code: PluginAnswer.Failure.notInitialized, message: "initialize comes first"))
        }
        do {
            return .result(.init(events: try extractor.extract(ArticleText(message)).map { .event($0) }))
        } catch {
            return .failure(.init(code: PluginAnswer.Failure.internalError, message: "\(error)"))
        }
    }

    private func explain(_ message: ArticleMessage) -> PluginAnswer.Outcome {
        guard let extractor else {
            return .failure(.init(code: PluginAnswer.Failure.notInitialized, message: "initialize comes first"))
        }
        do {
            guard let explanation = try extractor.explain(ArticleText(message)) else { return Self.unknown("explain") }
            return .result(.init(explanation: explanation))
        } catch {
            return .failure(.init(code: PluginAnswer.Failure.internalError, message: "\(error)"))
        }
    }

    private func encoded(_ answer: PluginAnswer) -> [UInt8] {
        do {
            return try MessageLine.encode(answer)
        } catch {
            let plain = PluginAnswer.Failure(code: PluginAnswer.Failure.internalError, message: error.description)
            return (try? MessageLine.encode(PluginAnswer(id: answer.id, outcome: .failure(plain)))) ?? []
        }
    }

    private static func failure(_ code: Int, _ message: String) -> PluginAnswer {
        PluginAnswer(id: nil, outcome: .failure(.init(code: code, message: message)))
    }
}
