import NewsModel

/// Reads articles and reports the events they tell of.
///
/// The same article gives the same events in any order and after any restart: no memory between articles, no clock.
public protocol Extractor: Sendable {
    /// Throws where it cannot work with these settings.
    init(settings: ExtractorSettings) throws

    /// The events of one article, empty where it tells of none.
    ///
    /// Evidence may be given as quotes only; the host finds their places. An error is answered to the host and costs this article only.
    func extract(_ article: ArticleText) throws -> [Event]
}
