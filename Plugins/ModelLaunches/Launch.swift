import Linguistics
import NewsModel

/// A launch as one place of the text tells it.
struct Launch {
    var model: ModelNameMention
    var maker: String?
    var makerTokens: Range<Int>?
    var kind: String?
    var parameters: (value: Double, tokens: Range<Int>)?
    var contextTokens: (value: Double, tokens: Range<Int>)?
    var openWeights: Range<Int>?
    var effective: CalendarDate?
    var status: String
    var rule: String
    var confidence: Double
    /// The words that tell of it.
    var tokens: Range<Int>
}
