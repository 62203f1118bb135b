/// A name where it stands in a document: an organisation's, a product's, a place's, a person's.
public struct NameMention: Sendable, Hashable {
    /// As it is to be reported: the fullest mention, without inflection and legal form.
    public var text: String
    public let tokens: Range<Int>
    /// Whether it is a country or town.
    public let isPlace: Bool
    /// Whether it stands in the possessive or genitive.
    public let isPossessive: Bool
    /// What makes it an organisation: a legal form, an apposition, a usual ending of firms' names.
    public let isOrganisation: Bool
    /// Whether it is a title or role that comes before a person, or a first name.
    public var isPerson: Bool
    /// Whether it stands without determiner, or behind a noun that says what it is.
    public let isBare: Bool

    public init(
        text: String, tokens: Range<Int>, isPlace: Bool = false, isPossessive: Bool = false, isOrganisation: Bool = false,
        isPerson: Bool = false, isBare: Bool = true
    ) {
        self.text = text
        self.tokens = tokens
        self.isPlace = isPlace
        self.isPossessive = isPossessive
        self.isOrganisation = isOrganisation
        self.isPerson = isPerson
        self.isBare = isBare
    }
}
