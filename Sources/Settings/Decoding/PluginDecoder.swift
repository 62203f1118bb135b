import NewsModel

extension PluginSettings {
    init(_ section: Section?) {
        self.init()
        section?.read("bundled", into: &bundled) { $0.bundledNames() }
        section?.read("paths", into: &paths) { $0.texts { $0.filePath() } }
        section?.read("use", into: &use) { $0.pluginUses() }
    }
}

extension Field {
    fileprivate func bundledNames() -> [String]? {
        texts { field in
            guard let name = field.text() else { return nil }
            guard !PluginSettings.bundledNames.contains(name) else { return name }
            return field.refuse(.undefined(name, noun: "bundled extractor", known: PluginSettings.bundledNames))
        }
    }

    fileprivate func pluginUses() -> [PluginUse]? {
        var lines: [String: Int] = [:]
        return list()?.compactMap { element in
            guard let use = element.pluginUse() else { return nil }
            if let line = lines[use.name] { return element.refuse(.takenName(use.name, noun: "plugin", line: line, file: nil)) }
            lines[use.name] = element.entry.mark.line
            return use
        }
    }

    private func pluginUse() -> PluginUse? {
        guard let section = section(.pluginUse) else { return nil }
        guard let name = section.required("name", example: "`name: recalls`")?.name() else { return nil }
        var use = PluginUse(name: name)
        section.read("settings", into: &use.settings) { $0.json() }
        section.read("limits", into: &use.limits) { $0.section(.pluginLimits).map(PluginLimitOverrides.init) }
        return use
    }

    /// The value at a key path within this one, as deep as it is given.
    func at(_ keyPath: String) -> Field {
        guard let key = keyPath.split(separator: ".").first, case .mapping(let pairs) = entry.content,
            let pair = pairs.first(where: { $0.key == key })
        else { return self }
        let rest = keyPath.dropFirst(key.count).drop { $0 == "." }
        return Field(entry: pair.value, path: "\(path).\(key)", reading: reading).at(String(rest))
    }

    /// A mapping as JSON text.
    private func json() -> String? {
        switch entry.content {
        case .nothing: return "{}"
        case .mapping: return entry.json
        case .text, .list: return refuse(.wrongKind(expected: "a mapping", found: entry.kind, example: "`key: value` a line"))
        }
    }
}

extension PluginLimitOverrides {
    fileprivate init(_ section: Section) {
        self.init()
        section.read("seconds", into: &seconds) { $0.decimal(in: 0.01...3_600).map { .some($0) } }
        section.read("memory_mb", into: &memoryMegabytes) { $0.number(in: 16...65_536).map { .some($0) } }
        section.read("in_flight", into: &inFlight) { $0.number(in: 1...1_000).map { .some($0) } }
    }
}
