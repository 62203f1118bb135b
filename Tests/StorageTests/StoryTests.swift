import Foundation
import NewsModel
import Testing

@testable import Storage

struct StoryTests {
    let newsroom: Newsroom

    init() throws {
        newsroom = try Newsroom()
    }

    @Test func secondArticleFindsTheStoryByItsKey() throws {
        try newsroom.fetch([.of("quantix")])
        try newsroom.report()
        try newsroom.fetch([.of("halden")])
        #expect(try newsroom.report().newStories == 0)
        let story = try #require(try newsroom.store.stories().first)
        #expect(story.articles == 2)
        #expect(try newsroom.store.story(story.handle)?.reports.map(\.article.title) == ["quantix", "halden"])
    }

    @Test func storyIsFoundByHandleAndById() throws {
        try newsroom.fetch([.of("quantix")])
        try newsroom.report()
        let story = try #require(try newsroom.store.stories().first)
        #expect(try newsroom.store.story(story.handle.uppercased())?.id == story.id)
        #expect(try newsroom.store.story(story.id.text)?.handle == story.handle)
        #expect(try newsroom.store.story("zzzz") == nil)
    }

    @Test func otherKeysGiveNoCandidates() throws {
        try newsroom.fetch([.of("quantix")])
        try newsroom.report()
        try newsroom.fetch([.of("halden")])
        #expect(try newsroom.report(["deal|foxtail"]).newStories == 1)
    }

    @Test func candidatesComeWithReportsAndTellings() throws {
        try newsroom.fetch([.of("quantix")])
        try newsroom.report()
        try newsroom.fetch([.of("halden")])
        let candidates = try seenByNext()
        #expect(candidates.stories.count == 1)
        #expect(candidates.stories.first?.reports.map(\.extractor) == [.deals])
        #expect(candidates.stories.first?.tellings.map(\.topic) == ["deals"])
        #expect(candidates.stories.first?.tellings.first?.event?.money("amount")?.value == 420)
    }

    @Test func candidatesAreFiftyAtMostAndThoseLastHeardOf() throws {
        for number in 0..<55 {
            let moment = Newsroom.morning.addingTimeInterval(Double(number))
            try newsroom.fetch([.of("a\(number)")], at: moment)
            try tellApart(at: moment)
        }
        try newsroom.fetch([.of("last")])
        let stories = try seenByNext().stories
        #expect(stories.count == 50)
        #expect(stories.first?.title == "a54" && !stories.map(\.title).contains("a4"))
    }

    @Test func candidatesShowTheNewestReportsOnly() throws {
        try newsroom.fetch((0..<205).map { .of("a\($0)") })
        for _ in 0..<3 { try newsroom.report() }
        try newsroom.fetch([.of("last")])
        let reports = try #require(try seenByNext().stories.first?.reports)
        #expect(reports.count == 200)
        #expect(reports.first?.article.title == "a5" && reports.last?.article.title == "a204")
    }

    @Test func storyIsAsOldAsItsFirstArticleAndAsNewAsItsLast() throws {
        let evening = Newsroom.morning.addingTimeInterval(36_000)
        try newsroom.fetch([.of("quantix")])
        try newsroom.report(at: evening)
        try newsroom.fetch([.of("halden")], at: evening)
        try newsroom.report(at: evening)
        let story = try #require(try newsroom.store.stories().first)
        #expect(story.firstSeen == Newsroom.morning && story.lastSeen == evening)
    }

    @Test func linkKeepsReasonAndScore() throws {
        try newsroom.fetch([.of("quantix"), .of("halden")])
        try newsroom.report()
        let handle = try #require(try newsroom.store.stories().first?.handle)
        #expect(try newsroom.store.storyDetail(handle)?.reports.map(\.reason) == ["new", "event_key"])
    }

    /// What the next commit lays before policy.
    private func seenByNext() throws -> Candidates {
        let extraction = try #require(try newsroom.store.pendingExtractions(for: "deals", limit: 1).first)
        let result = ExtractionResult(extraction: extraction, outcome: .events([KeyedEvent(event: .deal(1), keys: ["deal|nordlicht"])]))
        var seen: Candidates?
        try newsroom.store.commitExtractions([result], at: Newsroom.morning) {
            seen = $0
            return Decision()
        }
        return try #require(seen)
    }

    /// Makes a story of its own of each report although all share a key.
    private func tellApart(at moment: Date) throws {
        try newsroom.store.commitExtractions(
            newsroom.store.pendingExtractions(for: "deals", limit: 1).map {
                ExtractionResult(extraction: $0, outcome: .events([KeyedEvent(event: .deal(1), keys: ["deal|nordlicht"])]))
            }, at: moment
        ) { candidates in
            let story = NewStory(id: .make(at: moment), type: "deal", title: candidates.article.title)
            let link = StoryLink(story: story.id, event: candidates.events.first?.id, keys: ["deal|nordlicht"], reason: "new", score: 1)
            return Decision(newStories: [story], links: [link])
        }
    }
}
