import FoundationEssentials
import NewsModel

/// Tells a publisher's old items under new ids from news.
public enum FloodGuard {
    /// Whether one document brings so many unknown ids that they have to be looked at: more than 20 and more than half of it.
    public static func isSuspicious(newItems: Int, of items: Int) -> Bool { newItems > max(20, items / 2) }

    /// Which new items are old ones issued again; empty unless they are more than 20 and more than half of the document.
    ///
    /// - Parameters:
    ///   - new: The items whose ids are unknown.
    ///   - known: Those of them whose link, title or text is known of this feed.
    public static func reissued(_ new: [IncomingItem], known: Set<String>, of items: Int, lastSuccess: Date) -> Set<String> {
        let limit = lastSuccess.addingTimeInterval(-48 * 3_600)
        let old = new.filter { item in
            known.contains(item.identity) || (item.published ?? item.updated).map { $0 < limit } ?? false
        }
        return isSuspicious(newItems: old.count, of: items) ? Set(old.map(\.identity)) : []
    }
}
