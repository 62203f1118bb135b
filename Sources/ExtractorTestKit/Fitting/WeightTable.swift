import Glibc

/// Weights of features by logistic regression with a quadratic penalty.
///
/// Minimises the negative log likelihood plus `penalty`/2 times the sum of squared weights (not the bias') by cyclic coordinate descent with
/// one Newton step a weight (Genkin, Lewis, Madigan: Large-scale Bayesian logistic regression, 2007, without their trust region but with
/// steps bounded at 1). The same candidates give the same weights.
struct WeightTable: Sendable {
    private(set) var weights: [String: Double]

    /// Features that fewer than `rarest` candidates have get no weight.
    init(_ candidates: [LabelledCandidate], penalty: Double, rarest: Int) {
        var occurrences: [String: [Int]] = [:]
        for (row, candidate) in candidates.enumerated() {
            for feature in Set(candidate.features) { occurrences[feature, default: []].append(row) }
        }
        let columns = occurrences.filter { $0.value.count >= rarest }.sorted { $0.key < $1.key }
        var descent = Descent(labels: candidates.map(\.isEvent))
        var values = [Double](repeating: 0, count: columns.count + 1)
        let everyone = Array(candidates.indices)
        for _ in 0..<Self.sweeps {
            var largest = abs(descent.step(&values[0], everyone, penalty: 1e-6))
            for (place, column) in columns.enumerated() {
                largest = max(largest, abs(descent.step(&values[place + 1], column.value, penalty: penalty)))
            }
            if largest < 1e-4 { break }
        }
        weights = Dictionary(uniqueKeysWithValues: zip(columns.map(\.key), values.dropFirst()))
        weights["bias"] = values[0]
    }

    func probability(_ features: [String]) -> Double {
        let sum = Set(features).sorted().reduce(weights["bias"] ?? 0) { $0 + (weights[$1] ?? 0) }
        return 1 / (1 + exp(-sum))
    }

    // MARK: - Private

    private static let sweeps = 200

    private struct Descent {
        private let labels: [Bool]
        private var scores: [Double]

        init(labels: [Bool]) {
            self.labels = labels
            scores = [Double](repeating: 0, count: labels.count)
        }

        /// Moves one weight and the scores of its rows; returns how far.
        mutating func step(_ weight: inout Double, _ rows: [Int], penalty: Double) -> Double {
            var (slope, curve) = (penalty * weight, penalty)
            for row in rows {
                let probability = 1 / (1 + exp(-scores[row]))
                slope += probability - (labels[row] ? 1 : 0)
                curve += probability * (1 - probability)
            }
            let change = max(-1, min(1, -slope / max(curve, 1e-9)))
            weight += change
            for row in rows { scores[row] += change }
            return change
        }
    }
}
