/// What a noun phrase consists of.
final class Phrase: Sendable {
    let preposition: String?
    let determiner: String?
    let sums: [Int]
    let percentages: [Int]
    let content: Content

    /// Names and nouns.
    struct Content: Sendable {
        var names: [NameMention] = []
        var possessor: NameMention?
        var nouns: [String] = []
        var trailing: [String] = []
        var compound: (name: NameMention, head: String)?

        var allNames: [NameMention] {
            if possessor == nil, compound == nil { return names }
            return [possessor, compound?.name].compactMap { $0 } + names
        }
    }

    init(preposition: String?, determiner: String?, sums: [Int], percentages: [Int], content: Content) {
        self.preposition = preposition
        self.determiner = determiner
        self.sums = sums
        self.percentages = percentages
        self.content = content
    }

    func reading(_ change: (inout Content) -> Void) -> Phrase {
        var content = content
        change(&content)
        return Phrase(preposition: preposition, determiner: determiner, sums: sums, percentages: percentages, content: content)
    }
}
