import Linguistics
import NewsModel

/// A launch as one place of the text tells it, or what looked like one.
struct Launch {
    var model: ModelNameMention
    var maker: String?
    var makerTokens: Range<Int>?
    var kind: String?
    var parameters: (value: Double, tokens: Range<Int>)?
    var contextTokens: (value: Double, tokens: Range<Int>)?
    var openWeights: Range<Int>?
    var effective: CalendarDate?
    var availability: (value: String, tokens: Range<Int>)?
    var apiName: Range<Int>?
    var licence: (name: String, tokens: Range<Int>)?
    var saidBy: String?
    var status: String
    var rule: String
    /// The words that tell of it.
    var tokens: Range<Int>
    /// Index of the sentence.
    var sentence: Int
    /// What the estimate rests on.
    var features: [String] = []
    var confidence = 0.0
    /// Why it is not reported.
    var dropped: String?
}
