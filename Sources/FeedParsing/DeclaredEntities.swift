import Markup

/// Entities that a document type declares with a plain text for value. Those that lie elsewhere, hold markup or refer to others are none, so
/// that nothing is fetched and nothing grows.
struct DeclaredEntities {
    private static let limit = 256
    private static let longestName = 64
    private static let longestValue = 1_024

    private var values: [ArraySlice<UInt8>: [UInt8]] = [:]
    /// Bytes that references may still become.
    private var budget = 1 << 20

    /// Takes the declarations of a document type.
    mutating func take(_ documentType: ArraySlice<UInt8>) {
        let mark = Array("<!ENTITY".utf8)
        var rest = documentType
        while let start = rest.firstIndex(of: UInt8(ascii: "<")), values.count < Self.limit {
            rest = rest[start...]
            guard rest.starts(with: mark) else {
                rest = rest.dropFirst()
                continue
            }
            rest = rest.dropFirst(mark.count)
            declare(rest)
        }
    }

    /// What the reference at `start` stands for, and the position behind it.
    mutating func read(in bytes: [UInt8], at start: Int) -> (value: [UInt8], end: Int)? {
        guard !values.isEmpty else { return nil }
        let name = bytes[(start + 1)...].prefix(Self.longestName + 1).prefix { XMLBytes.isName($0) }
        guard name.endIndex < bytes.count, bytes[name.endIndex] == UInt8(ascii: ";"), let value = values[name] else { return nil }
        budget -= value.count
        return budget >= 0 ? (value, name.endIndex + 1) : nil
    }

    // MARK: - Private

    private mutating func declare(_ text: ArraySlice<UInt8>) {
        let nameStart = text.drop { $0 <= 0x20 }
        let name = nameStart.prefix { XMLBytes.isName($0) }
        let value = text[name.endIndex...].drop { $0 <= 0x20 }
        guard !name.isEmpty, name.count <= Self.longestName, let quote = value.first else { return }
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return }
        let written = value.dropFirst().prefix { $0 != quote }
        guard written.count <= Self.longestValue, values[name] == nil, let plain = Self.plain(written) else { return }
        values[name] = plain
    }

    /// With character references read; nil where there is markup or a reference to another entity.
    private static func plain(_ written: ArraySlice<UInt8>) -> [UInt8]? {
        guard !written.contains(UInt8(ascii: "<")), !written.contains(UInt8(ascii: "%")) else { return nil }
        let bytes = Array(written)
        var plain: [UInt8] = []
        var position = 0
        while position < bytes.count {
            if bytes[position] == UInt8(ascii: "&") {
                guard let reference = CharacterReference.read(in: bytes, at: position, .semicolon) else { return nil }
                plain.append(contentsOf: reference.bytes)
                position = reference.end
            } else {
                if bytes[position] >= 0x20 { plain.append(bytes[position]) }
                position += 1
            }
        }
        return plain
    }
}
