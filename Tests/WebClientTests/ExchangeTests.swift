import TestServers
import Testing
import WebClient

struct ExchangeTests {
    let client: WebClient

    init() throws { client = try WebClient.make() }

    @Test func answerComesWithStatusHeadersAndBody() async throws {
        let server = try LoopbackServer { _ in .ok("<rss/>", type: "text/xml", headers: ["ETag": "\"a1\"", "X-Two": "b"]) }
        let response = try await client.exchange(.local(server.address("/feed?x=1#part")))
        #expect(response.status == 200)
        #expect(response.body == Array("<rss/>".utf8))
        #expect(response.headers.first("etag") == "\"a1\"")
        #expect(response.headers.first("CONTENT-TYPE") == "text/xml")
        #expect(response.address == server.address("/feed?x=1"))
    }

    @Test func requestCarriesHeadersButNoFragmentAndNoCookie() async throws {
        let server = try LoopbackServer { _ in .ok("", headers: ["Set-Cookie": "a=1"]) }
        _ = try await client.exchange(.local(server.address("/a#b"), headers: ["If-None-Match": "\"a1\""]))
        _ = try await client.exchange(.local(server.address("/a")))
        let requests = await server.waitForRequests(2)
        #expect(requests[0].path == "/a")
        #expect(requests[0].header("if-none-match") == "\"a1\"")
        #expect(requests[0].header("user-agent") == "newshound/test")
        #expect(requests[0].header("accept-encoding") == "gzip, deflate, br, zstd")
        #expect(requests[1].header("cookie") == nil)
    }

    @Test func bytesOfAHeaderGoBackAsTheyCame() async throws {
        let server = try LoopbackServer { request in
            request.path == "/1"
                ? .raw(Array("HTTP/1.1 200 OK\r\nETag: \"".utf8) + [0xE4, 0x80] + Array("\"\r\nContent-Length: 0\r\n\r\n".utf8)) : .ok("")
        }
        let tag = try #require(try await client.exchange(.local(server.address("/1"))).headers.first("etag"))
        #expect(tag.unicodeScalars.map(\.value) == [0x22, 0xE4, 0x80, 0x22])
        _ = try await client.exchange(.local(server.address("/2"), headers: ["If-None-Match": tag]))
        #expect(await server.waitForRequests(2).last?.header("if-none-match") == tag)
    }

    @Test func foldedLineContinuesTheOneBefore() async throws {
        let server = try LoopbackServer { _ in
            .raw(head: ["HTTP/1.1 200 OK", "X-Long:  one", "\t two ", "X-Empty:", " later", "X-None: ", "Content-Length: 0"])
        }
        let headers = try await client.exchange(.local(server.address())).headers
        #expect(["x-long", "x-empty", "x-none"].map(headers.first) == ["one two", " later", ""])
    }

    @Test func headersAreSentAsTheyWereAdded() async throws {
        let server = try LoopbackServer { _ in .ok("") }
        var headers: WebHeaders = ["X-Twice": "1", "x-gone": "x", "X-Empty": "", "x-twice": "2"]
        headers.remove("X-Gone")
        #expect(headers.all("X-TWICE") == ["1", "2"] && headers.first("x-gone") == nil)
        _ = try await client.exchange(.local(server.address(), headers: headers))
        let sent = server.requests[0].headers.filter { $0.name.lowercased().hasPrefix("x-") }
        #expect(sent.map(\.name) == ["X-Twice", "X-Empty", "x-twice"] && sent.map(\.value) == ["1", "", "2"])
    }

    @Test(arguments: [("", "x"), ("X Y", "x"), ("X:", "x"), ("Ä", "x"), ("X", "a\r\nb"), ("X", "\0"), ("X", "\u{7F}")])
    func headerThatMustNotBeSentIsNamed(name: String, value: String) async throws {
        let failure = await client.failure(.local("http://local.example/", headers: ["X-Good": "\tä", name: value]))
        #expect(failure == .invalidHeader(address: "http://local.example/", name: name == "Ä" ? "" : name))
    }

    @Test func notModifiedHasNoBody() async throws {
        let server = try LoopbackServer { _ in .status(304, headers: ["ETag": "\"a1\""]) }
        let response = try await client.exchange(.local(server.address()))
        #expect(response.status == 304)
        #expect(response.body.isEmpty)
    }

    @Test func errorStatusIsAnAnswer() async throws {
        let server = try LoopbackServer { _ in .status(429, headers: ["Retry-After": "30"]) }
        let response = try await client.exchange(.local(server.address()))
        #expect(response.status == 429)
        #expect(response.headers.first("retry-after") == "30")
    }

