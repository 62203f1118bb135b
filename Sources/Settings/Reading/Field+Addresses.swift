import Foundation

extension Field {
    /// An absolute `http` or `https` address.
    func webAddress() -> String? {
        guard let text = text(longest: 2_048) else { return nil }
        guard let fault = WebAddress.fault(of: text, schemes: ["http", "https"]) else { return text }
        return refuse(.badAddress(WebAddress.shown(text), fault))
    }

    func proxyAddress() -> String? {
        guard let text = text(longest: 2_048) else { return nil }
        guard let fault = WebAddress.fault(of: text, schemes: ["http", "https", "socks4", "socks4a", "socks5", "socks5h"]) else {
            return text
        }
        return refuse(.badAddress(WebAddress.shown(text), fault))
    }

    /// `127.0.0.1:9180` or `[::1]:9180`.
    func loopbackAddress() -> ListenAddress? {
        guard let text = text(longest: 100) else { return nil }
        guard let colon = text.lastIndex(of: ":"), let port = Int(text[text.index(after: colon)...]), (0...65_535).contains(port) else {
            return refuse(.badListen(text))
        }
        let host = text[..<colon].filter { $0 != "[" && $0 != "]" }
        let plain = host == "localhost" ? "127.0.0.1" : host
        guard plain == "::1" || WebAddress.isLoopback(plain) else { return refuse(.listensOutside(text)) }
        return ListenAddress(host: plain, port: port)
    }
}

/// What makes a text an address that can be asked.
enum WebAddress {
    enum Fault {
        case noScheme, wrongScheme(String), noHost, space, malformed
    }

    static func fault(of text: String, schemes: [String]) -> Fault? {
        if text.contains(where: \.isWhitespace) { return .space }
        guard let range = text.range(of: "://") else { return text.hasPrefix("file:") ? .wrongScheme("file") : .noScheme }
        let scheme = text[..<range.lowerBound].lowercased()
        guard schemes.contains(scheme) else { return .wrongScheme(scheme) }
        guard let parts = URLComponents(string: text) else { return .malformed }
        guard let host = parts.host, !host.isEmpty else { return .noHost }
        return parts.port.map { (1...65_535).contains($0) } == false ? .malformed : nil
    }

    /// The address without user name and password, which belong in no message.
    static func shown(_ text: String) -> String {
        guard let scheme = text.range(of: "://") else { return text }
        let rest = text[scheme.upperBound...]
        let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        guard let at = authority.lastIndex(of: "@") else { return text }
        return String(text[..<scheme.upperBound] + rest[rest.index(after: at)...])
    }

    /// What a feed is called that has no name: its address without scheme, credentials, `www.` and trailing slash.
    static func feedName(_ address: String) -> String {
        var name = shown(address)[...]
        if let scheme = name.range(of: "://") { name = name[scheme.upperBound...] }
        if name.lowercased().hasPrefix("www.") { name = name.dropFirst(4) }
        while name.hasSuffix("/") { name = name.dropLast() }
        return String(name.prefix(200))
    }

    static func isLoopback(_ host: String) -> Bool {
        let parts = host.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
        return parts.count == 4 && parts[0] == 127 && !parts.contains(nil)
    }
}
