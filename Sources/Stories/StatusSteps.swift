/// The steps a happening takes, and which of two reported ones counts.
enum StatusSteps {
    /// How far it is: rumored 0, planned 1, announced 2, completed or released 3, retired 4; nil for setbacks and plugins' own words.
    static func rank(_ status: String) -> Int? { ranks[status] }

    /// Whether `status` says that it will not happen, or not now.
    static func isSetback(_ status: String) -> Bool { setbacks.contains(status) }

    /// Whether nothing more is expected.
    static func isOver(_ status: String) -> Bool { ["completed", "cancelled", "withdrawn", "retired"].contains(status) }

    /// Whether a report that says `new` takes a story at `old` forward; a rumour retold after a denial or a decision does not.
    static func isStep(from old: String, to new: String) -> Bool {
        guard old != new else { return false }
        guard !isSetback(new) else { return old != "completed" || new == "cancelled" || new == "withdrawn" }
        guard let rank = rank(new) else { return true }
        if old == "cancelled" || old == "withdrawn" { return rank >= 3 }
        if isSetback(old) { return rank >= 2 }
        return rank > (self.rank(old) ?? -1)
    }

    // MARK: - Private

    private static let ranks = ["rumored": 0, "planned": 1, "announced": 2, "completed": 3, "released": 3, "retired": 4]
    private static let setbacks: Set<String> = ["denied", "cancelled", "withdrawn", "delayed"]
}
