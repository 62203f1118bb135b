import ArgumentParser
import Settings

struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Check the configuration and print every problem at once.",
        discussion: "Ends with 78 where there is a problem. Started by root, it reads as the service's user does.")

    @OptionGroup var common: ConfigurationOptions

    @Flag(name: .shortAndLong, help: "Print nothing when all is well.")
    var quiet = false

    func run() async throws {
        ServiceUser.become()
        let configuration = try await common.loadConfiguration(.warnings)
        if quiet { return }
        let counts = [
            Shown.counted(configuration.feeds.count, "feed"), Shown.counted(configuration.topics.count, "topic"),
            Shown.counted(configuration.sinks.count, "sink"),
        ]
        Output.line("\(common.config): \(counts.joined(separator: ", ")): no problems")
    }
}
