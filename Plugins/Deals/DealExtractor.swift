import ExtractorKit
import FoundationEssentials
import Linguistics
import NewsModel

/// Reads deals off an article: takeovers, mergers, stakes, funding rounds, listings, orders, spending on own sites.
struct DealExtractor: Extractor {
    init(settings: ExtractorSettings) throws {}

    /// The deals an article reports, each once.
    func extract(_ article: ArticleText) throws -> [Event] {
        let document = Document(title: article.title, body: article.text, languageCode: article.language)
        let analysis = Analysis(document)
        let clues = DealReader(analysis: analysis, year: article.published.map(Self.year)).clues()
        return DealEvents(analysis: analysis).events(of: DealMerger.groups(of: clues))
    }

    // MARK: - Private

    private static func year(of date: Date) -> Int {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        return calendar.component(.year, from: date)
    }
}
