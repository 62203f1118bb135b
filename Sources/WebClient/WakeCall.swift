import CLinux
import Glibc

/// Gets the loop's thread out of its wait; any thread that holds it may ring.
final class WakeCall: Sendable {
    /// Readable while there is a ring to be heard.
    let descriptor: Int32

    init?() {
        descriptor = clinux_wake_open()
        guard descriptor >= 0 else { return nil }
    }

    deinit { Glibc.close(descriptor) }

    func ring() { clinux_wake_ring(descriptor) }

    func clear() { clinux_wake_clear(descriptor) }
}
