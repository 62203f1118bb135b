import Glibc

/// Status and headers of the answer that a transfer is reading; interim answers (1xx) are forgotten when the next begins.
struct AnswerHead {
    private(set) var status = 0
    private(set) var headers: WebHeaders = [:]
    /// All lines of the transfer, interim answers included, so that these cannot go on for ever.
    private var bytes = 0
    private var lines = 0
    /// Whether the blank line behind it has come.
    private(set) var isComplete = false

    /// Takes one line as it came; trailers after the body are dropped.
    ///
    /// - Returns: whether the head stays within its limits.
    mutating func take(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        bytes += line.count
        lines += 1
        guard bytes <= WebLimits.headerBytes, lines <= WebLimits.headerLines else { return false }
        if line.count >= 5, memcmp(line.baseAddress!, "HTTP/", 5) == 0 {
            begin(line)
        } else if line.allSatisfy({ $0 == 0x0D || $0 == 0x0A }) {
            isComplete = true
        } else if !isComplete {
            headers.addLine(line)
        }
        return true
    }

    /// Where the answer says to go on, for the statuses that are followed.
    var redirectTarget: String? {
        guard 301...303 ~= status || 307...308 ~= status, let location = headers.firstBytes("location"), !location.isEmpty else {
            return nil
        }
        return String(decoding: location, as: UTF8.self)
    }

    /// The content codings applied, outermost last; what servers write there that codes nothing is left out.
    var codings: [String] {
        headers.all("content-encoding").flatMap { $0.split(separator: ",") }
            .map { $0.filter { !$0.isWhitespace }.lowercased() }
            .filter { !$0.isEmpty && !Self.noCodings.contains($0) }
    }

    /// Whether nobody can know where the body ends (RFC 9112, 6.3).
    var hasContradictoryLengths: Bool {
        guard isComplete else { return false }
        let lengths = headers.all("content-length")
        guard lengths.count > 1 || lengths.first?.utf8.contains(UInt8(ascii: ",")) == true else { return false }
        return Set(lengths.flatMap { $0.split(separator: ",") }.map { Int($0.filter { !$0.isWhitespace }) }).count > 1
    }

    // MARK: - Private

    /// One by the standard, the others as they are met.
    private static let noCodings: Set<String> = ["identity", "none", "binary", "utf-8", "utf8"]

    private mutating func begin(_ line: UnsafeBufferPointer<UInt8>) {
        let parts = line.split(separator: 0x20, maxSplits: 2)
        status = parts.count > 1 ? Int(String(decoding: parts[1].prefix(3), as: UTF8.self)) ?? 0 : 0
        headers = [:]
        headers.makeRoom()
        isComplete = false
    }
}
