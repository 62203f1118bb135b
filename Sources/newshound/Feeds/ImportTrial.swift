import FeedParsing

/// What is in OPML files, a JSON document each.
enum ImportTrial {
    /// Answers each path of standard input.
    static func answerInput() {
        var input = LineInput()
        while case let lines = input.nextBatch(limit: 1), let line = lines.first {
            guard case .text(let path) = line else {
                Output.line(JSONLine.text(["error": "a line that is too long or not UTF-8"]))
                continue
            }
            Output.line(answer(path: path))
        }
    }

    // MARK: - Private

    private struct Answer: Encodable {
        struct Entry: Encodable {
            let url: String
            let title: String?
            let categories: [[String]]
        }

        var title: String?
        var feeds: [Entry] = []
        /// Why the document holds no list.
        var problem: String?
    }

    private static func answer(path: String) -> String {
        do {
            let list = try Opml.read(try TextFile.bytes(of: path))
            let feeds = list.subscriptions.map { Answer.Entry(url: $0.address, title: $0.title, categories: $0.categories) }
            return JSONLine.text(Answer(title: list.title, feeds: feeds))
        } catch let error as FeedParsingError {
            return JSONLine.text(Answer(problem: "\(error)"))
        } catch {
            return JSONLine.text(["error": "\(error)"])
        }
    }
}
