/// What a page says: its title and its main text, without navigation, advertisement and comments.
public struct PageText: Hashable, Sendable {
    public var title: String?
    public var text: String

    public init(title: String? = nil, text: String) {
        self.title = title
        self.text = text
    }

    /// Finds the main text of a page's bytes; the text is empty where the page has none.
    ///
    /// The element whose paragraphs hold the most text that is no link wins, as in Arc90's Readability. Of pages above 4 MiB only the
    /// beginning is read.
    public static func main(of bytes: [UInt8], contentType: String? = nil) -> PageText {
        let text = EncodingDetection.html(Array(bytes.prefix(4 << 20)), contentType: contentType)
        guard let tree = HTMLTree(text) else { return PageText(title: title(of: text), text: "") }
        var blocks = PageBlocks()
        if let root = tree.root { blocks.collect(root) }
        return PageText(title: title(of: text), text: blocks.mainText)
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
