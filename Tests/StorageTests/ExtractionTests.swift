import Foundation
import NewsModel
import Testing

@testable import Storage

struct ExtractionTests {
    let newsroom: Newsroom

    init() throws {
        newsroom = try Newsroom(extractors: [.deals, .moves])
    }

    @Test func articleArrivesWithTextAndPublisher() throws {
        try newsroom.fetch([.of("quantix")])
        let extraction = try #require(try newsroom.store.pendingExtractions(for: "deals", limit: 10).first)
        #expect(extraction.article.fullText == "quantix\n\nNordlicht kauft Quantix.")
        #expect(extraction.article.language == "de" && extraction.publisher == "Nordlicht AG")
        #expect(extraction.plugin == .deals)
    }

    @Test func whatCanBeToldIsReadFirst() throws {
        try newsroom.fetch([.of("old", standing: .baseline), .of("yesterday", standing: .backfill), .of("now")])
        #expect(try newsroom.store.pendingExtractions(for: "deals", limit: 10).map(\.article.title) == ["now", "yesterday", "old"])
    }

    @Test func articlesInHandAreLeftOut() throws {
        try newsroom.fetch([.of("one"), .of("two")])
        let first = try newsroom.store.pendingExtractions(for: "deals", limit: 1)
        let rest = try newsroom.store.pendingExtractions(for: "deals", limit: 10, excluding: Set(first.map(\.id)))
        #expect(rest.map(\.article.title) == ["two"])
    }

    @Test func committedExtractionWaitsNoMore() throws {
        try newsroom.fetch([.of("quantix")])
        #expect(try newsroom.report().committed == 1)
        #expect(try newsroom.store.counts().pendingExtractions == ["exec-moves": 1])
    }

    @Test func sameResultTwiceIsWrittenOnce() throws {
        try newsroom.fetch([.of("quantix")])
        let extraction = try #require(try newsroom.store.pendingExtractions(for: "deals", limit: 1).first)
        let result = ExtractionResult(extraction: extraction, outcome: .events([KeyedEvent(event: .deal(420), keys: ["k"])]))
        let receipt = try newsroom.store.commitExtractions([result, result], at: Newsroom.morning, deciding: Desk().decide)
        #expect(receipt.committed == 1 && receipt.ignored == 1)
        #expect(try newsroom.count("event") == 1 && newsroom.count("alert") == 1)
    }

    @Test func articleSetAsideKeepsTheReason() throws {
        try newsroom.fetch([.of("quantix")])
        let extraction = try #require(try newsroom.store.pendingExtractions(for: "deals", limit: 1).first)
        let result = ExtractionResult(extraction: extraction, outcome: .setAside("crashed twice"))
        #expect(try newsroom.store.commitExtractions([result], at: Newsroom.morning) { _ in Decision() }.setAside == 1)
        let entries = try newsroom.store.article(extraction.article.id.text)?.extractions
        #expect(entries?.first?.state == .setAside && entries?.first?.detail == "crashed twice")
        #expect(try newsroom.store.counts().setAside == ["deals": 1])
    }

    @Test func lastExtractorIsToldSo() throws {
        try newsroom.fetch([.of("quantix")])
        try newsroom.pass(by: "deals") {
            #expect(!$0.isLastExtraction); return Decision()
        }
        try newsroom.pass(by: "exec-moves") {
            #expect($0.isLastExtraction && !$0.articleHasEvents); return Decision()
        }
    }

    @Test func eventsOfAnotherExtractorAreKnown() throws {
        try newsroom.fetch([.of("quantix")])
        try newsroom.report(by: "deals")
        try newsroom.pass(by: "exec-moves") {
            #expect($0.articleHasEvents); return Decision()
        }
    }

    @Test func articleWithoutAnyExtractorGetsItsDecision() throws {
        try newsroom.prepare(extractors: [])
        try newsroom.fetch([.of("quantix")])
        try newsroom.pass(by: Store.noExtractor.name) { candidates in
            #expect(candidates.isLastExtraction && candidates.article.title == "quantix")
            let story = NewStory(id: .make(at: candidates.at), type: Story.coverage, title: candidates.article.title)
            let link = StoryLink(story: story.id, event: nil, keys: ["c|quantix"], reason: "coverage", score: 1)
            return Decision(newStories: [story], links: [link])
        }
        #expect(try newsroom.store.stories().map(\.type) == [Story.coverage])
    }

    @Test func coverageStoriesAreFoundByTheArticlesKeys() throws {
        try coverageStoryWithoutExtractor()
        try newsroom.fetch([.of("halden")])
        let result = ExtractionResult(
            extraction: try #require(try newsroom.store.pendingExtractions(for: "none", limit: 1).first), outcome: .events([]))
        try newsroom.store.commitExtractions([result], at: Newsroom.morning, coverageKeys: { _ in ["c|quantix"] }) { candidates in
            #expect(candidates.stories.map(\.title) == ["quantix"])
            #expect(candidates.stories.first?.reports.map(\.article.title) == ["quantix"])
            return Decision()
        }
    }

    private func coverageStoryWithoutExtractor() throws {
        try articleWithoutAnyExtractorGetsItsDecision()
    }
}
