import Linguistics
import Testing

@Suite struct ConfidenceModelTests {
    private let model = ConfidenceModel(table: "# made by hand\nbias -1\nrule:buys 2.5\nin title 0.5\nquestion -4\n")

    @Test func theWeightsOfTheFeaturesPresentDecide() {
        #expect(abs(model.probability([]) - 0.2689) < 0.001)
        #expect(abs(model.probability(["rule:buys", "in title"]) - 0.8808) < 0.001)
        #expect(model.probability(["rule:buys", "question"]) < 0.1)
    }

    @Test func aRepeatedOrUnknownFeatureSaysNothingMore() {
        #expect(model.probability(["rule:buys", "rule:buys", "never seen"]) == model.probability(["rule:buys"]))
    }
}
