import Glibc

/// An IP address, and whether the address guard lets a transfer connect to it.
///
/// By the IANA registries of special-purpose addresses (RFC 6890 and its updates): only what is globally reachable passes.
struct NetworkAddress: Hashable, Sendable, CustomStringConvertible {
    /// Four or sixteen bytes.
    let bytes: [UInt8]
    let description: String

    /// Reads an address as text, IPv6 without brackets, with or without a zone.
    init?(_ text: String) {
        let bare = String(text.prefix { $0 != "%" })
        guard let bytes = Self.parse(bare, AF_INET, 4) ?? Self.parse(bare, AF_INET6, 16) else { return nil }
        self.bytes = bytes
        description = bare
    }

    /// Reads a `sockaddr_in` or `sockaddr_in6`; nil for other families.
    init?(socketAddress: UnsafeRawPointer, family: Int32) {
        switch family {
        case AF_INET:
            bytes = withUnsafeBytes(of: socketAddress.loadUnaligned(as: sockaddr_in.self).sin_addr) { Array($0) }
        case AF_INET6:
            bytes = withUnsafeBytes(of: socketAddress.loadUnaligned(as: sockaddr_in6.self).sin6_addr) { Array($0) }
        default:
            return nil
        }
        description = Self.text(bytes)
    }

    /// What kind of address this is (`loopback`, `private`, …) where it is not one of the public internet, or nil.
    var specialKind: String? {
        bytes.count == 4 ? Self.specialKind(four: bytes) : specialKindOfSix
    }

    // MARK: - Private

    private var specialKindOfSix: String? {
        if hasPrefix(Array(repeating: 0, count: 10) + [0xFF, 0xFF]) { return Self.specialKind(four: Array(bytes[12...])) }
        if hasPrefix([0x00, 0x64, 0xFF, 0x9B] + Array(repeating: 0, count: 8)) { return Self.specialKind(four: Array(bytes[12...])) }
        if hasPrefix([0x20, 0x02]) { return Self.specialKind(four: Array(bytes[2..<6])) }
        if bytes.dropLast().allSatisfy({ $0 == 0 }), bytes[15] <= 1 { return bytes[15] == 1 ? "loopback" : "unspecified" }
        if bytes[0] == 0xFF { return "multicast" }
        if bytes[0] & 0xFE == 0xFC { return "private" }
        if bytes[0] == 0xFE, bytes[1] & 0xC0 == 0x80 { return "link-local" }
        if hasPrefix([0x20, 0x01, 0x0D, 0xB8]) || hasPrefix([0x20, 0x01]) && bytes[2] < 2 { return "reserved" }
        return bytes[0] & 0xE0 == 0x20 ? nil : "reserved"
    }

    private func hasPrefix(_ prefix: [UInt8]) -> Bool { bytes.starts(with: prefix) }

    private static func specialKind(four bytes: [UInt8]) -> String? {
        let address = bytes.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        return specialNetworks.first { address >> (32 - $0.length) == $0.network >> (32 - $0.length) }?.kind
    }

    private static let specialNetworks: [(network: UInt32, length: UInt32, kind: String)] = [
        (0x0000_0000, 8, "unspecified"), (0x0A00_0000, 8, "private"), (0x6440_0000, 10, "carrier-grade NAT"),
        (0x7F00_0000, 8, "loopback"), (0xA9FE_0000, 16, "link-local"), (0xAC10_0000, 12, "private"), (0xC000_0000, 24, "reserved"),
        (0xC000_0200, 24, "reserved"), (0xC058_6300, 24, "reserved"), (0xC0A8_0000, 16, "private"), (0xC612_0000, 15, "reserved"),
        (0xC633_6400, 24, "reserved"), (0xCB00_7100, 24, "reserved"), (0xE000_0000, 4, "multicast"), (0xF000_0000, 4, "reserved"),
    ]

    private static func parse(_ text: String, _ family: Int32, _ count: Int) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: count)
        return inet_pton(family, text, &bytes) == 1 ? bytes : nil
    }

    private static func text(_ bytes: [UInt8]) -> String {
        var buffer = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
        guard inet_ntop(bytes.count == 4 ? AF_INET : AF_INET6, bytes, &buffer, socklen_t(buffer.count)) != nil else { return "?" }
        return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
