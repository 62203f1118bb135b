/// Finds a page's facts among what it states; where sources disagree, JSON-LD goes before OpenGraph, that before microdata and other meta
/// elements, and those before the elements of HTML.
struct PageFactFinder {
    private let record: PageRecord
    private let article: LinkedArticle?
    /// Where the page was found.
    private let address: String?

    init(_ record: PageRecord, address: String?) {
        self.record = record
        self.address = address
        article = LinkedArticle.find(in: record.linkedData)
    }

    var facts: PageFacts {
        PageFacts(
            title: title, author: author, published: published, canonical: canonical, language: language, siteName: siteName)
    }

    /// All that the page calls itself.
    var titles: [String] { stated + (title.map { [$0] } ?? []) }

    /// The text of the article as linked data has it.
    var statedText: String? { article?.body.map { HTMLText.plain($0) } }

    // MARK: - Private

    private var stated: [String] {
        [article?.headline, record.meta["og:title"], record.meta["twitter:title"], record.properties["headline"], record.title]
            .compactMap { Self.line($0) }
    }

    private var siteName: String? { Self.line(record.meta["og:site_name"] ?? article?.publisher ?? record.meta["application-name"]) }

    /// The heading that the page's own title names; otherwise the first stated title.
    private var title: String? {
        let names = PageTitles(stated)
        if let heading = record.headings.first(where: { names.contain(Array($0.text.utf8)[...], isHeading: true) }) { return heading.text }
        if let first = stated.first { return SiteSuffix.removed(from: first, of: siteName) }
        return record.headings.count == 1 ? record.headings[0].text : nil
    }

    private var author: String? {
        let stated = [
            article?.author, record.meta["author"], record.meta["article:author"], record.properties["author"], record.meta["dc.creator"],
            record.meta["dcterms.creator"], record.meta["parsely-author"], record.meta["sailthru.author"],
            record.authorLinks.isEmpty ? nil : record.authorLinks.joined(separator: ", "),
        ]
        return stated.compactMap { Self.line($0) }.first { WebAddress.scheme(of: $0) == nil && $0.utf8.count <= 200 }
    }

    private var published: String? {
        let keys = [
            "article:published_time", "og:published_time", "og:article:published_time", "datepublished", "date", "dc.date",
            "dc.date.issued",
        ]
        let more = [
            "dcterms.date", "dcterms.created", "parsely-pub-date", "sailthru.date", "pubdate", "publishdate", "publish-date",
            "article.published",
        ]
        let stated = [article?.published] + keys.prefix(3).map { record.meta[$0] } + [record.properties["datepublished"]]
        let named = stated + (keys.dropFirst(3) + more).map { record.meta[$0] }
        if let first = named.compactMap({ Self.line($0) }).first { return first }
        return (record.times.first(where: \.isPublication) ?? record.times.first)?.moment
    }

    /// An address of the web, without its fragment.
    private var canonical: String? {
        let base = record.base.flatMap { WebAddress.resolve($0, against: address) } ?? address
        let stated = [record.canonicalLink, record.meta["og:url"], article?.address]
        return stated.compactMap { $0.flatMap { WebAddress.resolve($0, against: base) } }.first { address in
            let scheme = WebAddress.scheme(of: address)
            return (scheme == "http" || scheme == "https") && address.utf8.count <= 2_048
        }
    }

    private var language: String? {
        let stated = [
            article?.language, record.meta["og:locale"], record.properties["inlanguage"], record.language, record.meta["content-language"],
        ]
        return stated.compactMap { $0.flatMap(Self.tag) }.first
    }

    /// A language tag as BCP 47 has it; nil for what is none.
    private static func tag(_ text: String) -> String? {
        let parts = text.split { $0 == "-" || $0 == "_" || $0 == "," || $0 == " " }
        guard let first = parts.first, (2...3).contains(first.utf8.count), first.utf8.allSatisfy({ $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A })
        else { return nil }
        guard parts.count > 1, text.utf8.count <= 12, !text.contains(",") else { return first.lowercased() }
        return first.lowercased() + "-" + parts[1].uppercased()
    }

    private static func line(_ text: String?) -> String? {
        guard let text else { return nil }
        let line = HTMLText.singleLine(HTMLText.folded(text))
        return line.isEmpty || line.utf8.count > 1_000 ? nil : line
    }
}

/// Names of sites behind titles.
enum SiteSuffix {
    /// `Title | Site` and `Title - Site` without the site; where its name is unknown, what follows the last bar.
    static func removed(from title: String, of site: String?) -> String {
        if let site {
            for mark in marks where title.hasSuffix(mark + site) { return String(title.dropLast(mark.count + site.count)) }
        }
        guard let bar = title.range(ofLast: " | "), bar > title.startIndex else { return title }
        return String(title[..<bar])
    }

    private static let marks = [" | ", " - ", " – ", " — ", " · ", " :: ", " « ", " » ", ": "]
}

extension String {
    /// Where the last occurrence of `mark` begins.
    fileprivate func range(ofLast mark: String) -> String.Index? {
        ranges(of: mark).last?.lowerBound
    }
}
