import Glibc

/// Writing to a child that has closed its input must be an error of that write, not the end of this process.
enum BrokenPipes {
    /// Children get the signal's default back when they are started.
    static let areIgnored: Void = { _ = signal(SIGPIPE, SIG_IGN) }()
}
