import Foundation
import Testing

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Runs a server while `body` asks it, then cancels it and waits for its end.
func withServer<Result: Sendable>(
    _ run: @escaping @Sendable (_ onListening: @escaping @Sendable (Int) async -> Void) async throws -> Void,
    _ body: @escaping @Sendable (_ port: Int) async throws -> Result
) async throws -> Result {
    let (ports, continuation) = AsyncStream.makeStream(of: Int.self)
    let server = Task {
        defer { continuation.finish() }
        try await run { continuation.yield($0) }
    }
    let result: Swift.Result<Result, any Error>
    if let port = await ports.first(where: { _ in true }) {
        do { result = .success(try await body(port)) } catch { result = .failure(error) }
    } else {
        result = .failure(ServerEnded())
    }
    server.cancel()
    try await server.value
    return try result.get()
}

struct ServerEnded: Error {}

struct Answer: Sendable {
    var status: Int
    var text: String
    var headers: [String: String]
}

/// One request over real HTTP.
func ask(_ port: Int, _ path: String, method: String = "GET", headers: [String: String] = [:]) async throws -> Answer {
    var request = URLRequest(url: try #require(URL(string: "http://127.0.0.1:\(port)\(path)")), cachePolicy: .reloadIgnoringLocalCacheData)
    request.httpMethod = method
    for (name, value) in headers { request.setValue(value, forHTTPHeaderField: name) }
    let (data, response) = try await URLSession(configuration: .ephemeral).data(for: request)
    let http = try #require(response as? HTTPURLResponse)
    let fields = http.allHeaderFields.reduce(into: [String: String]()) { $0["\($1.key)".lowercased()] = "\($1.value)" }
    return Answer(status: http.statusCode, text: String(decoding: data, as: UTF8.self), headers: fields)
}
