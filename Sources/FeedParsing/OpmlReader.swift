/// Makes subscriptions of the outlines of an OPML document.
struct OpmlReader: XMLSink {
    private(set) var list = Opml()
    private(set) var isOPML = false
    private var elements: [Element] = []
    private var positions: [String: Int] = [:]
    private var title: [UInt8] = []

    private enum Element {
        case folder(String)
        case outline
        case title
        case other
    }

    mutating func start(_ tag: XMLTag) -> Bool {
        elements.append(element(of: tag))
        return list.subscriptions.count < FeedLimits.items
    }

    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard case .title? = elements.last, title.count < 4_096 else { return }
        title.append(contentsOf: bytes)
    }

    mutating func end() {
        guard case .title? = elements.popLast(), list.title == nil else { return }
        let text = TextFormat.plain.text(of: title)
        list.title = text.isEmpty ? nil : text
    }

    // MARK: - Private

    private mutating func element(of tag: XMLTag) -> Element {
        switch tag.name.lowercased() {
        case "opml":
            isOPML = true
            return .other
        case "title" where isOPML: return .title
        case "outline": return outline(tag)
        default: return .other
        }
    }

    private mutating func outline(_ tag: XMLTag) -> Element {
        let name = trimmed(tag.attribute("text")) ?? trimmed(tag.attribute("title"))
        // Liferea's `source` is another list.
        let isList = tag.attribute("type")?.lowercased() == "source"
        let isOther = isList || ["link", "include"].contains(tag.attribute("type")?.lowercased() ?? "")
        guard let address = (isList ? nil : trimmed(tag.attribute("xmlurl"))) ?? (isOther ? nil : feedAddress(tag)) else {
            return name.map(Element.folder) ?? .outline
        }
        isOPML = true
        add(Opml.Subscription(address: address, title: name, categories: categories(tag), page: trimmed(tag.attribute("htmlurl"))))
        return .outline
    }

    /// Some writers put the address into `url`.
    private func feedAddress(_ tag: XMLTag) -> String? {
        let isFeed = ["rss", "atom", "feed"].contains { tag.attribute("type")?.lowercased().contains($0) ?? false }
        return isFeed ? trimmed(tag.attribute("url")) : nil
    }

    private func categories(_ tag: XMLTag) -> [[String]] {
        let folders = Array(elements.lazy.compactMap { if case .folder(let name) = $0 { name } else { nil } }.prefix(16))
        let listed = tag.attribute("category")?.split(separator: ",").map { path in
            path.split(separator: "/").prefix(16).compactMap { trimmed(String($0)) }
        }
        return ((folders.isEmpty ? [] : [folders]) + (listed ?? [])).filter { !$0.isEmpty }
    }

    private mutating func add(_ subscription: Opml.Subscription) {
        guard let known = positions[subscription.address] else {
            positions[subscription.address] = list.subscriptions.count
            return list.subscriptions.append(subscription)
        }
        for category in subscription.categories where !list.subscriptions[known].categories.contains(category) {
            list.subscriptions[known].categories.append(category)
        }
    }

    private func trimmed(_ text: String?) -> String? {
        guard let text else { return nil }
        let kept = TextFormat.trimmed(Array(text.utf8))
        return kept.isEmpty ? nil : kept
    }
}
