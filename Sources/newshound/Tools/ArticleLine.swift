import Foundation
import NewsModel
import PlainText

/// An article as the tools read it: `{"id","lang"?,"title","text","published"?,"publisher"?}`; `language`, as plugins are asked,
/// stands for `lang`.
struct ArticleLine: Decodable {
    let id: String
    let lang: String?
    let language: String?
    let title: String?
    let text: String?
    let published: String?
    let publisher: String?

    /// What could not be read, with the id where there is one.
    struct Unreadable: Error {
        let id: String?
        let reason: String
    }

    static func read(_ line: LineInput.Line) throws(Unreadable) -> ArticleLine {
        switch line {
        case .tooLong: throw Unreadable(id: nil, reason: "line longer than \(LineInput.longestLine / 1_048_576) MiB")
        case .notUTF8: throw Unreadable(id: nil, reason: "not UTF-8")
        case .text(let text): return try decode(text)
        }
    }

    /// A text file: its first line is the title.
    static func read(file path: String) throws -> ArticleLine {
        let text = try TextFile.text(of: path)
        let title = text.prefix { !$0.isNewline }
        let body = text.dropFirst(title.count).drop { $0.isWhitespace }
        return ArticleLine(id: path, lang: nil, language: nil, title: String(title), text: String(body), published: nil, publisher: nil)
    }

    /// The article as an extractor gets it; `moment` stands for the time it was first seen.
    func article(at moment: Date) -> Article {
        Article(
            id: Identifier(id), address: "urn:newshound:input:\(id)", feed: "input", title: title ?? "", text: text ?? "",
            language: lang ?? language ?? LanguageGuess.of((title ?? "") + "\n" + (text ?? "")), published: published.flatMap(Self.date),
            firstSeen: moment)
    }

    // MARK: - Private

    private struct OnlyID: Decodable {
        let id: String?
    }

    private static func decode(_ text: String) throws(Unreadable) -> ArticleLine {
        let data = Data(text.utf8)
        do {
            return try JSONDecoder().decode(ArticleLine.self, from: data)
        } catch {
            let id = (try? JSONDecoder().decode(OnlyID.self, from: data))?.id
            throw Unreadable(id: id, reason: "expected an object with the texts id, title and text")
        }
    }

    private static func date(_ text: String) -> Date? {
        (try? Date(text, strategy: .iso8601)) ?? (try? Date(text, strategy: .iso8601.year().month().day()))
    }
}
