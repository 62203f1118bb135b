import CCurl

/// An absolute `http` or `https` address taken apart by libcurl's own parser, so that check and transfer never read it differently; a class,
/// for it is large and goes from hand to hand.
///
/// Who asks an address again and again takes it apart once, see `WebRequest.parts`.
public final class WebAddress: Sendable {
    /// Without name, password and fragment, characters encoded as they are sent.
    let text: String
    let host: String
    /// Scheme, host and port: what may see the same credentials.
    let origin: String
    let user: String?
    let password: String?

    /// - Throws: `WebClientError` `.invalidAddress` or `.forbiddenProtocol`.
    public convenience init(_ text: String) throws(WebClientError) {
        try self.init(text, relativeTo: nil)
    }

    /// Reads `text`, taken as relative to `base` where one is given.
    ///
    /// - Throws: `WebClientError` `.invalidAddress` or `.forbiddenProtocol`.
    init(_ text: String, relativeTo base: WebAddress?) throws(WebClientError) {
        guard let parts = curl_url() else { throw .invalidAddress(Self.withoutCredentials(text)) }
        defer { curl_url_cleanup(parts) }
        if let base { curl_url_set(parts, CURLUPART_URL, base.text, 0) }
        let flags = UInt32(CURLU_NON_SUPPORT_SCHEME | CURLU_URLENCODE | CURLU_ALLOW_SPACE)
        guard text.utf8.count <= Self.longest, !text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }),
            curl_url_set(parts, CURLUPART_URL, text, flags) == CURLUE_OK,
            let scheme = Self.part(CURLUPART_SCHEME, of: parts)
        else { throw .invalidAddress(Self.withoutCredentials(text)) }
        guard scheme == "https" || scheme == "http" else { throw .forbiddenProtocol(address: Self.withoutCredentials(text)) }
        let mayHaveSecrets = text.utf8.contains(UInt8(ascii: "@"))
        user = mayHaveSecrets ? Self.part(CURLUPART_USER, of: parts, UInt32(CURLU_URLDECODE)) : nil
        password = mayHaveSecrets ? Self.part(CURLUPART_PASSWORD, of: parts, UInt32(CURLU_URLDECODE)) : nil
        for secret in [CURLUPART_USER, CURLUPART_PASSWORD, CURLUPART_FRAGMENT] { curl_url_set(parts, secret, nil, 0) }
        guard let host = Self.part(CURLUPART_HOST, of: parts), !host.isEmpty,
            let port = Self.part(CURLUPART_PORT, of: parts, UInt32(CURLU_DEFAULT_PORT)), let whole = Self.part(CURLUPART_URL, of: parts)
        else { throw .invalidAddress(Self.withoutCredentials(text)) }
        // Mostly it is as it was given: then it is in memory once.
        (self.text, self.host) = (whole == text ? text : whole, host.lowercased())
        origin = "\(scheme)://\(self.host):\(port)"
    }

    /// The address where its host is written as a number.
    var literalAddress: NetworkAddress? {
        NetworkAddress(host.hasPrefix("[") ? String(host.dropFirst().dropLast()) : host)
    }

    // MARK: - Private

    private static let longest = 8192

    private static func part(_ part: CURLUPart, of address: OpaquePointer, _ flags: UInt32 = 0) -> String? {
        var text: UnsafeMutablePointer<CChar>?
        guard curl_url_get(address, part, &text, flags) == CURLUE_OK, let text else { return nil }
        defer { curl_free(text) }
        return String(cString: text)
    }

    /// For errors about what could not be taken apart: bounded, on one line, nothing before an `@` of the authority.
    private static func withoutCredentials(_ text: String) -> String {
        let line = String(String.UnicodeScalarView(text.unicodeScalars.prefix(300).filter { $0.properties.generalCategory != .control }))
        guard let at = line.lastIndex(of: "@") else { return line }
        let scheme = line.firstRange(of: "://").map { String(line[..<$0.upperBound]) } ?? ""
        return scheme + String(line[line.index(after: at)...])
    }
}

extension WebAddress: Hashable {
    public static func == (left: WebAddress, right: WebAddress) -> Bool {
        left === right || (left.text, left.user, left.password) == (right.text, right.user, right.password)
    }

    public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}
