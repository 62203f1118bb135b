import Linguistics
import NewsModel

/// A move as one place of the text tells it, before all places are merged.
struct Move {
    var person: String
    var surname: String
    var personTokens: Range<Int>
    var from: Place?
    var to: Place?
    var isInterim = false
    var reason: String?
    var effective: CalendarDate?
    var status: String
    var rule: String
    var confidence: Double
    /// The words that tell of it.
    var tokens: Range<Int>
    /// Who was there before.
    var predecessor: String?
    /// What the estimate rests on, as short names: `frame:leaves`, `title`, `negated`.
    var signs: [String] = []
    /// The index of its sentence.
    var sentence = 0
    /// Whether the surest mention tells of leaving only, and whether this mention alone makes the move likely.
    var isLeaving = false
    var isLikely = true
    /// Why it is certainly no move of ours; nil where the estimate decides.
    var bar: String?

    /// An office taken up or given up, with where it was read.
    struct Place {
        var organisation: String?
        var role: String?
        var function: String?
        var tokens: Range<Int>

        var isEmpty: Bool { organisation == nil && role == nil }

        init(organisation: String?, role: String?, function: String?, tokens: Range<Int>) {
            self.organisation = organisation
            self.role = role
            self.function = function
            self.tokens = tokens
        }

        mutating func supply(organisation other: String?) {
            if organisation == nil { organisation = other }
        }

        /// Takes the role of an office at the same organisation, where this place has none.
        mutating func supply(officeOf office: Office) {
            guard role == nil || function == nil, office.organisation == nil || organisation == office.organisation else { return }
            role = office.role
            function = office.function
        }

        init(_ office: Office) {
            let isPost = office.mention.kind == .post
            self.init(
                organisation: office.organisation, role: office.role, function: isPost ? nil : office.function, tokens: office.tokens)
        }
    }
}
