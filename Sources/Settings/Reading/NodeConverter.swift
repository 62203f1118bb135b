import Yams

/// Yams' nodes to entries, with a limit on how many an alias can make of few.
struct NodeConverter {
    let reading: FileReading
    private var left = 2_000_000

    init(reading: FileReading) {
        self.reading = reading
    }

    /// nil where the limit is passed, which has then been told.
    mutating func entry(of node: Node) -> Entry? {
        let entry = converted(node)
        guard left > 0 else {
            reading.complain(.tooManyValues, at: .wholeFile, "")
            return nil
        }
        return entry
    }

    // MARK: - Private

    private mutating func converted(_ node: Node) -> Entry {
        left -= 1
        let mark = SourceMark(node.mark)
        guard left > 0 else { return Entry(mark: mark, content: .nothing) }
        switch node {
        case .scalar(let scalar): return Entry(mark: mark, content: content(of: scalar))
        case .sequence(let sequence): return Entry(mark: mark, content: .list(sequence.map { converted($0) }))
        case .mapping(let mapping): return Entry(mark: mark, content: .mapping(pairs(of: mapping)))
        case .alias: return Entry(mark: mark, content: .nothing)
        }
    }

    private func content(of scalar: Node.Scalar) -> Entry.Content {
        guard scalar.style == .plain else { return .text(scalar.string, isPlain: false) }
        return ["", "~", "null", "Null", "NULL"].contains(scalar.string) ? .nothing : .text(scalar.string, isPlain: true)
    }

    private mutating func pairs(of mapping: Node.Mapping) -> [Entry.Pair] {
        var pairs: [Entry.Pair] = []
        for (key, value) in mapping {
            guard let name = key.scalar?.string else {
                reading.complain(.keyIsNoText, at: SourceMark(key.mark), "")
                continue
            }
            guard !DuplicateKey.isBlotted(name) else { continue }
            pairs.append(Entry.Pair(key: name, mark: SourceMark(key.mark), value: converted(value)))
        }
        return pairs
    }
}
