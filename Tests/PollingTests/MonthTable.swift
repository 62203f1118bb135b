import Foundation
import NewsModel
import Polling

/// What stands above the line of a simulated month.
///
///     Any text.
///     settings outage-window 1m
///     feed wire every 2h host a.example
///         0d   items 1h, window 30
///         3d   503, retry-after 2h
///     for 10d
struct MonthTable {
    var settings = PollingSettings()
    var feeds: [FeedScript] = []
    var length: TimeInterval = 0

    struct Unreadable: Error {
        var line: String
    }

    init(_ text: String) throws {
        settings.jitter = 0
        for line in text.split(separator: "\n").map(String.init) {
            let words = line.split(separator: " ").map(String.init)
            switch words.first {
            case "feed": feeds.append(try Self.feed(words, line))
            case "for": length = try Self.seconds(words.last ?? "", line)
            case let word? where line.hasPrefix("    ") && word.last == "d":
                guard !feeds.isEmpty else { throw Unreadable(line: line) }
                feeds[feeds.count - 1].phases.append(try Self.phase(words, line))
            default: continue
            }
        }
    }

    // MARK: - Private

    private static func feed(_ words: [String], _ line: String) throws -> FeedScript {
        guard words.count > 1 else { throw Unreadable(line: line) }
        var feed = Feed(name: words[1], address: "https://\(words[1]).example/feed")
        for (key, value) in zip(words.dropFirst(2), words.dropFirst(3) + [""]) {
            switch key {
            case "every": feed.every = .seconds(try seconds(value, line))
            case "host": feed.hostGroup = value
            case "urgent": feed.urgent = true
            default: continue
            }
        }
        return FeedScript(feed: feed)
    }

    private static func phase(_ words: [String], _ line: String) throws -> FeedScript.Phase {
        var phase = FeedScript.Phase(from: Month.start + (try seconds(words[0], line)))
        for wish in words.dropFirst().joined(separator: " ").components(separatedBy: ", ") {
            let parts = wish.split(separator: " ").map(String.init)
            let value = parts.count > 1 ? parts[1] : ""
            switch parts.first {
            case "items": phase.gap = try seconds(value, line)
            case "window": phase.window = Int(value) ?? 20
            case "silent": phase.gap = nil
            case "unreachable": phase.isUnreachable = true
            case "plain": phase.hasValidators = false
            case "renamed": phase.edition = parts.dropFirst().joined()
            case "moved": phase.movedTo = value
            case "max-age": phase.lifetime = .seconds(try seconds(value, line))
            case "ttl": phase.hints.interval = .seconds(try seconds(value, line))
            case "skip-hours": phase.hints.skippedHours = Set(parts.dropFirst().compactMap { Int($0) })
            case "retry-after": phase.retryAfter = .seconds(try seconds(value, line))
            case let status? where Int(status) != nil: phase.status = Int(status)
            default: throw Unreadable(line: line)
            }
        }
        return phase
    }

    private static func seconds(_ text: String, _ line: String) throws -> TimeInterval {
        let units: [Character: TimeInterval] = ["s": 1, "m": 60, "h": 3_600, "d": 86_400]
        guard let unit = text.last.flatMap({ units[$0] }), let number = Double(text.dropLast()) else { throw Unreadable(line: line) }
        return number * unit
    }
}

/// A feed, and how its server answers over time.
struct FeedScript {
    var feed: Feed
    var phases: [Phase] = []

    struct Phase {
        var from: Date
        /// Time between two items; nil where none is published.
        var gap: TimeInterval?
        /// Items of a document.
        var window = 20
        var hasValidators = true
        /// Part of all ids.
        var edition = ""
        var movedTo: String?
        var lifetime: Duration?
        var hints = PublisherHints()
        var status: Int?
        var retryAfter: Duration?
        var isUnreachable = false
    }

    func phase(at now: Date) -> Phase { phases.last { $0.from <= now } ?? Phase(from: now) }

    /// When the last `window` items were published, oldest first: those of the month, and before it as many as a document holds.
    func document(at now: Date) -> [Date] {
        guard let first = phases.first else { return [] }
        var (dates, end): ([Date], Date) = ([], now)
        for phase in phases.reversed() where phase.from <= now {
            dates += phase.published(until: end, atMost: first.window)
            end = phase.from - 1
        }
        dates += (1...first.window).map { first.from - Double($0) * (first.gap ?? 3_600) }
        return dates.prefix(self.phase(at: now).window).reversed()
    }
}

extension FeedScript.Phase {
    /// Newest first.
    fileprivate func published(until end: Date, atMost count: Int) -> [Date] {
        guard let gap, end >= from else { return [] }
        let last = Int(end.timeIntervalSince(from) / gap)
        return stride(from: last, through: max(0, last - count), by: -1).map { from + Double($0) * gap }
    }
}
