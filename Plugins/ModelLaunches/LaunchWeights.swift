import Linguistics

/// How sure a launch is.
enum LaunchWeights {
    /// 0…1, two digits.
    static func confidence(_ features: [String]) -> Double {
        min(0.98, (model.probability(features) * 100).rounded() / 100)
    }

    /// Made by `newshound plugin fit`.
    private static let model = ConfidenceModel(table: String(decoding: PackageResources.weights_txt, as: UTF8.self))
}
