import NewsModel

/// Items by which a bridge (RSS-Bridge) tells that it could not read the site behind it.
public enum BridgeError {
    /// The document without such items, and the first one's title.
    public static func separated(_ items: [FeedItem]) -> (items: [FeedItem], error: String?) {
        (items.filter { !isError($0) }, items.first(where: isError)?.title)
    }

    private static func isError(_ item: FeedItem) -> Bool {
        (item.title ?? "").trimmingWhitespace.lowercased().hasPrefix("bridge returned error")
    }
}
