import Yams

/// Turns the text of one file into entries; the only place that knows Yams.
struct DocumentReader {
    let reading: FileReading

    /// The file's content; nil where it is no YAML, which has then been told. Every duplicate key is told and left out.
    func entry(of text: String) -> Entry? {
        guard AliasCount.isHarmless(text) else {
            reading.complain(.tooManyAliases(limit: AliasCount.most), at: .wholeFile, "")
            return nil
        }
        var text = text
        // Each round blots out one duplicate key, so that the rest of the file is still checked.
        for _ in 0..<Findings.most {
            do {
                return entry(of: try compose(text))
            } catch {
                guard let next = repaired(text, after: error) else { return nil }
                text = next
            }
        }
        return nil
    }

    // MARK: - Private

    /// Without a resolver's rules every scalar stays the text it is: `no` is not a flag, and `1_000` not a number.
    private func compose(_ text: String) throws(YamlError) -> Node? {
        do {
            return try Parser(yaml: text, resolver: .basic, encoding: .utf8).singleRoot()
        } catch let error as YamlError {
            throw error
        } catch {
            throw .no
        }
    }

    private func entry(of node: Node?) -> Entry? {
        guard let node else { return Entry(mark: SourceMark(line: 1, column: 1), content: .nothing) }
        var converter = NodeConverter(reading: reading)
        return converter.entry(of: node)
    }

    private func repaired(_ text: String, after error: YamlError) -> String? {
        if case .duplicatedKeysInMapping(let keys, let context) = error, let key = keys.first,
            let duplicate = DuplicateKey(key, first: SourceMark(context.mark), in: text)
        {
            reading.complain(.duplicateKey(key, line: context.mark.line), at: duplicate.mark, key)
            return duplicate.blotted
        }
        let fault = SyntaxFault(error)
        reading.complain(.syntax(fault.problem), at: fault.mark, "")
        return nil
    }
}

extension SourceMark {
    init(_ mark: Mark?) {
        self.init(line: mark?.line ?? 1, column: mark?.column ?? 1)
    }
}
