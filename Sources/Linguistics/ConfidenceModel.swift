import Glibc

/// The probability that a candidate is an event a careful reader would report, from named features.
///
/// Logistic regression: the weights of the features present are added up and squashed. The table of weights is made by
/// `newshound plugin fit`, a line each: `feature`, a space, its weight; `bias` stands for every candidate; lines with `#` are comments.
public struct ConfidenceModel: Sendable {
    /// Each feature's weight and its place in the order of all names: added up in that order, the same features give the same sum.
    private let weights: WordMap<(place: Int, weight: Double)>
    private let bias: Double

    public init(table: String) {
        var weights: [String: Double] = [:]
        for line in table.split(separator: "\n") where !line.hasPrefix("#") {
            guard let space = line.lastIndex(of: " "), let weight = Double(line[line.index(after: space)...]) else { continue }
            weights[String(line[..<space])] = weight
        }
        let sorted = weights.sorted { $0.key < $1.key }
        self.weights = WordMap(sorted.enumerated().map { ($0.element.key, (place: $0.offset, weight: $0.element.value)) })
        bias = weights["bias"] ?? 0
    }

    /// 0…1; a feature without a weight says nothing, a repeated one counts once.
    public func probability(_ features: [String]) -> Double {
        var known = features.compactMap { weights[$0] }
        known.sort { $0.place < $1.place }
        var sum = bias
        for index in known.indices where index == 0 || known[index].place != known[index - 1].place { sum += known[index].weight }
        return 1 / (1 + exp(-sum))
    }
}
