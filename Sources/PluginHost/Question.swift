import FoundationEssentials
import NewsModel
import PluginContract

/// Something a plugin is to be asked.
struct Question: Sendable {
    let call: Call
    /// Whose answer it is; nil for a probe.
    let ticket: Ticket?
    /// Whether it is asked with no other question open, because it is under suspicion.
    var isAlone = false

    enum Call: Sendable {
        case extract(Extraction)
        case deliver(JSONValue)
        /// An article asked only to see whether the plugin answers at all.
        case probe(Extraction)
    }

    /// A place in a batch.
    struct Ticket: Sendable, Hashable {
        let batch: Int
        let place: Int
    }

    var isProbe: Bool {
        guard case .probe = call else { return false }
        return true
    }

    /// The line that asks it. Throws `PluginContractError.notJSON`.
    func line(id: Int) throws(PluginContractError) -> [UInt8] {
        switch call {
        case .extract(let extraction), .probe(let extraction):
            try MessageLine.encode(PluginQuestion(id: id, call: .extract(ArticleMessage(extraction))))
        case .deliver(let alert):
            try MessageLine.encode(PluginQuestion(id: id, call: .deliver(alert)))
        }
    }
}

extension ArticleMessage {
    /// "Now" is when the article was published, or else first seen.
    public init(_ extraction: Extraction) {
        let article = extraction.article
        self.init(
            id: article.id.text, language: article.language, published: (article.published ?? article.firstSeen).formatted(.iso8601),
            title: article.title, text: article.text, url: article.url, feed: article.feed, publisher: extraction.publisher)
    }
}
