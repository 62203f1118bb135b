import FeedParsing
import Foundation
import Markup
import PlainText

/// What is printed of a page as JSON.
struct PageAnswer: Encodable {
    private let text: String
    private let title: String?
    private let author: String?
    private let published: Date?
    private let url: String?
    private let language: String?
    private let site: String?

    init(_ page: PageText) {
        text = page.text
        title = page.facts.title
        author = page.facts.author
        published = page.facts.published.flatMap(FeedDate.parse)
        url = page.facts.canonical
        language = LanguageGuess.of((page.facts.title ?? "") + "\n" + page.text, declared: page.facts.language)
        site = page.facts.siteName
    }
}

/// Why the pieces of a page were taken or left, for people and as JSON.
struct ExplainedPage: Encodable {
    private struct Piece: Encodable {
        let taken: Bool
        let reason: String
        let place: String
        let text: String
    }

    private let container: String
    private let pieces: [Piece]

    init(_ explanation: PageExplanation) {
        container = explanation.container
        pieces = explanation.pieces.map { Piece(taken: $0.isTaken, reason: $0.reason, place: $0.place, text: $0.text) }
    }

    /// A line for each piece: `+` taken, `-` left.
    var lines: String {
        let head = "The text is in \(container.isEmpty ? "the page as a whole" : Shown.line(container, limit: 300))."
        let all = pieces.map { piece in
            "\(piece.taken ? "+" : "-") \(piece.reason) [\(Shown.line(piece.place, limit: 160))]\n    \(Shown.line(piece.text, limit: 160))"
        }
        return ([head] + all).joined(separator: "\n")
    }
}
