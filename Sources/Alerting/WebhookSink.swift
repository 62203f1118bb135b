import FoundationEssentials
import NewsModel
import WebClient

/// Posts each alert as JSON, signed by Standard Webhooks.
///
/// 2xx is success; a redirect is a failure; 410 says that the receiver is gone. Every other answer is a failure that is tried again.
public struct WebhookSink: Sink {
    public let name: String
    public var rendering: Rendering { .json }
    private let address: String
    private let secrets: [Secret]
    private let allowPrivate: Bool
    private let limits: WebLimits
    private let client: WebClient

    /// - Throws: `AlertingError.invalidSecret`.
    public init(
        name: String, address: String, secrets: [Secret], allowPrivate: Bool, timeout: Duration, client: WebClient
    ) throws(AlertingError) {
        try StandardWebhooks.check(secrets, of: name)
        self.name = name
        self.address = address
        self.secrets = secrets
        self.allowPrivate = allowPrivate
        self.client = client
        limits = WebLimits(
            connect: min(.seconds(10), timeout), total: timeout, lowSpeed: 0, maxBytes: 64 << 10, overflow: .isCut, redirects: 0)
    }

    public func deliver(_ parcel: Parcel) async -> SinkAnswer {
        do {
            return answer(to: try await client.exchange(try request(for: parcel)), at: parcel.at)
        } catch let error as WebClientError {
            return .later(failure: "sink \(name): \(error.message)")
        } catch {
            return .later(failure: "sink \(name): \(error)")
        }
    }

    /// What is sent for a parcel, signature included.
    public func request(for parcel: Parcel) throws(AlertingError) -> WebRequest {
        var headers = try StandardWebhooks.sign(id: parcel.id.text, timestamp: parcel.at, body: parcel.body, secrets: secrets)
        headers.add("Content-Type", "application/json")
        return WebRequest(
            address, method: .post(body: Array(parcel.body.utf8)), headers: headers, limits: limits, allowPrivate: allowPrivate)
    }

    /// What a receiver's answer means.
    public func answer(to response: WebResponse, at moment: Date) -> SinkAnswer {
        switch response.status {
        case 200..<300: return .delivered
        case 410: return .gone(failure: "sink \(name): the receiver wants no more (410); remove the sink or correct its address")
        case 300..<400:
            return .later(failure: "sink \(name): redirects are not followed (\(response.status)); correct its address")
        default:
            let hint = response.status < 500 ? "check address, secret and the receiver" : "its own log tells why"
            return .later(
                failure: "sink \(name): the receiver answers \(response.status); \(hint)",
                retryAfter: [429, 503].contains(response.status)
                    ? RetryAfter.duration(response.headers.first("retry-after"), at: moment) : nil)
        }
    }
}
