import PlainText

/// A list of names that expressions refer to by `in @name`.
///
/// A value is on the list if it contains, as whole words, a name or alias (folded, without legal form) and no exclusion:
/// with the name `Meta` and the exclusion `Meta Materials`, `Meta Platforms Inc.` is on it and `Meta Materials` is not.
public struct NameList: Sendable, Hashable {
    public let names: [String]
    public let aliases: [String]
    public let exclusions: [String]
    private let wanted: [String: [[String]]]
    private let unwanted: [[String]]

    public init(names: [String], aliases: [String] = [], exclusions: [String] = []) {
        self.names = names
        self.aliases = aliases
        self.exclusions = exclusions
        let forms = (names + aliases).map(OrganisationName.words).filter { !$0.isEmpty }
        wanted = Dictionary(grouping: forms, by: { $0[0] })
        unwanted = exclusions.map(OrganisationName.words).filter { !$0.isEmpty }
    }

    /// Whether `value` is on the list.
    public func contains(_ value: String) -> Bool {
        let words = OrganisationName.words(of: value)
        let found = words.indices.contains { index in
            wanted[words[index], default: []].contains { words[index...].starts(with: $0) }
        }
        return found && !unwanted.contains { OrganisationName.contains(words, $0) }
    }
}
