import FoundationEssentials
import NewsModel

/// What somebody wants to know, and how to tell it.
public struct Topic: Sendable, Hashable {
    /// Unique; an alert is raised once per topic and story.
    public var name: String
    public var expression: TopicExpression
    /// Only articles in these languages; empty for all.
    public var languages: [String]
    /// Names of the sinks; empty for all.
    public var sinks: [String]
    /// Told without waiting, also in quiet hours.
    public var urgent: Bool
    /// How long a first alert waits for twins.
    public var firstAfter: Duration
    /// The least time between two updates of one story.
    public var updatesEvery: Duration
    /// Events below this confidence are not told.
    public var minConfidence: Double
    /// Articles older than this when they are read are not told.
    public var maxAge: Duration

    public init(
        name: String, expression: TopicExpression, languages: [String] = [], sinks: [String] = [], urgent: Bool = false,
        firstAfter: Duration = .seconds(90), updatesEvery: Duration = .seconds(1800), minConfidence: Double = 0.5,
        maxAge: Duration = .seconds(259_200)
    ) {
        self.name = name
        self.expression = expression
        self.languages = languages
        self.sinks = sinks
        self.urgent = urgent
        self.firstAfter = firstAfter
        self.updatesEvery = updatesEvery
        self.minConfidence = minConfidence
        self.maxAge = maxAge
    }

    /// Hash of the expression, stored with each alert.
    public var hash: String { expression.hash }

    // MARK: - Evaluating

    /// Whether the topic wants to know of `subject`: its language, confidence and age, then the expression; each with the value seen.
    ///
    /// An expression without event fields is about the article: confidence does not count for it.
    public func verdict(on subject: TopicSubject) -> Verdict {
        var parts = [age(of: subject)]
        if !languages.isEmpty { parts.append(language(of: subject)) }
        if expression.asksForEvent { parts.append(confidence(of: subject)) }
        parts.append(expression.evaluate(subject).explanation)
        return Verdict(explanation: Explanation(part: name, holds: parts.allSatisfy(\.holds), parts: parts))
    }

    // MARK: - Private

    private func age(of subject: TopicSubject) -> Explanation {
        let limit = Double(maxAge.components.seconds)
        let age = subject.now.timeIntervalSince(subject.moment)
        return Explanation(part: "max_age: \(Shown.span(limit))", holds: age <= limit, seen: [Shown.span(age)])
    }

    private func language(of subject: TopicSubject) -> Explanation {
        let language = subject.article.language
        return Explanation(
            part: "languages: \(languages.joined(separator: ", "))", holds: language.map(languages.contains) ?? false,
            seen: language.map { [$0] } ?? [])
    }

    private func confidence(of subject: TopicSubject) -> Explanation {
        let confidence = subject.event?.confidence
        return Explanation(
            part: "min_confidence: \(minConfidence)", holds: (confidence ?? 0) >= minConfidence,
            seen: confidence.map { ["\($0)"] } ?? [])
    }
}
