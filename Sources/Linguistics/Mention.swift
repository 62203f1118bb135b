import NewsModel

/// Something a text names: a sum, a percentage, an organisation, a person, a model, a date.
public struct Mention: Sendable, Hashable {
    public enum Kind: String, Sendable, CaseIterable {
        case money, percent, organisation, person, model, date
    }

    public let kind: Kind
    /// As written.
    public let text: String
    /// Unicode scalars into the text (title, two line feeds, body).
    public private(set) var start: Int
    public private(set) var end: Int
    /// Of a sum, in units of `currency`; of a percentage, in percent.
    public var value: Double?
    /// ISO 4217.
    public var currency: String?
    public var qualifier: Money.Qualifier?
    /// The lower and upper end of a range.
    public var min: Double?
    public var max: Double?
    /// Of a sum: the price of a share, a time or a piece, `per_share`, `per_year`, `per_unit`; nil for a whole sum.
    public var unit: String?
    /// The same sum in other currencies.
    public var also: [Money] = []
    /// The name in its full, uninflected form; of a date ISO 8601.
    public var name: String?

    init(_ kind: Kind, _ tokens: Range<Int>, _ document: Document) {
        let evidence = document.evidence(kind.rawValue, tokens)
        self.kind = kind
        text = evidence.quote
        start = evidence.start ?? 0
        end = evidence.end ?? 0
    }

    /// The same mention in a text that begins so many scalars later.
    func shifted(by scalars: Int) -> Mention {
        var mention = self
        mention.start -= scalars
        mention.end -= scalars
        return mention
    }
}
