import Markup

/// A feed that a page names.
public struct DiscoveredFeed: Hashable, Sendable {
    /// Absolute.
    public var address: String
    public var title: String?

    public init(address: String, title: String? = nil) {
        self.address = address
        self.title = title
    }
}

/// Finds the feeds of a page (RSS autodiscovery; HTML standard, 4.6.6.1).
public enum FeedDiscovery {
    /// The feeds that `<link rel="alternate">` names, in the order of the page; where there is none, links of the text that look like feeds.
    public static func links(in page: [UInt8], base: String?, contentType: String? = nil) -> [DiscoveredFeed] {
        let links = PageLink.all(in: page, contentType: contentType, base: base)
        let named = links.filter { !$0.isInText && isNamed($0) }
        let found = named.isEmpty ? links.filter { $0.isInText && looksLikeFeed($0.address) } : named
        var seen: Set<String> = []
        return found.filter { seen.insert($0.address).inserted }.map { DiscoveredFeed(address: $0.address, title: $0.title) }
    }

    // MARK: - Private

    private static let types: Set<String> = [
        "application/rss+xml", "application/atom+xml", "application/feed+json", "application/x.atom+xml",
        "application/x-atom+xml", "text/rss+xml", "text/atom+xml", "text/rss", "application/rss",
    ]

    private static func isNamed(_ link: PageLink) -> Bool {
        guard link.relations.contains("alternate") || link.relations.contains("feed") else { return false }
        if link.relations.contains("feed") { return true }
        if link.relations.contains("stylesheet") { return false }
        let type = link.type ?? ""
        let isVague =
            ["text/xml", "application/xml", "application/rdf+xml", "application/json"].contains(type) && looksLikeFeed(link.address)
        return types.contains(type) || isVague
    }

    private static func looksLikeFeed(_ address: String) -> Bool {
        let path = address.lowercased().prefix { $0 != "?" && $0 != "#" }
        let ending = path.split(separator: "/").last ?? ""
        return [".rss", ".atom", ".rdf"].contains { ending.hasSuffix($0) }
            || ["feed", "rss", "atom", "feed.xml", "rss.xml", "atom.xml", "index.xml", "feed.json"].contains(String(ending))
    }
}
