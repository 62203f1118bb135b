/// An expression as written, addressed by Unicode scalars.
struct SourceText: Sendable {
    let scalars: [Unicode.Scalar]

    /// - Throws: `tooLong`.
    init(_ text: String) throws(TopicLanguageError) {
        scalars = Array(text.unicodeScalars.prefix(TopicExpression.longestSource + 1))
        guard scalars.count <= TopicExpression.longestSource else {
            throw TopicLanguageError(.tooLong(limit: TopicExpression.longestSource), suggestion: "use a list, or several topics")
        }
    }

    func text(_ range: Range<Int>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[range])
        return String(text)
    }

    /// The text of a part on one line, single blanks between words.
    func line(_ range: Range<Int>) -> String {
        text(range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    func error(_ fault: TopicLanguageError.Fault, at offset: Int, _ suggestion: String? = nil) -> TopicLanguageError {
        let before = scalars[..<min(offset, scalars.count)]
        let line = before.count { $0 == "\n" } + 1
        let lineStart = before.lastIndex(of: "\n").map { $0 + 1 } ?? 0
        return TopicLanguageError(fault, line: line, column: before.count - lineStart + 1, suggestion: suggestion)
    }
}
