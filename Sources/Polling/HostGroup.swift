import NewsModel

/// Which feeds share spacing and holds.
public enum HostGroup {
    /// The feed's `host_group`, else the registrable domain of `address`.
    public static func of(_ feed: Feed, address: String) -> String {
        feed.hostGroup ?? of(address: address)
    }

    /// The registrable domain of an address's host: its last two labels, three under suffixes like `co.uk`; an IP address as it is.
    ///
    /// The table holds the usual second-level suffixes, not the whole Public Suffix List: a missing one only makes strangers share a spacing.
    public static func of(address: String) -> String {
        let host = hostOf(address)
        guard !isNumeric(host) else { return host }
        let labels = host.split(separator: ".")
        let suffix = labels.suffix(2).joined(separator: ".")
        return labels.suffix(secondLevelSuffixes.contains(suffix) ? 3 : 2).joined(separator: ".")
    }

    // MARK: - Private

    private static func hostOf(_ address: String) -> String {
        let rest = address.firstRange(of: "://").map { address[$0.upperBound...] } ?? address[...]
        let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        let place = authority.lastIndex(of: "@").map { authority[authority.index(after: $0)...] } ?? authority
        if place.hasPrefix("[") { return String(place.prefix { $0 != "]" }.dropFirst()).lowercased() }
        return String(place.prefix { $0 != ":" }).lowercased()
    }

    private static func isNumeric(_ host: String) -> Bool {
        host.contains(":") || host.split(separator: ".").allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }
    }

    private static let secondLevelSuffixes: Set<String> = [
        "ac.at", "ac.id", "ac.il", "ac.in", "ac.jp", "ac.kr", "ac.nz", "ac.th", "ac.uk", "ac.za", "asn.au", "co.at", "co.id", "co.il",
        "co.in", "co.jp", "co.ke", "co.kr", "co.nz", "co.th", "co.uk", "co.za", "com.ar", "com.au", "com.bd", "com.br", "com.cn", "com.co",
        "com.cy", "com.ec", "com.eg", "com.gh", "com.gr", "com.hk", "com.hr", "com.kw", "com.lb", "com.mt", "com.mx", "com.my", "com.ng",
        "com.np", "com.pe", "com.ph", "com.pk", "com.pl", "com.pt", "com.py", "com.qa", "com.ro", "com.sa", "com.sg", "com.tr", "com.tw",
        "com.ua", "com.uy", "com.ve", "com.vn", "edu.au", "edu.cn", "edu.hk", "edu.sg", "edu.tw", "go.jp", "go.kr", "gob.mx", "gov.au",
        "gov.br", "gov.cn", "gov.hk", "gov.il", "gov.in", "gov.sg", "gov.tr", "gov.uk", "gov.za", "gv.at", "ltd.uk", "me.uk", "mod.uk",
        "ne.jp", "net.au", "net.br", "net.cn", "net.in", "net.nz", "net.uk", "nhs.uk", "nom.br", "or.at", "or.jp", "or.kr", "org.au",
        "org.br", "org.cn", "org.hk", "org.il", "org.in", "org.mx", "org.nz", "org.pl", "org.sg", "org.tr", "org.tw", "org.uk", "org.za",
        "plc.uk", "police.uk", "sch.uk", "govt.nz", "github.io", "blogspot.com", "substack.com", "wordpress.com", "medium.com",
    ]
}
