import TestServers

/// A feed on a server that behaves as scripted, what the daemon must send there and what it must make of the answers.
struct Scenario: Sendable, CustomStringConvertible {
    /// Of the feed, and its path.
    let name: String
    /// Answers to the requests for the feed's own address, in order; what comes after the last is 410, which ends the asking.
    let replies: [Reply]
    /// What is answered at further paths below the feed's own.
    var elsewhere: [String: Reply] = [:]
    /// What the requests for the feed's own address carry, in order, as far as it is told.
    var sends: [Conditions]?
    /// Paths asked for, in order.
    var visits: [String]?
    /// Outcomes in order: `read 3`, `unchanged`, or the reason of a failure.
    let becomes: [String]
    /// Further keys of the feed's configuration.
    var keys: [String: String] = [:]

    var description: String { name }
    var path: String { "/\(name)" }

    init(
        _ name: String, _ replies: [Reply], elsewhere: [String: Reply] = [:], sends: [Conditions]? = nil, visits: [String]? = nil,
        becomes: [String], keys: [String: String] = [:]
    ) {
        self.name = name
        self.replies = replies
        self.elsewhere = elsewhere
        self.sends = sends
        self.visits = visits
        self.becomes = becomes
        self.keys = keys
    }

    /// The validators of a request.
    struct Conditions: Hashable, Sendable {
        var tag: String?
        var date: String?

        static let none = Conditions()

        init(_ tag: String? = nil, date: String? = nil) {
            self.tag = tag
            self.date = date
        }

        init(of request: ReceivedRequest) {
            self.init(request.header("If-None-Match"), date: request.header("If-Modified-Since"))
        }
    }
}

extension Reply {
    /// A feed of `count` items; the same number gives the same bytes.
    static func feed(_ count: Int = 3, headers: [(String, String)] = []) -> Reply {
        .answer(status: 200, headers: [("Content-Type", "application/rss+xml")] + headers, body: Wharf.feed(count))
    }
}

/// The feeds that the scenarios serve.
enum Wharf {
    static func feed(_ count: Int = 3) -> [UInt8] {
        let items = (1...max(1, count)).prefix(count).map { number in
            """
            <item><title>Kiel yard report \(number)</title><link>http://wharf.example/\(number)</link><guid>wharf-\(number)</guid>\
            <description>Slip \(number) is free again.</description></item>
            """
        }
        return Array(
            """
            <?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Wharf</title><link>http://wharf.example/</link>\
            \(items.joined())</channel></rss>
            """.utf8)
    }
}
