/// What a page says: its main text, without navigation, advertisement and comments, and its facts.
public struct PageText: Hashable, Sendable {
    /// Paragraphs, headings and list items, an empty line between two; empty where the page has none. The title is no part of it.
    public var text: String
    public var facts: PageFacts

    public var title: String? { facts.title }

    public init(text: String, facts: PageFacts = PageFacts()) {
        self.text = text
        self.facts = facts
    }

    /// Finds the main text and the facts of a page's bytes, in time linear in their number.
    ///
    /// The element wins whose paragraphs hold the most text that is no link; what names, roles, classes and ids hint at as something else is
    /// left out before, links and repetitions after. Of pages above 4 MiB only the beginning is read.
    ///
    /// - Parameter address: Where the page was found, against which its own addresses are resolved.
    public static func main(of bytes: [UInt8], contentType: String? = nil, address: String? = nil) -> PageText {
        let page = Page(bytes, contentType: contentType, address: address)
        let text = page.reading.mainText
        return PageText(text: text.utf8.count < Self.shortText ? longer(text, page.statedText) : text, facts: page.facts)
    }

    /// Why each piece of a page was taken or left.
    public static func explain(_ bytes: [UInt8], contentType: String? = nil) -> PageExplanation {
        PageExplanation(Page(bytes, contentType: contentType, address: nil).reading)
    }

    /// The content of the first `<title>` of a page that is valid UTF-8.
    public static func title(of bytes: [UInt8]) -> String? {
        let head = bytes.prefix(65_536)
        guard let opening = position(of: "<title", in: head), let start = head[opening...].firstIndex(of: UInt8(ascii: ">")) else {
            return nil
        }
        let end = position(of: "</title", in: head[start...]) ?? head.endIndex
        let title = HTMLText.singleLine(HTMLText.plain(utf8: Array(head[(start + 1)..<end])))
        return title.isEmpty ? nil : title
    }

    // MARK: - Private

    /// Bytes below which a page's linked data is asked for its text.
    private static let shortText = 250

    private static func longer(_ text: String, _ stated: String?) -> String {
        guard let stated, stated.utf8.count > 2 * text.utf8.count else { return text }
        return stated
    }

    /// Where the text, in lower case, first occurs in either case.
    private static func position(of text: String, in bytes: ArraySlice<UInt8>) -> Int? {
        let pattern = Array(text.utf8)
        var candidate = bytes.startIndex
        while let found = bytes[candidate...].firstIndex(of: pattern[0]) {
            if bytes[found...].prefix(pattern.count).elementsEqual(pattern, by: { $0 | 0x20 == $1 | 0x20 }) { return found }
            candidate = found + 1
        }
        return nil
    }
}

/// A page that was read.
private struct Page {
    private static let largest = 4 << 20

    let facts: PageFacts
    let reading: PageReading
    private let finder: PageFactFinder

    init(_ bytes: [UInt8], contentType: String?, address: String?) {
        let tree = HTMLTree(EncodingDetection.html(Array(bytes.prefix(Self.largest)), contentType: contentType))
        finder = PageFactFinder(PageRecord(tree), address: address)
        facts = finder.facts
        reading = PageReading.read(tree, titles: finder.titles)
    }

    /// The text that the page's linked data states.
    var statedText: String? { finder.statedText }
}
