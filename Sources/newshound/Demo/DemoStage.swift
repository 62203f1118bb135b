import Foundation
import WebInterface

/// The feeds of the demo as far as they have been published.
actor DemoStage {
    private var published: [DemoArticle] = []
    private var modified = Date.now

    /// How many articles there are to be read by now.
    var count: Int { published.count }

    func publish(_ articles: [DemoArticle]) {
        published += articles
        modified = .now
    }

    nonisolated func server(onListening: @escaping @Sendable (Int) -> Void) -> LocalFeedServer {
        LocalFeedServer(onListening: { onListening($0) }, document: { await self.document(at: $0) })
    }

    // MARK: - Private

    private func document(at path: String) -> FeedDocument? {
        let name = path.split(separator: "/").last.map { String($0.prefix { $0 != "." }) } ?? ""
        guard let language = DemoArticle.feeds[name] else { return nil }
        let text = DemoFeed(name: name, language: language).document(of: published, published: modified)
        return FeedDocument(body: Array(text.utf8), modified: modified)
    }
}
