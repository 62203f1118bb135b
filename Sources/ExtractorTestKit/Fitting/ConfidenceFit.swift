import FoundationEssentials
import NewsModel
import PluginContract
import PluginHost

/// Fits an extractor's weights to annotated articles, and tells how far its confidence can be trusted.
public struct ConfidenceFit: Sendable {
    /// Events of the annotation that no candidate agrees with: no weight can find them.
    public let missed: Int
    public let candidates: [LabelledCandidate]
    private let penalty: Double
    private let rarest: Int

    public init(_ candidates: [LabelledCandidate], missed: Int = 0, penalty: Double = 1, rarest: Int = 3) {
        self.candidates = candidates
        self.missed = missed
        self.penalty = penalty
        self.rarest = rarest
    }

    /// Asks the plugin how it reads the articles, and holds its candidates against the annotation.
    ///
    /// Articles that nobody annotated are left out. Throws `ExtractorTestKitError.unexplained`.
    public static func asking(
        _ plugin: InstalledPlugin, about articles: [Extraction], annotation: [AnnotatedArticle], penalty: Double = 1
    ) async throws(ExtractorTestKitError) -> ConfidenceFit {
        let annotated = Dictionary(annotation.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let known = articles.filter { annotated[$0.article.id.text] != nil }
        let explanations = try await ExplanationReader(plugin).explanations(of: known)
        var (candidates, missed): ([LabelledCandidate], Int) = ([], 0)
        for (article, explanation) in zip(known, explanations) {
            guard let gold = annotated[article.article.id.text] else { continue }
            let labelled = LabelledCandidate.label(explanation.candidates, of: gold, types: Set(plugin.manifest.events.keys))
            candidates += labelled.candidates
            missed += labelled.missed
        }
        return ConfidenceFit(candidates, missed: missed, penalty: penalty)
    }

    /// The table that `ConfidenceModel` of Linguistics reads, features in order of their names, weights with three decimals.
    public var table: String {
        let weights = WeightTable(candidates, penalty: penalty, rarest: rarest).weights
        return weights.sorted { $0.key < $1.key }.map { "\($0.key) \(($0.value * 1000).rounded() / 1000)\n" }.joined()
    }

    /// Each candidate's probability by weights fitted without its article's fold; articles fall into five folds by their ids.
    public func crossValidated() -> FitReport {
        let folds = candidates.map { Self.fold($0.article) }
        var estimates: [FitReport.Estimate] = []
        for fold in 0..<Self.folds {
            let others = candidates.indices.filter { folds[$0] != fold }.map { candidates[$0] }
            let weights = WeightTable(others, penalty: penalty, rarest: rarest)
            estimates += candidates.indices.filter { folds[$0] == fold }.map {
                FitReport.Estimate(probability: weights.probability(candidates[$0].features), isEvent: candidates[$0].isEvent)
            }
        }
        return FitReport(estimates: estimates, missed: missed)
    }

    // MARK: - Private

    private static let folds = 5

    /// FNV-1a, the same on every machine.
    private static func fold(_ id: String) -> Int {
        Int(id.utf8.reduce(UInt64(0xcbf2_9ce4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 } % UInt64(folds))
    }
}
