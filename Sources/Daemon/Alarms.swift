import FoundationEssentials

/// When a loop will be woken anyway: most waits need no timer of their own.
struct Alarms {
    /// Those still to come, latest first.
    private var dates: [Date] = []

    /// Whether one has to be set so that the loop wakes by `date`; it counts as set from here on.
    mutating func mustSet(_ date: Date, at now: Date) -> Bool {
        while let next = dates.last, next <= now { dates.removeLast() }
        if let next = dates.last, next <= date { return false }
        dates.append(date)
        return true
    }
}
