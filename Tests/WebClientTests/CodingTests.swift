import TestServers
import Testing
import WebClient

/// Content codings as `curl` would not check them; the journeys hold all of them to the same rules.
struct CodingTests {
    let client: WebClient

    init() throws { client = try WebClient.make() }

    @Test func zerosBehindAGzipStreamDoNotMatter() async throws {
        let server = try LoopbackServer { _ in .packed(CompressedBodies.text + [0, 0]) }
        #expect(try await client.exchange(.local(server.address())).body.count == CompressedBodies.textLength)
    }

    @Test func gzipWithoutItsNameIsKnownByItsFirstByte() async throws {
        let server = try LoopbackServer { _ in .answer(status: 200, body: CompressedBodies.text) }
        #expect(try await client.exchange(.local(server.address())).body.count == CompressedBodies.textLength)
    }

    @Test func bodyOfARedirectIsNotDecoded() async throws {
        let server = try LoopbackServer { request in
            request.path == "/"
                ? .answer(status: 302, headers: [("Location", "/b"), ("Content-Encoding", "gzip")], body: [1, 2]) : .ok("there")
        }
        #expect(try await client.exchange(.local(server.address())).body == Array("there".utf8))
    }

    @Test func damagedStreamIsSaidWithItsCoding() async throws {
        let server = try LoopbackServer { _ in .answer(status: 200, headers: [("Content-Encoding", "br")], body: [0xFF, 0xFF]) }
        let failure = await client.failure(.local(server.address()))
        #expect(failure?.description.contains("its br stream is damaged") == true)
    }

    @Test func emptyBodyIsNoStream() async throws {
        let server = try LoopbackServer { _ in .packed([]) }
        #expect(try await client.exchange(.local(server.address())).body.isEmpty)
    }
}

extension Reply {
    fileprivate static func packed(_ body: [UInt8]) -> Reply {
        .answer(status: 200, headers: [("Content-Encoding", "gzip")], body: body)
    }
}
