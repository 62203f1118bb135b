/// Why each piece of a page's text was taken or left.
public struct PageExplanation: Sendable {
    /// A piece of text and what became of it.
    public struct Piece: Sendable {
        public let text: String
        public let isTaken: Bool
        /// The reason in words.
        public let reason: String
        /// The elements around it, outermost first, with their ids and classes: `body > div#page > p.lead`.
        public let place: String
    }

    public let pieces: [Piece]
    /// The element that holds the main text.
    public let container: String

    init(_ reading: PageReading) {
        pieces = zip(reading.blocks, reading.verdicts).map { block, verdict in
            Piece(
                text: String(decoding: reading.text[block.text], as: UTF8.self), isTaken: verdict.isTaken, reason: verdict.reason,
                place: Self.place(of: block.element, in: reading.tree))
        }
        container = Self.place(of: reading.container, in: reading.tree)
    }

    // MARK: - Private

    private static let longestPlace = 6

    private static func place(of element: Int, in tree: HTMLTree) -> String {
        var steps: [String] = []
        var index = element
        while index > 0, steps.count < longestPlace {
            steps.append(step(of: index, in: tree))
            index = Int(tree.records[index].parent)
        }
        return steps.reversed().joined(separator: " > ")
    }

    private static func step(of index: Int, in tree: HTMLTree) -> String {
        let id = tree.attribute("id", of: index).map { "#" + $0 } ?? ""
        let classes = tree.attribute("class", of: index)?.split { $0.isWhitespace }.prefix(4).map { "." + $0 }.joined() ?? ""
        return (tree.records[index].tag.name ?? "element") + String((id + classes).prefix(60))
    }
}

extension PageReading.Verdict {
    fileprivate var reason: String {
        switch self {
        case .taken: "text"
        case .lead: "introduces the text"
        case .hinted(let hint): "inside \(hint.words)"
        case .outside: "outside the element that holds the text"
        case .links: "mostly links"
        case .short: "too short beside the text"
        case .repeated: "said before"
        case .title: "the title"
        case .emptySection: "heading of nothing"
        case .phrase: "a phrase that stands beside texts"
        }
    }
}

extension PageHint {
    fileprivate var words: String {
        let names: [(PageHint, String)] = [
            (.navigation, "navigation"), (.aside, "a side column"), (.comments, "comments"), (.sharing, "sharing"),
            (.related, "other texts"),
            (.advertisement, "advertisement"), (.notice, "a notice or form"), (.caption, "a caption"), (.details, "details of the article"),
            (.hidden, "what is hidden"),
        ]
        return names.filter { contains($0.0) }.map(\.1).joined(separator: ", ")
    }
}
