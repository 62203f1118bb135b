import Foundation
import Polling
import Testing

@Suite struct AgendaTests {
    private func agenda(gap: Duration = .zero, perHost: Int = 1, _ feeds: [(String, String, TimeInterval)]) -> FeedAgenda {
        var agenda = FeedAgenda(HostGates(gap: gap, perHost: perHost))
        for (feed, host, after) in feeds { agenda.schedule(feed, at: host, for: noon + after) }
        return agenda
    }

    /// The feeds whose turn it is, as many as may be asked beside each other.
    private func turns(_ agenda: inout FeedAgenda, at now: Date, hold: (String) -> Date? = { _ in nil }) -> [String] {
        var turns: [String] = []
        while let turn = agenda.next(at: now, hold: hold) {
            switch turn {
            case .feed(let feed, _): turns.append(feed)
            case .held(let host, let date): turns.append("\(host) held for \(Int(date.timeIntervalSince(now)))")
            }
        }
        return turns
    }

    @Test func feedDueLongestComesFirstWhateverItsHost() {
        var agenda = agenda(perHost: 9, [("b", "x", 2), ("a", "y", 1), ("d", "x", 4), ("c", "y", 3), ("later", "x", 60)])
        #expect(turns(&agenda, at: noon + 10) == ["a", "b", "c", "d"])
        #expect(agenda.nextDate == noon + 60)
    }

    @Test func nobodyIsDueBeforeItsDate() {
        var agenda = agenda([("a", "x", 1)])
        #expect(turns(&agenda, at: noon).isEmpty)
        #expect(turns(&agenda, at: noon + 1) == ["a"])
    }

    @Test func feedsOfABusyHostWaitForAnEnd() {
        var agenda = agenda([("a", "x", 0), ("b", "x", 0), ("c", "y", 0)])
        #expect(turns(&agenda, at: noon) == ["a", "c"])
        #expect(agenda.nextDate == nil)
        agenda.finish("a", at: noon + 1)
        #expect(turns(&agenda, at: noon + 1) == ["b"])
    }

    @Test func feedsOfOneHostAreSpaced() {
        var agenda = agenda(gap: .seconds(2), [("a", "x", 0), ("b", "x", 0)])
        #expect(turns(&agenda, at: noon) == ["a"])
        agenda.finish("a", at: noon + 1)
        #expect(turns(&agenda, at: noon + 2).isEmpty)
        #expect(agenda.nextDate == noon + 3)
        #expect(turns(&agenda, at: noon + 3) == ["b"])
    }

    @Test func feedIsNotAskedTwiceAtOnce() {
        var agenda = agenda(perHost: 2, [("a", "x", 0)])
        #expect(turns(&agenda, at: noon) == ["a"])
        agenda.schedule("a", at: "x", for: noon)
        #expect(turns(&agenda, at: noon).isEmpty)
        #expect(agenda.underWay == 1)
    }

    @Test func answeredFeedLetsTheNextOfItsHostAskAndWaitsItselfToBeFinished() {
        var agenda = agenda([("a", "x", 0), ("b", "x", 0)])
        #expect(turns(&agenda, at: noon) == ["a"])
        agenda.release("a", at: noon)
        agenda.schedule("a", at: "x", for: noon)
        #expect(turns(&agenda, at: noon) == ["b"])
        #expect(agenda.underWay == 1 && agenda.unfinished == 2)
        agenda.finish("a", at: noon)
        agenda.schedule("a", at: "x", for: noon)
        #expect(turns(&agenda, at: noon).isEmpty)
        agenda.release("b", at: noon)
        #expect(turns(&agenda, at: noon) == ["a"])
    }

    @Test func agendaIsNotEmptyBeforeAnAnsweredFeedIsFinished() {
        var agenda = agenda([("a", "x", 0)])
        _ = turns(&agenda, at: noon)
        agenda.release("a", at: noon)
        agenda.release("a", at: noon)
        #expect(agenda.underWay == 0 && !agenda.isEmpty)
        agenda.finish("a", at: noon)
        #expect(agenda.isEmpty && agenda.unfinished == 0)
    }

    @Test func finishedFeedComesAgainOnlyWhenItIsScheduled() {
        var agenda = agenda([("a", "x", 0)])
        _ = turns(&agenda, at: noon)
        agenda.finish("a", at: noon)
        #expect(agenda.isEmpty)
        agenda.schedule("a", at: "y", for: noon + 5)
        #expect(agenda.date(of: "a") == noon + 5)
        #expect(turns(&agenda, at: noon + 5) == ["a"])
    }

    @Test func anotherDateTakesAFeedOutOfItsLine() {
        var agenda = agenda([("a", "x", 0), ("b", "x", 1), ("c", "x", 2)])
        #expect(turns(&agenda, at: noon + 2) == ["a"])
        agenda.reschedule("b", for: noon + 60)
        agenda.reschedule("a", for: noon)
        agenda.reschedule("nobody", for: noon)
        agenda.finish("a", at: noon + 2)
        #expect(turns(&agenda, at: noon + 2) == ["c"])
        agenda.finish("c", at: noon + 2)
        #expect(agenda.nextDate == noon + 60)
        #expect(turns(&agenda, at: noon + 60) == ["b"])
    }

    @Test func heldHostIsNamedOnceAndItsFeedsWait() {
        var agenda = agenda(perHost: 9, [("a", "x", 0), ("b", "x", 0), ("c", "y", 0)])
        let hold: (String) -> Date? = { $0 == "x" ? noon + 30 : nil }
        #expect(turns(&agenda, at: noon, hold: hold) == ["x held for 30", "c"])
        #expect(turns(&agenda, at: noon + 29, hold: hold).isEmpty)
        #expect(agenda.nextDate == noon + 30)
        #expect(turns(&agenda, at: noon + 30, hold: hold) == ["a", "b"])
    }

    @Test func dismissedFeedsAreNotDueAnyMore() {
        var agenda = agenda([("a", "x", 0), ("b", "x", 1)])
        _ = turns(&agenda, at: noon + 1) { _ in noon + 30 }
        #expect(agenda.dismiss("x") == ["a", "b"])
        #expect(agenda.isEmpty)
        #expect(turns(&agenda, at: noon + 30).isEmpty)
    }

    @Test func hundredThousandFeedsOfOneHostAreAskedInOrder() {
        var agenda = agenda((0..<100_000).map { ("f\($0)", "x", Double(($0 * 7_919) % 100_000)) })
        var last = -1.0
        for _ in 0..<100_000 {
            guard case .feed(let feed, _) = agenda.next(at: noon + 100_000, hold: { _ in nil }) else { break }
            let after = Double((Int(feed.dropFirst())! * 7_919) % 100_000)
            #expect(after > last)
            last = after
            agenda.finish(feed, at: noon + 100_000)
        }
        #expect(agenda.isEmpty)
    }
}
