/// Whether two names, as two readers write them, mean the same.
enum NameMatch {
    /// One's words stand within the other's, legal forms aside.
    static func isSameName(_ one: String, _ other: String) -> Bool {
        let (first, second) = (core(one), core(other))
        return contains(first, second) || contains(second, first) || first.joined() == second.joined()
    }

    /// Same family name, and first names that begin alike where both have one.
    static func isSamePerson(_ one: String, _ other: String) -> Bool {
        let (first, second) = (words(one), words(other))
        guard let last = first.last, last == second.last else { return false }
        return first.count == 1 || second.count == 1 || first[0].first == second[0].first
    }

    /// The same letters and versions.
    static func isEqualModel(_ one: String, _ other: String) -> Bool { parts(one).joined() == parts(other).joined() }

    /// The same letters and versions, or one's within the other's with the same versions.
    static func isSameModel(_ one: String, _ other: String) -> Bool {
        let (first, second) = (parts(one), parts(other))
        let versions = { (parts: [String]) in parts.filter { $0.first?.isNumber == true } }
        return first.joined() == second.joined()
            || versions(first) == versions(second) && (contains(first, second) || contains(second, first))
    }

    // MARK: - Private

    private static let legalForms: Set<String> = [
        "inc", "corp", "corporation", "company", "co", "plc", "ag", "gmbh", "se", "ltd", "limited", "llc", "kg", "kgaa", "nv", "sa", "spa",
        "ab", "asa", "oyj", "bv", "group", "holding", "holdings", "the", "der", "die", "das", "und",
    ]

    private static func words(_ name: String) -> [String] {
        name.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    private static func core(_ name: String) -> [String] {
        let all = words(name).filter { $0 != "s" }
        let core = all.filter { !legalForms.contains($0) }
        return core.isEmpty ? all : core
    }

    /// Runs of letters and runs of digits with dots.
    private static func parts(_ name: String) -> [String] {
        var parts: [String] = []
        var isNumber = false
        for character in name.lowercased() {
            guard character.isLetter || character.isNumber || character == "." && isNumber else {
                parts.append("")
                continue
            }
            if parts.isEmpty || character.isNumber != isNumber && character != "." { parts.append("") }
            if character != "." { isNumber = character.isNumber }
            parts[parts.count - 1].append(character)
        }
        return parts.map { $0.hasSuffix(".") ? String($0.dropLast()) : $0 }.filter { !$0.isEmpty }
    }

    private static func contains(_ whole: [String], _ part: [String]) -> Bool {
        guard !part.isEmpty, part.count <= whole.count else { return false }
        return (0...whole.count - part.count).contains { Array(whole[$0..<$0 + part.count]) == part }
    }
}
