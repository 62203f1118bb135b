/// What the lexica can be asked about: a token, or a word in small letters.
///
/// A token knows its classes already; of a word they are looked up.
public protocol LexicalWord {
    /// In small letters.
    var lexicalForm: String { get }
    var wordClasses: WordClasses { get }
}

extension Token: LexicalWord {
    @inlinable public var lexicalForm: String { lower }
    @inlinable public var wordClasses: WordClasses { classes }
}

extension String: LexicalWord {
    @inlinable public var lexicalForm: String { self }
    public var wordClasses: WordClasses { Vocabulary.words.classes(of: self) }
}
