import NewsModel
import PluginContract
import PluginHost
import Synchronization

/// What a supervisor reports while cases run.
final class Refusals: Sendable {
    private let notes = Mutex<[Identifier<Article>: [String]]>([:])

    func note(_ report: PluginReport) {
        guard case .dropped(let refusal, let article) = report else { return }
        notes.withLock { $0[article, default: []].append(refusal.description) }
    }

    func refusals(of article: Identifier<Article>) -> [String] {
        notes.withLock { $0[article] ?? [] }
    }

    var all: [String] { notes.withLock { $0.values.flatMap { $0 } } }
}
