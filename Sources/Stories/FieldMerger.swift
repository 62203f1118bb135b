import NewsModel

/// Chooses each field's value among reports, oldest first.
struct FieldMerger {
    private let reports: [EventReport]

    init(_ reports: [EventReport]) {
        self.reports = reports
    }

    /// The chosen value of every field that any report gives.
    func fields() -> [String: FieldValue] {
        let names = Set(reports.flatMap(\.event.fields.keys))
        let roles = PartyRoles(reports)
        var fields: [String: FieldValue] = [:]
        for name in names { fields[name] = PartyRoles.fields.contains(name) ? roles.names(in: name) : value(of: name) }
        return fields
    }

    // MARK: - Private

    private func value(of name: String) -> FieldValue? {
        let values = reports.compactMap { $0.event.fields[name] }
        guard let last = values.last else { return nil }
        switch last {
        case .money: return sum(values)
        case .position: return position(values)
        case .text where Self.names.contains(name): return fullest(values)
        case .text where name == "kind": return mostFrequent(values)
        default: return last
        }
    }

    private static let names: Set<String> = ["person", "maker", "model", "replaces"]

    /// Exact before a range before about before a mere bound; then the latest.
    private func sum(_ values: [FieldValue]) -> FieldValue? {
        let sums = values.compactMap(\.money)
        let best = sums.map(rank).min()
        return sums.last { rank($0) == best }.map(FieldValue.money)
    }

    private func rank(_ money: Money) -> Int {
        switch money.qualifier {
        case .exact: money.min == nil ? 0 : 1
        case .about: 2
        case .atLeast, .atMost: 3
        }
    }

    /// Organisation at its fullest; role and function as the latest report that has them says.
    private func position(_ values: [FieldValue]) -> FieldValue {
        let positions = values.compactMap(\.position)
        return .position(
            Position(
                org: fullestName(positions.compactMap(\.org)), role: positions.last { $0.role != nil }?.role,
                function: positions.last { $0.function != nil }?.function))
    }

    private func fullest(_ values: [FieldValue]) -> FieldValue? {
        fullestName(values.compactMap(\.text)).map(FieldValue.text)
    }

    /// The latest name, or a fuller writing of it.
    private func fullestName(_ names: [String]) -> String? {
        guard let last = names.last.flatMap(PartyName.init) else { return names.last }
        let writings = names.compactMap(PartyName.init).filter { $0.isAlike(last) }
        return writings.reduce(last) { $1.fullness > $0.fullness ? $1 : $0 }.written
    }

    /// The latest of the most frequent.
    private func mostFrequent(_ values: [FieldValue]) -> FieldValue? {
        let most = values.map { value in values.count { $0 == value } }.max()
        return values.last { value in values.count { $0 == value } == most }
    }
}
