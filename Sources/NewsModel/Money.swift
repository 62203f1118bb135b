/// A sum of money as an article gives it.
public struct Money: Sendable, Hashable, Codable {
    /// In units of `currency`; of a range the midpoint.
    public var value: Double
    /// ISO 4217.
    public var currency: String
    public var qualifier: Qualifier
    /// Lower end of a range.
    public var min: Double?
    /// Upper end of a range.
    public var max: Double?
    /// As written.
    public var text: String?
    /// About how much in US dollars, filled by the host by reference rates; absent where no rate is known.
    public var usd: Double?

    public init(
        value: Double, currency: String, qualifier: Qualifier = .exact, min: Double? = nil, max: Double? = nil, text: String? = nil,
        usd: Double? = nil
    ) {
        self.value = value
        self.currency = currency
        self.qualifier = qualifier
        self.min = min
        self.max = max
        self.text = text
        self.usd = usd
    }

    public enum Qualifier: String, Sendable, Codable, CaseIterable {
        case exact, about
        case atLeast = "at_least"
        case atMost = "at_most"
    }

    private enum CodingKeys: String, CodingKey { case value, currency, qualifier, min, max, text, usd }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        value = try container.decode(Double.self, forKey: .value)
        currency = try container.decode(String.self, forKey: .currency)
        qualifier = try container.decodeIfPresent(Qualifier.self, forKey: .qualifier) ?? .exact
        min = try container.decodeIfPresent(Double.self, forKey: .min)
        max = try container.decodeIfPresent(Double.self, forKey: .max)
        text = try container.decodeIfPresent(String.self, forKey: .text)
        usd = try container.decodeIfPresent(Double.self, forKey: .usd)
    }
}
