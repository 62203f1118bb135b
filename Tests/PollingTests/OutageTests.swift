import Foundation
import NewsModel
import Polling
import Testing

@Suite struct OutageTests {
    private func breaker() -> ConnectivityBreaker { ConnectivityBreaker(PollingSettings()) }

    /// Hosts in their order, a second apart; those with `+` are reached.
    private func verdicts(_ hosts: String, in breaker: inout ConnectivityBreaker, every gap: TimeInterval = 1) -> [ConnectivityBreaker
        .Verdict]
    {
        hosts.split(separator: " ").enumerated().map { offset, host in
            breaker.note(
                host.replacingOccurrences(of: "+", with: ""), isReached: host.hasSuffix("+"), at: noon + Double(offset) * gap)
        }
    }

    @Test func threeUnreachableHostsAndNoOtherAreAnOutage() {
        var breaker = breaker()
        #expect(verdicts("a b c", in: &breaker) == [.nothingNew, .nothingNew, .outage(unreachable: 3)])
        #expect(breaker.openSince == noon + 2)
    }

    @Test func twoHostsProveNothing() {
        var breaker = breaker()
        #expect(verdicts("a b a b a", in: &breaker).allSatisfy { $0 == .nothingNew })
    }

    @Test func manyReachedHostsSpeakAgainstAnOutage() {
        var breaker = breaker()
        #expect(verdicts("a+ b+ c+ d e f", in: &breaker).allSatisfy { $0 == .nothingNew })
        #expect(breaker.note("g", isReached: false, at: noon + 6) == .outage(unreachable: 4))
    }

    @Test func failuresFarApartAreNoOutage() {
        var breaker = breaker()
        #expect(verdicts("a b c d e", in: &breaker, every: 40).allSatisfy { $0 == .nothingNew })
    }

    @Test func anyAnswerEndsTheOutage() {
        var breaker = breaker()
        _ = verdicts("a b c", in: &breaker)
        #expect(breaker.note("d", isReached: false, at: noon + 40) == .nothingNew)
        #expect(breaker.note("e", isReached: true, at: noon + 70) == .over(since: noon + 2))
        #expect(breaker.nextProbe == nil)
    }

    @Test func outageIsProbedEveryHalfMinute() {
        var breaker = breaker()
        _ = verdicts("a b c", in: &breaker)
        #expect(breaker.nextProbe == noon + 32)
        breaker.asked(at: noon + 32)
        #expect(breaker.nextProbe == noon + 62)
    }

    @Test func windowOfZeroFindsNoOutage() {
        var breaker = ConnectivityBreaker(window: .zero, probeEvery: .zero)
        #expect((0..<9).allSatisfy { breaker.note("h\($0)", isReached: false, at: noon) == .nothingNew })
    }

    @Test func failureThatWasOursDoesNotCount() {
        let before = FeedState.known {
            $0.failures = 2; $0.health = .degraded
        }
        let state = PollingPolicy(settings: .unhurried).afterOutage(before, at: noon, random: 1)
        #expect(state.failures == 2 && state.health == .degraded && state.validators == before.validators)
        #expect(state.nextFetch == noon + 300 && state.schedule == .outage)
    }
}
