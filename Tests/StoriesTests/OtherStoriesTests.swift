import NewsModel
import Stories
import Testing

@Suite struct MoveStoriesTests {
    private var newsroom = Newsroom()

    @Test mutating func oneMoveIsToldByPersonAndFirm() {
        newsroom.report(Reported.move("Jana Roth", from: Position(org: "Orbitel", role: "Finanzvorständin"), to: Position(org: "Hartwald")))
        #expect(newsroom.report(Reported.move("Dr. Jana Roth", to: Position(org: "Hartwald SE", role: "CEO")), day: 10) == ["s1"])
        #expect(newsroom.report(Reported.move("Roth", from: Position(org: "Orbitel plc")), day: 12) == ["s1"])
        #expect(newsroom.report(Reported.move("Jana Roth"), day: 13) == ["s1"])
    }

    @Test mutating func spellingsOfAFirstNameAreOne() {
        newsroom.report(Reported.move("Alexandr Weng", to: Position(org: "Hartwald")))
        #expect(newsroom.report(Reported.move("Alexander Weng", to: Position(org: "Hartwald"))) == ["s1"])
        #expect(newsroom.report(Reported.move("A. Weng", to: Position(org: "Hartwald"))) == ["s1"])
    }

    @Test mutating func onePersonAtTwoFirmsIsTwoStories() {
        newsroom.report(Reported.move("Jana Roth", to: Position(org: "Hartwald", role: "CEO")))
        #expect(newsroom.report(Reported.move("Jana Roth", to: Position(org: "Corvex", role: "Aufsichtsrätin"))) == ["s2"])
        #expect(newsroom.report(Reported.move("Jana Roth", from: Position(org: "Orbitel"), to: Position(org: "Corvex"))) == ["s2"])
    }

    @Test mutating func namesakesStayApart() {
        newsroom.report(Reported.move("Jana Roth", to: Position(org: "Hartwald")))
        #expect(newsroom.report(Reported.move("Peter Roth", to: Position(org: "Hartwald"))) == ["s2"])
    }

    @Test mutating func aMoveIsOverAfterThirtyDays() {
        newsroom.report(Reported.move("Jana Roth", to: Position(org: "Hartwald")))
        #expect(newsroom.report(Reported.move("Jana Roth", to: Position(org: "Hartwald")), day: 31) == ["s2"])
    }

    @Test mutating func successorAndPredecessorOfOneArticleAreTwoStories() {
        let article = newsroom.report(
            Reported.move("Jana Roth", to: Position(org: "Hartwald")), Reported.move("Peter Lenz", from: Position(org: "Hartwald")))
        #expect(article == ["s1", "s2"])
    }
}

@Suite struct LaunchStoriesTests {
    private var newsroom = Newsroom()

    @Test mutating func oneModelIsToldByMakerFamilyAndVersion() {
        newsroom.report(Reported.launch("Aster 3", maker: "Lumen"))
        #expect(newsroom.report(Reported.launch("Lumen Aster-3", maker: "Lumen AG"), day: 59) == ["s1"])
        #expect(newsroom.report(Reported.launch("KI-Modell Aster3"), day: 59) == ["s1"])
    }

    @Test(arguments: ["Aster 4", "Aster 3.5", "Aster 3 Mini", "Veda 3", "Aster"])
    mutating func otherVersionsAndVariantsAreOthers(model: String) {
        newsroom.report(Reported.launch("Aster 3", maker: "Lumen"))
        #expect(newsroom.report(Reported.launch(model, maker: "Lumen")) == ["s2"])
    }

    @Test mutating func aSingleLetterIsNoFamily() {
        newsroom.report(Reported.launch("q3"))
        #expect(newsroom.report(Reported.launch("AVES3-q")) == ["s2"])
    }

    @Test mutating func anotherMakersModelIsAnother() {
        newsroom.report(Reported.launch("Aster 3", maker: "Lumen"))
        #expect(newsroom.report(Reported.launch("Aster 3", maker: "Quarzo")) == ["s2"])
    }

