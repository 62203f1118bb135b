import TestServers
import Testing

/// Bodies: decoded, whole or an error, never more than is allowed (RFC 9110, 8.4; RFC 9112, 6 and 7).
@Suite(.timeLimit(.minutes(2)))
struct BodyConformance {
    private static let codings: [(name: String, coding: String, body: [UInt8])] = [
        ("gzip", "gzip", PackedFeed.gzip), ("x-gzip", "x-gzip", PackedFeed.gzip), ("deflate", "deflate", PackedFeed.deflate),
        ("raw-deflate", "deflate", PackedFeed.rawDeflate), ("br", "br", PackedFeed.brotli), ("zstd", "zstd", PackedFeed.zstd),
    ]

    private static let decoded: [Scenario] =
        codings.map { Scenario("whole-\($0.name)", [packed($0.coding, $0.body)], becomes: ["read 3"]) }
        + codings.map { Scenario("chunked-\($0.name)", [chunked($0.coding, $0.body, by: 7)], becomes: ["read 3"]) }
        + [
            Scenario("upper-case", [packed("GZIP", PackedFeed.gzip)], becomes: ["read 3"]),
            Scenario("identity", [packed("identity", Wharf.feed())], becomes: ["read 3"]),
            Scenario("no-coding", [packed("none", Wharf.feed())], becomes: ["read 3"]),
            Scenario("no-coding-but-a-character-set", [packed("UTF-8", Wharf.feed())], becomes: ["read 3"]),
            Scenario("one-coding-on-another", [packed("gzip, br", PackedFeed.gzipInBrotli)], becomes: ["read 3"]),
            Scenario("gzip-members", [packed("gzip", PackedFeed.gzipInTwo)], becomes: ["read 3"]),
            Scenario("gzip-with-zeros-behind", [packed("gzip", PackedFeed.gzip + [0, 0, 0])], becomes: ["read 3"]),
            Scenario("zstd-frames", [packed("zstd", PackedFeed.zstdInTwo)], becomes: ["read 3"]),
            Scenario("gzip-without-a-word", [.answer(status: 200, body: PackedFeed.gzip)], becomes: ["read 3"]),
            Scenario("gzip-byte-by-byte", [chunked("gzip", PackedFeed.gzip, by: 1)], becomes: ["read 3"]),
        ]

    private static let brokenOff: [Scenario] = codings.flatMap { name, coding, body in
        [1, 5, body.count / 2].flatMap { missing in
            [
                Scenario("\(name)-less-\(missing)", [packed(coding, body.dropLast(missing))], becomes: ["truncated"]),
                Scenario("\(name)-in-chunks-less-\(missing)", [chunked(coding, body.dropLast(missing), by: 50)], becomes: ["truncated"]),
            ]
        }
    }

    private static let damaged: [Scenario] = [
        Scenario("not-gzip", [packed("gzip", Wharf.feed())], becomes: ["bad_encoding"]),
        Scenario("not-br", [packed("br", Wharf.feed())], becomes: ["bad_encoding"]),
        Scenario("not-zstd", [packed("zstd", Wharf.feed())], becomes: ["bad_encoding"]),
        Scenario("unknown-coding", [packed("sdch", Wharf.feed())], becomes: ["bad_encoding"]),
        Scenario(
            "codings-without-end", [packed(Array(repeating: "gzip", count: 9).joined(separator: ","), PackedFeed.gzip)],
            becomes: ["bad_encoding"]),
        Scenario(
            "wrong-sum", [packed("gzip", PackedFeed.gzip.dropLast(8) + [1, 2, 3, 4] + PackedFeed.gzip.suffix(4))], becomes: ["bad_encoding"]
        ),
        Scenario("packed-nothing", [packed("gzip", [])], becomes: ["empty"]),
    ]

    private static let framed: [Scenario] = [
        Scenario("chunks", [chunked(nil, Wharf.feed(), by: 11)], becomes: ["read 3"]),
        Scenario(
            "chunks-and-trailers", [chunked(nil, Wharf.feed(), by: 50, end: "0\r\nETag: \"late\"\r\n\r\n")], sends: [.none, .none],
            becomes: ["read 3"]),
        Scenario("chunks-without-end", [chunked(nil, Wharf.feed(), by: 50, end: "")], becomes: ["truncated"]),
        Scenario("chunk-cut", [.raw(head: chunkedHead, body: Array("ff\r\n<rss>".utf8))], becomes: ["truncated"]),
        Scenario("chunk-of-no-number", [.raw(head: chunkedHead, body: Array("zz\r\n".utf8) + Wharf.feed())], becomes: ["truncated"]),
        Scenario(
            "chunk-beyond-numbers", [.raw(head: chunkedHead, body: Array("fffffffffffffffff\r\n".utf8) + Wharf.feed())],
            becomes: ["truncated"]),
        Scenario("negative-chunk", [.raw(head: chunkedHead, body: Array("-5\r\n".utf8) + Wharf.feed())], becomes: ["truncated"]),
        Scenario("until-it-closes", [.raw(head: ["HTTP/1.1 200 OK"], body: Wharf.feed())], becomes: ["read 3"]),
        Scenario("http-1-0", [.raw(head: ["HTTP/1.0 200 OK"], body: Wharf.feed())], becomes: ["read 3"]),
        Scenario("longer-than-its-length", [length(Wharf.feed().count - 6)], becomes: ["read 3"]),
        Scenario("shorter-than-its-length", [length(Wharf.feed().count + 1)], sends: [.none, .none], becomes: ["truncated"]),
        Scenario(
            "same-length-twice",
            [.raw(head: head("Content-Length: \(Wharf.feed().count)", "Content-Length: \(Wharf.feed().count)"), body: Wharf.feed())],
            becomes: ["read 3"]),
        Scenario(
            "two-lengths", [.raw(head: head("Content-Length: \(Wharf.feed().count)", "Content-Length: 90"), body: Wharf.feed())],
            becomes: ["protocol"]),
        Scenario("length-of-no-number", [.raw(head: head("Content-Length: many"), body: Wharf.feed())], becomes: ["protocol"]),
        Scenario("negative-length", [.raw(head: head("Content-Length: -1"), body: Wharf.feed())], becomes: ["protocol"]),
        Scenario("empty", [.ok("")], becomes: ["empty"]),
        Scenario("hang-up-in-the-head", [.raw(Array("HTTP/1.1 200 OK\r\nContent-".utf8))], becomes: ["truncated"]),
    ]

