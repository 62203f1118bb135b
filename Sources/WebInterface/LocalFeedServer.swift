import FoundationEssentials
import HTTPTypes
import Hummingbird

/// A small feed server on loopback, for the demo: documents by path, with `ETag`, `Last-Modified` and 304.
public struct LocalFeedServer: Sendable {
    private let application: LoopbackApplication
    private let document: @Sendable (_ path: String) async -> FeedDocument?

    /// - Parameters:
    ///   - document: the document of a path (`/feeds/tidings.xml`) at this moment, so that feeds can grow; nil answers 404.
    ///   - onListening: called once with the port that is listened on.
    public init(
        host: String = "127.0.0.1", port: Int = 0, onListening: @escaping @Sendable (Int) async -> Void = { _ in },
        document: @escaping @Sendable (_ path: String) async -> FeedDocument?
    ) {
        application = LoopbackApplication(host: host, port: port, onListening: onListening)
        self.document = document
    }

    /// Answers until the task is cancelled or its service group shuts down gracefully.
    ///
    /// - Throws: `WebInterfaceError` where the address is not loopback or is taken.
    public func run() async throws {
        let router = Router(options: .autoGenerateHeadEndpoints)
        let document = document
        router.get("**") { request, _ in
            guard let found = await document(request.uri.path) else { throw HTTPError(.notFound) }
            return LocalFeedServer.response(found, to: request)
        }
        try await application.run(router)
    }

    // MARK: - Private

    private static func response(_ document: FeedDocument, to request: Request) -> Response {
        let modified = HTTPMoment.text(document.modified)
        let headers: HTTPFields = [.eTag: document.entityTag, .lastModified: modified, .contentType: document.contentType]
        guard !isKnown(document.entityTag, modified, request.headers) else { return Response(status: .notModified, headers: headers) }
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: document.body)))
    }

    /// `If-Modified-Since` counts only without `If-None-Match` (RFC 9110, 13.1.3).
    private static func isKnown(_ entityTag: String, _ modified: String, _ headers: HTTPFields) -> Bool {
        if let list = headers[.ifNoneMatch] {
            let tags = list.split(separator: ",").map { String($0).replacing(" ", with: "") }
            let known: Set<String> = [entityTag, "W/\(entityTag)", "*"]
            return !known.isDisjoint(with: tags)
        }
        return headers[.ifModifiedSince] == modified
    }
}
