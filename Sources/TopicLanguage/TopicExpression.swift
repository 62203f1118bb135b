import PlainText

/// What somebody wants to know, as a typed expression: parsed and checked once, then evaluated on stories and articles.
///
/// The language is described in docs/topics.md: fields, operators, literals with units, and how absent values count.
public struct TopicExpression: Sendable, Hashable {
    /// As written.
    public let source: String
    /// Sixteen hexadecimal digits, the same for every way of writing the same expression, on every machine and in every version.
    public let hash: String
    /// Whether a field of an event is asked for; if not, the expression is about coverage.
    public let asksForEvent: Bool
    private let root: Part

    /// Longest source accepted, in Unicode scalars.
    public static let longestSource = 50_000
    /// Most levels of parentheses and `not`.
    public static let deepest = 64
    /// Most comparisons in one expression.
    public static let mostParts = 1000
    /// Most values between the parentheses of one `in`.
    public static let mostValues = 1000

    private init(source: String, root: Part) {
        self.source = source
        self.root = root
        let digits = String(Shingles.hash(Canonical.text(root).utf8), radix: 16)
        hash = String(repeating: "0", count: 16 - digits.count) + digits
        asksForEvent = root.asksForEvent
    }

    // MARK: - Compiling

    /// Reads and checks an expression.
    ///
    /// - Parameters:
    ///   - lists: what `in @name` refers to.
    ///   - types: the plugins' own event types, whose fields are asked for as `event.NAME`.
    /// - Throws: the first mistake with line, column and a suggestion.
    public static func compile(
        _ source: String, lists: [String: NameList] = [:], types: EventTypes = .builtIn
    ) throws(TopicLanguageError) -> TopicExpression {
        let text = try SourceText(source)
        var parser = try Parser(text)
        let tree = try parser.tree()
        return TopicExpression(source: source, root: try TypeChecker(source: text, lists: lists, types: types).part(tree))
    }

    /// The shorthand `keywords:`, an `or` of `text has`.
    ///
    /// - Throws: `empty`, `noWord` or `tooManyParts`; `column` is then the keyword's number from 1.
    public static func keywords(_ keywords: [String]) throws(TopicLanguageError) -> TopicExpression {
        guard !keywords.isEmpty else { throw TopicLanguageError(.empty, suggestion: "name at least one keyword") }
        for (index, keyword) in keywords.enumerated() where Phrase(keyword) == nil {
            throw TopicLanguageError(.noWord(keyword), column: index + 1, suggestion: "remove it")
        }
        return try compile(keywords.map { "text has " + quoted($0) }.joined(separator: " or "))
    }

    // MARK: - Evaluating

    /// Whether the expression holds and why, every part with the values seen.
    public func evaluate(_ subject: TopicSubject) -> Verdict {
        Verdict(explanation: Evaluation(subject: subject).explanation(root))
    }

    /// Whether the expression holds; as `evaluate`, but stops at the first part that decides.
    public func matches(_ subject: TopicSubject) -> Bool {
        Evaluation(subject: subject).holds(root)
    }

    // MARK: - Private

    private static func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
}

extension Part {
    fileprivate var asksForEvent: Bool {
        switch self {
        case .all(let parts, _), .any(let parts, _): parts.contains(where: \.asksForEvent)
        case .not(let part, _): part.asksForEvent
        case .test(let test): test.field.isOfEvent
        }
    }
}
