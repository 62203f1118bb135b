import Mustache
import NewsModel

/// The words of one language: templates for sentences and words for values, as data (`Wording+German`, `Wording+English`).
///
/// Both languages have the same keys.
struct Wording: Sendable {
    private let templates: [String: MustacheTemplate]
    private let words: [String: String]

    static func of(_ language: TextLanguage) -> Wording {
        switch language {
        case .de: german
        case .en: english
        }
    }

    init(templates: [String: String], words: [String: String]) {
        // Text, not HTML; a template that cannot be read would be a slip in our own tables, which a test looks for.
        self.templates = templates.compactMapValues { try? MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT}}" + $0) }
        self.words = words
    }

    /// The sentence of this name with its slots filled, or nil where there is none. A slot left out is an empty section.
    func sentence(_ key: String, _ slots: [String: Any]) -> String? {
        templates[key]?.render(slots)
    }

    /// The word for a value, or nil where there is none.
    func word(_ key: String) -> String? { words[key] }

    var keys: Set<String> { Set(templates.keys).union(words.keys) }
}
