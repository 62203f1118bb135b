import PlainText

/// Writes checked expressions in one way, however they were written.
enum Canonical {
    static func text(_ part: Part) -> String {
        switch part {
        case .all(let parts, _): "(" + parts.map(text).joined(separator: " and ") + ")"
        case .any(let parts, _): "(" + parts.map(text).joined(separator: " or ") + ")"
        case .not(let part, _): "not " + text(part)
        case .test(let test): test.canonical
        }
    }

    static func text(field: String, condition: Condition) -> String {
        switch condition {
        case .isAbsent: field + " is absent"
        case .isPresent: field + " is present"
        case .any(let criterion): field + " " + text(criterion)
        case .none(let criterion): field + " none " + text(criterion)
        }
    }

    // MARK: - Private

    private static func text(_ criterion: Criterion) -> String {
        switch criterion {
        case .oneOf(let literals): "in (" + literals.map(\.canonical).joined(separator: ", ") + ")"
        case .order(let relation, let literal): relation.rawValue + " " + literal.canonical
        case .list(let name, _): "in @" + name
        case .phrase(let phrase): "has " + phrase.canonical
        case .pattern(let pattern): "matches /" + pattern.source + (pattern.options.contains(.caseless) ? "/i" : "/")
        }
    }
}

extension Phrase {
    /// Folded, single blanks between words.
    var canonical: String { "\"" + words.joined(separator: " ") + "\"" }
}
