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
        let tree = HTMLTree(text)
        var links: [PageLink] = []
        var base = base
        var hasBase = false
        for index in tree.records.indices {
            let tag = tree.records[index].tag
            if tag == .base, !hasBase, let address = tree.attribute("href", of: index).flatMap({ WebAddress.resolve($0, against: base) }) {
                base = address
                hasBase = true
            }
            if tag == .link || tag == .a, let link = link(at: index, of: tree, base: base) { links.append(link) }
        }
        return links
    }

    // MARK: - Private

    private static func link(at index: Int, of tree: HTMLTree, base: String?) -> PageLink? {
        guard let address = tree.attribute("href", of: index).flatMap({ WebAddress.resolve($0, against: base) }) else { return nil }
        let relations = tree.attribute("rel", of: index)?.lowercased().split { $0.isWhitespace }.map(String.init) ?? []
        let type = tree.attribute("type", of: index)?.lowercased().prefix { $0 != ";" }.filter { !$0.isWhitespace }
        return PageLink(
            address: address, relations: relations, type: type, title: tree.attribute("title", of: index),
            isInText: tree.records[index].tag == .a)
    }
}
