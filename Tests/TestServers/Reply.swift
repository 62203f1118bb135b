/// What a `LoopbackServer` does with a request.
public enum Reply: Sendable {
    /// A proper answer with Content-Length; the connection stays open.
    case answer(status: Int, headers: [(String, String)] = [], body: [UInt8] = [])
    /// These very bytes, head included; then the connection is closed.
    case raw([UInt8])
    /// `head` (the whole head, blank line included), then `piece` every `pause` for ever, until the client leaves or the server stops.
    case endless(head: String, piece: [UInt8], pause: Duration)
    /// The bytes one by one with a pause between them; then the connection is closed.
    case drip([UInt8], pause: Duration)
    /// Closes the connection without a word.
    case hangUp
    /// As a proxy answers CONNECT: from here on, bytes go to and from this port of 127.0.0.1.
    case tunnel(port: Int)
    /// Reads on and never answers, until the client leaves or the server stops.
    case silence

    /// 200 with a text.
    public static func ok(_ text: String, type: String = "text/plain", headers: [String: String] = [:]) -> Reply {
        .answer(
            status: 200, headers: [("Content-Type", type)] + headers.sorted { $0.key < $1.key }.map { ($0.key, $0.value) },
            body: Array(text.utf8))
    }

    /// A status without a body.
    public static func status(_ status: Int, headers: [String: String] = [:]) -> Reply {
        .answer(status: status, headers: headers.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    }

    /// A redirect.
    public static func redirect(_ status: Int = 302, to address: String) -> Reply {
        .status(status, headers: ["Location": address])
    }

    /// A head of text lines, CRLF and blank line added, and a body.
    public static func raw(head lines: [String], body: [UInt8] = []) -> Reply {
        .raw(Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8) + body)
    }
}
