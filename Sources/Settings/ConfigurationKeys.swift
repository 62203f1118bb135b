/// The keys of a configuration, for documentation and its tests.
public enum ConfigurationKeys {
    /// Every key path, `[]` for elements of a list and `.*` for names that people choose: `feeds[].every`.
    public static let all: [String] = Vocabulary.allCases.filter { $0 != .feedFile }.flatMap { section in
        section.keys.map { section.path.isEmpty ? $0 : "\(section.path).\($0)" }
    }
}
