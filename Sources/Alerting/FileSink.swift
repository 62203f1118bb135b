import Dispatch
import NewsModel

/// Appends each alert to a file as one line of JSON and waits until it is on the disk.
///
/// When the file would grow beyond its size it becomes `PATH.1`, an older one `PATH.2`, up to `PATH.5`.
public struct FileSink: Sink {
    public let name: String
    public var rendering: Rendering { .json }
    private let file: AlertFile
    /// Disk calls block, so they have a thread that is none of the tasks'.
    private let queue: DispatchQueue

    /// - Parameter rotateAt: bytes.
    public init(name: String, path: String, rotateAt: Int) {
        self.name = name
        file = AlertFile(path: path, rotateAt: rotateAt)
        queue = DispatchQueue(label: "newshound.sink.file")
    }

    public func deliver(_ parcel: Parcel) async -> SinkAnswer {
        let failure = await withCheckedContinuation { continuation in
            queue.async { continuation.resume(returning: append(parcel.body)) }
        }
        return failure.map { .later(failure: "sink \(name): \($0)") } ?? .delivered
    }

    private func append(_ body: String) -> String? {
        do {
            try file.append(Array((body + "\n").utf8))
            return nil
        } catch {
            return error.description
        }
    }
}
