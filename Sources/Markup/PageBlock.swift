/// A paragraph, heading, list item or other piece of a page's text.
struct PageBlock: Sendable {
    enum Kind: Sendable, Hashable {
        case paragraph, heading(Int), item, quote, preformatted, cell
        /// Characters directly inside an element that only holds others.
        case loose
    }

    /// The element that holds it.
    let element: Int
    let kind: Kind
    /// Where its text stands among that of all blocks.
    var text: Range<Int>
    /// Characters, and those of them that are links.
    var length = 0
    var linked = 0
    var commas = 0
    var endsSentence = false

    var linkShare: Double { length == 0 ? 0 : Double(linked) / Double(length) }

    var isHeading: Bool {
        if case .heading = kind { return true }
        return false
    }
}
