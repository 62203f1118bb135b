import NewsModel
import PluginContract

/// A candidate of an extractor, and whether people report it.
public struct LabelledCandidate: Sendable, Hashable {
    public var article: String
    public var features: [String]
    public var isEvent: Bool

    public init(article: String, features: [String], isEvent: Bool) {
        self.article = article
        self.features = features
        self.isEvent = isEvent
    }

    /// Labels the candidates of an article; those that agree only with optional events are left out.
    ///
    /// Each event of the annotation is given to the candidate that agrees best; a second candidate for it is no event.
    /// Also gives how many events no candidate agrees with.
    static func label(
        _ candidates: [Explanation.Candidate], of annotated: AnnotatedArticle, types: Set<String>
    ) -> (candidates: [LabelledCandidate], missed: Int) {
        let scored = candidates.filter { $0.event != nil }
        let gold = annotated.events.filter { types.contains($0.type) }
        let pairs = gold.indices.flatMap { g in scored.indices.map { (g, $0, scored[$0].event.map(gold[g].agreement) ?? 0) } }
        var (owner, taken): ([Int: Int], Set<Int>) = ([:], [])
        for (g, c, score) in pairs.sorted(by: { ($0.2, !gold[$0.0].isOptional ? 1 : 0) > ($1.2, !gold[$1.0].isOptional ? 1 : 0) })
        where score > 0 && owner[c] == nil && !taken.contains(g) {
            owner[c] = g
            taken.insert(g)
        }
        let labelled = scored.indices.filter { owner[$0].map { !gold[$0].isOptional } ?? true }.map {
            LabelledCandidate(article: annotated.id, features: scored[$0].features, isEvent: owner[$0] != nil)
        }
        return (labelled, gold.indices.count { !taken.contains($0) && !gold[$0].isOptional })
    }
}
