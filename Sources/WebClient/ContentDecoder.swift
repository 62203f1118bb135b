import CCurl

/// Takes the content codings off a body as it comes, and knows whether each stream has come to its end.
///
/// Without that a body whose framing is right and whose compression breaks off would pass for a whole one.
final class ContentDecoder {
    /// What a request says it takes (RFC 9110, 12.5.3).
    static let acceptEncoding: String = {
        let offered = [("gzip", CCODING_GZIP), ("deflate", CCODING_DEFLATE), ("br", CCODING_BROTLI), ("zstd", CCODING_ZSTD)]
            .filter { ccoding_is_available($0.1) }.map(\.0)
        return offered.isEmpty ? "identity" : offered.joined(separator: ", ")
    }()

    enum Fault: Error {
        case unknown(String), tooMany, corrupt(String), tooLarge
    }

    /// The first takes off the outermost coding.
    private let layers: [Layer]

    /// - Parameters:
    ///   - codings: as the answer names them, outermost last.
    ///   - limit: bytes that each layer may take in.
    init(_ codings: [String], limit: Int) throws(Fault) {
        guard codings.count <= Self.mostLayers else { throw .tooMany }
        var layers: [Layer] = []
        for coding in codings.reversed() { layers.append(try Layer(coding, limit: limit)) }
        self.layers = layers
    }

    /// Decodes a piece of the body.
    ///
    /// - Parameter take: given what comes out, piece by piece; says whether it wants more.
    /// - Returns: whether all was taken.
    func decode(_ bytes: UnsafeBufferPointer<UInt8>, take: (UnsafeBufferPointer<UInt8>) throws(Fault) -> Bool) throws(Fault) -> Bool {
        try decode(bytes, from: 0, take: take)
    }

    /// The coding whose stream has begun and not ended.
    var unfinished: String? { layers.first { !$0.isFinished }?.coding }

    // MARK: - Private

    private static let mostLayers = 4

    private func decode(
        _ bytes: UnsafeBufferPointer<UInt8>, from layer: Int, take: (UnsafeBufferPointer<UInt8>) throws(Fault) -> Bool
    ) throws(Fault) -> Bool {
        guard layer < layers.count else { return try take(bytes) }
        return try layers[layer].decode(bytes) { piece throws(Fault) in try decode(piece, from: layer + 1, take: take) }
    }

    /// One coding.
    private final class Layer {
        let coding: String
        private let decoder: OpaquePointer
        private var roomLeft: Int
        private var state: ccoding_state?

        init(_ coding: String, limit: Int) throws(Fault) {
            guard let kind = Self.kinds[coding], let decoder = ccoding_open(kind) else { throw .unknown(coding) }
            (self.coding, self.decoder, roomLeft) = (coding, decoder, limit)
        }

        deinit { ccoding_close(decoder) }

        /// A body without a byte is no stream.
        var isFinished: Bool { state == nil || state == CCODING_ENDED }

        func decode(_ bytes: UnsafeBufferPointer<UInt8>, take: (UnsafeBufferPointer<UInt8>) throws(Fault) -> Bool) throws(Fault) -> Bool {
            guard bytes.count <= roomLeft else { throw .tooLarge }
            roomLeft -= bytes.count
            var (input, left) = (bytes.baseAddress, bytes.count)
            var output = [UInt8](repeating: 0, count: Self.pieceSize)
            while left > 0 || state == CCODING_FULL {
                var room = output.count
                let next = ccoding_step(decoder, &input, &left, &output, &room)
                state = next
                guard next != CCODING_CORRUPT else { throw .corrupt(coding) }
                let piece = output.count - room
                let isWanted = try output.withUnsafeBufferPointer { bytes throws(Fault) in
                    piece > 0 ? try take(UnsafeBufferPointer(rebasing: bytes[..<piece])) : true
                }
                guard isWanted else { return false }
                if next == CCODING_HUNGRY || next == CCODING_ENDED { break }
            }
            return true
        }

        private static let pieceSize = 65_536

        private static let kinds = [
            "gzip": CCODING_GZIP, "x-gzip": CCODING_GZIP, "deflate": CCODING_DEFLATE, "br": CCODING_BROTLI, "zstd": CCODING_ZSTD,
        ]
    }
}
