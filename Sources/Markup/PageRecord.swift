/// What a page states in its markup, by source: JSON-LD, meta elements, microdata and the elements of HTML.
struct PageRecord {
    /// The contents of meta elements by their name or property in lower case; the first of each counts.
    private(set) var meta: [String: String] = [:]
    /// The first value of each microdata property, in lower case, that stands outside of comments.
    private(set) var properties: [String: String] = [:]
    private(set) var canonicalLink: String?
    private(set) var title: String?
    private(set) var headings: [(text: String, element: Int)] = []
    private(set) var times: [(moment: String, element: Int, isPublication: Bool)] = []
    private(set) var authorLinks: [String] = []
    private(set) var language: String?
    private(set) var base: String?
    private(set) var linkedData: [LooseJSON] = []

    private static let textLimit = 500
    private static let listLimit = 50

    private let hasMicrodata: Bool

    init(_ tree: HTMLTree) {
        hasMicrodata = ByteSearch.holds(tree.bytes, 0..<tree.bytes.count, "itemprop")
        language = tree.attribute("lang", of: 0) ?? tree.attribute("xml:lang", of: 0)
        for index in tree.records.indices { read(index, tree) }
    }

    // MARK: - Private

    private mutating func read(_ index: Int, _ tree: HTMLTree) {
        let record = tree.records[index]
        switch record.tag {
        case .text: return
        case .meta: readMeta(index, tree)
        case .link: readLink(index, tree)
        case .title: if title == nil { title = text(in: index, tree) }
        case .base: base = base ?? tree.attribute("href", of: index)
        case .script: readScript(index, tree)
        case .h1, .h2: if headings.count < Self.listLimit, let text = text(in: index, tree) { headings.append((text, index)) }
        case .time: readTime(index, tree)
        case .a: readAuthorLink(index, tree)
        case .body: language = language ?? tree.attribute("lang", of: index)
        default: break
        }
        if hasMicrodata, record.to > record.from { readProperty(index, tree) }
    }

    private mutating func readMeta(_ index: Int, _ tree: HTMLTree) {
        guard let content = tree.attribute("content", of: index), !content.isEmpty else { return }
        for name: StaticString in ["property", "name", "itemprop", "http-equiv"] {
            guard let key = tree.attribute(name, of: index)?.lowercased() else { continue }
            if meta[key] == nil { meta[key] = content }
        }
    }

    private mutating func readLink(_ index: Int, _ tree: HTMLTree) {
        guard canonicalLink == nil, let relation = tree.attribute("rel", of: index)?.lowercased() else { return }
        if relation.split(separator: " ").contains("canonical") { canonicalLink = tree.attribute("href", of: index) }
    }

    private mutating func readScript(_ index: Int, _ tree: HTMLTree) {
        guard linkedData.count < Self.listLimit, let type = tree.attribute("type", of: index)?.lowercased() else { return }
        guard type.hasPrefix("application/ld+json") else { return }
        let content = tree.characters(in: index).drop { $0 != UInt8(ascii: "{") && $0 != UInt8(ascii: "[") }
        guard !content.isEmpty else { return }
        var reader = LooseJSONReader(Array(content))
        linkedData.append(reader.read())
    }

    private mutating func readTime(_ index: Int, _ tree: HTMLTree) {
        guard times.count < Self.listLimit, let moment = tree.attribute("datetime", of: index), !moment.isEmpty else { return }
        let words = (tree.attribute("class", of: index) ?? "") + " " + (tree.attribute("itemprop", of: index) ?? "")
        let isPublication = tree.attribute("pubdate", of: index) != nil || words.lowercased().contains("publish")
        times.append((moment, index, isPublication))
    }

    private mutating func readAuthorLink(_ index: Int, _ tree: HTMLTree) {
        guard authorLinks.count < 5, let relation = tree.attribute("rel", of: index)?.lowercased() else { return }
        guard relation.split(separator: " ").contains("author"), let name = text(in: index, tree) else { return }
        if !authorLinks.contains(name) { authorLinks.append(name) }
    }

    private mutating func readProperty(_ index: Int, _ tree: HTMLTree) {
        guard let property = tree.attribute("itemprop", of: index)?.lowercased(), Self.known.contains(property) else { return }
        guard properties[property] == nil else { return }
        properties[property] = tree.attribute("content", of: index) ?? tree.attribute("datetime", of: index) ?? name(in: index, tree)
    }

    /// The text of the element's `name` property, or its own.
    private func name(in index: Int, _ tree: HTMLTree) -> String? {
        let inside = index + 1..<Int(tree.records[index].end)
        let named = inside.prefix(100).first { tree.attribute("itemprop", of: $0)?.lowercased() == "name" }
        if let named { return tree.attribute("content", of: named) ?? text(in: named, tree) }
        return text(in: index, tree)
    }

    private func text(in index: Int, _ tree: HTMLTree) -> String? {
        let text = HTMLText.decoded(tree.characters(in: index))
        return text.isEmpty || text.utf8.count > Self.textLimit ? nil : text
    }

    private static let known: Set<String> = ["author", "datepublished", "headline", "inlanguage"]
}
