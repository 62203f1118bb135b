import FoundationEssentials

/// The one address by which a page is known, however it is linked.
public enum CanonicalAddress {
    /// `link` made absolute against `base`, with `https`, without `www.`, standard port, credentials, fragment, trailing slash and tracking
    /// parameters; lower case where case does not count. A text that is no web address is returned as it is, white space at its ends removed.
    public static func of(_ link: String, relativeTo base: String? = nil) -> String {
        let text = link.trimmingWhitespace
        guard text.utf8.count <= longest, let parts = absolute(text, base), let host = parts.host, !host.isEmpty else { return text }
        let path = parts.percentEncodedPath.droppingTrailingSlashes
        let query = parts.percentEncodedQuery.flatMap(withoutTracking).map { "?" + $0 } ?? ""
        return "https://" + place(host, parts.port) + path + query
    }

    // MARK: - Private

    private static let longest = 8_192

    private static func absolute(_ text: String, _ base: String?) -> URLComponents? {
        let url = URL(string: text, relativeTo: base.flatMap { URL(string: $0) })
        guard let parts = url.flatMap({ URLComponents(url: $0.standardized, resolvingAgainstBaseURL: true) }) else { return nil }
        return ["http", "https"].contains(parts.scheme?.lowercased()) ? parts : nil
    }

    private static func place(_ host: String, _ port: Int?) -> String {
        let host = host.lowercased()
        let bare = host.hasPrefix("www.") && host.dropFirst(4).contains(".") ? String(host.dropFirst(4)) : host
        let bracketed = bare.contains(":") && !bare.hasPrefix("[") ? "[\(bare)]" : bare
        guard let port, port != 80, port != 443 else { return bracketed }
        return "\(bracketed):\(port)"
    }

    private static func withoutTracking(_ query: String) -> String? {
        let kept = query.split(separator: "&").filter { !isTracking($0.prefix { $0 != "=" }.lowercased()) }
        return kept.isEmpty ? nil : kept.joined(separator: "&")
    }

    private static func isTracking(_ name: String) -> Bool {
        trackingNames.contains(name) || trackingPrefixes.contains { name.hasPrefix($0) }
    }

    private static let trackingPrefixes = [
        "utm_", "at_custom", "hsa_", "mtm_", "pk_", "piwik_", "matomo_", "oly_", "vero_", "guce_", "wt_mc",
    ]

    private static let trackingNames: Set<String> = [
        "_ga", "_gl", "_hsenc", "_hsmi", "__s", "__twitter_impression", "at_campaign", "at_medium", "at_link_id", "at_link_origin",
        "at_link_type", "at_format", "cmp", "cmpid", "dclid", "fbclid", "ftag", "gbraid", "gclid", "gclsrc", "guccounter", "icid", "igshid",
        "ito", "mc_cid", "mc_eid", "mkt_tok", "msclkid", "ncid", "ns_campaign", "ns_mchannel", "ns_source", "ocid", "s_cid",
        "sara_ref",
        "smid", "spm", "src_rss", "srnd", "taid", "twclid", "wbraid", "wickedid", "wt.mc_id", "wt.zmc", "xing_share", "xtor", "yclid",
    ]
}

extension String {
    fileprivate var droppingTrailingSlashes: String {
        var path = self[...]
        while path.hasSuffix("/") { path = path.dropLast() }
        return String(path)
    }
}
