/// The state of one run of a plugin's program.
struct Conversation {
    /// Whether `initialize` has been sent.
    var hasIntroducedItself = false
    /// Whether `initialize` has been answered.
    var isReady = false
    /// Whether no more questions follow.
    var isClosing = false
    /// When the oldest open question is overdue.
    var deadline: ContinuousClock.Instant?
    /// Since when it has been waited for.
    var waitingSince: ContinuousClock.Instant?
    /// The writer, waiting for something to write.
    var writer: CheckedContinuation<Void, Never>?
    /// The sleep until the next look at the deadline; cancelling it brings that look forward.
    var watch: Task<Void, Never>?
    let process: Int32
}
