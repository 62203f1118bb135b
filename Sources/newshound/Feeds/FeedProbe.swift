import Daemon
import FeedParsing
import NewsModel
import Polling
import Settings
import WebClient

/// Looks at an address as the daemon will.
struct FeedProbe {
    /// What is there.
    enum Finding {
        case feed(FoundFeed)
        /// A page, and the feeds it names.
        case page([DiscoveredFeed])
    }

    struct FoundFeed {
        /// Where it has permanently moved to, or where it was asked.
        let address: String
        let content: ParsedFeed
    }

    let client: WebClient
    let limits: WebLimits
    let allowPrivate: Bool

    init(_ network: NetworkSettings, allowPrivate: Bool) throws {
        client = try WebClient(WebClientSettings(network))
        limits = WebLimits(connect: network.connectTimeout, total: network.timeout, maxBytes: network.maxSize, redirects: network.redirects)
        self.allowPrivate = allowPrivate
    }

    func look(at address: String) async throws -> Finding {
        let answer = try await fetch(address)
        guard (200...299).contains(answer.status) else {
            throw Refusal("\(answer.address): the server answers \(answer.status); check the address in a browser")
        }
        let type = answer.headers.first("Content-Type")
        let origin = FeedOrigin(
            address: answer.address, contentType: type, contentLocation: answer.headers.first("Content-Location"),
            contentLanguage: answer.headers.first("Content-Language"))
        guard let content = try Self.parsed(answer.body, from: origin) else {
            return .page(FeedDiscovery.links(in: answer.body, base: answer.address, contentType: type))
        }
        let moved = PermanentMove.target(of: answer.redirects.map { ($0.status, $0.to) })
        return .feed(FoundFeed(address: moved ?? address, content: content))
    }

    /// The feed at an address, or the only one that the page there names.
    func feed(at address: String) async throws -> FoundFeed {
        switch try await look(at: address) {
        case .feed(let feed): return feed
        case .page(let named) where named.count == 1: return try await only(named[0], of: address)
        case .page(let named) where named.isEmpty:
            throw Refusal("\(Shown.address(address)): a page that names no feed; look for “RSS” on it and give that address")
        case .page(let named):
            let choice = named.prefix(50).map { "  \(Shown.line($0.address, limit: 300))  \(Shown.line($0.title ?? ""))" }
            throw Refusal(
                "\(Shown.address(address)): a page that names \(named.count) feeds; add the one you mean:\n"
                    + choice.joined(separator: "\n"))
        }
    }

    /// Fetches what is at an address.
    func fetch(_ address: String) async throws -> WebResponse {
        do {
            return try await client.exchange(WebRequest(address, limits: limits, allowPrivate: allowPrivate))
        } catch let error as WebClientError {
            guard case .forbiddenAddress(let address, let connected, let kind) = error else { throw error }
            throw Refusal(
                "\(Shown.address(address)): leads to \(connected), a \(kind) address, which is refused; use --allow-private if that is meant"
            )
        }
    }

    // MARK: - Private

    /// Nil for a page.
    private static func parsed(_ body: [UInt8], from origin: FeedOrigin) throws(FeedParsingError) -> ParsedFeed? {
        do throws(FeedParsingError) {
            return try FeedParser.parse(body, from: origin)
        } catch {
            guard case .notAFeed = error else { throw error }
            return nil
        }
    }

    private func only(_ named: DiscoveredFeed, of page: String) async throws -> FoundFeed {
        guard case .feed(let feed) = try await look(at: named.address) else {
            throw Refusal("\(Shown.address(page)): names \(named.address), which is no feed; give the address of a feed")
        }
        return feed
    }
}

extension WebClientSettings {
    /// As the daemon asks.
    init(_ network: NetworkSettings) {
        let contact = network.contact.map { " (+\($0))" } ?? ""
        self.init(userAgent: "newshound/\(Product.version)\(contact)", proxy: network.proxy, caFile: network.caFile)
    }
}
