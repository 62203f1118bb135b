import NewsModel

/// Whether two reports tell the same move: by person and organisation.
struct MoveLikeness {
    private let left: Event
    private let right: Event

    init(_ left: Event, _ right: Event) {
        self.left = left
        self.right = right
    }

    /// 0.6 to 1, or nil where they are different moves.
    var score: Double? {
        guard let person = left.text("person").flatMap(PersonName.init), let other = right.text("person").flatMap(PersonName.init),
            person.isAlike(other), !differ("to"), !differ("from")
        else { return nil }
        let (orgs, others) = (organisations(left), organisations(right))
        let name = person == other ? 0.1 : 0
        if orgs.isEmpty || others.isEmpty { return person.isFull && other.isFull ? 0.6 + name : nil }
        return orgs.sharesOne(with: others) ? 0.8 + name + (agree("to") || agree("from") ? 0.1 : 0) : nil
    }

    // MARK: - Private

    private func organisation(_ event: Event, _ side: String) -> PartyName? {
        event.position(side)?.org.flatMap(PartyName.init)
    }

    private func organisations(_ event: Event) -> [PartyName] {
        ["from", "to"].compactMap { organisation(event, $0) }
    }

    private func differ(_ side: String) -> Bool {
        guard let org = organisation(left, side), let other = organisation(right, side) else { return false }
        return !org.isAlike(other)
    }

    private func agree(_ side: String) -> Bool {
        guard let org = organisation(left, side), let other = organisation(right, side) else { return false }
        return org.isAlike(other)
    }
}
