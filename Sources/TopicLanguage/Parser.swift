/// Reads tokens into a syntax tree; `not` binds before `and` before `or`.
struct Parser {
    private let source: SourceText
    private let tokens: [Token]
    private var index = 0
    private var depth = 0
    private var parts = 0
    /// Where a quantity without currency ended, so that a word behind it is a unit not known.
    private var unitMayFollowAt: Int?

    init(_ source: SourceText) throws(TopicLanguageError) {
        self.source = source
        var lexer = Lexer(source)
        tokens = try lexer.tokens()
    }

    /// The whole expression.
    mutating func tree() throws(TopicLanguageError) -> SyntaxTree {
        guard here.kind != .end else { throw source.error(.empty, at: 0, "write for example `type = deal`") }
        let tree = try disjunction()
        if here.sign == .close { throw source.error(.unopenedParenthesis, at: here.range.lowerBound, "remove it") }
        guard here.kind == .end else { throw leftOver() }
        return tree
    }

    // MARK: - Logic

    private mutating func disjunction() throws(TopicLanguageError) -> SyntaxTree {
        var parts = [try conjunction()]
        while take(.or) { parts.append(try conjunction()) }
        return parts.count == 1 ? parts[0] : .any(parts)
    }

    private mutating func conjunction() throws(TopicLanguageError) -> SyntaxTree {
        var parts = [try negation()]
        while take(.and) { parts.append(try negation()) }
        return parts.count == 1 ? parts[0] : .all(parts)
    }

    private mutating func negation() throws(TopicLanguageError) -> SyntaxTree {
        try descend()
        defer { depth -= 1 }
        if take(.not) { return .not(try negation()) }
        guard here.sign == .open else { return .test(try test()) }
        let opening = advance()
        let inner = try disjunction()
        guard here.sign == .close else {
            guard here.kind == .end else { throw leftOver() }
            throw source.error(.unclosedParenthesis, at: opening.range.lowerBound, "add a `)`")
        }
        advance()
        return inner
    }

    private mutating func descend() throws(TopicLanguageError) {
        depth += 1
        guard depth <= TopicExpression.deepest else {
            throw source.error(.tooDeep(limit: TopicExpression.deepest), at: here.range.lowerBound, "use a list or several topics")
        }
    }

    // MARK: - Comparisons

    private mutating func test() throws(TopicLanguageError) -> SyntaxTest {
        parts += 1
        guard parts <= TopicExpression.mostParts else {
            throw source.error(.tooManyParts(limit: TopicExpression.mostParts), at: here.range.lowerBound, "use a list: `in @name`")
        }
        guard case .word(let field) = here.kind, here.keyword == nil else {
            throw source.error(.fieldExpected(found: found), at: here.range.lowerBound, "a comparison reads `field operator value`")
        }
        let start = advance()
        let askedOffset = here.range.lowerBound
        let asked = try asked(of: field)
        let operands = try operands(of: asked)
        return SyntaxTest(
            field: field, fieldOffset: start.range.lowerBound, asked: asked, askedOffset: askedOffset, operands: operands,
            range: start.range.lowerBound..<tokens[index - 1].range.upperBound)
    }

    private mutating func asked(of field: String) throws(TopicLanguageError) -> Asked {
        if let sign = here.sign, let asked = Asked(sign) {
            advance()
            return asked
        }
        if take(.in) { return .oneOf }
        if take(.has) { return .has }
        if take(.matches) { return .matches }
        if take(.is) { return try presence(of: field) }
        if here.kind == .end || here.sign == .close || here.keyword == .and || here.keyword == .or { return .alone }
        if here.keyword == .not { throw source.error(operatorExpected(field), at: here.range.lowerBound, "write `not \(field) …`") }
        throw source.error(operatorExpected(field), at: here.range.lowerBound, "operators are =, !=, <, <=, >, >=, in, has, matches, is")
    }

    private func operatorExpected(_ field: String) -> TopicLanguageError.Fault {
        .operatorExpected(after: field, found: found)
    }

    private mutating func presence(of field: String) throws(TopicLanguageError) -> Asked {
        let negated = take(.not)
        if take(.absent) { return negated ? .isPresent : .isAbsent }
        if take(.present) { return negated ? .isAbsent : .isPresent }
        throw source.error(
            .valueExpected(after: "\(field) is", found: found), at: here.range.lowerBound, "write `is absent`, `is present` or `=`")
    }