    @Test func postSendsItsBodyWithoutAskingFirst() async throws {
        let server = try LoopbackServer { _ in .status(204) }
        let body = Array(repeating: UInt8(ascii: "x"), count: 20_000)
        _ = try await client.exchange(.local(server.address(), method: .post(body: body), headers: ["Content-Type": "application/json"]))
        let request = try #require(await server.waitForRequests(1).first)
        #expect(request.method == "POST")
        #expect(request.body == body)
        #expect(request.header("expect") == nil)
        #expect(request.header("content-type") == "application/json")
    }

    @Test func emptyPostHasLengthZero() async throws {
        let server = try LoopbackServer { _ in .status(204) }
        _ = try await client.exchange(.local(server.address(), method: .post(body: [])))
        let request = try #require(await server.waitForRequests(1).first)
        #expect(request.method == "POST")
        #expect(request.header("content-length") == "0")
    }

    @Test func gzipIsDecoded() async throws {
        let server = try LoopbackServer { _ in
            .answer(status: 200, headers: [("Content-Encoding", "gzip")], body: CompressedBodies.text)
        }
        let response = try await client.exchange(.local(server.address()))
        #expect(response.body.count == CompressedBodies.textLength)
    }

    @Test func gzipInChunksIsDecoded() async throws {
        let server = try LoopbackServer { _ in .chunked(CompressedBodies.text, headers: ["Content-Encoding: gzip"]) }
        let response = try await client.exchange(.local(server.address()))
        #expect(response.body.count == CompressedBodies.textLength)
    }

    @Test func trailersAndInterimAnswersAreNotHeaders() async throws {
        let server = try LoopbackServer { _ in
            .raw(
                head: ["HTTP/1.1 103 Early Hints", "X-Early: 1", "", "HTTP/1.1 200 OK", "Transfer-Encoding: chunked", "Trailer: X-Late"],
                body: Array("2\r\nhi\r\n0\r\nX-Late: 1\r\n\r\n".utf8))
        }
        let response = try await client.exchange(.local(server.address()))
        #expect(response.body == Array("hi".utf8))
        #expect(response.headers.first("x-early") == nil)
        #expect(response.headers.first("x-late") == nil)
    }

    @Test func passwordIsSentAndNeverShown() async throws {
        let server = try LoopbackServer { request in request.path == "/" ? .ok("") : .hangUp }
        let address = "http://reader:s3cret@127.0.0.1:\(server.port)"
        let response = try await client.exchange(.local(address + "/"))
        #expect(response.address == server.address("/"))
        #expect(server.requests[0].header("authorization") == "Basic cmVhZGVyOnMzY3JldA==")
        let failure = try #require(await client.failure(.local(address + "/x")))
        #expect(!failure.description.contains("s3cret"))
    }

    @Test func connectionIsUsedAgain() async throws {
        let server = try LoopbackServer { _ in .ok("x") }
        for _ in 0..<5 { _ = try await client.exchange(.local(server.address())) }
        #expect(server.connectionCount == 1)
    }

    @Test func connectionThatItsServerHasClosedIsReplaced() async throws {
        let first = try LoopbackServer { _ in .ok("first") }
        for _ in 0..<2 { _ = try await client.exchange(.local(first.address())) }
        first.stop()
        let second = try LoopbackServer(port: first.port) { _ in .ok("second") }
        for _ in 0..<2 { #expect(try await client.exchange(.local(second.address())).body == Array("second".utf8)) }
        #expect(second.connectionCount == 1)
    }

    @Test func manyTransfersRunAtOnce() async throws {
        let server = try LoopbackServer { .ok($0.path) }
        let bodies = try await withThrowingTaskGroup { group in
            for number in 0..<500 {
                group.addTask { [client] in
                    String(decoding: try await client.exchange(.local(server.address("/\(number)"))).body, as: UTF8.self)
                }
            }
            return try await group.reduce(into: Set<String>()) { $0.insert($1) }
        }
        #expect(bodies.count == 500)
        #expect(server.connectionCount <= 64)
    }

    @Test func oneConnectionPerHostMeansOne() async throws {
        let careful = try WebClient.make(maxPerHost: 1)
        let server = try LoopbackServer { _ in .ok("x") }
        try await withThrowingTaskGroup { group in
            for _ in 0..<20 { group.addTask { _ = try await careful.exchange(.local(server.address())) } }
            try await group.waitForAll()
        }
        #expect(server.connectionCount == 1)
    }
}

extension Reply {
    /// A body in chunks of seven bytes.
    static func chunked(_ body: [UInt8], headers: [String] = []) -> Reply {
        let chunks = stride(from: 0, to: body.count, by: 7).flatMap { start -> [UInt8] in
            let piece = body[start..<min(start + 7, body.count)]
            return Array("\(String(piece.count, radix: 16));x=1\r\n".utf8) + piece + [13, 10]
        }
        return .raw(head: ["HTTP/1.1 200 OK", "Transfer-Encoding: chunked"] + headers, body: chunks + Array("0\r\n\r\n".utf8))
    }
}
