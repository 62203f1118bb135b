import ExtractorKit
import NewsModel

/// Reads which machine-learning models are brought out, announced, delayed or withdrawn.
struct ModelLaunches: Extractor {
    init(settings: ExtractorSettings) {}

    func extract(_ article: ArticleText) -> [Event] {
        LaunchExtraction.events(
            title: article.title, text: article.text, language: article.language, published: article.published, publisher: article.publisher
        )
    }
}
