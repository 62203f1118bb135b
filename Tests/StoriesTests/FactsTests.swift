import NewsModel
import Stories
import Testing

@Suite struct StoryFactsTests {
    private var newsroom = Newsroom()

    @Test mutating func exactSumsGoBeforeApproximateOnesAndAllAreKept() throws {
        newsroom.report(Reported.deal(buyers: ["Nordlicht"], targets: ["Quantix"], amount: Reported.dollars(14.3)))
        newsroom.report(Reported.deal(buyers: ["Nordlicht"], targets: ["Quantix"], amount: Reported.dollars(15, .about)), day: 1)
        let summary = try #require(newsroom.summary("s1"))
        #expect(summary.event?.money("amount")?.value == 14.3e9)
        let amounts = summary.facts.filter { $0.field == "amount" }
        #expect(amounts.map(\.chosen) == [true, false])
        #expect(amounts.map { $0.articles.map(\.text) } == [["a1"], ["a2"]])
    }

    @Test mutating func laterGoesBeforeEarlier() {
        newsroom.report(Reported.deal(buyers: ["Nordlicht"], targets: ["Quantix"], amount: Reported.dollars(3.2)), day: 2)
        newsroom.report(Reported.deal(buyers: ["Nordlicht"], targets: ["Quantix"], amount: Reported.dollars(3.1)), day: 1)
        #expect(newsroom.summary("s1")?.event?.money("amount")?.value == 3.2e9)
    }

    @Test mutating func fullNamesGoBeforeShortOnes() {
        newsroom.report(Reported.deal(buyers: ["Meridian Platforms"], targets: ["Quantix"]))
        newsroom.report(Reported.deal(buyers: ["Meridian"], targets: ["Quantix"]), day: 1)
        newsroom.report(Reported.deal(buyers: ["Foxtail-Mutter Meridian"], targets: ["Quantix"]), day: 2)
        #expect(newsroom.summary("s1")?.event?.texts("buyers") == ["Meridian Platforms"])
    }

    @Test mutating func partiesOfAllReportsAreGathered() {
        newsroom.report(Reported.deal(buyers: ["Nordlicht"], targets: ["Quantix"]))
        newsroom.report(Reported.deal(buyers: ["Nordlicht", "Förde Capital"], targets: ["Quantix"], sellers: ["Halden"]))
        #expect(newsroom.summary("s1")?.event?.texts("buyers") == ["Nordlicht", "Förde Capital"])
        #expect(newsroom.summary("s1")?.event?.texts("sellers") == ["Halden"])
    }

    @Test mutating func aFirmHasOneRole() {
        newsroom.report(Reported.deal(buyers: ["Nordlicht"], targets: ["Quantix"], sellers: ["Halden"]))
        newsroom.report(Reported.deal(buyers: ["Nordlicht"], targets: ["Quantix"], sellers: ["Halden"]), day: 1)
        newsroom.report(Reported.deal(buyers: ["Nordlicht", "Halden"], targets: ["Quantix"]), day: 2)
        #expect(newsroom.summary("s1")?.event?.texts("buyers") == ["Nordlicht"])
        #expect(newsroom.summary("s1")?.event?.texts("sellers") == ["Halden"])
    }

    @Test(arguments: [
        (["rumored", "announced", "completed"], "completed"), (["announced", "rumored"], "announced"), (["rumored", "denied"], "denied"),
        (["rumored", "denied", "rumored"], "denied"), (["denied", "announced"], "announced"),
        (["announced", "cancelled", "announced"], "cancelled"),
        (["completed", "denied"], "completed"), (["planned", "rumored", "announced"], "announced"),
    ])
    mutating func theStatusIsTheLastStep(reported: [String], status: String) {
        for (day, status) in reported.enumerated() {
            newsroom.report(Reported.deal("acquisition", status, buyers: ["Nordlicht"], targets: ["Quantix"]), day: Double(day))
        }
        #expect(newsroom.summary("s1")?.event?.status == status)
    }

    @Test mutating func aPositionIsPutTogether() {
        newsroom.report(Reported.move("Jana Roth", to: Position(org: "Hartwald SE", role: "CEO", function: "ceo")))
        newsroom.report(Reported.move("Roth", to: Position(org: "Hartwald")), day: 1)
        #expect(newsroom.summary("s1")?.event?.position("to") == Position(org: "Hartwald", role: "CEO", function: "ceo"))
        #expect(newsroom.summary("s1")?.event?.text("person") == "Jana Roth")
    }

    @Test mutating func evidenceNamesItsArticle() throws {
        var first = Reported.deal(buyers: ["Nordlicht"], targets: ["Quantix"], amount: Reported.dollars(14.3))
        first.evidence = [Evidence(field: "type", quote: "kauft"), Evidence(field: "amount", quote: "14,3 Milliarden")]
        var second = Reported.deal(buyers: ["Nordlicht"], targets: ["Quantix"], amount: Reported.dollars(15, .about))
        second.evidence = [Evidence(field: "type", quote: "buys"), Evidence(field: "amount", quote: "nearly 15 billion")]
        newsroom.report(first)
        newsroom.report(second, day: 1)
        let summary = try #require(newsroom.summary("s1"))
        #expect(summary.event?.evidence.map(\.quote) == ["buys", "14,3 Milliarden"])
        #expect(summary.evidenceArticles.map(\.text) == ["a2", "a1"])
    }

