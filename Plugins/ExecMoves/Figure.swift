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
    /// An office that is given up for another one: what merely describes the person is none, nor a seat on a board.
    var leavable: Office? {
        named.flatMap { Self.seats.contains($0.role.lowercased()) || $0.organisation == nil && $0.role == "director" ? nil : $0 }
    }
    /// The office held, where it is more than a description.
    var named: Office? {
        held.flatMap { office in
            let role = office.mention.role.lowercased()
            let last = role.contains("chief") ? role : String(role.split(separator: " ").last ?? "")
            return Self.descriptions.contains(role) || office.organisation == nil && Self.callings.contains(last) ? nil : office
        }
    }
    /// Known for politics, sport, church, army or court.
    var isForeign: Bool { offices.contains { $0.isForeign && !$0.isFormer } }
    private static let descriptions: Set<String> = [
        "veteran", "alum", "alumnus", "investor", "entrepreneur", "insider", "investorin", "unternehmer", "unternehmerin", "sanierer",
        "dealmaker", "star",
    ]
    /// Offices only where it is said of which house.
    private static let callings: Set<String> = ["manager", "managerin", "exec", "executive", "experte", "expertin", "banker"]
    private static let seats: Set<String> = ["board member", "aufsichtsrat", "aufsichtsrätin"]
    var isKnown: Bool { person.strength == .known || offices.contains { !$0.isForeign } }
}
