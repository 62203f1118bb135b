/// A plugin's standard error as log lines: levels read, lengths bounded, floods cut.
struct LogCopier {
    private let rate: LogRate
    private var pending: [UInt8] = []
    private var windowEnd: ContinuousClock.Instant?
    private var linesInWindow = 0
    private var leftOut = 0

    private static let longestLine = 1000

    init(rate: LogRate) {
        self.rate = rate
    }

    /// The log lines that `bytes` complete.
    mutating func lines(completedBy bytes: [UInt8], at now: ContinuousClock.Instant) -> [PluginLogLine] {
        var lines: [PluginLogLine] = []
        var rest = bytes[...]
        while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
            keep(rest[..<end])
            lines += finishLine(at: now)
            rest = rest[(end + 1)...]
        }
        keep(rest)
        return lines
    }

    /// What is left when the stream ends.
    mutating func lastLines(at now: ContinuousClock.Instant) -> [PluginLogLine] {
        finishLine(at: now) + leftOutLine()
    }

    // MARK: - Private

    private mutating func keep(_ bytes: ArraySlice<UInt8>) {
        pending += bytes.prefix(max(0, Self.longestLine - pending.count))
    }

    private mutating func finishLine(at now: ContinuousClock.Instant) -> [PluginLogLine] {
        defer { pending.removeAll(keepingCapacity: true) }
        guard !pending.isEmpty else { return [] }
        var lines: [PluginLogLine] = []
        if windowEnd.map({ now >= $0 }) ?? true {
            lines += leftOutLine()
            windowEnd = now + rate.window
            linesInWindow = 0
        }
        linesInWindow += 1
        guard linesInWindow <= rate.lines else {
            leftOut += 1
            return lines
        }
        return lines + [PluginLogLine(reading: pending)]
    }

    private mutating func leftOutLine() -> [PluginLogLine] {
        defer { leftOut = 0 }
        return leftOut == 0 ? [] : [PluginLogLine(level: .warning, text: "\(leftOut) further log lines left out")]
    }
}

/// How many log lines a plugin may write.
public struct LogRate: Sendable, Hashable {
    public var lines: Int
    public var window: Duration

    public init(lines: Int = 50, window: Duration = .seconds(10)) {
        self.lines = lines
        self.window = window
    }
}

/// A line of a plugin's standard error.
public struct PluginLogLine: Sendable, Hashable {
    public var level: Level
    /// Without its level, control characters replaced.
    public var text: String

    public init(level: Level, text: String) {
        self.level = level
        self.text = text
    }

    public enum Level: String, Sendable, CaseIterable {
        case error, warning, info, debug
    }

    init(reading bytes: [UInt8]) {
        let text = String(String.UnicodeScalarView(String(decoding: bytes, as: UTF8.self).unicodeScalars.map(Self.printable)))
        let level = Level.allCases.first { text.lowercased().hasPrefix($0.rawValue + ":") }
        let words = level.map { text.dropFirst($0.rawValue.count + 1) } ?? text[...]
        self.init(level: level ?? .info, text: String(words.drop { $0 == " " }))
    }

    private static func printable(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        scalar.properties.generalCategory == .control ? " " : scalar
    }
}
