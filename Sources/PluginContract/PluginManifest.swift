/// `plugin.json`: who a plugin is, how it is started, what it reports and what it may use.
public struct PluginManifest: Sendable, Hashable {
    /// Lower case letters, digits and hyphens; its identity in the database and in logs.
    public var name: String
    public var version: String
    public var kind: Kind
    public var summary: String
    /// Program and arguments; the program is relative to the manifest's folder.
    public var command: [String]
    /// Languages it reads; it is asked about articles in these, about all where it names none, and about those whose language nobody knows.
    public var languages: [String]
    /// What it reports, by type. Built-in types have the schema of the product.
    public var events: [String: EventSchema]
    public var settings: SettingsSchema
    public var limits: PluginLimits

    public init(
        name: String, version: String, kind: Kind = .extractor, summary: String = "", command: [String], languages: [String] = [],
        events: [String: EventSchema] = [:], settings: SettingsSchema = SettingsSchema(), limits: PluginLimits = PluginLimits()
    ) {
        self.name = name
        self.version = version
        self.kind = kind
        self.summary = summary
        self.command = command
        self.languages = languages
        self.events = events
        self.settings = settings
        self.limits = limits
    }

    /// Whether it is asked about articles in this language; nil where nobody knows it.
    public func reads(_ language: String?) -> Bool { Self.reads(language, among: languages) }

    /// The same where only the languages of a manifest are at hand.
    public static func reads(_ language: String?, among languages: [String]) -> Bool {
        guard let language, !languages.isEmpty else { return true }
        return languages.contains(language)
    }

    public enum Kind: String, Sendable, CaseIterable {
        /// Reads articles and reports events.
        case extractor
        /// Takes alerts somewhere.
        case sink
    }

    /// The version of the protocol that this product speaks.
    public static let protocolVersion = 1

    /// The largest `plugin.json` that is read.
    public static let largestSize = 256 * 1024

    /// Whether `text` can name a plugin: 1 to 64 lower case letters, digits and hyphens, a letter first.
    public static func isName(_ text: String) -> Bool { ManifestReader.isName(text) }

    /// Reads a manifest. Throws `PluginContractError.manifest` with all its problems.
    public static func read(_ bytes: some Collection<UInt8>) throws(PluginContractError) -> PluginManifest {
        guard bytes.count <= largestSize else {
            throw .manifest([ContractProblem(keyPath: "", message: "larger than 256 KiB")])
        }
        var reader = ManifestReader(try JSONValue.parse(bytes))
        return try reader.manifest()
    }
}

/// What a plugin may use.
public struct PluginLimits: Sendable, Hashable {
    /// Deadline for the oldest unanswered question.
    public var seconds: Double
    /// Memory for data, in MiB.
    public var memoryMiB: Int
    /// Questions kept open at once.
    public var inFlight: Int

    public init(seconds: Double = 2, memoryMiB: Int = 256, inFlight: Int = 16) {
        self.seconds = seconds
        self.memoryMiB = memoryMiB
        self.inFlight = inFlight
    }

    public var deadline: Duration { .seconds(seconds) }
}
