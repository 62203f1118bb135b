import Linguistics

/// A person at one place of the text, with the office that the words beside the name give.
struct Figure: Hashable {
    let person: PersonMention
    /// The fullest name in the article.
    let name: String
    /// The whole phrase: office, name, apposition.
    let tokens: Range<Int>
    let offices: [Office]
    let isPossessive: Bool

    /// The office held now or until now.
    var held: Office? { offices.first { !$0.isForeign && $0.mention.kind != .post && !$0.mention.marks.contains(.incoming) } }
    var incoming: Office? { offices.first { !$0.isForeign && $0.mention.marks.contains(.incoming) && !$0.isFormer } }
    /// Known for politics, sport, church, army or court.
    var isForeign: Bool { offices.contains { $0.isForeign && !$0.isFormer } }
    var isKnown: Bool { person.strength == .known || offices.contains { !$0.isForeign } }
}
