import TestServers
import Testing
import WebClient

struct RedirectTests {
    let client: WebClient

    init() throws { client = try WebClient.make() }

    @Test func eachHopIsRecordedWithItsStatus() async throws {
        let server = try LoopbackServer { request in
            switch request.path {
            case "/a": .redirect(301, to: "b?x=1")
            case "/b?x=1": .redirect(307, to: "/c")
            default: .ok("there", headers: ["X-Last": "1"])
            }
        }
        let response = try await client.exchange(.local(server.address("/a")))
        #expect(response.body == Array("there".utf8))
        #expect(response.address == server.address("/c"))
        #expect(
            response.redirects == [
                WebRedirect(status: 301, from: server.address("/a"), to: server.address("/b?x=1")),
                WebRedirect(status: 307, from: server.address("/b?x=1"), to: server.address("/c")),
            ])
        #expect(response.headers.first("location") == nil)
    }

    @Test func loopEnds() async throws {
        let server = try LoopbackServer { .redirect(to: $0.path == "/a" ? "/b" : "/a") }
        let failure = await client.failure(.local(server.address("/a")))
        #expect(failure == .tooManyRedirects(address: server.address("/a"), limit: 5))
        #expect(server.requests.count == 6)
    }

    @Test func withoutRedirectsTheAnswerIsGivenBack() async throws {
        let server = try LoopbackServer { _ in .redirect(to: "/b") }
        let response = try await client.exchange(.local(server.address("/a"), limits: .impatient.with { $0.redirects = 0 }))
        #expect(response.status == 302)
        #expect(response.headers.first("location") == "/b")
    }

    @Test(arguments: ["file:///etc/passwd", "ftp://127.0.0.1/", "data:text/plain,x"])
    func otherProtocolsAreNotFollowed(target: String) async throws {
        let server = try LoopbackServer { _ in .redirect(to: target) }
        let failure = await client.failure(.local(server.address()))
        #expect(["forbidden_protocol", "invalid_address"].contains(failure?.reason))
    }

    @Test func timeOfAllHopsCounts() async throws {
        let server = try LoopbackServer { $0.path == "/" ? .redirect(to: "/slow") : .silence }
        let failure = await client.failure(.local(server.address(), limits: .impatient.with { $0.total = .milliseconds(250) }))
        #expect(failure?.reason == "timeout")
    }

    @Test func endlessBodyOfARedirectIsCutShort() async throws {
        let server = try LoopbackServer { request in
            guard request.path == "/" else { return .ok("there") }
            return .endless(head: "HTTP/1.1 302 Found\r\nLocation: /b\r\n\r\n", piece: Array(repeating: 120, count: 4096), pause: .zero)
        }
        #expect(try await client.exchange(.local(server.address())).body == Array("there".utf8))
    }

    @Test func credentialsStayWithTheirOrigin() async throws {
        let other = try LoopbackServer { _ in .ok("") }
        let target = other.address("/x")
        let server = try LoopbackServer { $0.path == "/a" ? .redirect(to: "/b") : .redirect(to: target) }
        _ = try await client.exchange(.local("http://reader:s3cret@127.0.0.1:\(server.port)/a"))
        #expect(server.requests.allSatisfy { $0.header("authorization") != nil })
        #expect(other.requests.map { $0.header("authorization") } == [nil])
    }

    @Test func postBecomesGetExceptWhereItsMethodIsKept() async throws {
        let server = try LoopbackServer { request in
            switch request.path {
            case "/303": .redirect(303, to: "/end")
            case "/308": .redirect(308, to: "/end")
            default: .ok(request.method + request.bodyText)
            }
        }
        let seeOther = try await client.exchange(.local(server.address("/303"), method: .post(body: [65])))
        let kept = try await client.exchange(.local(server.address("/308"), method: .post(body: [65])))
        #expect(seeOther.body == Array("GET".utf8))
        #expect(kept.body == Array("POSTA".utf8))
    }

    @Test func targetInUnicodeIsEncoded() async throws {
        let server = try LoopbackServer { $0.path == "/" ? .redirect(to: "/künstlich intelligent") : .ok($0.path) }
        let response = try await client.exchange(.local(server.address()))
        #expect(response.body == Array("/k%c3%bcnstlich%20intelligent".utf8))
    }
}
