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
        let host = String(hostOf(address)).lowercased()
        guard !isNumeric(host) else { return host }
        let labels = host.utf8.split(separator: dot)
        let suffix = text(labels, last: 2)
        return secondLevelSuffixes.contains(suffix) ? text(labels, last: 3) : suffix
    }

    // MARK: - Private

    private static let dot = UInt8(ascii: ".")

    /// The last labels of a host.
    private static func text(_ labels: [Substring.UTF8View], last count: Int) -> String {
        labels.suffix(count).map { String(Substring($0)) }.joined(separator: ".")
    }

    private static func hostOf(_ address: String) -> Substring {
        let bytes = address.utf8
        let start = startOfAuthority(bytes)
        let authority = bytes[start...].prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        let place = authority.lastIndex(of: UInt8(ascii: "@")).map { authority[authority.index(after: $0)...] } ?? authority
        guard place.first != UInt8(ascii: "[") else { return Substring(place.dropFirst().prefix { $0 != UInt8(ascii: "]") }) }
        return Substring(place.prefix { $0 != UInt8(ascii: ":") })
    }

    /// Behind the first `://`.
    private static func startOfAuthority(_ bytes: String.UTF8View) -> String.Index {
        var rest = bytes[...]
        while let colon = rest.firstIndex(of: UInt8(ascii: ":")) {
            rest = rest[bytes.index(after: colon)...]
            if rest.starts(with: "//".utf8) { return rest.index(rest.startIndex, offsetBy: 2) }
        }
        return bytes.startIndex
    }

    private static func isNumeric(_ host: String) -> Bool {
        host.utf8.contains(UInt8(ascii: ":"))
            || host.utf8.split(separator: dot).allSatisfy { $0.allSatisfy { (48...57).contains($0) } }
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
