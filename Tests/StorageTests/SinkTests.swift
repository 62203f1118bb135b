import Foundation
import NewsModel
import Testing

@testable import Storage

struct SinkTests {
    let newsroom: Newsroom
    let morning = Newsroom.morning

    init() throws {
        newsroom = try Newsroom()
        try newsroom.fetch([.of("quantix")])
    }

    @Test func deliveriesWaitWhileTheirSinkIsOff() throws {
        try newsroom.report()
        #expect(try newsroom.store.switchOff(sink: "desk", because: "410 Gone", at: morning))
        #expect(try newsroom.due().isEmpty && newsroom.store.nextDeliveryDate() == nil)
        let state = try newsroom.store.sinkStates().first
        #expect(state?.offSince == morning && state?.offReason == "410 Gone" && state?.waiting == 1)
        #expect(try newsroom.store.switchOn(sink: "desk"))
        #expect(try newsroom.due().count == 1)
    }

    @Test func sinkIsSwitchedOffOnce() throws {
        #expect(try newsroom.store.switchOff(sink: "desk", because: "one", at: morning))
        #expect(try !newsroom.store.switchOff(sink: "desk", because: "two", at: morning))
        #expect(try newsroom.store.sinkStates().first?.offReason == "one")
    }

    @Test func unknownSinkIsNamed() {
        #expect(throws: StorageError.unknown(table: "sink", id: "nobody")) { try newsroom.store.switchOn(sink: "nobody") }
    }

    @Test func deliveriesOfARemovedSinkWaitForItsReturn() throws {
        try newsroom.report()
        try newsroom.prepare(sinks: [])
        #expect(try newsroom.due().isEmpty)
        try newsroom.prepare(sinks: ["desk"])
        #expect(try newsroom.due().count == 1)
    }

    @Test func successEndsAFailingTime() throws {
        try newsroom.report()
        let id = try #require(try newsroom.due().first?.delivery.id)
        try newsroom.store.mark(id, .later(next: morning, failure: "down"), at: morning)
        #expect(try newsroom.store.sinkStates().first?.failingSince == morning)
        try newsroom.store.mark(id, .delivered, at: morning.addingTimeInterval(1))
        let state = try newsroom.store.sinkStates().first
        #expect(state?.failingSince == nil && state?.lastDelivered == morning.addingTimeInterval(1))
    }
}
