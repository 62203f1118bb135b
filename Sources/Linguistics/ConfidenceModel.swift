import Glibc

/// The probability that a candidate is an event a careful reader would report, from named features.
///
/// Logistic regression: the weights of the features present are added up and squashed. The table of weights is made by
/// `newshound plugin fit`, a line each: `feature`, a space, its weight; `bias` stands for every candidate; lines with `#` are comments.
public struct ConfidenceModel: Sendable {
    private let weights: WordMap<Double>
    private let bias: Double

    public init(table: String) {
        var weights: [String: Double] = [:]
        for line in table.split(separator: "\n") where !line.hasPrefix("#") {
            guard let space = line.lastIndex(of: " "), let weight = Double(line[line.index(after: space)...]) else { continue }
            weights[String(line[..<space])] = weight
        }
        self.weights = WordMap(weights.map { ($0.key, $0.value) })
        bias = weights["bias"] ?? 0
    }

    /// 0…1; a feature without a weight says nothing, a repeated one counts once.
    public func probability(_ features: [String]) -> Double {
        let isSorted = zip(features, features.dropFirst()).allSatisfy { $0 < $1 }
        let sum = (isSorted ? features : Set(features).sorted()).reduce(bias) { $0 + (weights[$1] ?? 0) }
        return 1 / (1 + exp(-sum))
    }
}
