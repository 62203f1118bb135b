import Foundation
import Testing

/// A plugin that misbehaves keeps no other from telling, and leaves no process behind.
@Suite(.timeLimit(.minutes(2)))
struct HostilePluginJourneys {
    @Test(
        arguments: [
            "crashes.py", "hangs.py", "floods.py", "prints_garbage.py", "answers_out_of_order.py", "closes_input.py", "closes_output.py",
            "eats_memory.py", "ignores_sigterm.py",
        ])
    func articleThatAPluginFailsOnIsSetAsideAndOthersTellOfIt(program: String) async throws {
        let watch = try await HostileWatch(program)
        watch.publisher.publish("BOMB found in a Kranich yard", in: "ledger")
        watch.publisher.publish("Bussard closes its second yard", in: "ledger")

        await watch.receiver.wait { parcels in
            ["BOMB", "Bussard"].allSatisfy { word in parcels.contains { $0.body?.type == "alert.spotting" && $0.text.contains(word) } }
        }
        await watch.receiver.wait { parcels in parcels.contains { $0.body?.type == "alert.sighting" && $0.text.contains("Bussard") } }
        #expect(await watch.daemon.errors.wait(for: "article set aside", "plugin.name=hostile"))
        #expect(!watch.receiver.parcels.contains { $0.body?.type == "alert.sighting" && $0.text.contains("BOMB") })
        #expect(await watch.ends() == [])
    }

    @Test(arguments: ["exits_at_once.sh", "crashes_always.py", "refuses_everything.py"])
    func pluginThatNeverWorksIsDownWithANoticeAndOthersTell(program: String) async throws {
        let watch = try await HostileWatch(program)
        watch.publisher.publish("Bussard closes its second yard", in: "ledger")

        await watch.receiver.wait { parcels in parcels.contains { $0.body?.type == "alert.spotting" && $0.text.contains("Bussard") } }
        #expect(await watch.daemon.errors.wait(for: "plugin is down", "plugin.name=hostile"))
        #expect(await watch.daemon.output.wait(for: "hostile"))
        #expect(try await watch.desk.rows(ArticleRow.self, "article").contains { $0.pending == 1 })
        #expect(await watch.ends() == [])
    }
}

/// A daemon with one hostile plugin and one good one.
private struct HostileWatch {
    let publisher: Publisher
    let receiver: Receiver
    let desk: Newsdesk
    let daemon: Program
    private let token = UUID().uuidString

    init(_ program: String) async throws {
        publisher = try Publisher(["ledger": "en"])
        receiver = try Receiver()
        desk = try Newsdesk("")
        try desk.install(program, token: token)
        try desk.configure(
            Newsdesk.impatient(
                feeds: publisher.feeds(), sinks: Newsdesk.sinks(receiver),
                more: [
                    "plugins":
                        "{bundled: [], paths: [., \"\(Newsdesk.programs.path)/sightings\"], use: [{name: sightings}, {name: hostile}]}"
                ]))
        daemon = try desk.start()
        await publisher.isRead()
    }

    /// Ends the daemon and gives the command lines of plugins that it has left behind.
    func ends() async -> [String] {
        #expect(await daemon.ends() == 0)
        return Newsdesk.processes(with: token)
    }
}

extension Newsdesk {
    /// Puts a folder `hostile` with a manifest for one of the plugin host's hostile programs into this watch's folder.
    fileprivate func install(_ program: String, token: String) throws {
        let path = Self.programs.deletingLastPathComponent().deletingLastPathComponent().appending(
            path: "PluginHostTests/Programs/\(program)"
        ).path
        let manifest = """
            {"name": "hostile", "version": "1.0.0", "protocol": 1, "kind": "extractor", "summary": "Fails on bombs",
             "command": ["\(path)", "\(token)"], "languages": ["en"],
             "events": {"sighting": {"status": ["seen"], "fields": {"word": "string"}, "key": ["word"]}},
             "limits": {"seconds": 1, "memory_mb": 128, "in_flight": 8}}
            """
        try FileManager.default.createDirectory(at: folder.appending(path: "hostile"), withIntermediateDirectories: true)
        try manifest.write(to: folder.appending(path: "hostile/plugin.json"), atomically: true, encoding: .utf8)
    }

    /// Command lines of living processes that were given `token`.
    fileprivate static func processes(with token: String) -> [String] {
        let numbers = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        return numbers.filter { Int($0) != nil }.compactMap { number in
            let line = (try? Data(contentsOf: URL(filePath: "/proc/\(number)/cmdline"))).map { String(decoding: $0, as: UTF8.self) }
            return line.flatMap { $0.contains(token) ? $0 : nil }
        }
    }
}
