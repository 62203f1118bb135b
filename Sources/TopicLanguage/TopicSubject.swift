import FoundationEssentials
import NewsModel
import Synchronization

/// What an expression is evaluated on: a story's facts and one of its articles.
public struct TopicSubject: Sendable {
    /// The story's merged event; nil for coverage without one.
    public let event: Event?
    public let article: Article
    public let feedTags: [String]
    /// How many articles tell the story.
    public let sources: Int
    public let rates: ExchangeRates
    public let now: Date
    let words: ArticleWords

    public init(
        event: Event?, article: Article, feedTags: [String] = [], sources: Int = 1, rates: ExchangeRates = .shipped, now: Date
    ) {
        self.event = event
        self.article = article
        self.feedTags = feedTags
        self.sources = sources
        self.rates = rates
        self.now = now
        words = ArticleWords()
    }

    /// When the article was published, or first seen where its feed does not say.
    var moment: Date { article.published ?? article.firstSeen }
}

/// The folded words of texts, made once for all topics that ask.
final class ArticleWords: Sendable {
    private let known = Mutex<[String: [String]]>([:])

    func words(of text: String) -> [String] {
        known.withLock { known in
            if let words = known[text] { return words }
            let words = Phrase.words(of: text)
            known[text] = words
            return words
        }
    }
}
