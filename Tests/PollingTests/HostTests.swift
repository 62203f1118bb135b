import Foundation
import NewsModel
import Polling
import Testing

@Suite struct HostTests {
    @Test func oneRequestAtATimeGoesToAHost() {
        var gates = HostGates(gap: .zero, perHost: 1)
        #expect(gates.admit("a.example", at: noon) == .admitted)
        #expect(gates.admit("a.example", at: noon) == .busy)
        #expect(gates.admit("b.example", at: noon) == .admitted)
        gates.finish("a.example", at: noon)
        #expect(gates.admit("a.example", at: noon) == .admitted)
    }

    @Test func asManyRequestsAsConfiguredGoToAHost() {
        var gates = HostGates(gap: .zero, perHost: 2)
        #expect((0..<3).map { _ in gates.admit("a.example", at: noon) } == [.admitted, .admitted, .busy])
    }

    @Test func requestsToAHostAreSpaced() {
        var gates = HostGates(gap: .seconds(2), perHost: 1)
        _ = gates.admit("a.example", at: noon)
        gates.finish("a.example", at: noon + 5)
        #expect(gates.admit("a.example", at: noon + 6) == .notBefore(noon + 7))
        #expect(gates.admit("a.example", at: noon + 7) == .admitted)
    }

    @Test func hundredThousandHostsPassThrough() {
        var gates = HostGates(gap: .zero, perHost: 1)
        let admitted = (0..<100_000).filter { index in
            defer { gates.finish("h\(index).example", at: noon + Double(index)) }
            return gates.admit("h\(index).example", at: noon + Double(index)) == .admitted
        }
        #expect(admitted.count == 100_000)
    }

    @Test(arguments: [
        ("https://feeds.bbc.co.uk/news", "bbc.co.uk"), ("https://www.tidings.example/rss", "tidings.example"),
        ("http://news.tidings.com.au:8080/", "tidings.com.au"), ("http://user:pw@a.b.tidings.example/", "tidings.example"),
        ("http://127.0.0.1:8080/feed", "127.0.0.1"), ("http://[::1]:8080/feed", "::1"), ("http://localhost/feed", "localhost"),
        ("https://CAPITAL.Tidings.Example?x", "tidings.example"), ("", ""),
    ])
    func feedsOfOneDomainShareAGroup(address: String, expected: String) {
        #expect(HostGroup.of(address: address) == expected)
    }

    @Test func configuredGroupWins() {
        var feed = tidings
        feed.hostGroup = "press"
        #expect(HostGroup.of(feed, address: feed.address) == "press")
    }

    @Test(arguments: [
        ("http://www.Tidings.example/a/b/?utm_source=rss&id=7&fbclid=z#top", "https://tidings.example/a/b?id=7"),
        ("https://tidings.example:443/a", "https://tidings.example/a"),
        ("https://tidings.example:8443/a/", "https://tidings.example:8443/a"),
        ("https://tidings.example/", "https://tidings.example"), ("https://tidings.example/a?utm_medium=x", "https://tidings.example/a"),
        ("  https://tidings.example/a  ", "https://tidings.example/a"), ("https://tidings.example/a/../b", "https://tidings.example/b"),
        ("https://tidings.example/%C3%BCber?q=%26", "https://tidings.example/%C3%BCber?q=%26"),
        ("http://[::1]:8080/x", "https://[::1]:8080/x"),
        ("https://www.example", "https://www.example"), ("urn:newshound:7", "urn:newshound:7"),
        ("mailto:a@b.example", "mailto:a@b.example"), ("", ""),
    ])
    func pageHasOneAddress(link: String, expected: String) {
        #expect(CanonicalAddress.of(link) == expected)
    }

    @Test func relativeLinkIsMadeAbsolute() {
        #expect(CanonicalAddress.of("/a/1?x=1", relativeTo: "https://www.tidings.example/feed") == "https://tidings.example/a/1?x=1")
    }

    @Test func canonicalAddressStaysAsItIs() {
        let once = CanonicalAddress.of("http://www.tidings.example/a//?b=1&utm_x=2#c")
        #expect(CanonicalAddress.of(once) == once)
    }
}
