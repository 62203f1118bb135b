import Synchronization
import TestServers
import Testing
import WebClient

struct LimitTests {
    let client: WebClient

    init() throws { client = try WebClient.make() }

    @Test func bodyAtTheLimitPassesAndOneByteMoreDoesNot() async throws {
        let server = try LoopbackServer { .ok(String(repeating: "x", count: $0.path == "/1000" ? 1000 : 1001)) }
        let limits = WebLimits.impatient.with { $0.maxBytes = 1000 }
        #expect(try await client.exchange(.local(server.address("/1000"), limits: limits)).body.count == 1000)
        #expect(await client.failure(.local(server.address("/1001"), limits: limits))?.reason == "too_large")
    }

    @Test func ofLargeBodiesOnlyAFewAreHeldAtOnce() async throws {
        let large = String(repeating: "x", count: 3 << 20)
        let server = try LoopbackServer { .ok($0.path == "/large" ? large : "small") }
        let client = try WebClient(WebClientSettings(userAgent: "test", maxLarge: 1))
        let limits = WebLimits.impatient.with { $0.maxBytes = 4 << 20 }
        var first: WebResponse? = try await client.exchange(.local(server.address("/large"), limits: limits))
        let isSecondHere = Mutex(false)
        async let second = {
            let size = try await client.exchange(.local(server.address("/large"), limits: limits)).body.count
            isSecondHere.withLock { $0 = true }
            return size
        }()
        _ = await server.waitForRequests { $0.count == 2 }
        for _ in 0..<20 {
            #expect(try await client.exchange(.local(server.address("/small"))).body.count == 5)
        }
        #expect(first?.body.count == 3 << 20 && !isSecondHere.withLock { $0 })
        first = nil
        #expect(try await second == 3 << 20)
    }

    @Test func endlessBodyEndsAtTheLimit() async throws {
        let server = try LoopbackServer { _ in
            .endless(head: "HTTP/1.1 200 OK\r\n\r\n", piece: Array(repeating: 120, count: 65_536), pause: .zero)
        }
        let failure = await client.failure(.local(server.address("/feed")))
        #expect(failure?.description == "\(server.address("/feed")): larger than 1 MiB; raise max_size if it is really that big")
    }

    @Test func bodyIsCutWhereItsEndDoesNotMatter() async throws {
        let server = try LoopbackServer { _ in
            .endless(head: "HTTP/1.1 200 OK\r\n\r\n", piece: Array(repeating: 120, count: 65_536), pause: .zero)
        }
        let limits = WebLimits.impatient.with {
            $0.maxBytes = 1000
            $0.overflow = .isCut
        }
        #expect(try await client.exchange(.local(server.address(), limits: limits)).body.count == 1000)
    }

    @Test func gzipBombEndsAtTheLimit() async throws {
        let server = try LoopbackServer { _ in
            .answer(status: 200, headers: [("Content-Encoding", "gzip")], body: CompressedBodies.bomb)
        }
        #expect(await client.failure(.local(server.address()))?.reason == "too_large")
    }

    @Test func truncatedGzipWithARightLengthIsNoSuccess() async throws {
        let server = try LoopbackServer { _ in
            .answer(status: 200, headers: [("Content-Encoding", "gzip")], body: CompressedBodies.text.dropLast(40))
        }
        #expect(await client.failure(.local(server.address()))?.reason == "truncated")
    }

    @Test(arguments: [1, 4, 8, 300]) func truncatedGzipInWholeChunksIsNoSuccess(missing: Int) async throws {
        let server = try LoopbackServer { _ in .chunked(CompressedBodies.text.dropLast(missing), headers: ["Content-Encoding: gzip"]) }
        #expect(await client.failure(.local(server.address()))?.reason == "truncated")
    }

    @Test func bodyShorterThanItsLengthIsTruncated() async throws {
        let server = try LoopbackServer { _ in .raw(head: ["HTTP/1.1 200 OK", "Content-Length: 100"], body: Array("short".utf8)) }
        #expect(await client.failure(.local(server.address()))?.reason == "truncated")
    }

    @Test func chunksThatBreakOffAreTruncated() async throws {
        let server = try LoopbackServer { _ in
            .raw(head: ["HTTP/1.1 200 OK", "Transfer-Encoding: chunked"], body: Array("5\r\nhello\r\n".utf8))
        }
        #expect(await client.failure(.local(server.address()))?.reason == "truncated")
    }

    @Test(arguments: ["gzip", "nonsense", "gzip, gzip"]) func wrongCodingIsNamed(coding: String) async throws {
        let server = try LoopbackServer { _ in
            .answer(status: 200, headers: [("Content-Encoding", coding)], body: Array("<rss>plain</rss>, not packed".utf8))
        }
        #expect(await client.failure(.local(server.address()))?.reason == "bad_encoding")
    }

