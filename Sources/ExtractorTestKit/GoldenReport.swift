import FoundationEssentials
import NewsModel
import PluginContract

/// What became of golden cases.
public struct GoldenReport: Sendable {
    public var outcomes: [Outcome]

    /// One case.
    public struct Outcome: Sendable {
        public var name: String
        public var path: String
        public var language: String
        /// What is wrong, line by line; empty where the case passes.
        public var complaints: [String]
        /// Types of expected events that were reported as they should be.
        var matched: [String]
        var expected: [String]
        var reported: [String]

        public var isPassed: Bool { complaints.isEmpty }
    }

    /// Precision and recall of one language and type over all cases.
    public struct Score: Sendable, Hashable {
        public var language: String
        public var type: String
        public var expected: Int
        public var reported: Int
        public var matched: Int

        /// Share of reported events that are right; 1 where none is reported.
        public var precision: Double { reported == 0 ? 1 : Double(matched) / Double(reported) }
        /// Share of expected events that are reported; 1 where none is expected.
        public var recall: Double { expected == 0 ? 1 : Double(matched) / Double(expected) }
    }

    public var isPassed: Bool { outcomes.allSatisfy(\.isPassed) }

    /// By language and type, sorted.
    public var scores: [Score] {
        let languages = Set(outcomes.map(\.language)).sorted()
        return languages.flatMap { language in
            let cases = outcomes.filter { $0.language == language }
            let types = Set(cases.flatMap { $0.expected + $0.reported }).sorted()
            return types.map { Self.score(of: $0, in: cases, language) }
        }
    }

    /// For people: each failed case with what is wrong, then the scores.
    public var text: String {
        let failures = outcomes.filter { !$0.isPassed }.map { "✗ \($0.path)\n" + $0.complaints.map { "    \($0)\n" }.joined() }
        let table = scores.map {
            "\($0.language) \($0.type): precision \(Self.percent($0.precision)), recall \(Self.percent($0.recall)) (\($0.expected) expected)\n"
        }
        let passed = outcomes.count(where: \.isPassed)
        return failures.joined() + table.joined() + "\(passed) of \(outcomes.count) cases pass\n"
    }

    // MARK: - Private

    private static func score(of type: String, in cases: [Outcome], _ language: String) -> Score {
        func count(_ types: (Outcome) -> [String]) -> Int { cases.reduce(0) { $0 + types($1).count { $0 == type } } }
        return Score(
            language: language, type: type, expected: count(\.expected), reported: count(\.reported), matched: count(\.matched))
    }

    private static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }
}

extension GoldenReport.Outcome {
    init(_ golden: GoldenCase, _ outcome: GoldenRunner.Reading) {
        let comparison = EventComparison(expected: golden.expected, reported: outcome.events)
        self.init(
            name: golden.name, path: golden.path, language: golden.article.language ?? "-",
            complaints: outcome.complaints + Self.complaints(comparison), matched: comparison.matched.map(\.type),
            expected: golden.expected.map(\.type), reported: outcome.events.map(\.type))
    }

    private static func complaints(_ comparison: EventComparison) -> [String] {
        comparison.missing.flatMap { ["missing    \($0.expected.line)"] + $0.differences.map { "           \($0)" } }
            + comparison.unexpected.map { "unexpected \(EventComparison.json(of: $0).withoutReading.line)" }
    }
}

extension JSONValue {
    /// An event's JSON as one would write it into a case.
    fileprivate var withoutReading: JSONValue {
        .object((object ?? [:]).filter { !["evidence", "confidence", "rule"].contains($0.key) })
    }
}
