import NewsModel

/// Who is buyer, target and seller when reports name them differently: each firm once, in the role most reports give it.
struct PartyRoles {
    static let fields = ["buyers", "targets", "sellers"]

    private var parties: [Party] = []

    private struct Party {
        var names: [PartyName]
        /// Per role, how many reports name it so.
        var votes: [String: Int]
        var lastRole: String

        /// The role most reports give it, the latest among equals.
        var role: String {
            let most = votes.values.max()
            return votes[lastRole] == most ? lastRole : PartyRoles.fields.first { votes[$0] == most } ?? lastRole
        }

        /// The fullest writing, the earliest among equals.
        var name: String {
            names.dropFirst().reduce(names[0]) { $1.fullness > $0.fullness ? $1 : $0 }.written
        }
    }

    init(_ reports: [EventReport]) {
        for report in reports {
            for role in Self.fields {
                for name in PartyName.all(report.event.texts(role)) { add(name, role) }
            }
        }
    }

    /// The firms in a role in the order they were first named; nil where none is left.
    func names(in role: String) -> FieldValue? {
        let names = parties.filter { $0.role == role }.map(\.name)
        return names.isEmpty ? nil : .texts(names)
    }

    // MARK: - Private

    private mutating func add(_ name: PartyName, _ role: String) {
        let index = parties.firstIndex { $0.names.contains { $0.words == name.words } } ?? parties.firstIndex { $0.names[0].isAlike(name) }
        guard let index else {
            parties.append(Party(names: [name], votes: [role: 1], lastRole: role))
            return
        }
        parties[index].names.append(name)
        parties[index].votes[role, default: 0] += 1
        parties[index].lastRole = role
    }
}
