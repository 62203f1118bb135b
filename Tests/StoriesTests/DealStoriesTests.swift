import NewsModel
import Stories
import Testing

@Suite struct DealStoriesTests {
    private var newsroom = Newsroom()

    // MARK: - One story

    @Test mutating func nearlyFifteenBillionAndFourteenPointThreeAreOneDeal() {
        newsroom.report(
            Reported.deal(
                "investment", buyers: ["Nordlicht"], targets: ["Quantix AI"], amount: Reported.dollars(14.3),
                more: ["stake_percent": .number(49)]))
        #expect(
            newsroom.report(
                Reported.deal("investment", buyers: ["Nordlicht"], targets: ["Quantix AI"], amount: Reported.dollars(15, .about)), day: 2)
                == ["s1"])
    }

    @Test mutating func germanAndEnglishReportsMeet() {
        newsroom.report(Reported.deal(buyers: ["Förde-Mühlen AG"], targets: ["Kern Bräu GmbH & Co. KG"], amount: Reported.euros(1.2)))
        #expect(
            newsroom.report(
                Reported.deal("merger", buyers: ["Foerde-Muehlen"], targets: ["Kern Brau"], amount: Reported.dollars(1.34, .about)),
                language: "en") == ["s1"])
    }

    @Test mutating func aRumourIsConfirmedInItsStory() {
        newsroom.report(Reported.deal(nil, "rumored", targets: ["Quantix"]))
        #expect(
            newsroom.report(Reported.deal(buyers: ["Nordlicht AG"], targets: ["Quantix"], amount: Reported.euros(0.4)), day: 40) == ["s1"])
        #expect(
            newsroom.report(Reported.deal("acquisition", "completed", buyers: ["Nordlicht"], targets: ["Quantix SE"]), day: 300) == ["s1"])
        #expect(newsroom.summary("s1")?.event?.status == "completed")
    }

    @Test(arguments: [
        ("Meridian", "Meridian Platforms Inc."), ("Foxtail-Mutter Meridian", "Meridian"), ("Open Kiwi", "OpenKiwi"),
        ("The Kern Company", "Kern"), ("Nordlicht's", "Nordlicht"),
    ])
    mutating func oneFirmHasSeveralNames(one: String, other: String) {
        newsroom.report(Reported.deal(buyers: [one], targets: ["Quantix"]))
        #expect(newsroom.report(Reported.deal(buyers: [other], targets: ["Quantix"])) == ["s1"])
    }

    @Test mutating func aMergerNamesBothAsTargets() {
        newsroom.report(Reported.deal("merger", targets: ["Nordlicht", "Quantix"]))
        #expect(newsroom.report(Reported.deal("acquisition", buyers: ["Quantix"], targets: ["Nordlicht"])) == ["s1"])
    }

    @Test mutating func investorsOfARoundAreNamedInPart() {
        newsroom.report(Reported.deal("funding_round", buyers: ["Förde Capital"], targets: ["Theka"], amount: Reported.dollars(0.085)))
        #expect(
            newsroom.report(
                Reported.deal("funding_round", buyers: ["Halden Ventures"], targets: ["Theka"], amount: Reported.dollars(0.085))) == ["s1"])
        #expect(newsroom.report(Reported.deal("investment", targets: ["Theka GmbH"], amount: Reported.euros(0.078, .about))) == ["s1"])
    }

    @Test mutating func aRaisedBidStaysInItsStory() {
        newsroom.report(Reported.deal("acquisition", "planned", buyers: ["Foxtail"], targets: ["Kern Bräu"], amount: Reported.dollars(3.1)))
        #expect(
            newsroom.report(
                Reported.deal("acquisition", "planned", buyers: ["Foxtail"], targets: ["Kern Bräu"], amount: Reported.dollars(3.6)), day: 30
            ) == ["s1"])
    }

    @Test mutating func anOrderIsKnownByBothParties() {
        newsroom.report(Reported.deal("contract", buyers: ["Halden SE"], sellers: ["Orbitel"], amount: Reported.euros(0.5)))
        #expect(
            newsroom.report(Reported.deal("contract", buyers: ["Halden"], sellers: ["Orbitel plc"], amount: Reported.euros(0.52, .about)))
                == ["s1"])
    }

    // MARK: - Stories apart

    @Test mutating func twoDealsOfOneBuyerStayApart() {
        newsroom.report(Reported.deal(buyers: ["Nordlicht"], targets: ["Quantix"], sellers: ["Halden"], amount: Reported.euros(1)))
        #expect(
            newsroom.report(Reported.deal(buyers: ["Nordlicht"], targets: ["Theka"], sellers: ["Halden"], amount: Reported.euros(1))) == [
                "s2"
            ])
    }

    @Test mutating func rivalBidsStayApart() {
        newsroom.report(Reported.deal("acquisition", "planned", buyers: ["Foxtail"], targets: ["Kern Bräu"], amount: Reported.euros(3)))
        #expect(
            newsroom.report(Reported.deal("acquisition", "planned", buyers: ["Lumen"], targets: ["Kern Bräu"], amount: Reported.euros(3)))
                == ["s2"])
    }

    @Test mutating func anOwnersSaleAndItsOwnPurchaseAreTwo() {
        newsroom.report(Reported.deal("acquisition", buyers: ["Halden", "Orbitel"], targets: ["Quantix"], sellers: ["Corvex"]))
        #expect(
            newsroom.report(
                Reported.deal("investment", "rumored", buyers: ["Lumen"], targets: ["Quantix"], sellers: ["Halden", "Orbitel"])) == ["s2"])
    }

    @Test mutating func mergersOfOneFirmWithTwoOthersStayApart() {
        newsroom.report(Reported.deal("merger", "rumored", targets: ["Nordlicht", "Quantix"]))
        #expect(newsroom.report(Reported.deal("merger", targets: ["Nordlicht", "Theka"])) == ["s2"])
        #expect(newsroom.report(Reported.deal("investment", buyers: ["Foxtail"], targets: ["Nordlicht"])) == ["s3"])
        #expect(newsroom.report(Reported.deal("merger", targets: ["Nordlicht", "Quantix"])) == ["s1"])
    }

    @Test mutating func clearlyDifferentAmountsStayApart() {
        newsroom.report(Reported.deal("investment", buyers: ["Nordlicht"], targets: ["Quantix"], amount: Reported.euros(1)))
        #expect(
            newsroom.report(Reported.deal("investment", buyers: ["Nordlicht"], targets: ["Quantix"], amount: Reported.euros(3))) == ["s2"])
    }

    @Test mutating func clearlyDifferentKindsStayApart() {
        newsroom.report(Reported.deal("acquisition", buyers: ["Nordlicht"], targets: ["Quantix"], amount: Reported.euros(1)))
        #expect(
            newsroom.report(Reported.deal("contract", buyers: ["Nordlicht"], targets: ["Quantix"], amount: Reported.euros(1))) == ["s2"])
    }

    @Test mutating func theNextRoundIsAnotherStory() {
        newsroom.report(
            Reported.deal("funding_round", targets: ["Theka"], amount: Reported.euros(0.08), more: ["round": .text("series_a")]))
        #expect(newsroom.report(Reported.deal("funding_round", targets: ["Theka"], more: ["round": .text("series_b")]), day: 3) == ["s2"])
        #expect(newsroom.report(Reported.deal("funding_round", targets: ["Theka"], amount: Reported.euros(0.08)), day: 60) == ["s3"])
    }

    @Test mutating func aClosedDealIsNotReopenedMonthsLater() {
        newsroom.report(Reported.deal("acquisition", "completed", buyers: ["Nordlicht"], targets: ["Quantix"]))
        #expect(newsroom.report(Reported.deal("acquisition", "rumored", buyers: ["Nordlicht"], targets: ["Quantix"]), day: 90) == ["s2"])
    }

    @Test mutating func anOpenDealIsForgottenAfterTwoYears() {
        newsroom.report(Reported.deal(buyers: ["Nordlicht"], targets: ["Quantix"]))
        #expect(newsroom.report(Reported.deal(buyers: ["Nordlicht"], targets: ["Quantix"]), day: 731) == ["s2"])
    }

    @Test mutating func firmsThatShareAGenericWordAreTwo() {
        newsroom.report(Reported.deal(buyers: ["Nordlicht"], targets: ["Halden Bank"]))
        #expect(newsroom.report(Reported.deal(buyers: ["Nordlicht"], targets: ["Bank"])) == ["s2"])
    }

    @Test mutating func sumsOfAbsurdSizeAreIgnored() {
        newsroom.report(
            Reported.deal(buyers: ["Nordlicht"], targets: ["Quantix"], amount: Money(value: -5, currency: "EUR", qualifier: .about)))
        #expect(
            newsroom.report(
                Reported.deal(
                    buyers: ["Nordlicht"], targets: ["Quantix"], amount: Money(value: .nan, currency: "EUR", min: .infinity, max: 0))) == [
                    "s1"
                ])
    }
}
