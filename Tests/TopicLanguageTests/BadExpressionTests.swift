import Testing
import TopicLanguage

/// Every mistake with the very words a person reads.
@Suite struct BadExpressionTests {
    static let lists = ["ai-companies": NameList(names: ["Quantix"]), "banks": NameList(names: ["Halden"])]
    static let types = EventTypes(plugins: ["recall": EventTypes.EventType(statuses: ["announced"], fields: ["units": .number])])
    static let fields =
        "type, kind, status, confidence, language, feed, tag, domain, author, title, text, url, published, age, party, buyer, target, seller, "
        + "amount, valuation, stake, round, person, org, role, function, from_org, to_org, interim, model, …"

    static let table: [(String, String)] = [
        ("", "line 1, column 1: the expression is empty; write for example `type = deal`"),
        ("   ", "line 1, column 1: the expression is empty; write for example `type = deal`"),
        ("amont > 5 EUR", "line 1, column 1: `amont` is not a field; did you mean `amount`?"),
        ("type = deal\n  and prise > 5 EUR", "line 2, column 7: `prise` is not a field; fields are \(fields)"),
        ("company = Quantix", "line 1, column 1: `company` is not a field; did you mean `party`?"),
        ("units > 5", "line 1, column 1: `units` is not a field; write `event.units`"),
        ("type = deel", "line 1, column 8: `type` is never `deel`; did you mean `deal`?"),
        ("type = xyz", "line 1, column 8: `type` is never `xyz`; values are deal, exec_move, model_launch, recall"),
        ("status != rumoured", "line 1, column 11: `status` is never `rumoured`; did you mean `rumored`?"),
        ("kind in (aquisition)", "line 1, column 10: `kind` is never `aquisition`; did you mean `acquisition`?"),
        ("function = CEO", "line 1, column 12: `function` is never `CEO`; did you mean `ceo`?"),
        ("type < deal", "line 1, column 6: `type` cannot be asked with `<`; it takes =, !=, in, is absent, is present"),
        ("amount has 5", "line 1, column 8: `amount` cannot be asked with `has`; it takes =, !=, <, <=, >, >=, is absent, is present"),
        ("amount >= 100", "line 1, column 11: `amount` needs a sum of money, not `100`; write for example `100 million EUR` or `$1bn`"),
        ("amount >= big", "line 1, column 11: `amount` needs a sum of money, not `big`; write for example `100 million EUR` or `$1bn`"),
        ("amount >= 10 million EURO5", "line 1, column 22: `EURO5` is not a unit; did you mean `euro`?"),
        ("amount >= 10 Millon EUR", "line 1, column 14: `Millon` is not a unit; did you mean `million`?"),
        ("sources > 3 interim", "line 1, column 13: `interim` is not a unit; units are million, bn, %, EUR, $, h, d and the like"),
        ("amount > 3 EUR interim", "line 1, column 16: `interim` does not belong here; join comparisons by `and` or `or`"),
        ("amount >= 1.500 EUR", "line 1, column 11: `1.500` can be read in two ways; write `1500` or `1.5`"),
        ("amount >= 1.2.3 EUR", "line 1, column 11: `1.2.3` has no meaning here; write digits with one decimal point: `1500.5`"),
        ("stake > 5 EUR", "line 1, column 9: `stake` needs a percentage, not `5 EUR`; write for example `25 %`"),
        ("age < 3 EUR", "line 1, column 7: `age` needs a span of time, not `3 EUR`; write for example `90s`, `12h` or `7d`"),
        (
            "published > 2026-13",
            "line 1, column 13: `published` needs a date, not `2026-13`; write for example `2026-09-01`, `2026-09` or `2026`"
        ),
        ("interim = maybe", "line 1, column 11: `interim` needs true or false, not `maybe`; write `true` or `false`"),
        (
            "buyer",
            "line 1, column 6: an operator should follow `buyer`, not the end of the comparison; it takes =, !=, in, has, matches, is absent, is present"
        ),
        (
            "buyer Quantix",
            "line 1, column 7: an operator should follow `buyer`, not `Quantix`; operators are =, !=, <, <=, >, >=, in, has, matches, is"
        ),
        ("buyer not in @banks", "line 1, column 7: an operator should follow `buyer`, not `not`; write `not buyer …`"),
        (
            "buyer = Kern Bräu",
            "line 1, column 14: `Bräu` does not belong here; put several words in quotation marks, \"Kern Bräu\", or write `and`"
        ),
        ("buyer = ", "line 1, column 9: a value should follow `=`, not the end"),
        ("buyer = and", "line 1, column 9: a value should follow `=`, not `and`; put the word in quotation marks"),
        ("buyer = Quan*", "line 1, column 9: `buyer` needs a text, not `Quan*`; write `buyer has Quan*`"),
        ("buyer is Quantix", "line 1, column 10: a value should follow `buyer is`, not `Quantix`; write `is absent`, `is present` or `=`"),
        ("buyer in Quantix", "line 1, column 10: a value should follow `in`, not `Quantix`; write `in (Quantix)` or `in @list`"),
        ("buyer in @ai-companys", "line 1, column 10: there is no list `@ai-companys`; did you mean `@ai-companies`?"),
        ("buyer in @cars", "line 1, column 10: there is no list `@cars`; lists are @ai-companies, @banks"),
        ("buyer = @banks", "line 1, column 9: `buyer` needs a text, not `@banks`; write `buyer in @banks`"),
        ("amount in @banks", "line 1, column 8: `amount` cannot be asked with `in`; it takes =, !=, <, <=, >, >=, is absent, is present"),
        (
            "sources in @banks",
            "line 1, column 12: `sources` needs a number, not `@banks`; write for example `100`, `70bn` or `1.5 million`"
        ),
        ("buyer == Quantix", "line 1, column 7: `==` has no meaning here; write `=`"),
        ("buyer <> Quantix", "line 1, column 7: `<>` has no meaning here; write `!=`"),
        ("type = deal && interim", "line 1, column 13: `&` has no meaning here; write `and`"),
        ("!interim", "line 1, column 1: `!` has no meaning here; write `not`"),
        ("title has \"KI", "line 1, column 11: the quotation that begins here does not end; add a `\"`"),
        ("title matches /KI", "line 1, column 15: the pattern that begins here does not end; add a `/`"),
        ("title matches KI", "line 1, column 15: `title matches` needs a pattern, not `KI`; write for example `matches /KI|AI/i`"),
        ("title matches /K(I/", "line 1, column 19: the pattern is wrong: missing closing parenthesis"),
        ("title matches /KI/x", "line 1, column 19: `x` has no meaning here; only `i` may follow a pattern"),
        ("title has \"€\"", "line 1, column 11: `€` has no word to look for; use `matches /…/` for signs"),
        ("(type = deal", "line 1, column 1: the parenthesis that begins here is not closed; add a `)`"),
        ("type = deal)", "line 1, column 12: `)` closes nothing; remove it"),
        ("kind in (ipo", "line 1, column 9: the parenthesis that begins here is not closed; add a `)`"),
        ("kind in ()", "line 1, column 10: a value should follow `(`, not `)`"),
        ("type = deal and", "line 1, column 16: a field should stand here, not the end; a comparison reads `field operator value`"),
        ("\"KI\"", "line 1, column 1: a field should stand here, not `\"KI\"`; a comparison reads `field operator value`"),
        (
            "type = deal interim",
            "line 1, column 13: `interim` does not belong here; put several words in quotation marks, \"deal interim\", or write `and`"
        ),
        ("amount > EUR", "line 1, column 10: `amount` needs a sum of money, not `EUR`; write for example `100 million EUR` or `$1bn`"),
        ("amount > $ and interim", "line 1, column 12: a value should follow `$`, not `and`"),
    ]

