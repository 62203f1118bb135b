/// Makes subscriptions of a FOAF document: the weblogs of persons, and what a Yandex blog writes about its own activity.
struct FoafReader: XMLSink {
    private(set) var list = Opml()
    /// Whether a person, a group or a document about one was seen.
    private(set) var isFoaf = false
    private var elements: [Element] = []
    private var agents: [Agent] = []
    private var groups: [String] = []
    private var text: [UInt8] = []

    private enum Element {
        case agent, group, name, other
    }

    /// Somebody whose name may come behind the feeds.
    private struct Agent {
        var name: String?
        var firstFeed: Int
    }

    mutating func start(_ tag: XMLTag) -> Bool {
        elements.append(element(of: tag))
        return list.subscriptions.count < FeedLimits.items
    }

    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard case .name? = elements.last, text.count < 4_096 else { return }
        text.append(contentsOf: bytes)
    }

    mutating func end() {
        switch elements.popLast() {
        case .name?: take(name: TextFormat.plain.text(of: text))
        case .agent?: leaveAgent()
        case .group?: groups.removeLast()
        default: break
        }
    }

    // MARK: - Private

    private mutating func element(of tag: XMLTag) -> Element {
        let isFoafName = tag.space?.hasPrefix("http://xmlns.com/foaf/") ?? false
        switch (tag.name.lowercased(), isFoafName) {
        case ("agent", true), ("person", true), ("organization", true):
            isFoaf = true
            agents.append(Agent(firstFeed: list.subscriptions.count))
            return .agent
        case ("group", true):
            isFoaf = true
            groups.append("")
            return .group
        case ("name", true), ("member_name", true):
            text = []
            return .name
        case ("channel", _): add(tag.attribute("rdf:about"))
        case ("feed", _): add(tag.attribute("rdf:resource"))
        default: break
        }
        return .other
    }

    private mutating func add(_ address: String?) {
        let address = TextFormat.trimmed(Array((address ?? "").utf8))
        guard !agents.isEmpty, !address.isEmpty, !list.subscriptions.contains(where: { $0.address == address }) else { return }
        let folders = groups.filter { !$0.isEmpty }
        list.subscriptions.append(Opml.Subscription(address: address, categories: folders.isEmpty ? [] : [folders]))
    }

    private mutating func take(name: String) {
        guard !name.isEmpty else { return }
        if case .agent? = elements.last, agents.last?.name == nil {
            agents[agents.count - 1].name = name
        } else if case .group? = elements.last, groups.last?.isEmpty == true {
            groups[groups.count - 1] = name
        }
    }

    private mutating func leaveAgent() {
        guard let agent = agents.popLast() else { return }
        for index in agent.firstFeed..<list.subscriptions.count where list.subscriptions[index].title == nil {
            list.subscriptions[index].title = agent.name
        }
    }
}
