import Foundation
import NewsModel
import Testing

@testable import Storage

struct DeliveryTests {
    let newsroom: Newsroom
    let morning = Newsroom.morning
    let later = Newsroom.morning.addingTimeInterval(300)

    init() throws {
        newsroom = try Newsroom(sinks: ["desk", "archive"])
        try newsroom.fetch([.of("quantix")])
    }

    @Test func dueDeliveryBringsAlertAndStory() throws {
        try newsroom.report()
        let due = try #require(try newsroom.due().first)
        #expect(due.alert.topic == "deals" && due.alert.reason == .new && due.alert.topicHash == "9f2c")
        #expect(due.story?.reports.count == 1 && due.story?.handle.count == 4)
        #expect(due.delivery.attempts == 0 && due.delivery.body == nil)
    }

    @Test func nothingIsDueBeforeItsTime() throws {
        try newsroom.report(desk: Desk(after: 90))
        #expect(try newsroom.due().isEmpty)
        #expect(try newsroom.store.nextDeliveryDate() == morning.addingTimeInterval(90))
        #expect(try newsroom.due(at: morning.addingTimeInterval(90)).count == 1)
    }

    @Test func storyHasGrownByTheTimeItIsTold() throws {
        try newsroom.report(desk: Desk(after: 90))
        try newsroom.fetch([.of("halden")])
        try newsroom.report()
        #expect(try newsroom.due(at: later).first?.story?.reports.count == 2)
    }

    @Test func firstBodyStaysThroughAllAttempts() throws {
        try newsroom.report()
        let id = try onlyDue()
        try newsroom.store.freeze(id, body: "eins", at: morning)
        try newsroom.store.freeze(id, body: "zwei", at: later)
        let delivery = try #require(try newsroom.due().first?.delivery)
        #expect(delivery.body == "eins" && delivery.attempts == 2 && delivery.firstAttempt == morning)
    }

    @Test func deliveredOnceIsDeliveredForGood() throws {
        try newsroom.report()
        let id = try onlyDue()
        try newsroom.store.freeze(id, body: "eins", at: morning)
        try newsroom.store.mark(id, .delivered, at: morning)
        try newsroom.store.mark(id, .later(next: later, failure: "HTTP 500"), at: later)
        #expect(try newsroom.due(at: .distantFuture).isEmpty)
        #expect(try newsroom.store.deliveries().map(\.state) == [.delivered])
        #expect(throws: StorageError.unknown(table: "waiting delivery", id: id.text)) {
            try newsroom.store.freeze(id, body: "zwei", at: later)
        }
    }

    @Test func failedAttemptIsDueAgainWhenItSays() throws {
        try newsroom.report()
        let id = try onlyDue()
        try newsroom.store.freeze(id, body: "eins", at: morning)
        try newsroom.store.mark(id, .later(next: later, failure: "HTTP 500"), at: morning)
        #expect(try newsroom.due().isEmpty)
        #expect(try newsroom.due(at: later).first?.delivery.lastFailure == "HTTP 500")
        #expect(try newsroom.store.sinkStates().first { $0.name == "desk" }?.failingSince == morning)
    }

    @Test func laterDeliveryOfAStoryWaitsForTheEarlier() throws {
        try newsroom.report()
        try newsroom.fetch([.of("halden")])
        try newsroom.report(desk: Desk(reason: .update))
        let id = try onlyDue()
        try newsroom.store.mark(id, .later(next: later, failure: "HTTP 500"), at: morning)
        #expect(try newsroom.due().isEmpty)
        #expect(try newsroom.store.nextDeliveryDate() == later)
        try newsroom.store.mark(id, .delivered, at: later)
        #expect(try newsroom.due(at: later).map(\.alert.reason) == [.update])
    }

    @Test func deadDeliveryHoldsNothingBack() throws {
        try newsroom.report()
        try newsroom.fetch([.of("halden")])
        try newsroom.report(desk: Desk(reason: .update))
        try newsroom.store.mark(try onlyDue(), .dead(failure: "HTTP 400"), at: morning)
        #expect(try newsroom.due().map(\.alert.reason) == [.update])
    }

    @Test func oneSinkHoldsNoOtherBack() throws {
        try newsroom.report(desk: Desk(sinks: ["desk", "archive"]))
        let due = try newsroom.due()
        #expect(Set(due.map(\.delivery.sink)) == ["desk", "archive"])
        try newsroom.store.mark(due[0].delivery.id, .later(next: later, failure: "down"), at: morning)
        #expect(try newsroom.due().count == 1)
    }

    @Test func sinksAndDeliveriesInHandAreLeftOut() throws {
        try newsroom.report(desk: Desk(sinks: ["desk", "archive"]))
        #expect(try newsroom.store.dueDeliveries(at: morning, limit: 10, excludingSinks: ["desk"]).map(\.delivery.sink) == ["archive"])
        let all = Set(try newsroom.due().map(\.delivery.id))
        #expect(try newsroom.store.dueDeliveries(at: morning, limit: 10, excluding: all).isEmpty)
        #expect(try newsroom.store.nextDeliveryDate(excluding: all) == nil)
    }

    @Test func deadDeliveryWaitsAgainByCommand() throws {
        try newsroom.report()
        let id = try onlyDue()
        try newsroom.store.freeze(id, body: "eins", at: morning)
        try newsroom.store.mark(id, .dead(failure: "HTTP 400"), at: morning)
        #expect(try newsroom.store.retryDeliveries(.sink("archive"), at: later) == 0)
        #expect(try newsroom.store.retryDeliveries(.ids([id]), at: later) == 1)
        let delivery = try #require(try newsroom.due(at: later).first?.delivery)
        #expect(delivery.id == id && delivery.attempts == 0 && delivery.body == "eins")
    }

    @Test func retryBringsForwardWhatWaitsForAnotherTry() throws {
        try newsroom.report()
        try newsroom.store.freeze(try onlyDue(), body: "eins", at: morning)
        try newsroom.store.mark(try onlyDue(), .later(next: later, failure: "HTTP 500"), at: morning)
        #expect(try newsroom.store.retryDeliveries(.sink("desk"), at: morning) == 1)
        #expect(try newsroom.due().count == 1)
    }

    @Test func alertKeepsWhatItsFirstAttemptTold() throws {
        try newsroom.report(desk: Desk(sinks: ["desk", "archive"]))
        let due = try newsroom.due()
        let alert = due[0].alert.id
        try newsroom.store.freeze(due[0].delivery.id, body: "a", at: morning, told: [alert: .deal(430)])
        try newsroom.store.freeze(due[1].delivery.id, body: "b", at: morning, told: [alert: .deal(999)])
        let telling = try newsroom.store.story(try #require(due[0].story?.handle))?.tellings.first
        #expect(telling?.isFrozen == true && telling?.event?.money("amount")?.value == 430)
    }

    private func onlyDue() throws -> Identifier<Delivery> {
        let due = try newsroom.due()
        #expect(due.count == 1)
        return try #require(due.first?.delivery.id)
    }
}
