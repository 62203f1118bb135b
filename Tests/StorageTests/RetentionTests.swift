import Foundation
import NewsModel
import Testing

@testable import Storage

struct RetentionTests {
    let newsroom: Newsroom
    let nextYear = Newsroom.morning.addingTimeInterval(31_536_000)

    init() throws {
        newsroom = try Newsroom()
        try newsroom.fetch([.of("quantix")])
    }

    @Test func oldTextsGoAndIdentitiesStay() throws {
        try newsroom.report()
        #expect(try newsroom.store.prune(before: nextYear) == 1)
        #expect(try newsroom.store.article("https://paper.example/quantix")?.article.text.isEmpty == true)
        #expect(try newsroom.fetch([.of("quantix")], at: nextYear) == FetchReceipt())
        #expect(try newsroom.store.stories().count == 1 && newsroom.store.events().count == 1)
    }

    @Test func textsThatHaveStillToBeReadStay() throws {
        #expect(try newsroom.store.prune(before: nextYear) == 0)
    }

    @Test func newTextsStay() throws {
        try newsroom.pass()
        #expect(try newsroom.store.prune(before: Newsroom.morning) == 0)
    }

    @Test func deliveredBodiesGoAndDeadLettersStay() throws {
        try newsroom.report(desk: Desk(sinks: ["desk"]))
        try newsroom.fetch([.of("halden")])
        try newsroom.report(desk: Desk(sinks: ["desk"], reason: .update))
        try deliver(.delivered)
        try deliver(.dead(failure: "HTTP 400"))
        #expect(try newsroom.store.prune(before: nextYear) == 3)
        #expect(try newsroom.store.retryDeliveries(at: nextYear) == 1)
        #expect(try newsroom.due(at: nextYear).map(\.delivery.body) == ["text"])
    }

    @Test func ofIdsThatChangeAtEveryFetchTheLastTenStay() throws {
        for number in 0..<30 {
            try newsroom.fetch([.of("quantix", id: "quantix?\(number)")], at: Newsroom.morning.addingTimeInterval(Double(number) * 60))
        }
        try newsroom.report()
        #expect(try newsroom.count("item") == 31)
        #expect(try newsroom.store.prune(before: nextYear) == 1)
        #expect(try newsroom.count("item") == 10)
        let known = try newsroom.store.knownIdentities((0..<30).map { "quantix?\($0)" }, of: "wire")
        #expect(known == Set((20..<30).map { "quantix?\($0)" }))
        #expect(try newsroom.fetch([.of("quantix", id: "quantix?3")], at: nextYear) == FetchReceipt(newItems: 1))
    }

    @Test func oneCallRemovesALimitedNumber() throws {
        try newsroom.fetch([.of("halden"), .of("theka")])
        try newsroom.pass()
        #expect(try newsroom.store.prune(before: nextYear, limit: 2) == 2)
        #expect(try newsroom.store.prune(before: nextYear, limit: 2) == 1)
        #expect(try newsroom.store.prune(before: nextYear, limit: 2) == 0)
    }

    private func deliver(_ outcome: DeliveryOutcome) throws {
        let id = try #require(try newsroom.due().first?.delivery.id)
        try newsroom.store.freeze(id, body: "text", at: Newsroom.morning)
        try newsroom.store.mark(id, outcome, at: Newsroom.morning)
    }
}
