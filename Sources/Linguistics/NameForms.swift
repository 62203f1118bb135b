import NewsModel

/// Settles how each name is reported: inflection undone, legal form dropped, the fullest mention in place of a short form.
struct NameForms {
    private var forms: [String: String] = [:]
    private let language: TextLanguage
    /// Names that stand somewhere without determiner.
    private var bareForms: Set<String> = []

    init(_ chunks: [[Chunk]], document: Document) {
        language = document.language
        let mentions = chunks.flatMap { $0.flatMap { chunk in [chunk.possessor, chunk.compound?.name].compactMap { $0 } + chunk.names } }
        let bare = Dictionary(grouping: mentions.map { Self.bare($0.text) }, by: { $0 }).mapValues(\.count)
        var byFirst: [Substring: [String]] = [:]
        for text in bare.keys.sorted(by: { ($0.utf8.count, $0) < ($1.utf8.count, $1) }) {
            let base = uninflected(text, bare, mentions.count)
            if let first = base.split(separator: " ").first { byFirst[first, default: []].append(base) }
            forms[text] = base
        }
        for (text, base) in forms { forms[text] = fullest(base, byFirst) }
        bareForms = Set(mentions.filter(\.isBare).map { form($0.text) })
    }

    /// The chunk with its names in their settled form.
    func settle(_ chunk: Chunk) -> Chunk {
        guard chunk.kind == .phrase else { return chunk }
        var chunk = chunk
        for index in chunk.names.indices { chunk.names[index].text = form(chunk.names[index].text) }
        if language == .de {
            let unproven = chunk.names.filter { !bareForms.contains($0.text) }
            chunk.names.removeAll { !bareForms.contains($0.text) }
            chunk.nouns += unproven.map { $0.text.lowercased() }
        }
        if let possessor = chunk.possessor { chunk.possessor?.text = form(possessor.text) }
        if let compound = chunk.compound { chunk.compound?.name.text = form(compound.name.text) }
        return chunk
    }

    // MARK: - Private

    private func form(_ text: String) -> String { forms[Self.bare(text)] ?? text }

    /// Without legal forms at the end.
    private static func bare(_ text: String) -> String {
        var parts = text.split(whereSeparator: { $0.isWhitespace }).map(String.init)
        while parts.count > 1, let last = parts.last,
            Organisations.words.isLegalForm(last.lowercased().filter { $0 != "," && $0 != "." }) || last == "&" || last == "."
        {
            parts.removeLast()
        }
        return parts.joined(separator: " ")
    }

    /// `Tessaros` → `Tessaro` where the document has the bare form too or the ending can be nothing else; `Deutscher Bank` → `Deutsche Bank`.
    private func uninflected(_ text: String, _ seen: [String: Int], _ total: Int) -> String {
        guard language == .de else { return text }
        var text = text
        for ending in ["er", "en", "em", "es"] where text.hasPrefix("Deutsch" + ending + " ") { text = "Deutsche " + text.dropFirst(10) }
        guard text.hasSuffix("s"), text.count > 3 else { return text }
        let stem = String(text.dropLast())
        if seen[stem] != nil { return stem }
        return text
    }

    /// A longer name that begins with this one and goes on with what firms' names go on with.
    private func fullest(_ base: String, _ byFirst: [Substring: [String]]) -> String {
        guard let first = base.split(separator: " ").first else { return base }
        let longer = (byFirst[first] ?? []).filter { $0.hasPrefix(base + " ") && goesOn($0.dropFirst(base.count + 1)) }
        return longer.min { $0.utf8.count < $1.utf8.count } ?? base
    }

    private func goesOn(_ rest: Substring) -> Bool {
        rest.split(separator: " ").allSatisfy { Organisations.words.isSuffix($0.lowercased()) }
    }
}
