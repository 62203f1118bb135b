import NewsModel

/// An article's text made ready for reading: tokens and sentences with their places.
///
/// The text is title, two line feeds, body. Takes time in proportion to its length; what stands beyond `maximumBytes` is not read.
public final class Document: Sendable {
    public let language: TextLanguage
    /// Title, two line feeds, body.
    public let text: String
    public let tokens: [Token]
    public let sentences: [Sentence]
    /// The title's tokens stand before this index.
    public let titleEnd: Int
    private let bytes: [UInt8]

    public static let maximumBytes = 256 << 10
    /// More than any text of words has; what stands beyond is not read either.
    static let maximumTokens = 128 << 10

    public init(title: String, body: String, language: TextLanguage) {
        let title = Self.clipped(title, to: 10_000)
        let body = Self.clipped(body, to: Self.maximumBytes)
        text = title + "\n\n" + body
        bytes = Array(text.utf8)
        tokens = Tokenizer.tokens(of: bytes)
        self.language = language
        let titleBytes = title.utf8.count
        titleEnd = tokens.firstIndex { $0.bytes.lowerBound >= titleBytes } ?? tokens.count
        sentences = SentenceSplitter(tokens: tokens, language: language, titleEnd: titleEnd).sentences()
    }

    /// Reads the language off the text where the article's is unknown.
    public convenience init(title: String, body: String, languageCode: String?) {
        let language = languageCode.flatMap { TextLanguage(rawValue: String($0.prefix(2)).lowercased()) }
        self.init(title: title, body: body, language: language ?? LanguageGuess.language(of: title + "\n" + String(body.prefix(4000))))
    }

    /// The text from the first to the last of these tokens, as written.
    public func slice(_ range: Range<Int>) -> String {
        guard let (first, last) = ends(range) else { return "" }
        return String(decoding: bytes[first.bytes.lowerBound..<last.bytes.upperBound], as: UTF8.self)
    }

    /// The very slice of the text that these tokens cover, as evidence for a field.
    public func evidence(_ field: String, _ range: Range<Int>) -> Evidence {
        guard let (first, last) = ends(range) else { return Evidence(field: field, quote: "") }
        return Evidence(field: field, start: first.scalars.lowerBound, end: last.scalars.upperBound, quote: slice(range))
    }

    /// The sentence that a token belongs to.
    public func sentence(of token: Int) -> Sentence? {
        var (low, high) = (0, sentences.count)
        while low < high {
            let middle = (low + high) / 2
            if sentences[middle].tokens.upperBound <= token { low = middle + 1 } else { high = middle }
        }
        return low < sentences.count ? sentences[low] : nil
    }

    // MARK: - Private

    private func ends(_ range: Range<Int>) -> (Token, Token)? {
        guard !range.isEmpty, range.lowerBound >= 0, range.upperBound <= tokens.count else { return nil }
        return (tokens[range.lowerBound], tokens[range.upperBound - 1])
    }

    private static func clipped(_ text: String, to bytes: Int) -> String {
        text.utf8.count <= bytes ? text : String(decoding: text.utf8.prefix(bytes), as: UTF8.self)
    }
}
