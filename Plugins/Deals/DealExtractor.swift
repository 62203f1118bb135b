import ExtractorKit
import FoundationEssentials
import Linguistics
import NewsModel

/// Reads deals off an article: takeovers, mergers, stakes, funding rounds, listings, orders, spending on own sites.
struct DealExtractor: Extractor {
    init(settings: ExtractorSettings) throws {}

    /// The deals an article reports, each once.
    func extract(_ article: ArticleText) throws -> [Event] {
        candidates(analysis(article), article, explains: false).filter { $0.dropped == nil }.compactMap(\.event)
    }

    func explain(_ article: ArticleText) throws -> Explanation? {
        let analysis = analysis(article)
        return DealExplanation(analysis: analysis).explanation(of: candidates(analysis, article, explains: true))
    }

    // MARK: - Private

    private func analysis(_ article: ArticleText) -> Analysis {
        Analysis(Document(title: article.title, body: article.text, languageCode: article.language))
    }

    private func candidates(_ analysis: Analysis, _ article: ArticleText, explains: Bool) -> [DealCandidate] {
        let clues = DealReader(analysis: analysis, year: article.published.map(Self.year), publisher: article.publisher).clues()
        return DealEvents(analysis: analysis, published: article.published, explains: explains).candidates(of: DealMerger.groups(of: clues))
    }

    private static func year(of date: Date) -> Int {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        return calendar.component(.year, from: date)
    }
}
