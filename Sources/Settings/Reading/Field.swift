/// One value of the configuration on its way to being checked.
///
/// Each reading function gives the value, or nil after it has said what is wrong.
struct Field {
    let entry: Entry
    /// `feeds[2].every`.
    let path: String
    let reading: FileReading

    func complain(_ complaint: Complaint) { reading.complain(complaint, at: entry.mark, path) }

    func warn(_ complaint: Complaint) { reading.warn(complaint, at: entry.mark, path) }

    // MARK: - Structure

    /// Its elements where it is a list, without a complaint where it is not.
    var elements: [Field] {
        guard case .list = entry.content else { return [] }
        return list() ?? []
    }

    /// Its elements; a list with nothing in it is empty.
    func list() -> [Field]? {
        switch entry.content {
        case .nothing: return []
        case .list(let entries):
            return entries.enumerated().map { Field(entry: $1, path: "\(path)[\($0)]", reading: reading) }
        case .text, .mapping:
            complain(.wrongKind(expected: "a list", found: entry.kind, example: "[one, two], or one `- value` a line"))
            return nil
        }
    }

    /// Its keys, checked against those that the section has.
    func section(_ vocabulary: Vocabulary) -> Section? {
        switch entry.content {
        case .nothing: return Section(self, pairs: [], vocabulary: vocabulary)
        case .mapping(let pairs): return Section(self, pairs: pairs, vocabulary: vocabulary)
        case .text, .list:
            complain(.wrongKind(expected: "a mapping", found: entry.kind, example: "`\(vocabulary.keys[0]): …` and further keys below"))
            return nil
        }
    }

    /// Names that the person chose, each with its value.
    func named() -> [(name: Field, value: Field)]? {
        switch entry.content {
        case .nothing: return []
        case .mapping(let pairs):
            return pairs.map { pair in
                let name = Entry(mark: pair.mark, content: .text(pair.key, isPlain: false))
                let path = "\(path).\(pair.key)"
                return (Field(entry: name, path: path, reading: reading), Field(entry: pair.value, path: path, reading: reading))
            }
        case .text, .list:
            complain(.wrongKind(expected: "a mapping", found: entry.kind, example: "`name: value` a line"))
            return nil
        }
    }
}
