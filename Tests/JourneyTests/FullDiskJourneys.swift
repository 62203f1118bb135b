import Foundation
import Glibc
import TestServers
import Testing

/// A disk without room stops the daemon's work, not the daemon, and costs nothing that was read.
@Suite(.timeLimit(.minutes(2)))
struct FullDiskJourneys {
    @Test(.enabled(if: SmallDisk.isPermitted, "needs the right to mount a tmpfs in a namespace of its own"))
    func fullDiskIsNamedAndToldAndWorkGoesOnOnceThereIsRoom() async throws {
        let (publisher, receiver) = (try Publisher(["ledger": "en"]), try Receiver())
        let disk = try SmallDisk()
        let desk = try Newsdesk(
            Newsdesk.impatient(
                feeds: publisher.feeds(), sinks: Newsdesk.sinks(receiver),
                more: ["plugins": Newsdesk.sightings, "storage": "{path: \"\(disk.folder.path)/newshound.db\"}"]))
        let daemon = try disk.start(desk)
        await publisher.isRead()

        try disk.fill(of: daemon)
        let text = String(repeating: "The gulls of the harbour are many. ", count: 1500)
        for number in 1...40 { publisher.publish("Sight\(number) is seen", text, in: "ledger") }
        #expect(await daemon.errors.wait(for: "database cannot be written", "reason=storage.full"))
        #expect(await daemon.output.wait(for: "no room left"))

        try disk.makeRoom(in: daemon)
        #expect(await daemon.errors.wait(for: "database can be written again"))
        let parcels = await receiver.wait { Set($0.compactMap { $0.body?.data.story?.id }).count == 40 }
        #expect(Set(parcels.filter { $0.body?.data.story != nil }.map(\.id)).count == 40)
        #expect(await daemon.ends() == 0)
    }
}

/// A tmpfs of 16 MiB that only one daemon sees.
private struct SmallDisk {
    let folder: URL

    /// Whether this process may mount in a namespace of its own.
    static let isPermitted: Bool = {
        var processID: pid_t = 0
        let command = ["/bin/sh", "-c", "unshare -m mount -t tmpfs tmpfs /mnt 2>/dev/null"]
        var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
        defer { arguments.forEach { free($0) } }
        guard posix_spawn(&processID, command[0], nil, nil, &arguments, environ) == 0 else { return false }
        var status: Int32 = 0
        return waitpid(processID, &status, 0) == processID && status == 0
    }()

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "small-disk-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    /// Starts the daemon with the disk mounted at `folder`.
    func start(_ desk: Newsdesk) throws -> Program {
        let mount = "mount -t tmpfs -o size=16m tmpfs \"$0\" && exec \"$@\""
        let daemon = [
            Program.products.appending(path: "newshound").path, "run", "--config", desk.folder.appending(path: "newshound.yaml").path,
        ]
        return try Program(
            "/usr/bin/unshare", ["-m", "/bin/sh", "-c", mount, folder.path] + daemon, environment: ["NEWSHOUND_DESK": Newsdesk.secret])
    }

    /// Takes all room that is left.
    func fill(of daemon: Program) throws {
        let file = filler(daemon)
        let descriptor = open(file, O_WRONLY | O_CREAT, 0o600)
        defer { close(descriptor) }
        for size in [1 << 20, 4096] {
            let piece = [UInt8](repeating: 0, count: size)
            while write(descriptor, piece, size) > 0 {}
        }
    }

    func makeRoom(in daemon: Program) throws { try FileManager.default.removeItem(atPath: filler(daemon)) }

    private func filler(_ daemon: Program) -> String { "/proc/\(daemon.processID)/root\(folder.path)/filler" }
}
