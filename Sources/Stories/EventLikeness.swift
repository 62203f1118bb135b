import FoundationEssentials
import NewsModel

/// Whether two reports tell the same happening.
struct EventLikeness {
    let sums: SumLikeness
    /// Fields that a plugin's manifest names as key, by event type.
    let schemaKeys: [String: [String]]

    /// 0 to 1, or nil where they tell different ones.
    func score(_ left: Event, _ right: Event) -> Double? {
        guard left.type == right.type else { return nil }
        switch left.type {
        case "deal": return DealLikeness(left, right, sums: sums).score
        case "exec_move": return MoveLikeness(left, right).score
        case "model_launch": return launchScore(left, right)
        default: return fieldScore(left, right)
        }
    }

    /// Whether both have the very same keys.
    func haveSameKeys(_ left: Event, _ right: Event) -> Bool {
        let keys = StoryKeys.keys(of: left, schemaKey: schemaKeys[left.type])
        return !keys.isEmpty && keys == StoryKeys.keys(of: right, schemaKey: schemaKeys[right.type])
    }

    // MARK: - Private

    private func launchScore(_ left: Event, _ right: Event) -> Double? {
        let (maker, other) = (left.text("maker").flatMap(PartyName.init), right.text("maker").flatMap(PartyName.init))
        if let maker, let other, !maker.isAlike(other) { return nil }
        guard let model = left.text("model").flatMap({ ModelName($0, maker: left.text("maker") ?? right.text("maker")) }),
            let second = right.text("model").flatMap({ ModelName($0, maker: right.text("maker") ?? left.text("maker")) }),
            model.isAlike(second)
        else { return nil }
        return (model == second ? 0.8 : 0.7) + (maker != nil && other != nil ? 0.2 : 0)
    }

    private func fieldScore(_ left: Event, _ right: Event) -> Double? {
        guard schemaKeys[left.type] != nil, haveSameKeys(left, right) else { return nil }
        return 1
    }
}
