import FoundationEssentials
import NewsModel

/// An item while its elements come in.
struct ItemDraft {
    var id = Ranked<String>()
    var title = Ranked<String>()
    var link = Ranked<String>()
    var originalLink: String?
    var published = Ranked<Date>()
    var updated = Ranked<Date>()
    var summary = Ranked<String>()
    var content = Ranked<String>()
    var author = Ranked<String>()
    var language = Ranked<String>()

    /// The item; a text that is there but shows nothing, a picture only, is empty.
    func item(feedLanguage: String?, feedAuthor: String?) -> FeedItem {
        FeedItem(
            id: id.value, title: title.value, link: link.value ?? originalLink, originalLink: originalLink, published: published.value,
            updated: updated.value, summary: summary.value, content: hasOnlySummary ? nil : content.value,
            author: author.value ?? feedAuthor,
            language: language.value == feedLanguage ? nil : language.value)
    }

    private var hasOnlySummary: Bool { content.value?.isEmpty ?? true && !(summary.value?.isEmpty ?? true) }
}

/// A feed while its elements come in.
struct FeedDraft {
    var title = Ranked<String>()
    var link = Ranked<String>()
    var language = Ranked<String>()
    /// Of an Atom feed: the author of the entries that name none (RFC 4287, 4.2.1).
    var author = Ranked<String>()
    var hints = PublisherHints()
    var period: Duration?
    var frequency = 1
    var items: [ItemDraft] = []
    var omittedItems = 0
    /// Whether an element was seen that only feeds have.
    var isFeed = false

    func feed(contentLanguage: String?) -> ParsedFeed {
        var language = language
        language.offer(contentLanguage.flatMap { $0.isEmpty ? nil : $0 }, rank: 9)
        var hints = hints
        if hints.interval == nil, let period { hints.interval = period / max(1, frequency) }
        return ParsedFeed(
            title: title.value, link: link.value, language: language.value, hints: hints,
            items: items.map { $0.item(feedLanguage: language.value, feedAuthor: author.value) }, omittedItems: omittedItems)
    }
}
