/// The blocks of text of a page, and which of them are its main text.
struct PageBlocks {
    private var blocks: [Block] = []
    private var elements: [Element] = []
    private var current = Block(parents: [])

    /// A paragraph, heading or list item.
    private struct Block {
        /// The elements around it, outermost first.
        let parents: [Int]
        var text = ""
        var linked = 0
        var isHeading = false

        var isMostlyLinks: Bool { linked * 2 > text.utf8.count }
        /// Long texts with many commas count most.
        var weight: Int {
            guard text.utf8.count >= 25, !isMostlyLinks, !isHeading else { return 0 }
            return 1 + min(3, text.utf8.count / 100) + text.utf8.lazy.filter { $0 == UInt8(ascii: ",") }.count
        }
    }

    private struct Element {
        var score: Int
    }

    /// Walks the tree without recursion, so that no depth can hurt.
    mutating func collect(_ root: HTMLNode) {
        var stack: [(node: HTMLNode, isOpen: Bool, state: State)] = [(root, false, State())]
        while let (node, isOpen, state) = stack.popLast() {
            if isOpen {
                if state.isBlock { finishBlock(state.around) }
                continue
            }
            if let next = node.next { stack.append((next, false, state)) }
            if let text = node.text {
                append(text, state)
            } else if let name = node.name, let inner = enter(node, name, state) {
                stack.append((node, true, State(around: state.around, isLink: state.isLink, isBlock: inner.isBlock)))
                if let child = node.firstChild { stack.append((child, false, inner)) }
            }
        }
        finishBlock(State().around)
    }

    /// The blocks of the element that holds most of the text, one to a paragraph.
    var mainText: String {
        let scores = scores()
        guard let best = scores.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key else { return fallback }
        let kept = blocks.filter { $0.parents.contains(best) && !$0.isMostlyLinks }
        return kept.map(\.text).joined(separator: "\n\n")
    }

    // MARK: - Private

    private struct State {
        var around: [Int] = []
        var isLink = false
        var isBlock = false
    }

    /// What is inside the element; nil where nothing of it belongs to a text.
    private mutating func enter(_ node: HTMLNode, _ name: String, _ state: State) -> State? {
        guard !Self.ignored.contains(name), !isBoilerplate(node, name) else { return nil }
        var inner = state
        inner.isLink = state.isLink || name == "a"
        inner.isBlock = Self.blockNames.contains(name)
        guard inner.isBlock else { return inner }
        finishBlock(state.around)
        if Self.containers.contains(name), state.around.count < 100 {
            elements.append(Element(score: name == "article" || name == "main" ? 5 : 0))
            inner.around.append(elements.count - 1)
        }
        current = Block(parents: inner.around, isHeading: name.utf8.count == 2 && name.hasPrefix("h") && name != "hr")
        return inner
    }

    private func isBoilerplate(_ node: HTMLNode, _ name: String) -> Bool {
        guard name != "body", name != "html", name != "article", name != "main" else { return false }
        let marks = [node.attribute("class"), node.attribute("id"), node.attribute("role")].compactMap { $0 }.joined(separator: " ")
            .lowercased()
        guard !marks.isEmpty else { return false }
        let words = marks.split { !$0.isLetter }
        return words.contains { Self.boilerplate.contains($0) }
    }

    private mutating func append(_ text: String, _ state: State) {
        let before = current.text.utf8.count
        current.text += text
        if state.isLink { current.linked += current.text.utf8.count - before }
    }

    private mutating func finishBlock(_ around: [Int]) {
        current.text = HTMLText.folded(current.text).replacing("\n\n", with: " ").replacing("\n", with: " ")
        if !current.text.isEmpty { blocks.append(current) }
        current = Block(parents: around)
    }

    /// A block gives its weight to its element, half of it to the next one outside.
    private func scores() -> [Int: Int] {
        var scores: [Int: Int] = [:]
        for block in blocks where block.weight > 0 {
            guard let parent = block.parents.last else { continue }
            scores[parent, default: elements[parent].score] += block.weight * 2
            if let outer = block.parents.dropLast().last { scores[outer, default: elements[outer].score] += block.weight }
        }
        return scores
    }

    private var fallback: String {
        blocks.filter { $0.weight > 0 }.map(\.text).joined(separator: "\n\n")
    }

    private static let ignored: Set<String> = [
        "script", "style", "noscript", "template", "iframe", "svg", "form", "button", "select", "nav", "footer", "aside", "head", "object",
        "figure",
    ]
    private static let blockNames: Set<String> = [
        "p", "div", "section", "article", "main", "body", "html", "td", "th", "tr", "table", "li", "ul", "ol", "dl", "dt", "dd",
        "blockquote",
        "pre", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "br", "center",
    ]
    private static let containers: Set<String> = ["div", "section", "article", "main", "body", "td", "blockquote", "center"]
    private static let boilerplate: Set<Substring> = [
        "nav", "navigation", "menu", "footer", "sidebar", "comment", "comments", "kommentare", "breadcrumb", "breadcrumbs", "share",
        "sharing",
        "social", "related", "advert", "advertisement", "anzeige", "werbung", "cookie", "cookies", "newsletter", "popup", "banner",
        "pagination",
    ]
}
