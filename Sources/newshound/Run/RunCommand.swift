import ArgumentParser
import Daemon
import Storage

struct RunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "Watch the feeds until told to stop.",
        discussion: "Meant for systemd; SIGHUP reads the configuration again, SIGTERM ends it within ten seconds.")

    @OptionGroup var common: ConfigurationOptions

    func run() async throws {
        ServiceUser.become()
        let configuration = try await common.loadConfiguration(.warnings)
        let daemon = Daemon(Launch(configuration, options: common))
        try await reportingFailures { try await daemon.run() }
    }
}
