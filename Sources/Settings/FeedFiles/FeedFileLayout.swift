import NewsModel

/// The text of a feed file with the lines on which its feeds begin.
struct FeedFileLayout {
    /// A new text and the names of the feeds it must have, which is checked before it is written.
    struct Edit {
        var text: String
        var names: [String]
    }

    let names: [String]
    private let text: String
    private let marks: [SourceMark]

    init(text: String, file: String) throws(SettingsError) {
        let findings = Findings()
        let secrets = SecretSource(environment: [:], credentials: nil)
        let reading = FileReading(file: file, text: text, folder: "/", secrets: secrets, findings: findings)
        let root = DocumentReader(reading: reading).entry(of: text).map { Field(entry: $0, path: "", reading: reading) }
        let list = root.flatMap(FeedFileLayout.list)
        var decoder = FeedDecoder()
        list.map { decoder.read($0) }
        guard findings.problems.isEmpty else { throw .unreadable(file: file, problems: findings.problems) }
        self.text = text
        names = decoder.feeds.map(\.name)
        marks = list?.list()?.map(\.entry.mark) ?? []
        isBare = root.map { if case .list = $0.entry.content { true } else { false } } ?? false
        hasHeading = root.map { if case .mapping = $0.entry.content { true } else { false } } ?? false
    }

    /// Index of the line on which a feed begins.
    func line(of name: String) -> Int? {
        names.firstIndex(of: name).map { marks[$0].line - 1 }
    }

    func appending(_ feed: Feed) -> Edit {
        let start = text.isEmpty || text.hasSuffix("\n") ? text : text + "\n"
        let heading = hasHeading || isBare ? "" : "feeds:\n"
        return Edit(text: start + heading + FeedText.lines(feed, indent: indent), names: names + [feed.name])
    }

    /// Leaves out the line and those after it that are indented further.
    func removing(_ index: Int) -> Edit {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let depth = FeedFileLayout.indent(lines[index])
        // A feed in braces has no lines of its own: the unchanged text does not have the names it should.
        guard lines[index].dropFirst(depth).hasPrefix("-") else { return Edit(text: text, names: []) }
        let rest = lines[(index + 1)...].prefix { $0.allSatisfy { $0 == " " } || FeedFileLayout.indent($0) > depth }
        let end = rest.lastIndex { !$0.allSatisfy { $0 == " " } } ?? index
        lines.removeSubrange(index...end)
        let removed = marks.firstIndex { $0.line - 1 == index }
        return Edit(text: lines.joined(separator: "\n"), names: names.enumerated().filter { $0.offset != removed }.map(\.element))
    }

    // MARK: - Private

    private let isBare: Bool
    private let hasHeading: Bool

    private static func list(_ root: Field) -> Field? {
        if case .mapping = root.entry.content { return root.section(.feedFile)?["feeds"] }
        return Field(entry: root.entry, path: "feeds", reading: root.reading)
    }

    /// As the feeds there are indented; two spaces under `feeds:`.
    private var indent: Int {
        guard let first = marks.first else { return isBare ? 0 : 2 }
        let line = text.split(separator: "\n", omittingEmptySubsequences: false)[first.line - 1]
        return FeedFileLayout.indent(line)
    }

    private static func indent(_ line: Substring) -> Int { line.prefix { $0 == " " }.count }
}
