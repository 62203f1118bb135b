import ExtractorKit
import NewsModel

/// Reads which machine-learning models are brought out, announced, delayed, withdrawn or retired.
struct ModelLaunches: Extractor {
    init(settings: ExtractorSettings) {}

    func extract(_ article: ArticleText) -> [Event] { LaunchExtraction.events(of: article) }

    func explain(_ article: ArticleText) -> Explanation? { LaunchExtraction.explanation(of: article) }
}
