import Foundation
import Glibc

/// Reads HTTP/1.1 requests with Content-Length bodies off a connection.
struct RequestReader {
    private let descriptor: Int32
    private var buffer: [UInt8] = []

    init(_ descriptor: Int32) {
        self.descriptor = descriptor
    }

    /// The next request, or nil when the connection ends.
    mutating func next() -> ReceivedRequest? {
        var end = Self.endOfHead(buffer)
        while end == nil {
            // What begins with no letter is no method: TLS, for one.
            guard fill(), buffer[0] >= 0x41 else { return nil }
            end = Self.endOfHead(buffer)
        }
        let lines = Self.text(buffer[..<end!]).split(separator: "\r\n")
        buffer.removeFirst(end! + 4)
        let start = (lines.first ?? "").split(separator: " ")
        guard start.count >= 2 else { return nil }
        let headers = lines.dropFirst().map(Self.header)
        let length = headers.first { $0.name.lowercased() == "content-length" }.flatMap { Int($0.value) } ?? 0
        while buffer.count < length { guard fill() else { return nil } }
        let body = Array(buffer.prefix(length))
        buffer.removeFirst(length)
        return ReceivedRequest(method: String(start[0]), path: String(start[1]), headers: headers, body: body, arrived: .now)
    }

    // MARK: - Private

    private mutating func fill() -> Bool {
        var piece = [UInt8](repeating: 0, count: 65_536)
        let count = recv(descriptor, &piece, piece.count, 0)
        guard count > 0 else { return false }
        buffer += piece[..<count]
        return true
    }

    /// One scalar a byte, so that tests see every byte.
    private static func text(_ bytes: ArraySlice<UInt8>) -> String {
        var text = String.UnicodeScalarView()
        for byte in bytes { text.append(Unicode.Scalar(byte)) }
        return String(text)
    }

    private static func endOfHead(_ bytes: [UInt8]) -> Int? {
        let mark: [UInt8] = [13, 10, 13, 10]
        guard bytes.count >= 4 else { return nil }
        return (0...(bytes.count - 4)).first { bytes[$0..<($0 + 4)].elementsEqual(mark) }
    }

    private static func header(_ line: Substring) -> ReceivedRequest.Header {
        let name = line.prefix { $0 != ":" }
        let value = line.dropFirst(name.count + 1).drop { $0 == " " }
        return ReceivedRequest.Header(name: String(name), value: String(value))
    }
}
