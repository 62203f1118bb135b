import NewsModel

/// Writes each alert to standard output at once, as a readable line or as JSON Lines.
public struct StdoutSink: Sink {
    /// Writes bytes and flushes them; throws where they cannot be written.
    public typealias Writer = @Sendable ([UInt8]) async throws -> Void

    public let name: String
    public let rendering: Rendering
    private let write: Writer

    public init(name: String, rendering: Rendering, write: @escaping Writer) {
        self.name = name
        self.rendering = rendering
        self.write = write
    }

    public func deliver(_ parcel: Parcel) async -> SinkAnswer {
        do {
            try await write(Array((parcel.body + "\n").utf8))
            return .delivered
        } catch {
            return .later(failure: "sink \(name): standard output takes nothing (\(error)); check what it is connected to")
        }
    }
}
