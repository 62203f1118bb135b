import Foundation
import NewsModel
import Settings
import Testing
import TopicLanguage

/// `Config/newshound.yaml` is the reference of all keys and what a newcomer starts with.
@Suite struct ReferenceTests {
    private func text(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: project.appendingPathComponent("Config/\(name)")), as: UTF8.self)
    }

    /// Every `#key` and `#- element` made real, with the values that its comments promise.
    private func uncommented() throws -> LoadOutcome {
        let folder = try Folder()
        try folder.write("", to: "ca.pem")
        let lines = try text("newshound.yaml").split(separator: "\n", omittingEmptySubsequences: false).map { line in
            let indent = line.prefix { $0 == " " }
            let rest = line.dropFirst(indent.count)
            let isExample = rest.hasPrefix("#") && rest.count > 1 && !rest.hasPrefix("# ")
            return isExample ? indent + rest.dropFirst() : line
        }
        let secret = "whsec_" + Data("0123456789abcdef01234567".utf8).base64EncodedString()
        return try folder.load(
            lines.joined(separator: "\n"), environment: ["NEWSHOUND_DESK": secret, "NEWSHOUND_DESK_NEW": secret])
    }

    @Test func shippedConfigurationHasNoProblem() throws {
        let outcome = ConfigurationLoader.load(path: project.appendingPathComponent("Config/newshound.yaml").path, environment: [:])
        #expect(outcome.problems == [] && outcome.warnings == [])
        #expect(outcome.configuration?.feeds.count == 18)
        #expect(outcome.configuration?.topics.map(\.name) == ["deals", "funding", "top-moves", "models"])
        #expect(outcome.configuration?.sinks.map(\.name) == ["stdout"])
    }

    @Test func everythingThatIsCommentedOutIsValid() throws {
        #expect(try uncommented().problems == [])
    }

    @Test func commentedValuesAreTheDefaults() throws {
        let configuration = try #require(try uncommented().configuration)
        #expect(configuration.polling == PollingSettings())
        #expect(configuration.delivery == DeliverySettings())
        #expect(configuration.alerts == AlertSettings())
        #expect(configuration.storage == StorageSettings())
        #expect(configuration.plugins.bundled == PluginSettings().bundled)
        #expect(configuration.logLevel == .info)
        var network = configuration.network
        (network.contact, network.proxy, network.caFile) = (nil, nil, nil)
        #expect(network == NetworkSettings())
    }

    @Test(arguments: ConfigurationKeys.all)
    func everyKeyIsExplained(keyPath: String) throws {
        let key = keyPath.split(separator: ".").last.map(String.init) ?? ""
        let pattern = "(^|[{,\\-#]) *\(key): *[^ ]|^ *#?\(key):( |$)"
        let lines = try text("newshound.yaml").split(separator: "\n")
        #expect(lines.contains { $0.range(of: pattern, options: .regularExpression) != nil })
    }

    @Test(arguments: ["minimal.yaml", "webhook.yaml"])
    func examplesHaveNoProblem(name: String) throws {
        let folder = try Folder()
        try folder.write("whsec_" + Data("0123456789abcdef01234567".utf8).base64EncodedString(), to: "secrets_desk")
        #expect(try folder.load(try text("examples/\(name)"), credentials: folder.path).problems == [])
    }
}
