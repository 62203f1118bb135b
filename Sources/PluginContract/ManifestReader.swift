/// Reads a manifest from JSON and collects everything that is wrong with it.
struct ManifestReader {
    private var document: [String: JSONValue]
    private var problems: [ContractProblem] = []

    private static let keys: Set<String> = [
        "name", "version", "protocol", "kind", "summary", "command", "languages", "events", "settings", "limits",
    ]

    init(_ json: JSONValue) {
        document = json.object ?? [:]
        if json.object == nil { complain("", "must be an object, not \(json.kind)") }
    }

    mutating func manifest() throws(PluginContractError) -> PluginManifest {
        for key in document.keys.sorted() where !Self.keys.contains(key) {
            complain(key, "is unknown; known are \(Self.keys.sorted().joined(separator: ", "))")
        }
        checkProtocol()
        let kind = readKind()
        let manifest = PluginManifest(
            name: readName(), version: readVersion(), kind: kind, summary: readText("summary") ?? "", command: readCommand(),
            languages: readLanguages(), events: readEvents(for: kind), settings: readSettings(), limits: readLimits())
        guard problems.isEmpty else { throw .manifest(problems) }
        return manifest
    }

    // MARK: - Who it is

    private mutating func checkProtocol() {
        guard document["protocol"]?.integer != PluginManifest.protocolVersion else { return }
        complain("protocol", "must be \(PluginManifest.protocolVersion), the version this product speaks")
    }

    private mutating func readName() -> String {
        guard let name = readText("name"), !name.isEmpty else {
            complain("name", "is missing; write a short name such as \"recalls\"")
            return ""
        }
        if !Self.isName(name) {
            complain("name", "\"\(name.prefix(80))\" must be 1 to 64 lower case letters, digits and hyphens, a letter first")
        }
        return name
    }

    private mutating func readVersion() -> String {
        let version = readText("version") ?? ""
        let allowed = version.utf8.allSatisfy {
            Self.isLower($0) || Self.isDigit($0) || (65...90).contains($0) || [43, 45, 46].contains($0)
        }
        if version.isEmpty || version.utf8.count > 64 || !allowed {
            complain("version", "must be a version such as \"1.0.0\"")
        }
        return version
    }

    private mutating func readKind() -> PluginManifest.Kind {
        guard let text = readText("kind") else { return .extractor }
        guard let kind = PluginManifest.Kind(rawValue: text) else {
            complain("kind", "\"\(text.prefix(80))\" is unknown; write \"extractor\" or \"sink\"")
            return .extractor
        }
        return kind
    }

    private mutating func readCommand() -> [String] {
        let command = readTexts("command")
        if command.isEmpty { complain("command", "must be a list with the program first, such as [\"./recalls.py\"]") }
        if command.count > 64 || command.contains(where: { $0.isEmpty || $0.utf8.count > 4096 || $0.utf8.contains(0) }) {
            complain("command", "may have 64 words of 1 to 4096 bytes")
        }
        return command
    }

    private mutating func readLanguages() -> [String] {
        let languages = readTexts("languages")
        for language in languages where !((2...3).contains(language.utf8.count) && language.utf8.allSatisfy(Self.isLower)) {
            complain("languages", "\"\(language.prefix(80))\" must be a primary language subtag such as \"de\"")
        }
        return languages
    }

    // MARK: - What it reports

    private mutating func readEvents(for kind: PluginManifest.Kind) -> [String: EventSchema] {
        guard let value = document["events"] else {
            if kind == .extractor { complain("events", "is missing; name the types of event it reports, such as {\"deal\": {}}") }
            return [:]
        }
        guard let events = value.object, !events.isEmpty, events.count <= 64 else {
            complain("events", "must be an object of 1 to 64 types of event")
            return [:]
        }
        var schemas: [String: EventSchema] = [:]
        for type in events.keys.sorted() {
            var reader = EventSchemaReader(type: type, json: events[type] ?? .null)
            schemas[type] = reader.schema()
            problems += reader.problems
        }
        return schemas
    }

    private mutating func readSettings() -> SettingsSchema {
        guard let value = document["settings"] else { return SettingsSchema() }
        var reader = SettingsSchemaReader(json: value)
        let schema = reader.schema()
        problems += reader.problems
        return schema
    }

    // MARK: - What it may use

    private mutating func readLimits() -> PluginLimits {
        guard let value = document["limits"] else { return PluginLimits() }
        guard let limits = value.object else {
            complain("limits", "must be an object")
            return PluginLimits()
        }
        for key in limits.keys.sorted() where !["seconds", "memory_mb", "in_flight"].contains(key) {
            complain("limits.\(key)", "is unknown; known are in_flight, memory_mb, seconds")
        }
        let standard = PluginLimits()
        return PluginLimits(
            seconds: readLimit("seconds", limits, 0.01...600, standard.seconds),
            memoryMiB: Int(readLimit("memory_mb", limits, 8...65_536, Double(standard.memoryMiB))),
            inFlight: Int(readLimit("in_flight", limits, 1...256, Double(standard.inFlight))))
    }

    private mutating func readLimit(
        _ key: String, _ limits: [String: JSONValue], _ range: ClosedRange<Double>, _ standard: Double
    ) -> Double {
        guard let value = limits[key] else { return standard }
        guard let number = value.number, range.contains(number) else {
            complain(
                "limits.\(key)",
                "must be a number from \(JSONValue.number(range.lowerBound).line) to \(JSONValue.number(range.upperBound).line)")
            return standard
        }
        return number
    }

    // MARK: - Private

    private mutating func readText(_ key: String) -> String? {
        guard let value = document[key] else { return nil }
        if value.text == nil { complain(key, "must be a text, not \(value.kind)") }
        return value.text
    }

    private mutating func readTexts(_ key: String) -> [String] {
        guard let value = document[key] else { return [] }
        guard let list = value.list, list.allSatisfy({ $0.text != nil }) else {
            complain(key, "must be a list of texts")
            return []
        }
        return list.compactMap(\.text)
    }

    private mutating func complain(_ keyPath: String, _ message: String) {
        problems.append(ContractProblem(keyPath: keyPath, message: message))
    }

    static func isName(_ text: String) -> Bool {
        guard let first = text.utf8.first, isLower(first), text.utf8.count <= 64 else { return false }
        return text.utf8.allSatisfy { isLower($0) || isDigit($0) || $0 == UInt8(ascii: "-") }
    }

    private static func isLower(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }
    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
