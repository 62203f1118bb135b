import Glibc

/// The processes of one child: itself and what it started.
///
/// Valid while the child is not reaped; until then its number cannot be given to another process.
struct ProcessGroup: Sendable {
    let leader: pid_t

    /// SIGTERM, `grace` to end, then SIGKILL for whoever of the group is left; a cancelled task goes through with it too.
    func end(grace: Duration) async {
        await Task {
            signal(SIGTERM)
            await waitForLeader(upTo: grace)
            signal(SIGKILL)
            await waitForLeader(upTo: .seconds(10))
        }.value
    }

    /// Waits until the child itself has ended, `limit` has passed, or the task is cancelled.
    func waitForLeader(upTo limit: Duration) async {
        let clock = ContinuousClock()
        let end = clock.now + limit
        var pause = Duration.milliseconds(1)
        while !leaderHasEnded, clock.now < end, (try? await clock.sleep(for: pause)) != nil {
            pause = min(pause * 2, .milliseconds(40))
        }
    }

    var leaderHasEnded: Bool {
        var status = siginfo_t()
        let result = waitid(P_PID, id_t(leader), &status, WEXITED | WNOHANG | WNOWAIT)
        return result != 0 || status.si_signo == SIGCHLD
    }

    private func signal(_ number: Int32) {
        _ = kill(-leader, number)
    }
}
