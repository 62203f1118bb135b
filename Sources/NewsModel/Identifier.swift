import FoundationEssentials

/// A UUID of version 7 as text (RFC 9562), typed by what it names, so that a story's id is never taken for an article's.
///
/// Version 7 begins with the milliseconds since 1970, so ids sort by the moment they were made.
public struct Identifier<Noun>: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The id as it is stored and shown, 36 characters, lower case.
    public let text: String

    public init(_ text: String) {
        self.text = text
    }

    /// Makes a new id for something that came to be at `moment`.
    public static func make(at moment: Date) -> Identifier {
        let milliseconds = UInt64(max(0, moment.timeIntervalSince1970 * 1000))
        var random = SystemRandomNumberGenerator()
        let high = (milliseconds << 16) | 0x7000 | (random.next() & 0x0FFF)
        let low = (random.next() & 0x3FFF_FFFF_FFFF_FFFF) | 0x8000_0000_0000_0000
        return Identifier(uuidText(high, low))
    }

    public var description: String { text }

    public static func < (left: Identifier, right: Identifier) -> Bool { left.text < right.text }

    // MARK: - Private

    private static func uuidText(_ high: UInt64, _ low: UInt64) -> String {
        var text: [UInt8] = []
        text.reserveCapacity(36)
        for place in 0..<32 {
            if place == 8 || place == 12 || place == 16 || place == 20 { text.append(UInt8(ascii: "-")) }
            let digit = UInt8(truncatingIfNeeded: (place < 16 ? high : low) >> UInt64(60 - place % 16 * 4)) & 15
            text.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
        }
        return String(decoding: text, as: UTF8.self)
    }
}

extension Identifier: Codable {
    public init(from decoder: any Decoder) throws {
        text = try decoder.singleValueContainer().decode(String.self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
