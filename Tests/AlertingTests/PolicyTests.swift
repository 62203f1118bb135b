import Alerting
import Foundation
import NewsModel
import Testing
import TopicLanguage

struct PolicyTests {
    @Test func topicThatFitsRaisesOneAlertAfterItsDelay() throws {
        let drafts = try policy().alerts(for: [Samples.summary(Samples.deal())], on: occasion())
        #expect(
            drafts == [
                AlertDraft(
                    topic: "deals", topicHash: try topic().hash, story: Identifier("story-k3f9"), reason: .new, event: Samples.deal(),
                    sinks: ["desk", "stdout"], notBefore: Samples.morning.addingTimeInterval(90))
            ])
    }

    @Test func urgentTopicOrFeedDoesNotWait() throws {
        let urgent = try policy([topic { $0.urgent = true }]).alerts(for: [Samples.summary(Samples.deal())], on: occasion())
        let feed = try policy().alerts(for: [Samples.summary(Samples.deal())], on: occasion { $0.isFeedUrgent = true })
        #expect(urgent.map(\.notBefore) == [Samples.morning])
        #expect(urgent.map(\.urgent) == [true])
        #expect(feed.map(\.notBefore) == [Samples.morning])
    }

    @Test func topicThatDoesNotFitRaisesNone() throws {
        let drafts = try policy([topic("type = exec_move")]).alerts(for: [Samples.summary(Samples.deal())], on: occasion())
        #expect(drafts.isEmpty)
    }

    @Test func topicHasSinksOfItsOwn() throws {
        let drafts = try policy([topic { $0.sinks = ["mail"] }]).alerts(for: [Samples.summary(Samples.deal())], on: occasion())
        #expect(drafts.map(\.sinks) == [["mail"]])
    }

    @Test func secondReportOfTheSameDealRaisesNoAlert() throws {
        let summary = Samples.summary(Samples.deal(), sources: 2, tellings: [Samples.told(Samples.deal())])
        #expect(try policy().alerts(for: [summary], on: occasion()).isEmpty)
    }

    @Test func anotherTopicTellsItOnceMore() throws {
        let summary = Samples.summary(Samples.deal(), tellings: [Samples.told(Samples.deal(), topic: "others")])
        #expect(try policy().alerts(for: [summary], on: occasion()).map(\.reason) == [.new])
    }

    @Test func changedFactIsToldAsUpdateAfterThePause() throws {
        let summary = Samples.summary(Samples.deal("completed"), tellings: [Samples.told(Samples.deal(), at: "09:20")])
        let drafts = try policy().alerts(for: [summary], on: occasion())
        #expect(drafts.map(\.reason) == [.update])
        #expect(drafts.map(\.changed) == [["status"]])
        #expect(drafts.map(\.notBefore) == [Samples.berlinTime("09:50")])
    }

    @Test func updateLongAfterTheLastOneIsToldAtOnce() throws {
        let summary = Samples.summary(Samples.deal("completed"), tellings: [Samples.told(Samples.deal(), at: "08:00")])
        #expect(try policy().alerts(for: [summary], on: occasion()).map(\.notBefore) == [Samples.morning])
    }

    @Test(arguments: ["denied", "cancelled"]) func endIsToldAtOnceEvenWhereTheTopicNoLongerFits(status: String) throws {
        let summary = Samples.summary(Samples.deal(status), tellings: [Samples.told(Samples.deal(), at: "09:30")])
        let drafts = try policy([topic("type = deal and status = announced")]).alerts(for: [summary], on: occasion())
        #expect(drafts.map(\.notBefore) == [Samples.morning])
    }

    @Test func tellingThatIsNotFrozenNeedsNoUpdate() throws {
        let summary = Samples.summary(Samples.deal("completed"), tellings: [Samples.told(Samples.deal(), isFrozen: false)])
        #expect(try policy().alerts(for: [summary], on: occasion()).isEmpty)
    }

    @Test(arguments: [ItemStanding.baseline, .reissued]) func oldNewsNeverAlerts(standing: ItemStanding) throws {
        let told = Samples.summary(Samples.deal("completed"), tellings: [Samples.told(Samples.deal())])
        #expect(try policy().alerts(for: [Samples.summary(Samples.deal()), told], on: occasion { $0.article.standing = standing }).isEmpty)
    }

    @Test func freshReportOfAStoryThatBeganAsBaselineAlerts() throws {
        let drafts = try policy().alerts(for: [Samples.summary(Samples.deal(), standing: .baseline)], on: occasion())
        #expect(drafts.map(\.reason) == [.new])
    }

    @Test func backfillIsListed() throws {
        let drafts = try policy().alerts(for: [Samples.summary(Samples.deal())], on: occasion { $0.article.standing = .backfill })
        #expect(drafts.map(\.isListed) == [true])
    }

    @Test func topicWithoutEventFieldsWaitsForTheLastExtraction() throws {
        let keywords = try policy([topic("text has Quantix")])
        #expect(keywords.alerts(for: [Samples.summary(nil)], on: occasion { $0.isLastExtraction = false }).isEmpty)
        #expect(keywords.alerts(for: [Samples.summary(nil)], on: occasion()).map(\.reason) == [.new])
    }

    @Test func topicWithoutEventFieldsTellsAnArticleOfTwoStoriesOnce() throws {
        let keywords = try policy([topic("text has Quantix")])
        let stories = [Samples.summary(Samples.deal()), Samples.summary(Samples.move("announced", [:]), handle: "m2c8")]
        #expect(keywords.alerts(for: stories, on: occasion()).map(\.story) == [Identifier("story-k3f9")])
        let told = Samples.summary(Samples.move("announced", [:]), handle: "m2c8", tellings: [Samples.told(nil)])
        #expect(keywords.alerts(for: [stories[0], told], on: occasion()).isEmpty)
    }

    @Test func coverageToldBeforeIsNotToldAgain() throws {
        let summary = Samples.summary(nil, sources: 2, tellings: [Samples.told(nil)])
        #expect(try policy([topic("text has Quantix")]).alerts(for: [summary], on: occasion()).isEmpty)
    }

    @Test func goingIsToldByTheAlertOfWhoeverFollows() throws {
        let drafts = try policy([topic("type = exec_move")]).alerts(for: [Self.departure(), Self.arrival()], on: occasion())
        #expect(drafts.map(\.story) == [Identifier("story-n1a1")])
    }

    @Test func goingIsNotToldWhenAnotherArticlesAlertNamedWhoFollows() throws {
        let policy = try policy([topic("type = exec_move")])
        let told = Self.arrival([Samples.told(nil)])
        #expect(policy.alerts(for: [Self.departure()], beside: [told], on: occasion()).isEmpty)
        #expect(policy.alerts(for: [Self.departure()], beside: [Self.arrival()], on: occasion()).count == 1)
        #expect(policy.alerts(for: [], after: [Self.departure()], on: occasion()).isEmpty)
    }

    @Test func goingIsToldWhereTheTopicDoesNotAskForTheSuccessor() throws {
        let drafts = try policy([topic("type = exec_move and person = \"Peter Lenz\"")])
            .alerts(for: [Self.arrival(), Self.departure()], on: occasion())
        #expect(drafts.map(\.story) == [Identifier("story-l1b1")])
    }

    // MARK: - Making

    private static func arrival(_ tellings: [Telling] = []) -> StorySummary {
        Samples.summary(
            Samples.move("announced", ["person": .text("Jana Roth"), "replaces": .text("Peter Lenz")]), handle: "n1a1", tellings: tellings)
    }

    private static func departure() -> StorySummary {
        Samples.summary(Samples.move("announced", ["person": .text("Peter Lenz")]), handle: "l1b1")
    }

    private func topic(_ expression: String = "type = deal", _ change: (inout Topic) -> Void = { _ in }) throws -> Topic {
        var topic = Topic(name: "deals", expression: try TopicExpression.compile(expression))
        change(&topic)
        return topic
    }

    private func policy(_ topics: [Topic]? = nil) throws -> AlertPolicy {
        AlertPolicy(topics: try topics ?? [topic()], sinks: ["desk", "stdout"], rates: Samples.rates) { told, now in
            told.status == now.status ? [] : ["status"]
        } tells: { told, other in
            told.text("replaces") != nil && told.text("replaces") == other.text("person")
        }
    }

    private func occasion(_ change: (inout AlertOccasion) -> Void = { _ in }) -> AlertOccasion {
        let article = Article(
            id: Identifier("article-1"), address: "https://zeitung.example/1", feed: "Morgenblatt", title: "Nordlicht kauft Quantix",
            text: "Die Nordlicht AG kauft Quantix.", language: "de", published: Samples.morning, firstSeen: Samples.morning)
        var occasion = AlertOccasion(article: article, isLastExtraction: true, at: Samples.morning)
        change(&occasion)
        return occasion
    }
}
