import Foundation
import NewsModel
import Polling

/// Requests as one reads them: those of a feed that follow each other for the same reason in the same health are one line.
struct RequestLog {
    private let start: Date
    private var entries: [Entry] = []
    private var open: [String: Int] = [:]

    init(start: Date) {
        self.start = start
    }

    private enum Entry {
        case run(Run)
        case notice(String)
    }

    private struct Run {
        let feed: String
        let first: Date
        var last: Date
        var pause: TimeInterval
        var outcomes: [(word: String, count: Int)]
        var pauses: ClosedRange<TimeInterval>
        let reason: String
        let health: String

        /// Idle feeds are asked less often step by step, and held ones later than they were to be: both begin a line.
        func continues(at now: Date, _ pause: TimeInterval, _ reason: String, _ health: String) -> Bool {
            reason == self.reason && health == self.health && now < last + self.pause + 60 && (reason != "idle" || pause == self.pause)
        }
    }

    mutating func add(_ feed: String, _ outcome: String, _ state: FeedState, at now: Date) {
        let pause = (state.nextFetch.timeIntervalSince(now)).rounded()
        let (reason, health) = (state.schedule?.rawValue ?? "–", state.health.rawValue)
        if let index = open[feed], case .run(var run) = entries[index], run.continues(at: now, pause, reason, health) {
            run.last = now
            run.pause = pause
            run.pauses = min(run.pauses.lowerBound, pause)...max(run.pauses.upperBound, pause)
            if let place = run.outcomes.firstIndex(where: { $0.word == outcome }) {
                run.outcomes[place].count += 1
            } else {
                run.outcomes.append((outcome, 1))
            }
            entries[index] = .run(run)
            return
        }
        open[feed] = entries.count
        entries.append(
            .run(
                Run(
                    feed: feed, first: now, last: now, pause: pause, outcomes: [(outcome, 1)], pauses: pause...pause, reason: reason,
                    health: health)))
    }

    mutating func tell(_ notice: Notice, at now: Date) {
        let shown = ["from", "to", "every", "items", "count", "feeds", "status", "since", "was"].compactMap { key in
            notice.details[key].map { "\(key) \(moment($0))" }
        }
        entries.append(.notice("\(time(now)) ! \(notice.reason) \(notice.subject)" + shown.map { ", \($0)" }.joined()))
        // Requests after a notice are a new line, so that the order can be read.
        open = [:]
    }

    var text: String {
        entries.map { entry in
            switch entry {
            case .notice(let line): line
            case .run(let run): line(run)
            }
        }.joined(separator: "\n")
    }

    // MARK: - Private

    private func line(_ run: Run) -> String {
        let count = run.outcomes.map(\.count).reduce(0, +)
        let times = count == 1 ? time(run.first) : "\(time(run.first)) – \(time(run.last))"
        let outcomes = run.outcomes.map { $0.count == 1 ? $0.word : "\($0.count) \($0.word)" }.joined(separator: ", ")
        let pauses =
            run.pauses.lowerBound == run.pauses.upperBound
            ? span(run.pauses.lowerBound) : "\(span(run.pauses.lowerBound)) to \(span(run.pauses.upperBound))"
        return "\(times) \(run.feed): \(outcomes); \(count == 1 ? "next after" : "every") \(pauses): \(run.reason); \(run.health)"
    }

    /// `d03 14:05`, with seconds where there are some.
    private func time(_ date: Date) -> String {
        let seconds = Int(date.timeIntervalSince(start).rounded())
        let rest = seconds % 86_400
        let clock =
            String(format: "%02d:%02d", rest / 3_600, rest % 3_600 / 60) + (rest % 60 == 0 ? "" : String(format: ":%02d", rest % 60))
        return String(format: "d%02d ", seconds / 86_400) + clock
    }

    private func span(_ seconds: TimeInterval) -> String {
        switch seconds {
        case ..<120: "\(Int(seconds)) s"
        case ..<7_200: "\(Int(seconds / 60)) min"
        case ..<172_800: String(format: "%.1f h", seconds / 3_600).replacingOccurrences(of: ".0 ", with: " ")
        default: String(format: "%.1f d", seconds / 86_400).replacingOccurrences(of: ".0 ", with: " ")
        }
    }

    private func moment(_ text: String) -> String { (try? Date(text, strategy: .iso8601)).map(time) ?? text }
}
