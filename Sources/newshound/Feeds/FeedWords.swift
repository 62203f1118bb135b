import Foundation
import NewsModel
import Storage

/// What the polling of a feed is in words.
enum FeedWords {
    /// `45 s`, `20 min`, `6 h`, `7 d`; the largest unit that is not too coarse.
    static func span(_ seconds: Double) -> String {
        let seconds = max(0, min(seconds, 1e12))
        switch seconds {
        case ..<120: return "\(Int(seconds)) s"
        case ..<7_200: return "\(Int(seconds / 60)) min"
        case ..<172_800: return "\(number(seconds / 3_600)) h"
        default: return "\(number(seconds / 86_400)) d"
        }
    }

    /// `in 20 min`, `due for 3 h`.
    static func distance(_ date: Date, _ now: Date) -> String {
        let seconds = date.timeIntervalSince(now)
        if abs(seconds) < 1 { return "due now" }
        return seconds > 0 ? "in \(span(seconds))" : "due for \(span(-seconds))"
    }

    static func reason(_ reason: ScheduleReason, _ state: FeedOverview, _ detail: FeedDetail?, every: Duration?, at now: Date) -> String {
        switch reason {
        case .adaptive: "half the median gap between its last \((detail?.recentItems ?? []).count) items, within min and max"
        case .initial: "fewer than five of its items are known"
        case .idle: "no new item for \(span(now.timeIntervalSince((detail?.recentItems ?? []).first ?? state.lastNewItem ?? now)))"
        case .configured: "every: \(every.map { span($0 / .seconds(1)) } ?? "as configured")"
        case .urgent: "marked urgent"
        case .unconditional: "it gives neither validators nor 304"
        case .shortened: "items were lost between two requests"
        case .lifetime: "the publisher's max-age or Expires"
        case .ttl: "the publisher's ttl or sy: interval"
        case .skipped: "the publisher's skipHours or skipDays"
        case .backoff: "a pause that doubles with each failure, varied at random"
        case .held: "the host asked to be left alone"
        case .refused: "refused (401, 403)"
        case .missing: "not found (404)"
        case .gone: "gone for good (410), asked weekly"
        case .outage: "put off while hardly any server could be reached"
        }
    }

    static func wishes(_ hints: PublishersWishes) -> String {
        var parts: [String] = []
        if let age = hints.maxAge { parts.append("max-age \(span(age))") }
        if let ttl = hints.ttl { parts.append("ttl \(span(ttl))") }
        if !hints.skippedHours.isEmpty { parts.append("skipHours \(hints.skippedHours.map(String.init).joined(separator: " ")) UTC") }
        if !hints.skippedDays.isEmpty { parts.append("skipDays \(hints.skippedDays.map(day).joined(separator: " "))") }
        return parts.isEmpty ? "says nothing about how often to ask" : "asks for " + parts.joined(separator: ", ")
    }

    static func validators(_ state: FeedDetail) -> String {
        let parts = [
            state.validators.entityTag.map { "ETag \($0)" }, state.validators.lastModified.map { "Last-Modified \($0)" },
        ].compactMap(\.self)
        guard !parts.isEmpty else { return "none" }
        let since = state.validatedAt.map { "; sent back until \(Shown.time($0.addingTimeInterval(30 * 86_400)))" } ?? ""
        return parts.joined(separator: ", ") + since
    }

    static func host(_ host: String, neighbours: [String], hold: HostHold?, at now: Date) -> String {
        var parts = [host.isEmpty ? "–" : host]
        if !neighbours.isEmpty {
            let names = neighbours.prefix(5).joined(separator: ", ") + (neighbours.count > 5 ? " …" : "")
            parts.append("shared with \(Shown.counted(neighbours.count, "feed")) (\(names))")
        }
        if let hold {
            let state = hold.until > now ? "left alone until" : "was left alone until"
            parts.append(
                "\(state) \(Shown.time(hold.until)) (\(hold.reason.replacingOccurrences(of: "_", with: " "))\(hold.refusals > 1 ? ", \(hold.refusals) times in a row" : ""))"
            )
        }
        return parts.joined(separator: "; ")
    }

    static func answer(_ note: AnswerNote) -> String {
        let status = note.status.map { "\($0) " } ?? ""
        let outcome =
            switch note.outcome {
            case "read": "\(Shown.counted(note.items, "item")), \(note.newItems) new"
            case "unchanged": note.status == 304 ? "not modified" : "the same document"
            case "undone": "hardly any server could be reached: the failures before do not count"
            case let failure where failure.hasPrefix("http_"): "refused or failed"
            case let failure: failure.replacingOccurrences(of: "_", with: " ")
            }
        return "\(Shown.time(note.at))  \(status)\(outcome)"
    }

    static func times(_ count: Int) -> String { count == 1 ? "once" : "\(count) times" }

    // MARK: - Private

    private static func number(_ value: Double) -> String {
        let tenths = (value * 10).rounded() / 10
        return tenths == tenths.rounded() ? String(Int(tenths)) : String(tenths)
    }

    private static func day(_ number: Int) -> String {
        let names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        return (1...7).contains(number) ? names[number - 1] : String(number)
    }
}
