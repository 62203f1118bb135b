import Linguistics
import NewsModel

/// One real-world deal an article may report, with what speaks for it and the event it makes.
struct DealCandidate {
    let group: DealGroup
    /// What the estimate rests on.
    let features: [String]
    let confidence: Double
    /// The event as it is reported or would be; nil where nothing is left to report.
    let event: Event?
    /// Why it is not reported; nil where it is.
    let dropped: String?
}