    @Test mutating func severalModelsOfOneArticleAreAStoryEach() {
        newsroom.report(Reported.launch("Aster 3", maker: "Lumen"))
        let article = newsroom.report(Reported.launch("Aster 3 Nova", maker: "Lumen"), Reported.launch("Aster 3 Luna", maker: "Lumen"))
        #expect(article == ["s1", "s2"])
    }
}

@Suite struct PluginStoriesTests {
    private var newsroom = Newsroom()

    private func recall(_ product: String, _ units: Double) -> Event {
        Event(type: "recall", status: "announced", fields: ["product": .text(product), "units": .number(units)])
    }

    @Test mutating func theManifestsKeyDecides() {
        newsroom.schemaKeys = ["recall": ["product"]]
        newsroom.report(recall("Kaffeemühle X", 500))
        #expect(newsroom.report(recall("kaffeemuehle x", 700)) == ["s1"])
        #expect(newsroom.report(recall("Kaffeemühle Y", 500)) == ["s2"])
    }

    @Test mutating func withoutAKeyEachArticleIsAStory() {
        newsroom.report(recall("Kaffeemühle", 500))
        #expect(newsroom.report(recall("Kaffeemühle", 500)) == ["s2"])
    }
}

@Suite struct LinkingTests {
    private var newsroom = Newsroom()
    private let deal = Reported.deal(buyers: ["Nordlicht"], targets: ["Quantix"])

    @Test mutating func oneEventToldTwiceByOneArticleIsOneStory() {
        #expect(newsroom.report(deal, deal) == ["s1", "s1"])
        #expect(newsroom.report(deal, deal) == ["s1", "s1"])
        #expect(newsroom.stories.first?.value.reports.count == 4)
    }

    @Test mutating func eventsOfOneArticleDoNotShareAStoryOfOthers() {
        newsroom.report(Reported.deal(nil, targets: ["Quantix"]))
        let article = newsroom.report(deal, Reported.deal(buyers: ["Lumen"], targets: ["Quantix"]))
        #expect(article == ["s1", "s2"])
    }

    @Test mutating func anArticleReadAgainReplacesWhatItSaid() {
        newsroom.report(deal)
        #expect(newsroom.rereport("a1", Reported.deal(buyers: ["Nordlicht"], targets: ["Quantix"], amount: Reported.euros(1))) == ["s1"])
        #expect(newsroom.summary("s1")?.articles.count == 1)
        #expect(newsroom.stories.first?.value.reports.count == 1)
    }

    @Test mutating func anArticleWithoutEventsIsItsOwnCoverageStory() {
        #expect(newsroom.report(title: "Nebel im Norden") == ["s1"])
        #expect(newsroom.report(title: "Nebel im Norden") == ["s2"])
        #expect(newsroom.rereport("a1") == ["s1"])
        #expect(newsroom.summary("s1")?.event == nil)
        #expect(newsroom.summary("s1")?.story.type == "coverage")
    }

    @Test mutating func theTitleIsTheFirstArticles() {
        newsroom.report(deal, title: "Nordlicht kauft Quantix")
        newsroom.report(deal, title: "Zweite Meldung")
        #expect(newsroom.summary("s1")?.story.title == "Nordlicht kauft Quantix")
        #expect(newsroom.summary("s1")?.articles.map(\.title) == ["Nordlicht kauft Quantix", "Zweite Meldung"])
    }

    @Test func keysAreFoldedAndFew() {
        let event = Reported.deal(buyers: Array(repeating: "Förde Mühlen AG", count: 50), targets: ["Kern Bräu GmbH"])
        #expect(StoryKeys.keys(of: event) == ["deal:brau", "deal:forde", "deal:fordemuhlen", "deal:kern", "deal:kernbrau", "deal:muhlen"])
        #expect(StoryKeys.keys(of: Reported.move("Dr. Jana Müller")) == ["exec_move:muller"])
        #expect(StoryKeys.keys(of: Reported.launch("Lumen Aster-3", maker: "Lumen")) == ["model_launch:aster 3"])
        #expect(StoryKeys.keys(of: Event(type: "recall", status: "announced")).isEmpty)
    }
}