    private mutating func operands(of asked: Asked) throws(TopicLanguageError) -> [Operand] {
        switch asked {
        case .alone, .isAbsent, .isPresent: return []
        case .oneOf where here.sign == .open: return try listedOperands()
        default: return [try operand(after: asked.rawValue)]
        }
    }

    private mutating func listedOperands() throws(TopicLanguageError) -> [Operand] {
        let opening = advance()
        var operands = [try operand(after: "(")]
        while here.sign == .comma {
            advance()
            operands.append(try operand(after: ","))
            guard operands.count <= TopicExpression.mostValues else {
                throw source.error(
                    .tooManyValues(limit: TopicExpression.mostValues), at: opening.range.lowerBound, "use a list: `in @name`")
            }
        }
        guard here.sign == .close else {
            guard here.kind == .end else { throw leftOver() }
            throw source.error(.unclosedParenthesis, at: opening.range.lowerBound, "add a `)`")
        }
        advance()
        return operands
    }

    private mutating func operand(after part: String) throws(TopicLanguageError) -> Operand {
        let start = here
        let kind = try operandKind(after: part)
        let range = start.range.lowerBound..<tokens[index - 1].range.upperBound
        return Operand(kind: kind, written: source.line(range), offset: range.lowerBound)
    }

    private mutating func operandKind(after part: String) throws(TopicLanguageError) -> Operand.Kind {
        switch here.kind {
        case .quoted(let text): advance(); return .text(text)
        case .pattern(let text, let caseless): advance(); return .pattern(text, caseless: caseless)
        case .list(let name): advance(); return .list(name)
        case .date(let day): advance(); return .date(day)
        case .number, .currency: return .quantity(try quantity())
        case .word(let word) where here.keyword == nil: return try wordOperand(word)
        default:
            let remedy = here.keyword == nil ? nil : "put the word in quotation marks"
            throw source.error(.valueExpected(after: part, found: found), at: here.range.lowerBound, remedy)
        }
    }

    /// A word, or the currency of `EUR 10 million`.
    private mutating func wordOperand(_ word: String) throws(TopicLanguageError) -> Operand.Kind {
        if case .currency = Units.unit(word), case .number = tokens[index + 1].kind { return .quantity(try quantity()) }
        advance()
        return .text(word)
    }

    private mutating func quantity() throws(TopicLanguageError) -> Quantity {
        var units = takeUnits()
        guard case .number(let number) = here.kind else {
            throw source.error(.valueExpected(after: source.line(tokens[index - 1].range), found: found), at: here.range.lowerBound)
        }
        advance()
        units += takeUnits()
        let quantity = Quantity(number: number, units: units)
        unitMayFollowAt = quantity.currency == nil ? index : nil
        return quantity
    }

    private mutating func takeUnits() -> [Unit] {
        var units: [Unit] = []
        while let unit = unitHere {
            units.append(unit)
            advance()
        }
        return units
    }

    private var unitHere: Unit? {
        switch here.kind {
        case .sign(.percent): .percent
        case .currency(let code): .currency(code)
        case .word(let word) where here.keyword == nil: Units.unit(word)
        default: nil
        }
    }

    // MARK: - Tokens

    private var here: Token { tokens[index] }

    @discardableResult
    private mutating func advance() -> Token {
        let token = tokens[index]
        if token.kind != .end { index += 1 }
        return token
    }

    private mutating func take(_ keyword: Keyword) -> Bool {
        guard here.keyword == keyword else { return false }
        advance()
        return true
    }

    private var found: String {
        here.kind == .end ? "the end" : "`\(source.line(here.range))`"
    }

    /// What stands where `and`, `or` or the end should.
    private func leftOver() -> TopicLanguageError {
        let before = index > 0 ? tokens[index - 1] : here
        switch (before.kind, here.kind) {
        case (_, .word(let word)) where unitMayFollowAt == index:
            let remedy = Suggestion.nearest(to: word, among: Units.spellings)
            return source.error(
                .unknownUnit(word), at: here.range.lowerBound, remedy ?? "units are million, bn, %, EUR, $, h, d and the like")
        case (.word(let first), .word(let second)) where Units.unit(first)?.isCurrency != true:
            return source.error(
                .leftOver(found), at: here.range.lowerBound, "put several words in quotation marks, \"\(first) \(second)\", or write `and`")
        default:
            return source.error(.leftOver(found), at: here.range.lowerBound, "join comparisons by `and` or `or`")
        }
    }
}