    @Test(arguments: table)
    func theMistakeIsNamedWithPlaceAndRemedy(expression: String, message: String) {
        let error = #expect(throws: TopicLanguageError.self) {
            try TopicExpression.compile(expression, lists: Self.lists, types: Self.types)
        }
        #expect(error?.description == message)
    }

    @Test func lengthDepthPartsAndValuesAreBounded() {
        let deep = String(repeating: "(", count: 65) + "interim" + String(repeating: ")", count: 65)
        #expect(throws: TopicLanguageError.self) { try TopicExpression.compile(deep) }
        let nots = String(repeating: "not ", count: 100_000 / 4) + "interim"
        #expect(reason(nots) == "too_long")
        #expect(reason(String(repeating: "not ", count: 1000) + "interim") == "too_deep")
        #expect(reason(Array(repeating: "interim", count: 1001).joined(separator: " or ")) == "too_many_parts")
        #expect(reason("buyer in (" + Array(repeating: "a", count: 1001).joined(separator: ",") + ")") == "too_many_values")
        #expect(reason(String(repeating: "a", count: 50_001)) == "too_long")
    }

    @Test(arguments: [
        "@", "event.", "= = =", "((((", "\u{0}", "🚀", "type = deal and and", "in in in", "/", "//", "-", "-5", "5", "%", "a*b",
        "title has *",
    ])
    func rubbishIsRefused(expression: String) {
        #expect(throws: TopicLanguageError.self) { try TopicExpression.compile(expression) }
    }

    @Test func everyPrefixOfAnExpressionIsReadOrRefused() {
        let whole = Array("type = deal and (amount >= 10,5 Mio. Euro or title matches /K\\/I/i) and not party in @banks or age < 7d")
        for length in whole.indices {
            _ = try? TopicExpression.compile(String(whole[..<length]), lists: Self.lists)
        }
    }

    // MARK: - Private

    private func reason(_ expression: String) -> String? {
        do {
            _ = try TopicExpression.compile(expression)
            return nil
        } catch {
            return error.reason
        }
    }
}
