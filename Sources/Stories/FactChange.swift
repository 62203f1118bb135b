import NewsModel

/// What has changed in a story since it was told, in the sense in which a topic tells it again.
public enum FactChange {
    /// Names of the changed fields in a fixed order; empty where nothing worth an update has changed.
    ///
    /// A step of `status`; a `stage` reached; an amount known for the first time or moved by more than 10 % (the price of an offer 0.5 %);
    /// a party, person or role named for the first time. A fuller writing of a known name is no change.
    public static func changes(from told: Event, to now: Event) -> [String] {
        let comparison = FactComparison(told: told, now: now)
        var changed = comparison.statusHasStepped ? ["status"] : []
        if comparison.stageIsReached { changed.append("stage") }
        changed += moneyFields(told, now).filter(comparison.sumHasMoved)
        changed += ["buyers", "targets", "sellers"].filter(comparison.namesParty)
        changed += ["person", "replaces", "model", "maker"].filter(comparison.isNewlyKnown)
        changed += ["from", "to"].filter(comparison.namesPosition)
        return changed
    }

    // MARK: - Private

    private static func moneyFields(_ told: Event, _ now: Event) -> [String] {
        now.fields.filter { $0.value.money != nil }.keys.sorted()
    }
}

/// One event before and after.
private struct FactComparison {
    let told: Event
    let now: Event

    var statusHasStepped: Bool { StatusSteps.isStep(from: told.status, to: now.status) }

    /// A stage that the status told already implies is none.
    var stageIsReached: Bool {
        guard let stage = now.text("stage"), stage != told.text("stage") else { return false }
        guard Self.stagesBehind[told.status]?.contains(stage) != true else { return false }
        return told.text("stage") != nil || !Self.impliedStages.contains(stage)
    }

    private static let impliedStages: Set<String> = [
        "talks", "exclusive_talks", "offer", "agreed", "closed", "withdrawn", "nominated", "decided", "in_office", "filed",
    ]

    /// What lies behind an event of that status, so that nothing new is told by it.
    private static let stagesBehind: [String: Set<String>] = [
        "announced": ["talks", "exclusive_talks", "offer", "agreed", "nominated", "decided", "filed"],
        "completed": ["talks", "exclusive_talks", "offer", "agreed", "nominated", "decided", "filed", "closed", "in_office"],
    ]

    func sumHasMoved(_ field: String) -> Bool {
        guard let sum = now.money(field) else { return false }
        guard let old = told.money(field) else { return true }
        if isOffer, old.currency == sum.currency, old.qualifier == .exact, sum.qualifier == .exact {
            return (sum.value - old.value).magnitude > 0.005 * old.value.magnitude
        }
        let sums = SumLikeness()
        return sums.distance(old, sum) != .unknown && !sums.agree(old, sum)
    }

    private var isOffer: Bool {
        now.text("amount_basis") == "offer" || now.text("stage")?.hasPrefix("offer") == true
    }

    /// A firm that was in no role.
    func namesParty(_ field: String) -> Bool {
        let known = PartyName.all(["buyers", "targets", "sellers"].flatMap(told.texts))
        return PartyName.all(now.texts(field)).contains { name in !known.contains { $0.isAlike(name) } }
    }

    func isNewlyKnown(_ field: String) -> Bool {
        told.text(field) == nil && now.text(field) != nil
    }

    func namesPosition(_ side: String) -> Bool {
        guard let position = now.position(side) else { return false }
        let old = told.position(side)
        return (old?.org == nil && position.org != nil) || (old?.role == nil && position.role != nil)
    }
}
