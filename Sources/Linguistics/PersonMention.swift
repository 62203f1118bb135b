/// A person as a text names them at one place.
public struct PersonMention: Sendable, Hashable {
    /// How sure it is that this is a person.
    public enum Strength: Int, Sendable, Comparable {
        /// Has the shape of a name, nothing more; needs a context that only a person fits.
        case shape
        /// A given name, a form of address, or a known person's surname.
        case known

        public static func < (left: Strength, right: Strength) -> Bool { left.rawValue < right.rawValue }
    }

    /// What makes it a person.
    public enum Basis: String, Sendable {
        /// `Mr`, `Frau` before it.
        case address
        /// A common given name.
        case givenName = "given"
        /// An office or an age right beside it.
        case office
        /// The surname of a person known from another place.
        case surname
        /// Two words in capitals the second of which is told of as a person elsewhere.
        case recurring
        /// Two words in capitals that nothing forbids to be a name.
        case shape
    }

    /// Indices into the document's tokens, without forms of address.
    public let tokens: Range<Int>
    /// As written here, without a possessive ending.
    public let name: String
    /// The last word of the name, with its particles left out.
    public let surname: String
    public let basis: Basis
    public init(tokens: Range<Int>, name: String, surname: String, basis: Basis) {
        self.tokens = tokens
        self.name = name
        self.surname = surname
        self.basis = basis
    }

    public var strength: Strength { basis == .shape ? .shape : .known }

    /// Whether only the surname (or only a given name) stands here.
    public var isShort: Bool { tokens.count == 1 }
}
