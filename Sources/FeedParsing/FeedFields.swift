import FoundationEssentials
import Markup
import NewsModel

/// Which element speaks for which field, and how much to the point it is.
enum FeedFields {
    /// The rank of a link that is an address between tags, as in RSS, where it is the link.
    static let plainLink = 0
    /// The rank of the document itself.
    static let selfLink = 7
    /// The rank of a file that comes with an item, the last resort: what has neither page nor permanent address is that file.
    static let enclosure = 8

    /// Minutes, a year at most.
    static func interval(ofTTL text: String) -> Duration? { Int(text).flatMap { (1...525_600).contains($0) ? .seconds($0 * 60) : nil } }

    static func isBody(_ element: FeedElement) -> Bool {
        switch element {
        case .title, .description, .summary, .content, .encodedContent, .body, .division, .fullItem: true
        default: false
        }
    }

    static func isVerbatim(_ element: FeedElement) -> Bool {
        switch element {
        case .id, .guid, .dcIdentifier, .originalLink, .language, .dcLanguage, .pubdate, .published, .issued, .dctermsIssued, .dcDate,
            .created, .dctermsCreated, .publicationDate, .updated, .modified, .dctermsModified, .lastBuildDate:
            true
        default: false
        }
    }

    /// How much an Atom link is the page of its entry (RFC 4287, 4.2.7.2); a missing relation is `alternate`, one in capitals hardly.
    static func rank(ofRelation relation: String?, type: String?) -> Int {
        let name = relation.map { $0.lowercased().split(separator: "/").last.map(String.init) ?? "" } ?? "alternate"
        let isPage = type.map { $0.lowercased().contains("html") } ?? true
        switch name {
        case "alternate", "": return isPage ? (relation == relation?.lowercased() ? 1 : 2) : 4
        case "related", "via": return 6
        case "self": return selfLink
        case "enclosure": return enclosure
        default: return Int.max
        }
    }
}

extension ItemDraft {
    /// Takes the text of an element of the item.
    mutating func take(_ text: String, of capture: TextCapture) {
        switch capture.element {
        case .title: title.offer(HTMLText.singleLine(text))
        case .dcTitle: title.offer(HTMLText.singleLine(text), rank: 1)
        case .mediaTitle: title.offer(HTMLText.singleLine(text), rank: 2)
        case .itunesTitle: title.offer(HTMLText.singleLine(text), rank: 3)
        case .description, .summary: takeSummary(text)
        case .abstract, .dcDescription, .dctermsAbstract: summary.offer(text, rank: 1)
        case .itunesSummary: summary.offer(text, rank: 2)
        case .mediaDescription: summary.offer(text, rank: 3)
        case .itunesSubtitle: summary.offer(text, rank: 4)
        case .content, .encodedContent: content.offer(text)
        case .body, .division, .fullItem: content.offer(text, rank: 1)
        case .dcCreator, .dcAuthor: takeAuthor(AuthorName.of(text), rank: 1)
        case .itunesAuthor: takeAuthor(AuthorName.of(text), rank: 2)
        case .language, .dcLanguage: language.offer(text)
        default: takeVerbatim(text, of: capture)
        }
    }

    mutating func takeAuthor(_ name: String?, rank: Int) { author.offer(name, rank: AuthorName.rank(of: name, rank)) }

    /// A second text beside the summary is the longer one as a rule.
    private mutating func takeSummary(_ text: String) {
        if summary.isSettled { content.offer(text, rank: 2) } else { summary.offer(text) }
    }

    private mutating func takeVerbatim(_ text: String, of capture: TextCapture) {
        switch capture.element {
        case .link: link.offer(WebAddress.resolve(text, against: capture.base), rank: capture.linkRank)
        case .originalLink: if WebAddress.scheme(of: text) != nil { originalLink = WebAddress.resolve(text, against: nil) }
        case .id: id.offer(text)
        case .guid: takeGuid(text, capture)
        case .dcIdentifier: id.offer(text, rank: 3)
        default: takeDate(FeedDate.parse(text), of: capture.element)
        }
    }

    private mutating func takeDate(_ date: Date?, of element: FeedElement) {
        switch element {
        case .pubdate: published.offer(date)
        case .published: published.offer(date, rank: 1)
        case .issued, .dctermsIssued: published.offer(date, rank: 2)
        case .dcDate: published.offer(date, rank: 3)
        case .created, .dctermsCreated: published.offer(date, rank: 4)
        case .publicationDate: published.offer(date, rank: 5)
        case .updated, .modified: updated.replace(date)
        case .dctermsModified: updated.replace(date, rank: 1)
        case .lastBuildDate: updated.replace(date, rank: 2)
        default: break
        }
    }

    private mutating func takeGuid(_ text: String, _ capture: TextCapture) {
        id.offer(text)
        let isAddress = WebAddress.scheme(of: text).map { $0 == "http" || $0 == "https" } ?? false
        if capture.isPermanentLink ?? isAddress { link.offer(WebAddress.resolve(text, against: capture.base), rank: 5) }
    }
}

extension FeedDraft {
    /// Takes the text of an element of the feed itself.
    mutating func take(_ text: String, of capture: TextCapture) {
        switch capture.element {
        case .title: title.offer(HTMLText.singleLine(text))
        case .dcTitle: title.offer(HTMLText.singleLine(text), rank: 1)
        case .mediaTitle: title.offer(HTMLText.singleLine(text), rank: 2)
        case .link:
            link.offer(WebAddress.resolve(text, against: capture.base), rank: capture.linkRank)
        case .language: language.offer(text)
        case .dcLanguage: language.offer(text, rank: 1)
        default: takeHint(text, capture.element)
        }
    }

    private mutating func takeHint(_ text: String, _ element: FeedElement) {
        switch element {
        case .ttl: hints.interval = FeedFields.interval(ofTTL: text)
        case .hour: if let hour = Int(text), (0...24).contains(hour) { hints.skippedHours.insert(hour % 24) }
        case .day: if let day = Self.weekdays[text.lowercased()] { hints.skippedDays.insert(day) }
        case .updatePeriod: period = Self.periods[text.lowercased()]
        case .updateFrequency: frequency = Int(text).map { min(max(1, $0), 10_000) } ?? 1
        default: break
        }
    }

    private static let weekdays = [
        "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6, "sunday": 7,
    ]

    private static let periods: [String: Duration] = [
        "hourly": .seconds(3_600), "daily": .seconds(86_400), "weekly": .seconds(604_800), "monthly": .seconds(2_592_000),
        "yearly": .seconds(31_536_000),
    ]
}
