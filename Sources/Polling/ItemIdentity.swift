import FoundationEssentials
import NewsModel

/// By what an item is known within its feed, for ever.
public enum ItemIdentity {
    /// The identities of one document's items, in their order; nil where an item gives nothing to be known by.
    ///
    /// It is `guid` or `id`; where different items of the document share it or it is missing, the link; else title (or text) and date.
    /// Items alike in all of these are the same item. Long identities are shortened to a hash with their beginning.
    public static func identities(of items: [FeedItem]) -> [String?] {
        let sharedIDs = shared(items, by: { stated($0.id) }, telling: { stated($0.link) ?? titleAndDate($0) })
        let sharedLinks = shared(items, by: { stated($0.link) }, telling: { stated($0.id) ?? titleAndDate($0) })
        return items.map { item in
            if let id = stated(item.id), !sharedIDs.contains(id) { return bounded(id) }
            if let link = stated(item.link), !sharedLinks.contains(link) { return bounded(link) }
            return titleAndDate(item).map(bounded)
        }
    }

    // MARK: - Private

    /// Values of `key` that stand for items which differ in `mark`.
    private static func shared(
        _ items: [FeedItem], by key: (FeedItem) -> String?, telling mark: (FeedItem) -> String?
    ) -> Set<String> {
        var marks: [String: String?] = [:]
        var found: Set<String> = []
        for item in items {
            guard let value = key(item) else { continue }
            if let known = marks[value], known != mark(item) { found.insert(value) }
            marks[value] = mark(item)
        }
        return found
    }

    private static func stated(_ text: String?) -> String? {
        guard let text else { return nil }
        let trimmed = text.trimmingWhitespace
        return trimmed.isEmpty ? nil : trimmed
    }

    private static func titleAndDate(_ item: FeedItem) -> String? {
        guard let words = stated(item.title) ?? stated(item.summary) ?? stated(item.content) else { return nil }
        let date = (item.published ?? item.updated).map { String(Int64($0.timeIntervalSince1970)) } ?? "undated"
        return "\(date) \(words)"
    }

    private static let longest = 512

    private static func bounded(_ identity: String) -> String {
        guard identity.utf8.count > longest else { return identity }
        return identity.prefix(100) + "…" + String(StableHash.of(identity), radix: 16)
            + String(StableHash.of(String(identity.reversed())), radix: 16)
    }
}

extension String {
    /// Without white space at either end.
    var trimmingWhitespace: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(self[first...last])
    }
}