    private static let heads: [Scenario] = [
        Scenario("no-header", [.raw(head: ["HTTP/1.1 200 OK"], body: Wharf.feed())], becomes: ["read 3"]),
        Scenario("no-reason", [.raw(head: ["HTTP/1.1 200"], body: Wharf.feed())], becomes: ["read 3"]),
        Scenario("no-head", [.raw(Wharf.feed())], becomes: ["protocol"]),
        Scenario("other-protocol", [.raw(Array("220 mail.wharf.example ready\r\n".utf8))], becomes: ["protocol"]),
        Scenario(
            "early-hints", [.raw(head: ["HTTP/1.1 103 Early Hints", "ETag: \"early\"", "", "HTTP/1.1 200 OK"], body: Wharf.feed())],
            sends: [.none, .none], becomes: ["read 3"]),
        Scenario("continue", [.raw(head: ["HTTP/1.1 100 Continue", "", "HTTP/1.1 200 OK"], body: Wharf.feed())], becomes: ["read 3"]),
        Scenario(
            "line-without-colon", [.raw(head: ["HTTP/1.1 200 OK", "what is this", "ETag: \"a\""], body: Wharf.feed())],
            sends: [.none, .none], becomes: ["protocol"]),
        Scenario(
            "folded-line", [.raw(head: ["HTTP/1.1 200 OK", "X-Long: a", " b", "ETag: \"a\""], body: Wharf.feed())],
            sends: [.none, .init("\"a\"")], becomes: ["read 3"]),
        Scenario(
            "any-case", [.raw(head: ["HTTP/1.1 200 OK", "eTAG:\"a\"   "], body: Wharf.feed())], sends: [.none, .init("\"a\"")],
            becomes: ["read 3"]),
        Scenario(
            "bare-line-feeds", [.raw(Array("HTTP/1.1 200 OK\nETag: \"a\"\n\n".utf8) + Wharf.feed())], sends: [.none, .init("\"a\"")],
            becomes: ["read 3"]),
        Scenario(
            "many-headers", [.raw(head: ["HTTP/1.1 200 OK"] + (0..<3_000).map { "X-\($0): y" }, body: Wharf.feed())],
            becomes: ["headers_too_large"]),
        Scenario(
            "long-header", [.raw(head: ["HTTP/1.1 200 OK", "X: " + String(repeating: "y", count: 400_000)], body: Wharf.feed())],
            becomes: ["headers_too_large"]),
        Scenario(
            "headers-without-end", [.endless(head: "HTTP/1.1 200 OK\r\n", piece: Array("X-More: 1\r\n".utf8), pause: .zero)],
            becomes: ["headers_too_large"]),
        Scenario("text-html", [.ok(String(decoding: Wharf.feed(), as: UTF8.self), type: "text/html")], becomes: ["read 3"]),
        Scenario("octets", [.ok(String(decoding: Wharf.feed(), as: UTF8.self), type: "application/octet-stream")], becomes: ["read 3"]),
    ]

    @Test func eachCodingIsDecoded() async throws { try await play(Self.decoded) }

    @Test func noCodingThatBreaksOffPassesForAWholeFeed() async throws { try await play(Self.brokenOff) }

    @Test func damagedBodiesAreNamed() async throws { try await play(Self.damaged) }

    @Test func framingIsObeyed() async throws { try await play(Self.framed) }

    @Test func headsAreReadAsFarAsTheyMakeSense() async throws { try await play(Self.heads) }

    private func play(_ scenarios: [Scenario]) async throws {
        let stage = try Stage(scenarios)
        await stage.plays()
        await stage.ends()
    }

    // MARK: - Answers

    private static func packed(_ coding: String, _ body: some Sequence<UInt8>) -> Reply {
        .answer(status: 200, headers: [("Content-Encoding", coding)], body: Array(body))
    }

    private static let chunkedHead = ["HTTP/1.1 200 OK", "Transfer-Encoding: chunked"]

    private static func chunked(_ coding: String?, _ body: some Sequence<UInt8>, by size: Int, end: String = "0\r\n\r\n") -> Reply {
        let body = Array(body)
        let chunks = stride(from: 0, to: body.count, by: size).flatMap { start in
            let piece = body[start..<min(start + size, body.count)]
            return Array("\(String(piece.count, radix: 16));a=b\r\n".utf8) + piece + [13, 10]
        }
        return .raw(head: chunkedHead + (coding.map { ["Content-Encoding: \($0)"] } ?? []), body: chunks + Array(end.utf8))
    }

    private static func head(_ lines: String...) -> [String] { ["HTTP/1.1 200 OK"] + lines }

    private static func length(_ length: Int) -> Reply { .raw(head: head("Content-Length: \(length)"), body: Wharf.feed()) }
}
