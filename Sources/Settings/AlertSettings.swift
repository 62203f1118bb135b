import NewsModel

/// What topics and sinks do where they say nothing themselves.
public struct AlertSettings: Sendable, Hashable {
    public var language: TextLanguage
    /// ISO 4217.
    public var currency: String
    /// How long the first alert of a story waits for further reports of it.
    public var firstAfter: Duration
    /// Least time between two updates of one story.
    public var updatesEvery: Duration

    public init(
        language: TextLanguage = .en, currency: String = "EUR", firstAfter: Duration = .seconds(90),
        updatesEvery: Duration = .seconds(1_800)
    ) {
        self.language = language
        self.currency = currency
        self.firstAfter = firstAfter
        self.updatesEvery = updatesEvery
    }
}
