/// A place in a file, from 1; columns count Unicode scalars.
struct SourceMark: Sendable, Hashable {
    var line: Int
    var column: Int

    static let wholeFile = SourceMark(line: 0, column: 0)
}

/// A value of a configuration file as written, with its place.
struct Entry: Sendable {
    var mark: SourceMark
    var content: Content

    indirect enum Content: Sendable {
        /// Nothing after the colon or dash, `~` or `null`.
        case nothing
        /// A text; plain ones may be numbers or flags, quoted ones not.
        case text(String, isPlain: Bool)
        case list([Entry])
        case mapping([Pair])
    }

    struct Pair: Sendable {
        var key: String
        var mark: SourceMark
        var value: Entry
    }

    /// What it is, for messages.
    var kind: String {
        switch content {
        case .nothing: "nothing"
        case .text: "a single value"
        case .list: "a list"
        case .mapping: "a mapping"
        }
    }
}
