import FoundationEssentials
import NewsModel

/// Decides whether a plugin's events are fit for the store: their schema, their bounds, and that every quote is in the article.
public struct EventCheck: Sendable {
    /// Schemas of the types the plugin announces.
    public let schemas: [String: EventSchema]
    private let rates: ExchangeRates

    /// Most events of one article; further ones are refused.
    public static let mostEvents = 64
    public static let mostEvidence = 64
    static let longestQuote = 2000
    static let longestRule = 120

    public init(schemas: [String: EventSchema], rates: ExchangeRates = .shipped) {
        self.schemas = schemas
        self.rates = rates
    }

    /// What the check made of an article's events.
    public struct Verdict: Sendable, Hashable {
        /// Ready for the store: quotes located, dollars filled in, unknown fields left out.
        public var events: [Event]
        public var refusals: [EventRefusal]
    }

    /// Checks everything a plugin reports about one article; what fails costs no other event its place.
    public func verdict(on reported: [PluginAnswer.ReportedEvent], of article: Article) -> Verdict {
        var verdict = Verdict(events: [], refusals: [])
        guard !reported.isEmpty else { return verdict }
        let index = QuoteIndex(article)
        for entry in reported.prefix(Self.mostEvents) {
            do throws(EventRefusal) {
                verdict.events.append(try accept(entry, of: article, index))
            } catch {
                verdict.refusals.append(error)
            }
        }
        if reported.count > Self.mostEvents {
            verdict.refusals.append(.unreadable("more than \(Self.mostEvents) events of one article"))
        }
        return verdict
    }

    /// One event, ready for the store. Throws why it is not fit.
    public func accept(_ event: Event, of article: Article) throws(EventRefusal) -> Event {
        try accept(.event(event), of: article, QuoteIndex(article))
    }

    /// Fields of `event` that its type does not have; they are ignored, but an author wants to know.
    public func unknownFields(of event: Event) -> [String] {
        event.fields.keys.filter { schemas[event.type]?.fields[$0] == nil }.sorted()
    }

    // MARK: - Private

    private func accept(
        _ entry: PluginAnswer.ReportedEvent, of article: Article, _ index: QuoteIndex
    ) throws(EventRefusal) -> Event {
        switch entry {
        case .unreadable(let detail): throw .unreadable(detail)
        case .event(let event): try accept(event, of: article, index)
        }
    }

    private func accept(_ event: Event, of article: Article, _ index: QuoteIndex) throws(EventRefusal) -> Event {
        guard let schema = schemas[event.type] else { throw .unknownType(event.type) }
        guard schema.statuses.contains(event.status) else { throw .unknownStatus(event.status, known: schema.statuses) }
        guard (0...1).contains(event.confidence) else { throw .confidence(event.confidence) }
        guard event.rule.unicodeScalars.count <= Self.longestRule else { throw .rule }
        let fields = try checkedFields(of: event, schema, at: article.published ?? article.firstSeen)
        guard !fields.isEmpty else { throw .empty }
        var kept = event
        kept.fields = fields
        kept.evidence = try located(event.evidence, in: index)
        return kept
    }

    private func checkedFields(
        of event: Event, _ schema: EventSchema, at moment: Date
    ) throws(EventRefusal) -> [String: FieldValue] {
        var kept: [String: FieldValue] = [:]
        for (name, value) in event.fields {
            guard let type = schema.fields[name] else { continue }
            let vocabulary = schema.words[name]
            let check = FieldCheck(name: name, type: type, words: vocabulary ?? nil, isWord: vocabulary != nil)
            kept[name] = try check.accept(value).map { withDollars($0, at: moment) }
        }
        return kept
    }

    private func withDollars(_ value: FieldValue, at moment: Date) -> FieldValue {
        switch value {
        case .money(let money): .money(rates.withDollars(money, at: moment))
        case .list(let values): .list(values.map { withDollars($0, at: moment) })
        default: value
        }
    }

    private func located(_ evidence: [Evidence], in index: QuoteIndex) throws(EventRefusal) -> [Evidence] {
        guard evidence.count <= Self.mostEvidence else { throw .tooMuchEvidence(evidence.count) }
        var located: [Evidence] = []
        for piece in evidence {
            guard piece.field.utf8.count <= 64, piece.quote.unicodeScalars.count <= Self.longestQuote,
                let range = index.range(of: piece.quote, from: piece.start ?? 0)
            else { throw .evidenceMissing(field: piece.field, quote: piece.quote) }
            located.append(Evidence(field: piece.field, start: range.lowerBound, end: range.upperBound, quote: piece.quote))
        }
        return located
    }
}
