/// An office, a post or a body as a text names it: `chief executive`, `Talbach-Chef`, `Aufsichtsrat`.
public struct RoleMention: Sendable, Hashable {
    public enum Kind: String, Sendable {
        /// Names who holds it: `CEO`, `Geschäftsführerin`.
        case office
        /// Names the thing that is held: `Vorsitz`, `top job`.
        case post
        /// A body that one belongs to: `board of directors`, `Aufsichtsrat`.
        case body
        /// Politics, sport, clergy, army, courts, and people known for something else.
        case foreign
    }

    /// Indices into the document's tokens.
    public let tokens: Range<Int>
    /// As written, without an organisation's name in front of it and without inflection.
    public let role: String
    /// `ceo`, `cfo`, `coo`, `cto`, `chair`, `deputy_chair`, `executive_board`, `supervisory_board`, `founder`, `partner`, `unit_head`, `scientist`, `other`
    public let function: String
    public let kind: Kind
    /// The organisation within the word: `Talbach` in `Talbach-Chef`.
    public let organisation: String?
    public let marks: Set<RoleMark>
}
