import FeedParsing
import Foundation
import Markup
import PluginContract
import Polling

/// A reader of bytes that strangers write.
enum FuzzTarget: String, CaseIterable {
    case feed, json, html, page, date, opml, header, answer

    typealias Function = @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt

    var function: Function {
        switch self {
        case .feed: { FuzzTarget.run($0, $1, FuzzTarget.readFeed) }
        case .json: { FuzzTarget.run($0, $1, FuzzTarget.readJSONFeed) }
        case .html: { FuzzTarget.run($0, $1, FuzzTarget.readHTML) }
        case .page: { FuzzTarget.run($0, $1, FuzzTarget.readPage) }
        case .date: { FuzzTarget.run($0, $1, FuzzTarget.readDate) }
        case .opml: { FuzzTarget.run($0, $1, FuzzTarget.readOPML) }
        case .header: { FuzzTarget.run($0, $1, FuzzTarget.readHeader) }
        case .answer: { FuzzTarget.run($0, $1, FuzzTarget.readAnswer) }
        }
    }

    // MARK: - Private

    private static func run(_ start: UnsafePointer<UInt8>?, _ count: Int, _ read: ([UInt8]) -> Void) -> CInt {
        read(Array(UnsafeBufferPointer(start: start, count: count)))
        return 0
    }

    /// The first byte chooses what the header says about the character set.
    private static func readFeed(_ bytes: [UInt8]) {
        let types = [nil, "text/xml; charset=utf-8", "application/rss+xml; charset=shift_jis", "text/xml; charset=gb18030"]
        let type = types[Int(bytes.first ?? 0) % types.count]
        let origin = FeedOrigin(address: "https://example.org/feed", contentType: type, contentLanguage: "de")
        guard let feed = try? FeedParser.parse(Array(bytes.dropFirst()), from: origin) else { return }
        _ = ParsedFeedDocument.json(of: feed)
    }

    private static func readJSONFeed(_ bytes: [UInt8]) {
        guard let feed = try? FeedParser.parse(Array("{".utf8) + bytes, from: FeedOrigin(address: "https://example.org/feed")) else {
            return
        }
        _ = ParsedFeedDocument.json(of: feed)
    }

    private static func readHTML(_ bytes: [UInt8]) {
        let text = HTMLText.plain(String(decoding: bytes, as: UTF8.self))
        _ = HTMLText.singleLine(text)
    }

    private static func readPage(_ bytes: [UInt8]) {
        _ = FeedDiscovery.links(in: bytes, base: "https://example.org/", contentType: nil)
        _ = PageText.title(of: bytes)
        _ = PageText.main(of: bytes)
    }

    private static func readDate(_ bytes: [UInt8]) { _ = FeedDate.parse(String(decoding: bytes, as: UTF8.self)) }

    /// What was read and written is read again as the same.
    private static func readOPML(_ bytes: [UInt8]) {
        guard let list = try? Opml.read(bytes) else { return }
        let again = try? Opml.read(Array(Opml.write(list).utf8))
        precondition(again?.subscriptions.map(\.address).sorted() == list.subscriptions.map(\.address).sorted())
    }

    private static func readHeader(_ bytes: [UInt8]) {
        let text = String(decoding: bytes, as: UTF8.self)
        let now = Date(timeIntervalSince1970: 1_760_000_000)
        _ = RetryAfter.parse(text, at: now)
        _ = CacheLifetime.of(cacheControl: text, expires: text, age: text, at: now)
        _ = EncodingDetection.xml(Array("<rss/>".utf8), contentType: text)
        _ = WebAddress.resolve(text, against: "https://example.org/a/b?c")
        _ = WebAddress.resolve("../d", against: text)
    }

    private static func readAnswer(_ bytes: [UInt8]) { _ = try? MessageLine.decode(PluginAnswer.self, from: bytes) }
}
