/// The persons of one article: who a later, shorter mention means.
public struct PersonRegister: Sendable {
    /// The fullest name by surname.
    private let fullest: [String: String]

    public init(_ mentions: [PersonMention]) {
        var fullest: [String: (name: String, strength: PersonMention.Strength, count: Int)] = [:]
        for mention in mentions {
            let candidate = (name: mention.name, strength: mention.strength, count: mention.tokens.count)
            guard let known = fullest[mention.surname] else { fullest[mention.surname] = candidate; continue }
            let isBetter = candidate.count > known.count && candidate.strength >= known.strength || known.count == 1 && candidate.count > 1
            if isBetter { fullest[mention.surname] = candidate }
        }
        self.fullest = fullest.mapValues(\.name)
    }

    /// The person's name at its fullest mention in the article.
    public func fullName(of mention: PersonMention) -> String {
        guard mention.isShort, let name = fullest[mention.surname] else { return mention.name }
        return name
    }

    /// Whether some mention gives more than the surname.
    public func knowsMore(of surname: String) -> Bool { fullest[surname].map { $0 != surname } ?? false }

    public func fullName(ofSurname surname: String) -> String { fullest[surname] ?? surname }
}
