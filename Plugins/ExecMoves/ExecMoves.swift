import ExtractorKit
import NewsModel

/// Reads who comes and who goes at the top of organisations.
struct ExecMoves: Extractor {
    init(settings: ExtractorSettings) {}

    func extract(_ article: ArticleText) -> [Event] { extraction(article).events() }

    func explain(_ article: ArticleText) -> Explanation? { MoveExplanation(extraction(article)).explanation() }

    // MARK: - Private

    private func extraction(_ article: ArticleText) -> MoveExtraction {
        MoveExtraction(title: article.title, text: article.text, language: article.language, published: article.published)
    }
}
