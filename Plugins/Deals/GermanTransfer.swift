import Linguistics

/// A class of German words that tell how a firm changes hands, and who stands where about them.
struct GermanTransfer: Sendable {
    typealias Role = GermanFrame.Role

    let rule: String
    let kind: DealClue.Kind
    /// Entries of `GermanConjugation`, commas between them.
    let verbs: String
    var status = DealStatus.announced
    var isReflexive = false
    var noun: GermanFrame.Noun?
    var words: WordSet = []
    var subject: Role?
    var object: Role?
    var dative: Role?
    var phrases: [(prepositions: [String], role: Role)] = []
    var needed: Set<Role> = [.buyer, .target]
    var firms: Set<Role> = [.target]
    var leastSum: Double?
    var strength = 0.45
    var resumesTarget = false

    /// A frame for each particle that separates from one of its verbs, and one for what is a single word.
    var frames: [GermanFrame] {
        let all = verbs.split(separator: ",").map { GermanConjugation.verb($0.trimmingPrefix(" ").description) }
        var forms: [String?: [String: GermanVerbs.Form]] = [:]
        for verb in all {
            forms[nil, default: [:]].merge(verb.whole) { first, _ in first }
            if let particle = verb.particle { forms[particle, default: [:]].merge(verb.split) { first, _ in first } }
        }
        return forms.sorted { ($0.key ?? "") < ($1.key ?? "") }.map { frame($0.value, $0.key) }
    }

    // MARK: - Private

    private func frame(_ verbs: [String: GermanVerbs.Form], _ particle: String?) -> GermanFrame {
        GermanFrame(
            rule: rule, kind: kind, verbs: verbs, status: status, strength: strength, particle: particle, isReflexive: isReflexive,
            noun: noun, words: words, subject: subject, object: object, dative: dative, phrases: phrases, needed: needed,
            leastSum: leastSum, firms: firms, resumesTarget: resumesTarget, isGraded: true)
    }
}
