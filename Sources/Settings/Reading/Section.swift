/// A mapping whose keys are known.
struct Section {
    let field: Field
    let pairs: [Entry.Pair]
    /// Keys that an unknown one may have been meant for: they are not told missing as well.
    private let meant: [String]

    /// Tells every key that is none of the vocabulary's.
    init(_ field: Field, pairs: [Entry.Pair], vocabulary: Vocabulary) {
        self.field = field
        self.pairs = pairs
        let unknown = pairs.filter { !vocabulary.keys.contains($0.key) }
        meant = unknown.compactMap { NearestName.of($0.key, among: vocabulary.keys) }
        for pair in unknown {
            field.reading.complain(.unknownKey(pair.key, vocabulary), at: pair.mark, Section.path(field.path, pair.key))
        }
    }

    /// The value of a key; nil where it is not given, or where nothing stands after its colon.
    subscript(key: String) -> Field? {
        guard let pair = pairs.first(where: { $0.key == key }) else { return nil }
        return Field(entry: pair.value, path: Section.path(field.path, key), reading: field.reading)
    }

    /// Like the subscript, but tells where the key is not given.
    func required(_ key: String, example: String) -> Field? {
        if let field = self[key] { return field }
        if !meant.contains(key) { field.complain(.missingKey(key, example: example)) }
        return nil
    }

    /// Replaces `target` where the key is given and its value good.
    func read<Value>(_ key: String, into target: inout Value, _ reader: (Field) -> Value?) {
        if let field = self[key], let value = reader(field) { target = value }
    }

    private static func path(_ parent: String, _ key: String) -> String { parent.isEmpty ? key : "\(parent).\(key)" }
}
