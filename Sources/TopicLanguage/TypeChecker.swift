import PlainText

/// Checks a syntax tree against fields, types, vocabularies and lists.
struct TypeChecker {
    let source: SourceText
    let lists: [String: NameList]
    let types: EventTypes

    func part(_ tree: SyntaxTree) throws(TopicLanguageError) -> Part {
        switch tree {
        case .all(let trees): return .all(try parts(trees), written: "and")
        case .any(let trees): return .any(try parts(trees), written: "or")
        case .not(let tree): return .not(try part(tree), written: "not")
        case .test(let test): return .test(try self.test(test))
        }
    }

    // MARK: - Private

    private func parts(_ trees: [SyntaxTree]) throws(TopicLanguageError) -> [Part] {
        var parts: [Part] = []
        for tree in trees { parts.append(try part(tree)) }
        return parts
    }

    private func test(_ test: SyntaxTest) throws(TopicLanguageError) -> Test {
        let field = try field(test)
        guard field.kind.suitable.contains(test.asked) else { throw unsuitable(test, field) }
        let condition = try condition(test, field)
        return Test(
            field: field, condition: condition, written: source.line(test.range),
            canonical: Canonical.text(field: field.name, condition: condition))
    }

    private func field(_ test: SyntaxTest) throws(TopicLanguageError) -> Field {
        if let known = KnownField(rawValue: test.field) { return .known(known) }
        if test.field.hasPrefix("event."), test.field.count > 6 {
            let name = String(test.field.dropFirst(6))
            return .ofEvent(name, types.kind(ofEventField: name))
        }
        let names = KnownField.allCases.map(\.rawValue)
        let pluginFields = Set(types.plugins.values.flatMap(\.fields.keys))
        let remedy = pluginFields.contains(test.field) ? "write `event.\(test.field)`" : FieldSynonyms.remedy(test.field)
        throw source.error(
            .unknownField(test.field), at: test.fieldOffset,
            remedy ?? Suggestion.nearestOrAll(to: test.field, among: names, called: "fields"))
    }

    private func unsuitable(_ test: SyntaxTest, _ field: Field) -> TopicLanguageError {
        let names = field.kind.suitable.filter { $0 != .alone }.map(\.rawValue).joined(separator: ", ")
        if test.asked == .alone {
            return source.error(
                .operatorExpected(after: field.name, found: "the end of the comparison"), at: test.askedOffset, "it takes \(names)")
        }
        return source.error(.unsuitableOperator(test.asked.rawValue, field: field.name), at: test.askedOffset, "it takes \(names)")
    }

    private func condition(_ test: SyntaxTest, _ field: Field) throws(TopicLanguageError) -> Condition {
        switch test.asked {
        case .isAbsent: return .isAbsent
        case .isPresent: return .isPresent
        case .alone: return .any(.oneOf([.flag(true)]))
        case .unequal: return .none(try equality(test, field))
        case .equal, .oneOf: return .any(try equality(test, field))
        case .has: return .any(.phrase(try phrase(test.operands[0], field)))
        case .matches: return .any(.pattern(try pattern(test.operands[0], field)))
        case .less: return .any(.order(.less, try literal(test.operands[0], field)))
        case .lessOrEqual: return .any(.order(.lessOrEqual, try literal(test.operands[0], field)))
        case .greater: return .any(.order(.greater, try literal(test.operands[0], field)))
        case .greaterOrEqual: return .any(.order(.greaterOrEqual, try literal(test.operands[0], field)))
        }
    }

    private func equality(_ test: SyntaxTest, _ field: Field) throws(TopicLanguageError) -> Criterion {
        if case .list(let name) = test.operands[0].kind {
            guard test.operands.count == 1, test.asked == .oneOf else {
                throw source.error(
                    .unsuitableValue("@\(name)", field: field.name, needed: field.kind.needed), at: test.operands[0].offset,
                    "write `\(field.name) in @\(name)`")
            }
            return .list(name, try list(name, test.operands[0], field))
        }
        if test.asked == .oneOf, test.operands.count == 1, source.scalars[test.operands[0].offset - 1] != "(",
            source.text(test.askedOffset..<test.operands[0].offset).contains("(") == false
        {
            let operand = test.operands[0].written
            throw source.error(
                .valueExpected(after: "in", found: "`\(operand)`"), at: test.operands[0].offset, "write `in (\(operand))` or `in @list`")
        }
        var literals: [Literal] = []
        for operand in test.operands { literals.append(try literal(operand, field)) }
        return .oneOf(literals)
    }

    private func list(_ name: String, _ operand: Operand, _ field: Field) throws(TopicLanguageError) -> NameList {
        guard field.kind == .text || field.kind == .name || field.kind == .unknown else {
            throw source.error(
                .unsuitableValue("@\(name)", field: field.name, needed: field.kind.needed), at: operand.offset, field.kind.example)
        }
        guard let list = lists[name] else {
            let names = lists.keys.sorted().map { "@" + $0 }
            let remedy = Suggestion.nearestOrAll(to: "@" + name, among: names, called: "lists")
            throw source.error(.unknownList("@" + name), at: operand.offset, remedy ?? "define it under `lists:`")
        }
        return list
    }

    private func phrase(_ operand: Operand, _ field: Field) throws(TopicLanguageError) -> Phrase {
        guard let text = operand.text else { throw unsuitable(operand, field) }
        guard let phrase = Phrase(text) else {
            throw source.error(.noWord(text), at: operand.offset, "use `matches /…/` for signs")
        }
        return phrase
    }

    private func pattern(_ operand: Operand, _ field: Field) throws(TopicLanguageError) -> Pattern {
        guard case .pattern(let text, let caseless) = operand.kind else {
            throw source.error(
                .unsuitableValue(operand.written, field: "\(field.name) matches", needed: "a pattern"), at: operand.offset,
                "write for example `matches /KI|AI/i`")
        }
        do {
            return try Pattern(text, options: caseless ? .caseless : [])
        } catch .invalidPattern(_, let offset, let message) {
            throw source.error(.invalidPattern(message), at: operand.offset + 1 + offset)
        } catch {
            throw source.error(.invalidPattern(error.description), at: operand.offset)
        }
    }

    private func unsuitable(_ operand: Operand, _ field: Field) -> TopicLanguageError {
        source.error(
            .unsuitableValue(operand.written, field: field.name, needed: field.kind.needed), at: operand.offset, field.kind.example)
    }

    private func literal(_ operand: Operand, _ field: Field) throws(TopicLanguageError) -> Literal {
        if case .word = field.kind { return try word(operand, field) }
        if case .text(let text) = operand.kind, text.hasSuffix("*"), field.kind == .text || field.kind == .name {
            throw source.error(
                .unsuitableValue(text, field: field.name, needed: "a text"), at: operand.offset, "write `\(field.name) has \(text)`")
        }
        guard let literal = LiteralReader.literal(operand, as: field.kind) else { throw unsuitable(operand, field) }
        return literal
    }

    private func word(_ operand: Operand, _ field: Field) throws(TopicLanguageError) -> Literal {
        guard let word = operand.text, case .known(let known) = field else { throw unsuitable(operand, field) }
        let vocabulary = types.vocabulary(of: known)
        guard vocabulary.contains(word) else {
            let remedy = Suggestion.nearestOrAll(to: word, among: vocabulary, called: "values")
            throw source.error(.unknownValue(word, field: field.name), at: operand.offset, remedy)
        }
        return .text(word, key: word)
    }
}
