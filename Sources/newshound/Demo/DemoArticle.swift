/// A sample article; every firm, person and figure is invented.
struct DemoArticle: Sendable {
    /// The feed that publishes it.
    let feed: String
    let language: String
    let title: String
    let text: String

    /// The feeds of the demo and the languages they are written in.
    static let feeds = ["wirtschaftsbote": "de", "harbour-ledger": "en", "model-watch": "en"]

    /// What is published one after the other: first a rumour, then what becomes of it.
    static let waves: [[DemoArticle]] = [rumour, news, followers]

    // MARK: - Private

    private static let rumour = [
        DemoArticle(
            feed: "harbour-ledger", language: "en", title: "Tessaro in talks to buy sensor maker Brightwell, sources say",
            text: """
                Tessaro is in talks to acquire the sensor maker Brightwell for about $400 million, according to people familiar with the matter. \
                A decision could come within days. Both companies declined to comment.
                """),
        DemoArticle(
            feed: "wirtschaftsbote", language: "de", title: "Frühling kommt früh: Gärtnereien melden volle Höfe",
            text: "In den Gärtnereien des Nordens wird es eng. Viele Kunden kaufen schon im März Setzlinge und Erde."),
    ]

    private static let news = [
        DemoArticle(
            feed: "wirtschaftsbote", language: "de", title: "Tessaro übernimmt Brightwell für 420 Millionen Dollar",
            text: """
                Der Messtechnikkonzern Tessaro übernimmt den Sensorhersteller Brightwell für 420 Millionen Dollar. \
                Das teilten beide Unternehmen am Montag mit. Die Kartellbehörden müssen noch zustimmen.
                """),
        DemoArticle(
            feed: "wirtschaftsbote", language: "de", title: "Karin Lohmann wird Vorstandschefin der Birkenfeld AG",
            text: """
                Der Aufsichtsrat der Birkenfeld AG hat Karin Lohmann zur neuen Vorstandsvorsitzenden berufen. \
                Sie folgt auf Jürgen Tannert, der das Unternehmen Ende des Jahres verlässt. Lohmann war bisher Finanzvorständin der Ostermann SE.
                """),
        DemoArticle(
            feed: "model-watch", language: "en", title: "Quarrel AI releases open-weight language model Heron 2",
            text: """
                Quarrel AI on Tuesday released Heron 2, a large language model with 70 billion parameters. \
                The weights of Heron 2 are available for download under a permissive licence.
                """),
    ]

    private static let followers = [
        DemoArticle(
            feed: "harbour-ledger", language: "en", title: "Tessaro to buy Brightwell for $420 million",
            text: """
                Tessaro has agreed to acquire Brightwell for $420 million, the companies said on Monday, confirming earlier reports. \
                The sensor maker employs 900 people.
                """),
        DemoArticle(
            feed: "harbour-ledger", language: "en", title: "Kittiwake raises $60 million to store heat in bricks",
            text: """
                The energy start-up Kittiwake has raised $60 million in a Series B funding round led by Grenfell Ventures. \
                The money will pay for a first plant.
                """),
    ]
}
