/// Addresses as documents write them, made absolute (RFC 3986, section 5.2), tolerant of what browsers tolerate.
public enum WebAddress {
    /// `reference` as seen from `base`; nil for empty references and for schemes that run programs.
    public static func resolve(_ reference: String, against base: String?) -> String? {
        let reference = cleaned(reference)
        guard !reference.isEmpty else { return nil }
        if let scheme = scheme(of: reference) { return isHarmless(scheme) ? reference : nil }
        guard let base, let parts = Parts(cleaned(base)) else { return reference }
        return parts.resolving(reference)
    }

    /// The scheme in lower case; nil for a relative reference.
    public static func scheme(of address: String) -> String? {
        guard let colon = address.utf8.firstIndex(of: UInt8(ascii: ":")), colon > address.startIndex else { return nil }
        let scheme = address[..<colon]
        guard let first = scheme.utf8.first, first | 0x20 >= 0x61, first | 0x20 <= 0x7A else { return nil }
        return scheme.utf8.allSatisfy(isSchemeByte) ? scheme.lowercased() : nil
    }

    // MARK: - Private

    private static func isHarmless(_ scheme: String) -> Bool { !["javascript", "vbscript", "data"].contains(scheme) }

    private static func isSchemeByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."): true
        default: false
        }
    }

    /// Without surrounding white space, and without line ends inside.
    private static func cleaned(_ address: String) -> String {
        let bytes = Array(address.utf8)
        guard let first = bytes.firstIndex(where: { $0 > 0x20 }), let last = bytes.lastIndex(where: { $0 > 0x20 }) else { return "" }
        let kept = bytes[first...last].filter { $0 != 0x0A && $0 != 0x0D && $0 != 0x09 }
        return String(decoding: kept, as: UTF8.self)
    }

    private struct Parts {
        let scheme: Substring
        let authority: Substring?
        let path: Substring
        let query: Substring?

        init?(_ address: String) {
            guard let name = WebAddress.scheme(of: address) else { return nil }
            scheme = address.prefix(name.utf8.count)
            var rest = address.dropFirst(name.utf8.count + 1)
            rest = rest.prefix { $0 != "#" }
            let question = rest.firstIndex(of: "?")
            query = question.map { rest[rest.index(after: $0)...] }
            rest = question.map { rest[..<$0] } ?? rest
            guard rest.hasPrefix("//") else {
                authority = nil
                path = rest
                return
            }
            let behind = rest.dropFirst(2)
            authority = behind.prefix { $0 != "/" }
            path = behind[(authority?.endIndex ?? behind.startIndex)...]
        }

        func resolving(_ reference: String) -> String {
            let root = scheme + ":" + (authority.map { "//" + $0 } ?? "")
            if reference.hasPrefix("//") { return scheme + ":" + reference }
            let tail = reference.firstIndex { $0 == "?" || $0 == "#" } ?? reference.endIndex
            let referencePath = reference[..<tail]
            if referencePath.isEmpty {
                let kept = reference.hasPrefix("?") ? "" : query.map { "?" + $0 } ?? ""
                return root + path + kept + reference
            }
            let merged = referencePath.hasPrefix("/") ? String(referencePath) : directory + referencePath
            return root + withoutDots(merged) + reference[tail...]
        }

        private var directory: String {
            guard let slash = path.lastIndex(of: "/") else { return authority == nil ? "" : "/" }
            return String(path[...slash])
        }

        private func withoutDots(_ path: String) -> String {
            guard path.contains("./") || path.hasSuffix(".") else { return path }
            var kept: [Substring] = []
            let segments = path.split(separator: "/", omittingEmptySubsequences: false)
            for (index, segment) in segments.enumerated() {
                let isLast = index == segments.count - 1
                if segment == ".." {
                    if kept.count > 1 { kept.removeLast() }
                } else if segment != "." {
                    kept.append(segment)
                }
                if isLast, segment == "." || segment == ".." { kept.append("") }
            }
            return kept.joined(separator: "/")
        }
    }
}
