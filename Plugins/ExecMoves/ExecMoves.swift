import ExtractorKit
import NewsModel

/// Reads who comes and who goes at the top of organisations.
struct ExecMoves: Extractor {
    init(settings: ExtractorSettings) {}

    func extract(_ article: ArticleText) -> [Event] {
        MoveExtraction.events(title: article.title, text: article.text, language: article.language, published: article.published)
    }
}
