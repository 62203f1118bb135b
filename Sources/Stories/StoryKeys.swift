import NewsModel
import PlainText

/// Coarse, folded, language-independent keys: reports of one happening share at least one.
///
/// Sharing a key only makes a story a candidate; `StoryLinker` confirms it.
public enum StoryKeys {
    /// The keys of an event; empty where each report is a story of its own.
    ///
    /// - Parameter schemaKey: for a plugin's own type, the fields its manifest names as `key`.
    /// - Returns: at most 40, sorted, each at most 120 characters.
    public static func keys(of event: Event, schemaKey: [String]? = nil) -> [String] {
        let keys =
            switch event.type {
            case "deal": dealKeys(event)
            case "exec_move": moveKeys(event)
            case "model_launch": launchKeys(event)
            default: fieldKeys(event, schemaKey ?? [])
            }
        return Set(keys.map { String("\(event.type):\($0)".prefix(120)) }).sorted().prefix(40).map(\.self)
    }

    /// The keys of an article without events: its headline's words.
    public static func keys(ofCoverage article: Article) -> [String] {
        let words = Shingles.words(of: String(article.title.prefix(500)), size: 64)
        return words.map { "\(Story.coverage):\(String($0, radix: 16))" }.sorted()
    }

    // MARK: - Private

    private static func dealKeys(_ event: Event) -> [String] {
        let names = ["targets", "buyers", "sellers"].flatMap { PartyName.all(event.texts($0)) }
        return names.prefix(12).flatMap { $0.significantWords + [$0.joined] }
    }

    private static func moveKeys(_ event: Event) -> [String] {
        ["person", "replaces"].compactMap { event.text($0).flatMap(PersonName.init)?.last }
    }

    private static func launchKeys(_ event: Event) -> [String] {
        guard let model = event.text("model").flatMap({ ModelName($0, maker: event.text("maker")) }) else { return [] }
        let version = model.version.joined(separator: "-")
        return model.family.isEmpty ? [version] : model.family.map { version.isEmpty ? $0 : "\($0) \(version)" }
    }

    private static func fieldKeys(_ event: Event, _ fields: [String]) -> [String] {
        let values = fields.map { FieldKey.text(event.fields[$0]) }
        guard !values.isEmpty, values.allSatisfy({ !$0.isEmpty }) else { return [] }
        return [values.joined(separator: "|")]
    }
}

/// A field's value as plugins' own events are compared by.
enum FieldKey {
    /// Folded words; empty where the field is absent.
    static func text(_ value: FieldValue?) -> String {
        switch value {
        case .none: ""
        case .text(let text): WordBreaks.foldedWords(in: String(text.prefix(200))).joined(separator: " ")
        case .number(let number): "\(number)"
        case .flag(let flag): "\(flag)"
        case .money(let money): "\(money.value) \(money.currency)"
        case .position(let position): [position.org, position.role].compactMap { text($0.map(FieldValue.text)) }.joined(separator: "/")
        case .list(let values): values.map(text).sorted().joined(separator: ",")
        }
    }
}
