import Linguistics

/// A clause that tells of a deal otherwise than by buying and selling: what it is built of, and who stands where in it.
struct GermanFrame: Sendable {
    /// Whom a place in the clause names.
    enum Role { case buyer, target, seller }

    /// A noun that makes the clause tell of a deal: `Interesse` in `zeigt Interesse an Y`.
    struct Noun {
        let endings: [String]
        /// The prepositions it stands under; empty where it stands under none.
        var prepositions: [String] = []
        /// Whom its attribute names: `Mehrheitseigner von Y`.
        var attribute: Role?
        /// Words one of which must stand before it in its phrase: `neuer Eigentümer`.
        var modifiers: [String] = []

        /// Whether a word ends like one of these nouns, or is it where `=` stands before; a seller is no buyer.
        func names(_ word: String) -> Bool {
            endings.contains { ending in
                if ending.hasPrefix("=") { return ending.utf8.count == word.utf8.count + 1 && ending.hasSuffix(word) }
                return word.hasSuffix(ending) && !(ending == "käufer" && word != ending && !word.hasSuffix("skäufer"))
            }
        }
    }

    let rule: String
    let kind: DealClue.Kind
    let verbs: [String: GermanVerbs.Form]
    var status = DealStatus.announced
    var strength = 0.6
    /// What finite verbs end the clause with.
    var particle: String?
    var isReflexive = false
    var noun: Noun?
    /// Words one of which must stand in the clause.
    var words: WordSet = []
    var subject: Role?
    var object: Role?
    /// Whom the dative names, where it stands before the object or without one.
    var dative: Role?
    var phrases: [(prepositions: [String], role: Role)] = []
    /// Roles without which the clause tells nothing.
    var needed: Set<Role> = [.buyer, .target]
    /// The least sum that must stand in the clause.
    var leastSum: Double?
    /// Roles whose bearers must surely be firms or businesses, as the verb tells as much of persons and things.
    var firms: Set<Role> = []
    /// Whether it tells something in headlines only, with nothing but the object behind its verb.
    var isHeadlinesOnly = false
    /// Whether it tells more of the deal told last.
    var resumesDeal = false
    /// Whether it tells something in headlines only.
    var isHeadlinesFact = false
    /// Whether a percentage must stand in the clause.
    var needsShare = false
    /// Whether the headline must begin with a deal and its target: `Y-Deal: X zahlt …`.
    var needsDealKicker = false
    /// Whether the deal told last must be a round.
    var needsRound = false
    /// Whether a missing target is that of the deal told last, or what the text is about.
    var resumesTarget = false
    /// Whether it is the surer, the more of its roles are told.
    var isGraded = false
}
