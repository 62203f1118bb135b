/// A person's move after merging: reported, or not and why.
struct MoveCandidate {
    var move: Move
    /// 0…1
    var confidence: Double
    var dropped: String?
}
