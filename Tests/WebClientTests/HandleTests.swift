import TestServers
import Testing
import WebClient

/// What one exchange leaves behind is no matter of the next.
struct HandleTests {
    /// A handle of libcurl 7.88 that is used again continues the last header of its former answer, in freed memory.
    @Test func answerThatBeginsWithAFoldedLineDoesNoHarm() async throws {
        let client = try WebClient.make(maxConnections: 8)
        let server = try LoopbackServer { request in
            request.path.hasPrefix("/folded")
                ? .raw(head: ["HTTP/1.1 200 OK", " folded: \(String(repeating: "x", count: 500))", "Content-Length: 2"], body: [104, 105])
                : .ok("plain", headers: ["X-Last": String(repeating: "y", count: request.path.count)])
        }
        await withTaskGroup { group in
            for number in 0..<600 {
                let path = (number % 2 == 0 ? "/folded" : "/plain") + String(repeating: "z", count: number % 97)
                group.addTask { _ = await client.failure(.local(server.address(path))) }
            }
        }
        #expect(try await client.exchange(.local(server.address("/plain"))).status == 200)
    }
}
