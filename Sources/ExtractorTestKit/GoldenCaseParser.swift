import FoundationEssentials
import NewsModel
import PluginContract

/// Reads the text of a golden case.
struct GoldenCaseParser {
    private let path: String
    private let lines: [Substring]
    private var headers: [String: String] = [:]
    private var next = 0

    private static let keys: Set<String> = ["title", "language", "published", "publisher", "feed", "url", "note"]

    init(path: String, text: String) {
        self.path = path
        lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    }

    mutating func goldenCase() throws(ExtractorTestKitError) -> GoldenCase {
        readHeaders()
        guard let title = headers["title"] else { throw problem(1, "the header has no title") }
        guard let separator = lines[next...].lastIndex(of: "---") else { throw problem(lines.count, "there is no line with --- only") }
        let text = lines[next..<separator].joined(separator: "\n").trimmed
        let name = path.split(separator: "/").last.map { String($0.prefix { $0 != "." }) } ?? path
        let article = Article(
            id: Identifier(name), address: headers["url"] ?? "https://example.org/\(name)", feed: headers["feed"] ?? "cases", title: title,
            text: text, language: headers["language"], published: try published(), firstSeen: Date(timeIntervalSince1970: 0))
        return GoldenCase(
            name: name, path: path, article: article, publisher: headers["publisher"], expected: try events(from: separator + 1))
    }

    // MARK: - Private

    /// Headers end at the first empty line, or at the first line that is none.
    private mutating func readHeaders() {
        while next < lines.count, let colon = lines[next].firstIndex(of: ":") {
            let key = String(lines[next][..<colon])
            guard Self.keys.contains(key) else { break }
            headers[key] = String(lines[next][lines[next].index(after: colon)...]).trimmed
            next += 1
        }
    }

    private func published() throws(ExtractorTestKitError) -> Date? {
        guard let text = headers["published"] else { return nil }
        let full = text.utf8.count == 10 ? text + "T00:00:00Z" : text
        guard let date = try? Date(full, strategy: .iso8601) else {
            throw problem(1, "published is no date such as 2026-03-02 or 2026-03-02T08:00:00Z")
        }
        return date
    }

    private func events(from first: Int) throws(ExtractorTestKitError) -> [ExpectedEvent] {
        var events: [ExpectedEvent] = []
        for number in first..<max(first, lines.count) where !String(lines[number]).trimmed.isEmpty {
            guard let members = (try? JSONValue.parse(lines[number].utf8))?.object, members["type"]?.text != nil else {
                throw problem(number + 1, "no event in JSON with a type")
            }
            events.append(ExpectedEvent(members: members))
        }
        return events
    }

    private func problem(_ line: Int, _ text: String) -> ExtractorTestKitError {
        .badCase(path: path, line: line, problem: text)
    }
}

extension String {
    /// Without white space around it.
    var trimmed: String {
        let scalars = unicodeScalars.drop { $0.properties.isWhitespace }
        let end = scalars.lastIndex { !$0.properties.isWhitespace }.map { scalars.index(after: $0) } ?? scalars.startIndex
        return String(scalars[scalars.startIndex..<end])
    }
}
