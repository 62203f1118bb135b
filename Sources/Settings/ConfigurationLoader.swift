import Foundation
import NewsModel
import TopicLanguage

/// Reads a configuration as written and checks all of it.
public enum ConfigurationLoader {
    /// The configuration in the file at `path` and in the files of the folder `feeds.d` beside it, or everything that is wrong with them.
    ///
    /// Reads files of 16 MiB at most, 1,000 of them in `feeds.d`; writes nothing.
    /// - Parameters:
    ///   - environment: where `env:NAME` and `$STATE_DIRECTORY` are looked up.
    ///   - credentials: the folder of `credential:NAME`; `$CREDENTIALS_DIRECTORY` where nil.
    ///   - plugins: looks for the plugins that these settings can use, so that settings and topics are checked against them.
    public static func load(
        path: String, environment: [String: String] = ProcessInfo.processInfo.environment, credentials: String? = nil,
        plugins: @escaping @Sendable (PluginSettings) -> PluginKnowledge = { _ in .none }
    ) -> LoadOutcome {
        let secrets = SecretSource(environment: environment, credentials: credentials ?? environment["CREDENTIALS_DIRECTORY"])
        let files = ConfigurationFiles(path: path, secrets: secrets, findings: Findings())
        let top = files.main().flatMap { $0.section(.top) }
        guard let top else { return outcome(nil, files.findings) }
        let configuration = Decoding(top: top, knowledge: plugins, environment: environment).configuration(feedLists: files.feedLists(top))
        if configuration.feeds.isEmpty, files.findings.problems.isEmpty { top.field.warn(.noFeeds) }
        return outcome(configuration, files.findings)
    }

    private static func outcome(_ configuration: Configuration?, _ findings: Findings) -> LoadOutcome {
        let problems = findings.problems.inReadingOrder
        guard let configuration, problems.isEmpty else { return .refused(problems: problems, warnings: findings.warnings.inReadingOrder) }
        return .accepted(configuration, warnings: findings.warnings.inReadingOrder)
    }
}

extension [Problem] {
    /// By line within each file, the files in the order in which they were read.
    fileprivate var inReadingOrder: [Problem] {
        let files = reduce(into: [String: Int]()) { ranks, problem in
            if ranks[problem.file] == nil { ranks[problem.file] = ranks.count }
        }
        return sorted { left, right in
            (files[left.file] ?? 0, left.line, left.column, left.message) < (
                files[right.file] ?? 0, right.line, right.column, right.message
            )
        }
    }
}
