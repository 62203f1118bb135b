/// Reads the hints of a page's elements: names, roles, classes and ids.
struct PageHintReader {
    private let tree: HTMLTree
    private let table = PageHintTable.shared

    init(_ tree: HTMLTree) {
        self.tree = tree
    }

    /// A hint for each node.
    func read() -> [PageHint] {
        var hints = [PageHint](repeating: [], count: tree.records.count)
        var index = 0
        while index < tree.records.count {
            let record = tree.records[index]
            if record.tag == .head || record.tag == .script || record.tag == .svg {
                index = Int(record.end)
                continue
            }
            if record.tag != .text { hints[index] = hint(of: record) }
            index += 1
        }
        return hints
    }

    // MARK: - Private

    private func hint(of record: HTMLTree.Record) -> PageHint {
        var hint = Self.hint(of: record.tag)
        guard record.to > record.from, record.tag != .blockquote, !Self.silent.contains(record.tag) else { return hint }
        for attribute in HTMLAttributes(bytes: tree.bytes, from: Int(record.from), to: Int(record.to)) {
            hint.formUnion(self.hint(of: attribute))
        }
        return hint
    }

    private func hint(of attribute: HTMLAttributes.Attribute) -> PageHint {
        let bytes = tree.bytes
        switch attribute.name.count {
        case 2: return attribute.isNamed("id", in: bytes) ? table.hints(in: bytes, attribute.value) : []
        case 4: return attribute.isNamed("role", in: bytes) ? Self.roles[text(attribute)] ?? [] : []
        case 5:
            if attribute.isNamed("class", in: bytes) { return table.hints(in: bytes, attribute.value) }
            return attribute.isNamed("style", in: bytes) && isInvisible(attribute) ? .hidden : []
        case 6: return attribute.isNamed("hidden", in: bytes) ? .hidden : []
        case 8: return attribute.isNamed("itemprop", in: bytes) ? Self.properties[text(attribute)] ?? [] : []
        default: return []
        }
    }

    private func text(_ attribute: HTMLAttributes.Attribute) -> String {
        String(decoding: tree.bytes[attribute.value], as: UTF8.self).lowercased()
    }

    private func isInvisible(_ attribute: HTMLAttributes.Attribute) -> Bool {
        let bytes = tree.bytes, style = attribute.value
        return ByteSearch.holds(bytes, style, "display:none") || ByteSearch.holds(bytes, style, "display: none")
            || ByteSearch.holds(bytes, style, "visibility:hidden") || ByteSearch.holds(bytes, style, "visibility: hidden")
    }

    private static func hint(of tag: HTMLTag) -> PageHint {
        switch tag {
        case .nav, .footer, .menu: .navigation
        case .aside: .aside
        case .figcaption, .figure: .caption
        case .form, .dialog: .notice
        case .article: .article
        default: []
        }
    }

    private static let silent: HTMLTagSet = [.b, .i, .em, .strong, .br, .img, .u, .small, .link, .meta, .body, .html]

    private static let roles: [String: PageHint] = [
        "navigation": .navigation, "banner": .navigation, "contentinfo": .navigation, "complementary": .aside, "search": .notice,
        "dialog": .notice, "alertdialog": .notice, "menu": .navigation, "menubar": .navigation, "toolbar": .navigation, "article": .article,
        "form": .notice,
    ]

    private static let properties: [String: PageHint] = [
        "articlebody": .body, "comment": .comments, "author": .details, "publisher": .details, "caption": .caption,
        "datepublished": .details,
        "keywords": .details, "articlesection": .details, "breadcrumb": .navigation,
    ]
}
