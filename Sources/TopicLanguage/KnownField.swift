/// The fields every expression may ask for.
enum KnownField: String, Sendable, CaseIterable {
    case type, kind, status, confidence, language, feed, tag, domain, author, title, text, url, published, age
    case party, buyer, target, seller, amount, valuation, stake, round
    case person, org, role, function, from_org, to_org, interim
    case model, maker, parameters, open_weights
    case sources

    var fieldKind: FieldKind {
        switch self {
        case .type, .kind, .status, .function: .word
        case .confidence, .parameters, .sources: .number
        case .stake: .percent
        case .language, .feed, .tag, .domain, .author, .title, .text, .url, .round, .role: .text
        case .party, .buyer, .target, .seller, .person, .org, .from_org, .to_org, .model, .maker: .name
        case .amount, .valuation: .money
        case .published: .date
        case .age: .span
        case .interim, .open_weights: .flag
        }
    }

    /// Whether it can only be known of an event, not of an article alone.
    var isOfEvent: Bool {
        switch self {
        case .language, .feed, .tag, .domain, .author, .title, .text, .url, .published, .age, .sources: false
        default: true
        }
    }
}

/// A field that an expression asks for.
enum Field: Sendable, Hashable {
    case known(KnownField)
    /// `event.NAME`.
    case ofEvent(String, FieldKind)

    var name: String {
        switch self {
        case .known(let field): field.rawValue
        case .ofEvent(let name, _): "event." + name
        }
    }

    var kind: FieldKind {
        switch self {
        case .known(let field): field.fieldKind
        case .ofEvent(_, let kind): kind
        }
    }

    var isOfEvent: Bool {
        switch self {
        case .known(let field): field.isOfEvent
        case .ofEvent: true
        }
    }
}
