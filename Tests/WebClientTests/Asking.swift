import TestServers
import WebClient

/// How the tests ask: impatient, and of this machine unless a test says otherwise.
extension WebRequest {
    static func local(
        _ address: String, method: Method = .get, headers: WebHeaders = [:], limits: WebLimits = .impatient
    ) -> WebRequest {
        WebRequest(address, method: method, headers: headers, limits: limits, allowPrivate: true)
    }
}

extension WebLimits {
    /// For servers that never answer, where something else than time is to end the exchange.
    static let patient = WebLimits(total: .seconds(120), lowSpeedTime: .seconds(120))
    static let impatient = WebLimits(connect: .seconds(5), total: .seconds(10), maxBytes: 1 << 20, redirects: 5)

    func with(_ change: (inout WebLimits) -> Void) -> WebLimits {
        var limits = self
        change(&limits)
        return limits
    }
}

extension WebClient {
    static func make(maxConnections: Int = 64, maxPerHost: Int = 64, proxy: String? = nil) throws -> WebClient {
        try WebClient(
            WebClientSettings(userAgent: "newshound/test", proxy: proxy, maxConnections: maxConnections, maxPerHost: maxPerHost))
    }

    /// The error that a request ends in, or nil where it brings an answer.
    func failure(_ request: WebRequest) async -> WebClientError? {
        do {
            _ = try await exchange(request)
            return nil
        } catch {
            return error as? WebClientError
        }
    }
}
