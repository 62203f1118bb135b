import ExtractorKit
import NewsModel

/// Reads which machine-learning models are brought out, announced, delayed, withdrawn or retired.
struct ModelLaunches: Extractor {
    init(settings: ExtractorSettings) {}

    func extract(_ article: ArticleText) -> [Event] { LaunchExtraction(article).events() }

    func explain(_ article: ArticleText) -> Explanation? { LaunchExtraction(article).explanation() }
}
