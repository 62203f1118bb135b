import Linguistics

/// An office with its organisation, as one phrase of the text.
struct Office: Hashable {
    let mention: RoleMention
    /// The whole phrase.
    let tokens: Range<Int>
    /// As written, with what it is head of where that is no organisation.
    let role: String
    let organisation: String?
    let organisationTokens: Range<Int>?

    var function: String { mention.function }
    var isForeign: Bool { mention.kind == .foreign }
    var isFormer: Bool { mention.marks.contains(.former) }
}
