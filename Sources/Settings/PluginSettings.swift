/// Which plugins read the articles.
public struct PluginSettings: Sendable, Hashable {
    /// Names of the extractors that come with Newshound.
    public static let bundledNames = ["deals", "exec-moves", "model-launches"]

    /// Further folders in which plugin folders are looked for.
    public var paths: [String]
    /// Plugins that run besides the bundled ones, or bundled ones with other settings or limits.
    public var use: [PluginUse]
    /// Those of `bundledNames` that run.
    public var bundled: [String]

    public init(paths: [String] = [], use: [PluginUse] = [], bundled: [String] = PluginSettings.bundledNames) {
        self.paths = paths
        self.use = use
        self.bundled = bundled
    }
}

/// One plugin that the configuration names.
public struct PluginUse: Sendable, Hashable {
    public var name: String
    /// A JSON object as text.
    public var settings: String
    public var limits: PluginLimitOverrides

    public init(name: String, settings: String = "{}", limits: PluginLimitOverrides = PluginLimitOverrides()) {
        self.name = name
        self.settings = settings
        self.limits = limits
    }
}

/// Limits that replace those of a plugin's manifest; nil keeps the manifest's.
public struct PluginLimitOverrides: Sendable, Hashable {
    /// For the oldest unanswered article.
    public var seconds: Double?
    public var memoryMegabytes: Int?
    public var inFlight: Int?

    public init(seconds: Double? = nil, memoryMegabytes: Int? = nil, inFlight: Int? = nil) {
        self.seconds = seconds
        self.memoryMegabytes = memoryMegabytes
        self.inFlight = inFlight
    }
}
