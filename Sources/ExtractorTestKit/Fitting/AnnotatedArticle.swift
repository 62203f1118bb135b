import FoundationEssentials
import PluginContract

/// What people say an article tells: a line `{"id", "events": […]}` of a gold file.
///
/// An event may carry `"optional": true` (careful readers differ: it neither helps nor hurts) and `"aliases"`, other forms of its names.
public struct AnnotatedArticle: Sendable, Hashable, Decodable {
    public var id: String
    public var events: [GoldEvent]

    public init(id: String, events: [GoldEvent]) {
        self.id = id
        self.events = events
    }

    /// Reads a JSON Lines file's bytes. Throws `ExtractorTestKitError.badCase` at the first line that is no annotation.
    public static func readAll(_ bytes: Data, path: String) throws(ExtractorTestKitError) -> [AnnotatedArticle] {
        var articles: [AnnotatedArticle] = []
        for (index, line) in bytes.split(separator: UInt8(ascii: "\n")).enumerated() {
            do {
                articles.append(try JSONDecoder().decode(AnnotatedArticle.self, from: Data(line)))
            } catch {
                throw .badCase(path: path, line: index + 1, problem: "expected an object with id and events")
            }
        }
        return articles
    }
}
