/// A link of a page to another document: `<link>` or `<a>`.
public struct PageLink: Hashable, Sendable {
    /// Absolute.
    public var address: String
    /// Relations in lower case; those of `<a>` have none as a rule.
    public var relations: [String]
    /// The media type in lower case, without parameters.
    public var type: String?
    public var title: String?
    /// Whether it is an `<a>` among the text, not a `<link>`.
    public var isInText: Bool

    /// The links of a page in the order of the document; of pages above 4 MiB those of the beginning.
    public static func all(in bytes: [UInt8], contentType: String? = nil, base: String?) -> [PageLink] {
        let text = EncodingDetection.html(Array(bytes.prefix(4 << 20)), contentType: contentType)
        guard let tree = HTMLTree(text), let root = tree.root else { return [] }
        var links: [PageLink] = []
        var base = base
        var hasBase = false
        var waiting = [root]
        while let node = waiting.popLast() {
            if let next = node.next { waiting.append(next) }
            if let child = node.firstChild { waiting.append(child) }
            if node.name == "base", !hasBase, let address = node.attribute("href").flatMap({ WebAddress.resolve($0, against: base) }) {
                base = address
                hasBase = true
            }
            if let link = link(node, base: base) { links.append(link) }
        }
        return links
    }

    // MARK: - Private

    private static func link(_ node: HTMLNode, base: String?) -> PageLink? {
        guard let name = node.name, name == "link" || name == "a" else { return nil }
        guard let address = node.attribute("href").flatMap({ WebAddress.resolve($0, against: base) }) else { return nil }
        let relations = node.attribute("rel")?.lowercased().split { $0.isWhitespace }.map(String.init) ?? []
        let type = node.attribute("type")?.lowercased().prefix { $0 != ";" }.filter { !$0.isWhitespace }
        return PageLink(address: address, relations: relations, type: type, title: node.attribute("title"), isInText: name == "a")
    }
}
