import FoundationEssentials
import NewsModel

extension PublisherHints {
    /// The first moment from `date` on at which the publisher wants to be asked; `latest` ends the search.
    func allowed(from date: Date, until latest: Date) -> Date {
        guard !skippedHours.isEmpty || !skippedDays.isEmpty else { return date }
        var candidate = date
        while candidate < latest, isSkipped(candidate) {
            candidate = Date(timeIntervalSince1970: ((candidate.timeIntervalSince1970 / 3_600).rounded(.down) + 1) * 3_600)
        }
        return max(date, min(candidate, latest))
    }

    private func isSkipped(_ date: Date) -> Bool {
        let hours = Int((date.timeIntervalSince1970 / 3_600).rounded(.down))
        let days = (Double(hours) / 24).rounded(.down)
        // 1 January 1970 was a Thursday, day 4 of the week.
        let weekday = ((Int(days) + 3) % 7 + 7) % 7 + 1
        return skippedHours.contains(((hours % 24) + 24) % 24) || skippedDays.contains(weekday)
    }
}