    @Test mutating func languagesAndSourcesAreCounted() {
        newsroom.report(Reported.deal(buyers: ["Nordlicht"], targets: ["Quantix"]), day: 1, language: "en")
        newsroom.report(Reported.deal(buyers: ["Nordlicht"], targets: ["Quantix"]), day: 0, language: "de")
        #expect(newsroom.summary("s1")?.languages == ["de", "en"])
        #expect(newsroom.summary("s1")?.articles.map(\.id.text) == ["a2", "a1"])
    }
}

@Suite struct FactChangeTests {
    private func changes(_ told: Event, _ now: Event) -> [String] { FactChange.changes(from: told, to: now) }

    private func deal(_ status: String = "announced", _ amount: Money? = nil, more: [String: FieldValue] = [:]) -> Event {
        Reported.deal("acquisition", status, buyers: ["Nordlicht"], targets: ["Quantix"], amount: amount, more: more)
    }

    @Test(arguments: [
        ("rumored", "announced", true), ("announced", "completed", true), ("rumored", "denied", true), ("announced", "cancelled", true),
        ("denied", "announced", true), ("announced", "rumored", false), ("denied", "rumored", false), ("completed", "announced", false),
        ("announced", "announced", false), ("cancelled", "announced", false),
    ])
    func aStatusTakesSteps(told: String, now: String, isChange: Bool) {
        #expect(changes(deal(told), deal(now)) == (isChange ? ["status"] : []))
    }

    @Test func anAmountBecomesKnown() {
        #expect(changes(deal(), deal("announced", Reported.euros(1))) == ["amount"])
        #expect(changes(deal("announced", Reported.euros(1)), deal()).isEmpty)
    }

    @Test func anAmountMovesByMoreThanATenth() {
        #expect(changes(deal("announced", Reported.dollars(14.3)), deal("announced", Reported.dollars(15, .about))).isEmpty)
        #expect(changes(deal("announced", Reported.dollars(10)), deal("announced", Reported.dollars(10.9))).isEmpty)
        #expect(changes(deal("announced", Reported.dollars(10)), deal("announced", Reported.dollars(11.2))) == ["amount"])
        #expect(changes(deal("announced", Reported.dollars(1.1)), deal("announced", Reported.euros(1))).isEmpty)
    }

    @Test func anOffersPriceMovesByMoreThanHalfAPercent() {
        let offer: [String: FieldValue] = ["stage": .text("offer")]
        #expect(
            changes(deal("planned", Reported.dollars(3.1), more: offer), deal("planned", Reported.dollars(3.24), more: offer)) == ["amount"]
        )
        #expect(changes(deal("planned", Reported.dollars(3.1), more: offer), deal("planned", Reported.dollars(3.11), more: offer)).isEmpty)
    }

    @Test func aStageIsReached() {
        #expect(changes(deal(), deal(more: ["stage": .text("cleared")])) == ["stage"])
        #expect(changes(deal(), deal(more: ["stage": .text("agreed")])).isEmpty)
        #expect(changes(deal(more: ["stage": .text("talks")]), deal(more: ["stage": .text("agreed")])).isEmpty)
        #expect(changes(deal(more: ["stage": .text("agreed")]), deal(more: ["stage": .text("closed")])) == ["stage"])
    }

    @Test func aPartyIsNamed() {
        let told = Reported.deal(nil, "rumored", targets: ["Quantix"])
        #expect(changes(told, Reported.deal(nil, "rumored", buyers: ["Nordlicht"], targets: ["Quantix SE"])) == ["buyers"])
        #expect(changes(deal(), Reported.deal(buyers: ["Nordlicht Holding AG"], targets: ["Quantix"])).isEmpty)
    }

    @Test func aRoleIsNamed() {
        let told = Reported.move("Jana Roth", to: Position(org: "Hartwald"))
        #expect(changes(told, Reported.move("Jana Roth", to: Position(org: "Hartwald", role: "CEO"))) == ["to"])
        #expect(changes(told, Reported.move("Jana Roth", from: Position(org: "Orbitel"), to: Position(org: "Hartwald"))) == ["from"])
        #expect(changes(told, Reported.move("Dr. Jana Roth", to: Position(org: "Hartwald SE"))).isEmpty)
    }

    @Test func aMakerIsNamed() {
        #expect(changes(Reported.launch("Aster 3"), Reported.launch("Aster 3", maker: "Lumen")) == ["maker"])
        #expect(changes(Reported.launch("Aster 3", status: "planned"), Reported.launch("Aster 3", status: "delayed")) == ["status"])
    }
}
