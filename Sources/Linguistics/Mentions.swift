import FoundationEssentials
import NewsModel

/// Everything a text names, for looking at what the extractors see.
public enum Mentions {
    /// All mentions of a plain text in order of their places; `language` is `de`, `en`, or nil to read it off the text.
    public static func all(in text: String, language: String? = nil, published: Date? = nil) -> [Mention] {
        all(in: Document(title: "", body: text, languageCode: language), published: published, shift: 2)
    }

    /// All mentions of a document in order of their places.
    public static func all(in document: Document, published: Date? = nil) -> [Mention] {
        all(in: document, published: published, shift: 0)
    }

    // MARK: - Private

    /// A plain text is a document without title: its offsets begin behind two line feeds.
    private static func all(in document: Document, published: Date?, shift: Int) -> [Mention] {
        let analysis = Analysis(document)
        let persons = analysis.persons
        let models = ModelNameFinder(document).mentions()
        let taken = Set(persons.flatMap { Array($0.tokens) } + models.flatMap { Array($0.tokens) })
        var found = sums(analysis) + percentages(analysis)
        if found.isEmpty, let bare = bareNumber(analysis) { found.append(bare) }
        found += analysis.names.filter { !$0.isPlace && !$0.isPerson && taken.isDisjoint(with: $0.tokens) }.map {
            named(.organisation, $0.tokens, $0.text, document)
        }
        found += persons.map { named(.person, $0.tokens, $0.name, document) }
        found += models.map { named(.model, $0.tokens, $0.name, document) }
        let dates = CalendarDateFinder(document, published: published).dates(in: document.tokens.indices)
        found += dates.map { named(.date, $0.tokens, $0.iso, document) }
        return found.sorted { ($0.start, $0.end, $0.kind.rawValue) < ($1.start, $1.end, $1.kind.rawValue) }.map { $0.shifted(by: shift) }
    }

    private static func sums(_ analysis: Analysis) -> [Mention] {
        analysis.sums.map { sum in
            var mention = Mention(.money, sum.tokens, analysis.document)
            (mention.value, mention.currency, mention.qualifier) = (sum.money.value, sum.money.currency, sum.money.qualifier)
            (mention.min, mention.max) = (sum.money.min, sum.money.max)
            if sum.unit != .whole { mention.unit = sum.unit.rawValue }
            mention.also = sum.also
            return mention
        }
    }

    /// A text that is nothing but a number is a price without currency, as in a table of prices.
    private static func bareNumber(_ analysis: Analysis) -> Mention? {
        let tokens = analysis.document.tokens
        if let spaced = spacedNumber(analysis.document) { return spaced }
        let numbers = NumberWords.of(analysis.document.language)
        let qualifiers = Qualifiers.of(analysis.document.language)
        for start in tokens.indices.prefix(2) {
            guard let (value, end) = numbers.number(in: tokens, at: start), end == tokens.count else { continue }
            let qualifier = qualifiers.qualifier(before: start, behind: end, in: tokens)
            guard start == 0 || qualifier != .exact else { return nil }
            var mention = Mention(.money, start..<end, analysis.document)
            (mention.value, mention.qualifier) = (value, qualifier)
            return mention
        }
        return nil
    }

    /// `1 120 900`
    private static func spacedNumber(_ document: Document) -> Mention? {
        let tokens = document.tokens
        guard tokens.count > 1, tokens.count < 6, tokens.allSatisfy(\.isNumber), tokens[0].text.utf8.count < 4,
            tokens.dropFirst().allSatisfy({ $0.text.prefix { $0.isNumber }.utf8.count == 3 })
        else { return nil }
        let text = tokens.map(\.text).joined()
        var mention = Mention(.money, tokens.indices, document)
        mention.value = NumberWords.digits(text, text.contains(",") ? .de : .en)
        return mention.value == nil ? nil : mention
    }

    private static func percentages(_ analysis: Analysis) -> [Mention] {
        analysis.percentages.map { percentage in
            var mention = Mention(.percent, percentage.tokens, analysis.document)
            (mention.value, mention.qualifier) = (percentage.value, percentage.qualifier)
            return mention
        }
    }

    private static func named(_ kind: Mention.Kind, _ tokens: Range<Int>, _ name: String, _ document: Document) -> Mention {
        var mention = Mention(kind, tokens, document)
        mention.name = name
        return mention
    }
}
