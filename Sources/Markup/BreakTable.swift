/// An element's name, its first eight letters in lower case packed into one number.
struct ElementName: Hashable {
    let packed: UInt64
    let length: Int

    init(_ bytes: ArraySlice<UInt8>) {
        packed = bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1 >= 0x41 && $1 <= 0x5A ? $1 | 0x20 : $1) }
        length = bytes.count
    }

    init(_ name: Substring) {
        self.init(Array(name.utf8)[...])
    }
}

/// What the tags of an element do to the text around them.
enum BreakTable {
    enum Gap {
        case none, space, line, paragraph
    }

    static func gap(of name: ElementName) -> Gap { gaps[name] ?? .none }

    /// Elements whose content nobody sees.
    static let hidden = names("script style template noframes noembed metadata")

    private static let gaps: [ElementName: Gap] = {
        var gaps: [ElementName: Gap] = [:]
        for name in names("td th") { gaps[name] = .space }
        for name in names("br li dt dd tr option div caption figcaption legend summary address center nav thead tbody tfoot") {
            gaps[name] = .line
        }
        for name in names(
            """
            p h1 h2 h3 h4 h5 h6 blockquote pre ul ol dl table hr section article aside header footer main figure form fieldset details title body
            """)
        {
            gaps[name] = .paragraph
        }
        return gaps
    }()

    private static func names(_ list: String) -> Set<ElementName> { Set(list.split(separator: " ").map(ElementName.init)) }
}
