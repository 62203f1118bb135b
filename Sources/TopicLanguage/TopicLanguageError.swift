/// What is wrong with a topic's expression, and where.
public struct TopicLanguageError: Error, Sendable, Hashable, CustomStringConvertible {
    public var fault: Fault
    /// From 1.
    public var line: Int
    /// From 1, in Unicode scalars.
    public var column: Int
    /// What to write instead, where that can be told: `did you mean amount?`.
    public var suggestion: String?

    init(_ fault: Fault, line: Int = 1, column: Int = 1, suggestion: String? = nil) {
        self.fault = fault
        self.line = line
        self.column = column
        self.suggestion = suggestion
    }

    /// What is wrong, without place and suggestion.
    public var message: String { fault.message }

    /// Stable name for logs and metrics.
    public var reason: String { fault.reason }

    public var description: String {
        "line \(line), column \(column): \(message)" + (suggestion.map { "; \($0)" } ?? "")
    }
}

extension TopicLanguageError {
    /// The kinds of mistakes.
    public enum Fault: Sendable, Hashable {
        case empty
        case tooLong(limit: Int)
        case tooDeep(limit: Int)
        case tooManyParts(limit: Int)
        case tooManyValues(limit: Int)
        case unknownCharacter(String)
        case unfinished(String)
        case ambiguousNumber(String)
        case fieldExpected(found: String)
        case operatorExpected(after: String, found: String)
        case valueExpected(after: String, found: String)
        case leftOver(String)
        case unclosedParenthesis
        case unopenedParenthesis
        case unknownField(String)
        case unsuitableOperator(String, field: String)
        case unsuitableValue(String, field: String, needed: String)
        case unknownValue(String, field: String)
        case unknownList(String)
        case unknownUnit(String)
        case invalidPattern(String)
        case noWord(String)
    }
}

extension TopicLanguageError.Fault {
    var message: String {
        switch self {
        case .empty: "the expression is empty"
        case .tooLong(let limit): "the expression is longer than \(limit) characters"
        case .tooDeep(let limit): "more than \(limit) levels of parentheses and not"
        case .tooManyParts(let limit): "more than \(limit) comparisons"
        case .tooManyValues(let limit): "more than \(limit) values in a list"
        case .unknownCharacter(let character): "`\(character)` has no meaning here"
        case .unfinished(let what): "the \(what) that begins here does not end"
        case .ambiguousNumber(let number): "`\(number)` can be read in two ways"
        case .fieldExpected(let found): "a field should stand here, not \(found)"
        case .operatorExpected(let field, let found): "an operator should follow `\(field)`, not \(found)"
        case .valueExpected(let part, let found): "a value should follow `\(part)`, not \(found)"
        case .leftOver(let found): "\(found) does not belong here"
        case .unclosedParenthesis: "the parenthesis that begins here is not closed"
        case .unopenedParenthesis: "`)` closes nothing"
        case .unknownField(let name): "`\(name)` is not a field"
        case .unsuitableOperator(let name, let field): "`\(field)` cannot be asked with `\(name)`"
        case .unsuitableValue(let value, let field, let needed): "`\(field)` needs \(needed), not `\(value)`"
        case .unknownValue(let value, let field): "`\(field)` is never `\(value)`"
        case .unknownList(let name): "there is no list `\(name)`"
        case .unknownUnit(let unit): "`\(unit)` is not a unit"
        case .invalidPattern(let message): "the pattern is wrong: \(message)"
        case .noWord(let text): "`\(text)` has no word to look for"
        }
    }

    var reason: String {
        switch self {
        case .empty: "empty"
        case .tooLong: "too_long"
        case .tooDeep: "too_deep"
        case .tooManyParts: "too_many_parts"
        case .tooManyValues: "too_many_values"
        case .unknownCharacter: "unknown_character"
        case .unfinished: "unfinished"
        case .ambiguousNumber: "ambiguous_number"
        case .fieldExpected: "field_expected"
        case .operatorExpected: "operator_expected"
        case .valueExpected: "value_expected"
        case .leftOver: "left_over"
        case .unclosedParenthesis: "unclosed_parenthesis"
        case .unopenedParenthesis: "unopened_parenthesis"
        case .unknownField: "unknown_field"
        case .unsuitableOperator: "unsuitable_operator"
        case .unsuitableValue: "unsuitable_value"
        case .unknownValue: "unknown_value"
        case .unknownList: "unknown_list"
        case .unknownUnit: "unknown_unit"
        case .invalidPattern: "invalid_pattern"
        case .noWord: "no_word"
        }
    }
}
