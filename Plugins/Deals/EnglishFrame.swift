import Linguistics

/// A clause that tells of a deal by other words than buying and selling: its verb, what must stand about it, and who stands where.
struct EnglishFrame: Sendable {
    /// Whom a place in the clause names.
    enum Role { case buyer, target, seller }

    /// What a clause asks of sums: none, one behind the verb, one as the verb's object, one as the
    /// object's price.
    enum Sum { case anywhere, behind, object, price }

    /// A noun that makes the clause tell of a deal: `battle` in `wins the battle for Y`.
    struct Noun {
        let words: WordSet
        /// The prepositions it stands under; empty where it is the verb's object.
        var prepositions: [String] = []
        /// Whom a phrase behind it names.
        var attribute: (prepositions: [String], role: Role)?
    }

    let rule: String
    let kind: DealClue.Kind
    /// The verbs' first forms, blanks between.
    let verbs: String
    /// The word that must stand right behind the verb: `out` in `splashes out`.
    var particle: String?
    var status = DealStatus.announced
    var strength = 0.6
    var noun: Noun?
    var subject: Role?
    var object: Role?
    var phrases: [(prepositions: [String], role: Role)] = []
    /// Roles without which the clause tells nothing.
    var needed: Set<Role> = [.buyer, .target]
    /// Where a sum must stand, if anywhere.
    var sum = Sum.anywhere
    /// Whether a share must be told: `places 7 percent of Y with X`.
    var needsShare = false
    /// Words one of which must stand in the sentence.
    var words: WordSet = []
    /// Whether the verb tells as much of matches, marriages and plans, unless a sum or a word of deals stands by, or in a headline nothing else.
    var isDoubtful = false
    /// Whether it tells something of firms only, which the text must show its parties to be.
    var isOfFirms = false
}
