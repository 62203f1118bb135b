import Glibc

/// Bytes in any character set → valid UTF-8; what is malformed becomes U+FFFD, never an error.
public enum TextDecoder {
    /// Text that was decoded.
    public struct Decoded: Sendable {
        /// Valid UTF-8.
        public var bytes: [UInt8]
        /// How many malformed places became U+FFFD.
        public var malformed: Int
    }

    /// Decodes in time linear in the number of bytes.
    public static func decode(_ bytes: ArraySlice<UInt8>, as encoding: CharacterEncoding) -> Decoded {
        switch encoding {
        case .utf8: utf8(bytes)
        case .windows1252: Decoded(bytes: Windows1252.utf8(of: bytes), malformed: 0)
        case .utf16LittleEndian: utf16(bytes) { UInt16($0) | UInt16($1) << 8 }
        case .utf16BigEndian: utf16(bytes) { UInt16($0) << 8 | UInt16($1) }
        case .utf32LittleEndian: utf32(bytes, order: [0, 1, 2, 3])
        case .utf32BigEndian: utf32(bytes, order: [3, 2, 1, 0])
        case .other(let name): MacintoshSets.upperHalf(of: name).map { singleBytes(bytes, $0) } ?? converted(bytes, from: name)
        }
    }

    // MARK: - Unicode

    private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

    private static func utf8(_ bytes: ArraySlice<UInt8>) -> Decoded {
        if (try? UTF8Span(validating: bytes.span)) != nil { return Decoded(bytes: Array(bytes), malformed: 0) }
        let repaired = Array(String(decoding: bytes, as: UTF8.self).utf8)
        return Decoded(bytes: repaired, malformed: max(1, replacements(in: repaired[...]) - replacements(in: bytes)))
    }

    private static func replacements(in bytes: ArraySlice<UInt8>) -> Int {
        var count = 0
        var position = bytes.startIndex
        while position + 2 < bytes.endIndex {
            if bytes[position] == 0xEF, bytes[position + 1] == 0xBF, bytes[position + 2] == 0xBD { count += 1 }
            position += 1
        }
        return count
    }

    private static func utf16(_ bytes: ArraySlice<UInt8>, unit: (UInt8, UInt8) -> UInt16) -> Decoded {
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        var position = bytes.startIndex
        while position + 1 < bytes.endIndex {
            units.append(unit(bytes[position], bytes[position + 1]))
            position += 2
        }
        return Decoded(bytes: Array(String(decoding: units, as: UTF16.self).utf8), malformed: bytes.count % 2)
    }

    private static func utf32(_ bytes: ArraySlice<UInt8>, order: [Int]) -> Decoded {
        var text = String.UnicodeScalarView()
        var malformed = 0
        var position = bytes.startIndex
        while position + 3 < bytes.endIndex {
            let value = order.reversed().reduce(UInt32(0)) { $0 << 8 | UInt32(bytes[position + $1]) }
            if Unicode.Scalar(value) == nil { malformed += 1 }
            text.append(Unicode.Scalar(value) ?? "\u{FFFD}")
            position += 4
        }
        return Decoded(bytes: Array(String(text).utf8), malformed: malformed)
    }

    // MARK: - Sets of single bytes

    private static func singleBytes(_ bytes: ArraySlice<UInt8>, _ upperHalf: [String]) -> Decoded {
        var result = Decoded(bytes: [], malformed: 0)
        for byte in bytes {
            if byte < 0x80 { result.bytes.append(byte) } else { result.bytes.append(contentsOf: upperHalf[Int(byte & 0x7F)].utf8) }
        }
        return result
    }

    // MARK: - The C library's converters

    private static func converted(_ bytes: ArraySlice<UInt8>, from name: String) -> Decoded {
        let opened = iconv_open("UTF-8", name)
        guard let converter = opened, Int(bitPattern: converter) != -1 else { return utf8(bytes) }
        defer { iconv_close(converter) }
        var input = Array(bytes)
        var result = Decoded(bytes: [], malformed: 0)
        result.bytes.reserveCapacity(input.count + input.count / 2)
        input.withUnsafeMutableBytes { raw in
            convert(raw.bindMemory(to: CChar.self), with: converter, into: &result)
        }
        return result
    }

    private static func convert(_ input: UnsafeMutableBufferPointer<CChar>, with converter: iconv_t, into result: inout Decoded) {
        let room = 32_768
        let buffer = UnsafeMutableBufferPointer<CChar>.allocate(capacity: room)
        defer { buffer.deallocate() }
        var source = input.baseAddress
        var left = input.count
        while left > 0 {
            var target = buffer.baseAddress
            var free = room
            let answer = iconv(converter, &source, &left, &target, &free)
            let problem = errno
            result.bytes.append(contentsOf: UnsafeRawBufferPointer(start: buffer.baseAddress, count: room - free))
            if answer == -1, problem != E2BIG {
                result.bytes.append(contentsOf: replacement)
                result.malformed += 1
                source = source.map { $0 + 1 }
                left = max(0, left - 1)
            }
        }
    }
}
