import NewsModel
import PlainText

/// Evaluates checked parts on one subject.
///
/// A comparison with an absent value, of a sum without known rate, or of a value of another kind is false, `!=` included; `not` negates.
struct Evaluation {
    let subject: TopicSubject

    /// Whether the part holds; stops at the first part that decides.
    func holds(_ part: Part) -> Bool {
        switch part {
        case .all(let parts, _): parts.allSatisfy(holds)
        case .any(let parts, _): parts.contains(where: holds)
        case .not(let part, _): !holds(part)
        case .test(let test): explanation(test).holds
        }
    }

    /// The part with every inner part's outcome.
    func explanation(_ part: Part) -> Explanation {
        switch part {
        case .all(let parts, let written):
            let inner = parts.map(explanation)
            return Explanation(part: written, holds: inner.allSatisfy(\.holds), parts: inner)
        case .any(let parts, let written):
            let inner = parts.map(explanation)
            return Explanation(part: written, holds: inner.contains(where: \.holds), parts: inner)
        case .not(let part, let written):
            let inner = explanation(part)
            return Explanation(part: written, holds: !inner.holds, parts: [inner])
        case .test(let test):
            return explanation(test)
        }
    }

    // MARK: - Private

    private func explanation(_ test: Test) -> Explanation {
        let values = subject.values(of: test.field)
        switch test.condition {
        case .isAbsent: return Explanation(part: test.written, holds: values.isEmpty, seen: values.map(\.shown))
        case .isPresent: return Explanation(part: test.written, holds: !values.isEmpty, seen: values.map(\.shown))
        case .any(let criterion):
            let findings = findings(values, criterion, test.field.kind)
            return explanation(test, findings, holds: findings.contains { $0.outcome == true })
        case .none(let criterion):
            let findings = findings(values, criterion, test.field.kind)
            return explanation(test, findings, holds: !findings.isEmpty && findings.allSatisfy { $0.outcome == false })
        }
    }

    private func findings(_ values: [Value], _ criterion: Criterion, _ kind: FieldKind) -> [Finding] {
        values.map { value in
            var finding = finding(value, criterion, kind)
            finding.seen = value.shown + finding.seen
            return finding
        }
    }

    private func explanation(_ test: Test, _ findings: [Finding], holds: Bool) -> Explanation {
        Explanation(part: test.written, holds: holds, seen: findings.map(\.seen), rateDay: findings.compactMap(\.rateDay).first)
    }

    private func finding(_ value: Value, _ criterion: Criterion, _ kind: FieldKind) -> Finding {
        switch (criterion, value) {
        case (.oneOf(let literals), _): return literals.map { equality(value, $0, kind) }.reduce(Finding(nil)) { $0.or($1) }
        case (.order(let relation, let literal), _): return order(value, relation, literal)
        case (.list(_, let list), .text(let text)): return Finding(list.contains(text))
        case (.phrase(let phrase), .text(let text)): return Finding(phrase.isFound(in: subject.words.words(of: text)))
        case (.pattern(let pattern), .text(let text)): return finding(pattern, text)
        case (.list, _), (.phrase, _), (.pattern, _): return Finding(nil)
        }
    }

    private func finding(_ pattern: Pattern, _ text: String) -> Finding {
        do {
            return Finding(try pattern.isFound(in: text))
        } catch {
            return Finding(nil, " given up: too many steps")
        }
    }

    private func equality(_ value: Value, _ literal: Literal, _ kind: FieldKind) -> Finding {
        switch (value, literal) {
        case (.text(let text), .text(_, let key)): Finding(TextKey.of(text, kind) == key)
        case (.text(let text), .period(let period)): Finding(Period(text).map { $0.isWithin(period) })
        case (.number(let number), .number(let other)): Finding(number == other)
        case (.flag(let flag), .flag(let other)): Finding(flag == other)
        case (.period(let period), .period(let other)): Finding(period.isWithin(other))
        case (.span(let span), .span(let other)): Finding(span == other)
        case (.money(let money), .sum(let sum)): comparison(money, sum) { $0.equals }
        default: Finding(nil)
        }
    }

    private func order(_ value: Value, _ relation: Relation, _ literal: Literal) -> Finding {
        switch (value, literal) {
        case (.number(let number), .number(let other)): Finding(relation.holds(number, other))
        case (.span(let span), .span(let other)): Finding(relation.holds(span, other))
        case (.period(let period), .period(let other)): Finding(period.stands(relation, to: other))
        case (.text(let text), .period(let other)): Finding(Period(text).map { $0.stands(relation, to: other) })
        case (.money(let money), .sum(let sum)): comparison(money, sum) { $0.stands(relation) }
        default: Finding(nil)
        }
    }

    private func comparison(_ money: Money, _ sum: Sum, _ ask: (MoneyComparison) -> Bool) -> Finding {
        guard let comparison = MoneyComparison(money, with: sum, rates: subject.rates, at: subject.moment) else {
            return Finding(nil, ", no rate of \(money.currency) to \(sum.currency) known")
        }
        return Finding(ask(comparison), comparison.note, rateDay: comparison.rateDay)
    }
}

/// What one value came to.
private struct Finding {
    /// Nil where the value cannot be compared.
    var outcome: Bool?
    var seen: String
    var rateDay: String?

    init(_ outcome: Bool?, _ seen: String = "", rateDay: String? = nil) {
        self.outcome = outcome
        self.seen = seen
        self.rateDay = rateDay
    }

    /// True if either is; else false if either could be compared.
    func or(_ other: Finding) -> Finding {
        let outcome = outcome == true || other.outcome == true ? true : outcome ?? other.outcome
        return Finding(outcome, other.seen.isEmpty ? seen : other.seen, rateDay: rateDay ?? other.rateDay)
    }
}

extension Relation {
    func holds(_ left: Double, _ right: Double) -> Bool {
        switch self {
        case .less: left < right
        case .lessOrEqual: left <= right
        case .greater: left > right
        case .greaterOrEqual: left >= right
        }
    }
}

extension Period {
    func isWithin(_ other: Period) -> Bool { start >= other.start && end <= other.end }

    /// `<` begins before the other begins, `<=` ends with it at the latest, `>` ends after it, `>=` begins with it at the earliest.
    func stands(_ relation: Relation, to other: Period) -> Bool {
        switch relation {
        case .less: start < other.start
        case .lessOrEqual: end <= other.end
        case .greater: end > other.end
        case .greaterOrEqual: start >= other.start
        }
    }
}
