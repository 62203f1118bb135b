import Foundation
import NewsModel
import Polling
import Testing

@Suite struct OutageTests {
    private func breaker() -> ConnectivityBreaker { ConnectivityBreaker(PollingSettings()) }

    private func judge(_ host: String, _ isReached: Bool = false, in breaker: inout ConnectivityBreaker, at date: Date) -> String {
        let before = FeedState(feed: host, address: "https://\(host).example/", nextFetch: noon)
        switch breaker.judge(host, isReached: isReached, before: before, at: date) {
        case .counts: return "counts"
        case .outage(let states, let hosts): return "outage of \(hosts ?? 0): \(states.map(\.feed).joined(separator: " "))"
        case .over(let since): return "over since \(Int(since.timeIntervalSince(noon)))"
        }
    }

    /// Hosts in their order, a second apart; those with `+` are reached.
    private func verdicts(_ hosts: String, in breaker: inout ConnectivityBreaker, every gap: TimeInterval = 1) -> [String] {
        hosts.split(separator: " ").enumerated().map { offset, host in
            judge(host.filter { $0 != "+" }, host.hasSuffix("+"), in: &breaker, at: noon + Double(offset) * gap)
        }
    }

    @Test func threeUnreachableHostsAndNoOtherAreAnOutageAndNoneOfThemCounts() {
        var breaker = breaker()
        #expect(verdicts("a b c d", in: &breaker) == ["counts", "counts", "outage of 3: a b c", "outage of 0: d"])
        #expect(breaker.openSince == noon + 2)
    }

    @Test func twoHostsProveNothing() {
        var breaker = breaker()
        #expect(verdicts("a b a b a", in: &breaker).allSatisfy { $0 == "counts" })
    }

    @Test func manyReachedHostsSpeakAgainstAnOutage() {
        var breaker = breaker()
        #expect(verdicts("a+ b+ c+ d e f", in: &breaker).allSatisfy { $0 == "counts" })
        #expect(judge("g", in: &breaker, at: noon + 6) == "outage of 4: d e f g")
    }

    @Test func failuresFarApartAreNoOutage() {
        var breaker = breaker()
        #expect(verdicts("a b c d e", in: &breaker, every: 40).allSatisfy { $0 == "counts" })
    }

    @Test func anyAnswerEndsTheOutage() {
        var breaker = breaker()
        _ = verdicts("a b c", in: &breaker)
        #expect(judge("d", in: &breaker, at: noon + 40) == "outage of 0: d")
        #expect(judge("e", true, in: &breaker, at: noon + 70) == "over since 2")
        #expect(breaker.nextProbe == nil)
        #expect(judge("f", in: &breaker, at: noon + 71) == "counts")
    }

    @Test func aLineThatComesAndGoesIsToldOnceInAWindow() {
        var breaker = breaker()
        _ = verdicts("a b c", in: &breaker)
        #expect(judge("e", true, in: &breaker, at: noon + 10) == "over since 2")
        _ = judge("a", in: &breaker, at: noon + 11)
        _ = judge("b", in: &breaker, at: noon + 12)
        #expect(judge("c", in: &breaker, at: noon + 13) == "outage of 0: a b c")
        #expect(judge("e", true, in: &breaker, at: noon + 20) == "over since 13")
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
        #expect((0..<9).allSatisfy { judge("h\($0)", in: &breaker, at: noon) == "counts" })
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