    @Test func slowBodyRunsOutOfTime() async throws {
        let server = try LoopbackServer { _ in
            .endless(head: "HTTP/1.1 200 OK\r\n\r\n", piece: [120], pause: .milliseconds(20))
        }
        let limits = WebLimits.impatient.with { $0.total = .milliseconds(300) }
        let failure = await client.failure(.local(server.address(), limits: limits))
        #expect(failure == .timeout(address: server.address(), phase: .answering, limit: .milliseconds(300)))
    }

    @Test func bodyBelowTheLowestSpeedEndsBeforeTheTotalTime() async throws {
        let server = try LoopbackServer { _ in
            .endless(head: "HTTP/1.1 200 OK\r\n\r\n", piece: [120], pause: .milliseconds(200))
        }
        let limits = WebLimits.impatient.with {
            $0.lowSpeed = 1000
            $0.lowSpeedTime = .seconds(1)
        }
        #expect(await client.failure(.local(server.address(), limits: limits))?.reason == "too_slow")
    }

    @Test func silenceRunsOutOfTime() async throws {
        let server = try LoopbackServer { _ in .silence }
        let limits = WebLimits.impatient.with { $0.total = .milliseconds(200) }
        #expect(await client.failure(.local(server.address(), limits: limits))?.reason == "timeout")
    }

    @Test func manyHeadersAreTooMany() async throws {
        let server = try LoopbackServer { _ in .raw(head: ["HTTP/1.1 200 OK"] + (0..<2000).map { "X-\($0): y" }) }
        #expect(await client.failure(.local(server.address()))?.reason == "headers_too_large")
    }

    @Test func interimAnswersForEverAreTooMany() async throws {
        let server = try LoopbackServer { _ in
            .endless(head: "", piece: Array("HTTP/1.1 100 Continue\r\nX-A: b\r\n\r\n".utf8), pause: .zero)
        }
        #expect(await client.failure(.local(server.address()))?.reason == "headers_too_large")
    }

    @Test func longHeadersAreTooLong() async throws {
        let server = try LoopbackServer { _ in
            .raw(head: ["HTTP/1.1 200 OK"] + (0..<100).map { "X-\($0): \(String(repeating: "y", count: 10_000))" })
        }
        #expect(await client.failure(.local(server.address()))?.reason == "headers_too_large")
    }

    @Test func garbageIsNoHTTP() async throws {
        let server = try LoopbackServer { _ in .raw(Array("SSH-2.0-OpenSSH_9.2\r\n".utf8)) }
        #expect(await client.failure(.local(server.address()))?.reason == "protocol")
    }

    @Test func hangingUpIsNoConnection() async throws {
        let server = try LoopbackServer { _ in .hangUp }
        #expect(await client.failure(.local(server.address()))?.reason == "connect")
    }

    @Test func closedPortIsNoConnection() async throws {
        let server = try LoopbackServer { _ in .hangUp }
        let address = server.address()
        server.stop()
        #expect(await client.failure(.local(address))?.reason == "connect")
    }

    @Test func plainServerIsNoSecureOne() async throws {
        let server = try LoopbackServer { _ in .hangUp }
        let failure = await client.failure(.local("https://127.0.0.1:\(server.port)/"))
        #expect(failure?.reason == "tls")
    }

    @Test(arguments: ["", "feed", "http://", "http://a b/", "/relative", "http://[::1", "http://a\u{0}b/"])
    func whatIsNoAddressIsSaid(address: String) async {
        #expect(await client.failure(.local(address))?.reason == "invalid_address")
    }

    @Test(arguments: ["file:///etc/passwd", "ftp://a.example/", "gopher://a.example/", "javascript://a.example/"])
    func otherProtocolsAreNotSpoken(address: String) async {
        #expect(await client.failure(.local(address))?.reason == "forbidden_protocol")
    }

    @Test func headerWithALineBreakIsNotSent() async throws {
        let server = try LoopbackServer { _ in .ok("") }
        let failure = await client.failure(.local(server.address(), headers: ["If-None-Match": "a\r\nX-Injected: b"]))
        #expect(failure?.reason == "invalid_header")
        #expect(server.requests.isEmpty)
    }

    @Test(arguments: [
        WebClientSettings(userAgent: "newshound\r\nX-Injected: 1"),
        WebClientSettings(userAgent: "x", proxy: "ftp://reader:s3cret@proxy.example"),
    ])
    func uselessSettingsAreSaidAtOnceWithoutPasswords(settings: WebClientSettings) {
        let error = #expect(throws: WebClientError.self) { try WebClient(settings) }
        #expect(error?.reason == "invalid_settings")
        #expect(error?.description.contains("s3cret") == false)
    }

    @Test func missingCertificatesFileIsSaidAtOnce() {
        #expect(throws: WebClientError.invalidSettings("ca_file /nonexistent/ca.pem cannot be read; give a file of certificates in PEM")) {
            try WebClient(WebClientSettings(userAgent: "x", caFile: "/nonexistent/ca.pem"))
        }
    }
}
