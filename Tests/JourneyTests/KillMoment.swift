/// A moment inside a commit at which the daemon is killed.
struct KillMoment: Sendable, CustomStringConvertible {
    /// The kinds of commit, by the SQL that only they execute.
    enum Kind: String, CaseIterable {
        case fetch = "INSERT_INTO_item"
        case extraction = "UPDATE_extraction"
        case attempt = "UPDATE_delivery_SET_body"
        case mark = "UPDATE_delivery_SET_state"
    }

    let kind: Kind
    /// In which commit of this kind, from 1.
    let commit: Int
    /// After how many of its writes; with more than it has, right after it.
    let write: Int

    /// The value of `NEWSHOUND_KILL`.
    var description: String { "\(kind.rawValue):\(commit):\(write)" }

    /// Five moments of each kind, kinds taking turns: before the first write, three within, and after the last.
    static let all: [KillMoment] = {
        var random = SeededNumbers(seed: 20_260_901)
        let writes = [
            0, Int.random(in: 1...3, using: &random), Int.random(in: 4...9, using: &random), Int.random(in: 10...20, using: &random),
            10_000,
        ]
        return writes.flatMap { write in
            Kind.allCases.map { KillMoment(kind: $0, commit: .random(in: 1...4, using: &random), write: write) }
        }
    }()
}

/// The same numbers at each run (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
