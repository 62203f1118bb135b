import Foundation
import NewsModel
import Testing

@testable import Storage

struct NoticeTests {
    let newsroom: Newsroom
    let notice = Notice(reason: "feed.failing", subject: "wire", details: ["status": "403"])

    init() throws {
        newsroom = try Newsroom(sinks: ["desk", "archive"])
    }

    @Test func noticeGoesToItsSinksUnderTheOwnTopic() throws {
        try newsroom.store.raise(notice, notifying: ["desk", "archive"], at: Newsroom.morning)
        let due = try newsroom.due()
        #expect(due.map(\.delivery.sink) == ["desk", "archive"])
        #expect(due.map(\.alert.topic) == [Alert.ownTopic, Alert.ownTopic])
        #expect(due.first?.alert.notice == notice && due.first?.alert.reason == .notice && due.first?.story == nil)
    }

    @Test func sameNoticeIsNotRaisedWhileItIsOnItsWay() throws {
        #expect(try newsroom.store.raise(notice, notifying: ["desk"], at: Newsroom.morning) != nil)
        #expect(try newsroom.store.raise(notice, notifying: ["desk"], at: Newsroom.morning) == nil)
        #expect(try newsroom.store.raise(Notice(reason: "feed.failing", subject: "echo"), notifying: ["desk"], at: Newsroom.morning) != nil)
    }

    @Test func sameNoticeIsRaisedAgainOnceDelivered() throws {
        try newsroom.store.raise(notice, notifying: ["desk"], at: Newsroom.morning)
        try newsroom.store.mark(try #require(try newsroom.due().first?.delivery.id), .delivered, at: Newsroom.morning)
        #expect(try newsroom.store.raise(notice, notifying: ["desk"], at: Newsroom.morning) != nil)
    }

    @Test func pluginThatFailsOnEverythingIsToldOfOnceADay() throws {
        try newsroom.fetch([.of("one"), .of("two"), .of("three")])
        try setAsideOne(at: Newsroom.morning)
        try newsroom.store.mark(try #require(try newsroom.due().first?.delivery.id), .delivered, at: Newsroom.morning)
        try setAsideOne(at: Newsroom.morning.addingTimeInterval(3600))
        #expect(try newsroom.store.alerts().compactMap(\.notice?.details["article"]) == ["https://paper.example/one"])
        try setAsideOne(at: Newsroom.morning.addingTimeInterval(90_000))
        #expect(try newsroom.store.alerts().map(\.notice?.reason) == ["plugin.set_aside", "plugin.set_aside"])
    }

    private func setAsideOne(at moment: Date) throws {
        let extraction = try #require(try newsroom.store.pendingExtractions(for: "deals", limit: 1).first)
        let result = ExtractionResult(extraction: extraction, outcome: .setAside("crashed twice"))
        try newsroom.store.commitExtractions([result], at: moment, notifying: ["desk"]) { _ in Decision() }
    }
}
