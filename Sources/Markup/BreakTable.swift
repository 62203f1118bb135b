/// What the tags of an element do to the text around them.
enum BreakTable {
    enum Gap: Sendable {
        case none, space, line, paragraph
    }

    /// What is to be known about an element.
    struct Entry: Sendable {
        var gap = Gap.none
        /// Whether nobody sees its content.
        var isHidden = false
    }

    static func entry(of name: ElementName) -> Entry { entries[name] ?? Entry() }

    // MARK: - Private

    private static let entries: ElementTable<Entry> = {
        var entries = ElementTable<Entry>()
        for name in names("td th") { entries[name] = Entry(gap: .space) }
        for name in names("br li dt dd tr option div caption figcaption legend summary address center nav thead tbody tfoot") {
            entries[name] = Entry(gap: .line)
        }
        for name in names(
            """
            p h1 h2 h3 h4 h5 h6 blockquote pre ul ol dl table hr section article aside header footer main figure form fieldset details title body
            """)
        {
            entries[name] = Entry(gap: .paragraph)
        }
        for name in names("script style template noframes noembed metadata") { entries[name] = Entry(isHidden: true) }
        return entries
    }()

    private static func names(_ list: String) -> [ElementName] { list.split(separator: " ").map { ElementName($0.utf8) } }
}
