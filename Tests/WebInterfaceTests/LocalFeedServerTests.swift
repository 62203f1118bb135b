import Foundation
import Testing
import WebInterface

@Suite struct LocalFeedServerTests {
    private static let document = FeedDocument(
        body: Array("<rss/>".utf8), contentType: "application/rss+xml", modified: Date(timeIntervalSince1970: 784_111_777))

    private func ask(_ path: String, method: String = "GET", headers: [String: String] = [:]) async throws -> Answer {
        try await withServer { onListening in
            try await LocalFeedServer(onListening: onListening) { $0 == "/feeds/tidings.xml" ? LocalFeedServerTests.document : nil }.run()
        } _: {
            try await WebInterfaceTests.ask($0, path, method: method, headers: headers)
        }
    }

    @Test func documentIsGivenWithItsValidators() async throws {
        let answer = try await ask("/feeds/tidings.xml")
        #expect(answer.status == 200 && answer.text == "<rss/>")
        #expect(answer.headers["etag"] == LocalFeedServerTests.document.entityTag)
        #expect(answer.headers["last-modified"] == "Sun, 06 Nov 1994 08:49:37 GMT")
        #expect(answer.headers["content-type"] == "application/rss+xml")
    }

    @Test(arguments: [
        ["If-None-Match": document.entityTag], ["If-None-Match": "\"x\", W/" + document.entityTag], ["If-None-Match": "*"],
        ["If-Modified-Since": "Sun, 06 Nov 1994 08:49:37 GMT"],
    ])
    func knownDocumentIsNotRepeated(headers: [String: String]) async throws {
        let answer = try await ask("/feeds/tidings.xml", headers: headers)
        #expect(answer.status == 304 && answer.text.isEmpty)
        #expect(answer.headers["etag"] == LocalFeedServerTests.document.entityTag)
    }

    @Test func entityTagCountsBeforeTheDate() async throws {
        let headers = ["If-None-Match": "\"other\"", "If-Modified-Since": "Sun, 06 Nov 1994 08:49:37 GMT"]
        #expect(try await ask("/feeds/tidings.xml", headers: headers).status == 200)
    }

    @Test func unknownPathIsNotFound() async throws {
        #expect(try await ask("/feeds/other.xml").status == 404)
    }

    @Test func entityTagFollowsTheBody() {
        let other = FeedDocument(body: Array("<rss />".utf8), modified: LocalFeedServerTests.document.modified)
        #expect(other.entityTag != LocalFeedServerTests.document.entityTag)
    }
}
