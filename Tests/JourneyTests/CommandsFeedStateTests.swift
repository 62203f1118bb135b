import Foundation
import TestServers
import Testing

/// `feed show` tells all that is known of how a feed is asked, and `once` what it kept.
@Suite struct CommandsFeedStateTests {
    /// An hour of the day (UTC) that no request of a test's feeds falls in, whenever the test runs.
    private static let hourSkipped = (Int(Date.now.timeIntervalSince1970) / 3_600 + 12) % 24

    /// A feed with hints and validators, one that refuses, and one of a host that is overloaded.
    private static func publisher() throws -> LoopbackServer {
        let old = FeedText.Item(title: "Quantix opens", text: "", published: Date(timeIntervalSince1970: 1_600_000_000))
        let feed = FeedText.rss([old, .init(title: "Nordlicht opens", text: "On Monday.")])
            .replacing("</language>", with: "</language><ttl>90</ttl><skipHours><hour>\(hourSkipped)</hour></skipHours>")
        return try LoopbackServer { request in
            switch request.path {
            case "/feed.xml":
                request.header("If-None-Match") == "\"v1\""
                    ? .status(304, headers: ["Cache-Control": "max-age=600"])
                    : .ok(feed, type: "application/rss+xml", headers: ["ETag": "\"v1\"", "Cache-Control": "max-age=60"])
            case "/refused": .status(403)
            case "/busy": .status(429, headers: ["Retry-After": "3600"])
            case "/bridge":
                .ok(FeedText.rss([.init(title: "Bridge returned error 404! (19500)", text: "")]), type: "application/rss+xml")
            default: .status(404)
            }
        }
    }

    private func desk(_ server: LoopbackServer, _ feeds: [(name: String, path: String, group: String)]) throws -> CommandsDesk {
        let lines = feeds.map {
            "  - {name: \($0.name), address: \"\(server.address($0.path))\", allow_private: true, host_group: \($0.group)}"
        }
        return try CommandsDesk("feeds:\n\(lines.joined(separator: "\n"))\n")
    }

    @Test func wholeStateOfAFeedIsShownInWords() async throws {
        let server = try Self.publisher()
        defer { server.stop() }
        let desk = try desk(server, [("harbour", "/feed.xml", "quay"), ("annex", "/missing", "quay")])
        let once = try await desk.run("once", "--all")
        #expect(once.complaint.contains("1 item kept as baseline; `backfill: all` would alert them"))
        _ = try await desk.run("once", "--all")
        let shown = try await desk.run("feed", "show", "harbour").text
        for words in [
            "health         ok since ", ": the publisher's ttl or sy: interval",
            "asks for max-age 10 min, ttl 90 min, skipHours \(Self.hourSkipped) UTC", "ETag \"v1\"; sent back until ",
            "quay; shared with 1 feed (annex)", "2 items, 2 new", "  304 not modified",
            "  200 2 items, 2 new",
        ] {
            #expect(shown.contains(words), "\(words): \(shown)")
        }
        let json = try await desk.run("feed", "show", "harbour", "--json").text
        #expect(json.contains(#""nextReason" : "ttl""#) && json.contains(#""skippedHours""#) && json.contains(#""neighbours""#), "\(json)")
    }

    @Test func refusalsAndHoldsAreShown() async throws {
        let server = try Self.publisher()
        defer { server.stop() }
        let desk = try desk(
            server, [("refused", "/refused", "a"), ("busy", "/busy", "b"), ("bystander", "/feed.xml", "b"), ("bridge", "/bridge", "c")])
        let once = try await desk.run("once", "--all")
        #expect(once.code == 1)
        let later = try await desk.run("once", "--all")
        #expect(later.complaint.contains("its host is left alone until "), "\(later.complaint)")
        #expect(try await desk.run("feeds", "--health", "blocked").output.last?.contains("refused") == true)
        let busy = try await desk.run("feed", "show", "busy").text
        #expect(busy.contains("left alone until ") && busy.contains("(http 429)"), "\(busy)")
        #expect(busy.contains("the host asked to be left alone") && busy.contains("429 refused or failed"), "\(busy)")
        #expect(try await desk.run("feed", "show", "bridge").text.contains("Bridge returned error 404!"))
        #expect(try await desk.run("alerts").text.contains("feed.blocked") == true || once.text.contains("(HTTP 403)"))
        #expect(server.requests.filter { $0.path == "/busy" || $0.path == "/feed.xml" }.count <= 2)
    }

    @Test func oldItemsUnderNewNamesAreKeptAndNotTold() async throws {
        let server = try LoopbackServer { request in
            let edition = request.header("If-None-Match") == "\"1\"" ? 2 : 1
            let items = (1...30).map {
                FeedText.Item(
                    title: "Report \($0) of the harbour", text: "", identity: "\(edition)-\($0)", published: .now.addingTimeInterval(-60))
            }
            return .ok(FeedText.rss(items), type: "application/rss+xml", headers: ["ETag": "\"\(edition)\""])
        }
        defer { server.stop() }
        let desk = try desk(server, [("harbour", "/", "quay")])
        #expect(try await desk.run("once", "--all").complaint.contains("30 new articles"))
        let again = try await desk.run("once", "--all")
        #expect(
            again.complaint.contains("0 new articles") && again.complaint.contains("30 items known under other ids"), "\(again.complaint)")
        #expect(again.text.contains("re-issued 30 old items"), "\(again.text)")
    }

    @Test func documentWithoutAKnownItemIsToldAsAGap() async throws {
        let server = try LoopbackServer { request in
            let edition = request.header("If-None-Match") == "\"1\"" ? 2 : 1
            let items = (1...6).map { number in
                FeedText.Item(
                    title: "Edition \(edition), report \(number)", text: "",
                    published: .now.addingTimeInterval(edition == 1 ? -9_000 : -60 - Double(number)))
            }
            return .ok(FeedText.rss(items), type: "application/rss+xml", headers: ["ETag": "\"\(edition)\""])
        }
        defer { server.stop() }
        let desk = try desk(server, [("harbour", "/", "quay")])
        #expect(try await desk.run("once", "--all").code == 0)
        let again = try await desk.run("once", "--all")
        #expect(again.complaint.contains("6 new articles"), "\(again.complaint)")
        #expect(again.text.contains("NOTICE | harbour: gap ") && again.text.contains("items lost"), "\(again.text)")
        #expect(try await desk.run("feed", "show", "harbour").text.contains("items were lost between two requests"))
    }
}
