import Foundation
import NewsModel
import Settings
import Testing

/// A folder of bad configurations, one per rule, with what is to be said of them in the first lines:
/// `# expect: line:column key.path: message; remedy`.
@Suite struct BadConfigurationTests {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Bad")

    static let names: [String] =
        (try? FileManager.default.contentsOfDirectory(atPath: folder.path))?
        .filter { $0.hasSuffix(".yaml") }.sorted() ?? []

    static let environment = ["EMPTY": " \n", "PLAIN": "hushhush"]

    @Test(arguments: names)
    func badConfigurationIsExplained(name: String) throws {
        let file = BadConfigurationTests.folder.appendingPathComponent(name)
        let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        let expected = text.split(separator: "\n").prefix { $0.hasPrefix("# expect: ") }.map { String($0.dropFirst(10)) }
        let outcome = ConfigurationLoader.load(path: file.path, environment: BadConfigurationTests.environment)
        #expect(outcome.problems.map { String($0.description.dropFirst(file.path.count + 1)) } == expected)
        #expect(!expected.isEmpty)
    }

    @Test func noRuleIsLost() {
        #expect(BadConfigurationTests.names.count >= 95)
    }

    @Test func allProblemsAreToldAtOnceInReadingOrder() throws {
        let outcome = try load("web: {listen: x}\npolling: {min: soon, min: now}\nfeeds: [x, y]\nlog: {levle: info}\n")
        #expect(outcome.problems.map(\.line) == [2])
        let block = try load("web: {listen: x}\npolling:\n  min: soon\n  min: now\nfeeds: [x, y]\nlog: {levle: info}\n")
        #expect(block.problems.map(\.line) == [1, 3, 4, 5, 5, 6])
    }

    @Test func missingFileIsToldByName() {
        let outcome = ConfigurationLoader.load(path: "/nowhere/newshound.yaml", environment: [:])
        #expect(
            outcome.problems.map(\.description) == [
                "/nowhere/newshound.yaml: there is no such file; name the configuration with --config, or copy the example from "
                    + "Config/newshound.yaml"
            ])
    }

    /// The kernel lets nobody read this file, root included.
    private static let writeOnly = "/sys/bus/platform/uevent"

    @Test(.enabled(if: FileManager.default.fileExists(atPath: writeOnly), "this machine shows no sysfs"))
    func fileThatMayNotBeReadIsNotCalledMissing() {
        let file = Self.writeOnly
        #expect(
            ConfigurationLoader.load(path: file, environment: [:]).problems.map(\.description) == [
                "\(file): this user may not read the file; run the command as root or as the user newshound, or let this user read it"
            ])
    }

    @Test func folderAndDeviceAreNoConfiguration() {
        #expect(ConfigurationLoader.load(path: "/tmp", environment: [:]).problems.map(\.message) == ["this is a folder"])
        #expect(
            ConfigurationLoader.load(path: "/dev/zero", environment: [:]).problems.map(\.message)
                == ["this is a pipe, device or socket, not a file"])
    }

    @Test func hugeFileIsRefused() throws {
        let outcome = try load(String(repeating: "# filler\n", count: 2_000_000))
        #expect(outcome.problems.map(\.message) == ["the file is larger than 16 MiB"])
    }

    @Test func otherEncodingIsToldWithItsLine() throws {
        let folder = try Folder()
        let file = "\(folder.path)/newshound.yaml"
        try Data("feeds:\n  - name: ".utf8 + [0xFC] + "\n".utf8).write(to: URL(fileURLWithPath: file))
        #expect(
            ConfigurationLoader.load(path: file, environment: [:]).problems.map(\.description)
                == ["\(file):2:1: this line is not UTF-8; save the file in UTF-8"])
    }

    @Test func deepNestingIsRefused() throws {
        let outcome = try load("feeds: " + String(repeating: "[", count: 100_000))
        #expect(outcome.problems.count == 1)
    }

    @Test func thousandsOfProblemsAreCut() throws {
        let outcome = try load("feeds:\n" + String(repeating: "  - x\n", count: 5_000))
        #expect(outcome.problems.count == 200)
    }
}
