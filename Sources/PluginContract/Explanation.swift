import NewsModel

/// How an extractor read one article: what it saw, and what became of everything that looked like an event.
///
/// The answer to the method `explain`, which takes what `extract` takes. It is for people who write rules, and for fitting weights; the
/// daemon never asks for it.
public struct Explanation: Sendable, Hashable, Codable {
    public var sentences: [Sentence]
    public var candidates: [Candidate]

    public init(sentences: [Sentence] = [], candidates: [Candidate] = []) {
        self.sentences = sentences
        self.candidates = candidates
    }

    /// A sentence, cut as the extractor cuts it.
    public struct Sentence: Sendable, Hashable, Codable {
        public var text: String
        public var phrases: [Phrase]

        public init(text: String, phrases: [Phrase]) {
            self.text = text
            self.phrases = phrases
        }
    }

    /// A piece of a sentence and what it was taken for: `organisation`, `person`, `money`, `verb`, …
    public struct Phrase: Sendable, Hashable, Codable {
        public var kind: String
        public var text: String

        public init(kind: String, text: String) {
            self.kind = kind
            self.text = text
        }
    }

    /// Something that looked like an event: reported, or dropped for a reason.
    public struct Candidate: Sendable, Hashable, Codable {
        /// The rule that was tried.
        public var rule: String
        /// Index into `sentences`.
        public var sentence: Int
        /// The words that called the rule.
        public var quote: String
        /// Why it was not reported; nil where it was.
        public var dropped: String?
        /// What the extractor's estimate rests on.
        public var features: [String]
        /// The event as it was reported, or as it would have been; nil where it did not come that far.
        public var event: Event?

        public init(
            rule: String, sentence: Int, quote: String, dropped: String? = nil, features: [String] = [], event: Event? = nil
        ) {
            self.rule = rule
            self.sentence = sentence
            self.quote = quote
            self.dropped = dropped
            self.features = features
            self.event = event
        }
    }
}
