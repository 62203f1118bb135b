import NewsModel

@_exported import struct PluginContract.Explanation

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

    /// How one article is read, for those who write rules; nil where the extractor does not tell.
    ///
    /// Its reported candidates are the events of `extract`, in their order.
    func explain(_ article: ArticleText) throws -> Explanation?
}

extension Extractor {
    public func explain(_ article: ArticleText) throws -> Explanation? { nil }
}
