/// An element that feeds use, by what it means; the raw value is the conventional prefix and the local name in lower case.
enum FeedElement: String {
    case rss, rdf = "rdf:rdf", channel, feed, html
    case item, entry
    case image, textinput, items, source, author, contributor, name, email
    case dcCreator = "dc:creator", dcAuthor = "dc:author", itunesAuthor = "itunes:author"
    case title, dcTitle = "dc:title", mediaTitle = "media:title", itunesTitle = "itunes:title"
    case link, originalLink = "feedburner:origlink"
    case id, guid, dcIdentifier = "dc:identifier"
    case description, summary, abstract, dcDescription = "dc:description", dctermsAbstract = "dcterms:abstract"
    case mediaDescription = "media:description", itunesSummary = "itunes:summary", itunesSubtitle = "itunes:subtitle"
    case content, encodedContent = "content:encoded", body = "xhtml:body", division = "xhtml:div", fullItem = "fullitem"
    case pubdate, published, issued, dctermsIssued = "dcterms:issued", dcDate = "dc:date"
    case publicationDate = "prism:publicationdate"
    case created, dctermsCreated = "dcterms:created"
    case updated, modified, dctermsModified = "dcterms:modified", lastBuildDate = "lastbuilddate"
    case language, dcLanguage = "dc:language"
    case ttl, skipHours = "skiphours", hour, skipDays = "skipdays", day
    case updatePeriod = "sy:updateperiod", updateFrequency = "sy:updatefrequency"
    case mediaGroup = "media:group", mediaContent = "media:content", enclosure
    case other

    /// What a document writes in a namespace; without one, a prefix means what it conventionally means.
    init(space: String?, prefix: String?, name: String) {
        let local = name.lowercased()
        let conventional = Self.prefix(of: space) ?? Self.fallback(prefix, hasSpace: space != nil)
        let key = conventional.isEmpty ? local : conventional + ":" + local
        self = FeedElement(rawValue: Self.synonyms[key] ?? key) ?? .other
    }

    // MARK: - Private

    private static let synonyms = [
        "dc:subject": "other", "desc": "description", "a10:updated": "updated", "xhtml:html": "html", "body": "xhtml:body",
        "xhtml:span": "other", "date": "dc:date",
        "dcterms:title": "dc:title", "dcterms:creator": "dc:creator", "dcterms:description": "dc:description", "dcterms:date": "dc:date",
        "dcterms:language": "dc:language", "dcterms:identifier": "dc:identifier",
        "googleplay:author": "itunes:author", "googleplay:description": "itunes:summary",
    ]

    private static func fallback(_ prefix: String?, hasSpace: Bool) -> String {
        switch prefix?.lowercased() {
        case nil, "", "atom", "atom10", "atom03", "rss", "a10": ""
        case let prefix?: prefix
        }
    }

    private static func prefix(of space: String?) -> String? {
        guard let space = space?.lowercased() else { return nil }
        return spaces.first { space.hasPrefix($0.0) }?.1
    }

    /// The beginning of each namespace and its conventional prefix; the empty one is that of RSS and Atom.
    private static let spaces: [(String, String)] = [
        ("http://www.w3.org/2005/atom", ""), ("https://www.w3.org/2005/atom", ""), ("http://purl.org/atom/ns", ""),
        ("http://purl.org/dc/elements/", "dc"), ("http://purl.org/metadata/dublin_core", "dc"), ("http://purl.org/dc/terms", "dcterms"),
        ("http://purl.org/rss/1.0/modules/content", "content"), ("http://purl.org/rss/1.0/modules/syndication", "sy"),
        ("http://purl.org/rss/1.0/modules/rss091", ""), ("http://purl.org/rss/1.0/modules/", "module"), ("http://purl.org/rss/", ""),
        ("http://search.yahoo.com/mrss", "media"), ("https://search.yahoo.com/mrss", "media"),
        ("http://video.search.yahoo.com/mrss", "media"),
        ("http://www.itunes.com/dtds/podcast-1.0", "itunes"), ("http://prismstandard.org/namespaces/", "prism"),
        ("http://example.com/dtds/podcast-1.0", "itunes"), ("http://www.google.com/schemas/play-podcasts", "googleplay"),
        ("http://rssnamespace.org/feedburner/ext/1.0", "feedburner"), ("http://www.w3.org/1999/xhtml", "xhtml"),
        ("http://www.w3.org/1999/02/22-rdf-syntax-ns", "rdf"), ("http://backend.userland.com/", ""), ("http://my.netscape.com/", ""),
        ("http://channel.netscape.com/", ""), ("http://blogs.law.harvard.edu/tech/rss", ""), ("http://purl.org/net/rss1.1", ""),
    ]
}

/// Finds elements by their names, each name once per document.
struct FeedElementCatalog {
    private var known: [FeedElement?] = []

    mutating func element(of tag: XMLTag) -> FeedElement {
        guard let number = tag.number else { return FeedElement(space: tag.space, prefix: tag.prefix, name: tag.name) }
        while known.count <= number { known.append(nil) }
        if let element = known[number] { return element }
        let element = FeedElement(space: tag.space, prefix: tag.prefix, name: tag.name)
        known[number] = element
        return element
    }
}
