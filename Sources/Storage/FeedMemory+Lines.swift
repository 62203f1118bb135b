import FoundationEssentials
import NewsModel

/// One fact a line, its kind in the first letter: `w` watched since, `v` validated at, `l` lifetime, `s` schedule, `r` the rest as JSON. Times are
/// milliseconds.
extension FeedMemory {
    /// - Throws: `StorageError.unwritable` where the rest has no JSON.
    func lines(feed: String) throws(StorageError) -> FieldWriter {
        var fields = FieldWriter(capacity: 96)
        if let watchedSince { fields.addLine("w ", watchedSince) }
        if let validatedAt { fields.addLine("v ", validatedAt) }
        if let lifetime { fields.addLine("l ", lifetime) }
        if let schedule { fields.addLine("s ", schedule.rawValue) }
        if rest != Rest() { fields.addLine("r ", try StoredJSON.text(rest, table: "feed", id: feed)) }
        return fields
    }

    init(lines text: String, feed: String) throws(StorageError) {
        self.init()
        var (text, restText) = (text, String?.none)
        guard text.withUTF8({ take(FieldReader($0), rest: &restText) }) else {
            throw .unreadable(table: "feed", id: feed, cause: "broken memory")
        }
        if let restText { rest = try StoredJSON.value(restText, table: "feed", id: feed) }
    }

    // MARK: - Private

    /// - Returns: whether all lines are such as are written.
    private mutating func take(_ fields: FieldReader, rest: inout String?) -> Bool {
        var fields = fields
        while let kind = fields.byte() {
            guard fields.skip(" "), take(kind, &fields, rest: &rest) else { return false }
        }
        return true
    }

    private mutating func take(_ kind: UInt8, _ fields: inout FieldReader, rest: inout String?) -> Bool {
        switch kind {
        case UInt8(ascii: "w"):
            watchedSince = fields.date()
            return watchedSince != nil && fields.isLineOver()
        case UInt8(ascii: "v"):
            validatedAt = fields.date()
            return validatedAt != nil && fields.isLineOver()
        case UInt8(ascii: "l"):
            lifetime = fields.duration()
            return lifetime != nil && fields.isLineOver()
        case UInt8(ascii: "s"):
            schedule = ScheduleReason(rawValue: fields.line())
            return schedule != nil
        case UInt8(ascii: "r"): rest = fields.line()
        default: return false
        }
        return true
    }
}

extension FieldWriter {
    fileprivate mutating func addLine(_ kind: String, _ text: String) {
        add(kind)
        add(text)
        add("\n")
    }

    fileprivate mutating func addLine(_ kind: String, _ date: Date) {
        add(kind)
        add(date.milliseconds)
        add("\n")
    }

    fileprivate mutating func addLine(_ kind: String, _ duration: Duration) {
        add(kind)
        add(duration.components.seconds)
        add(" ")
        add(duration.components.attoseconds)
        add("\n")
    }
}

extension FieldReader {
    fileprivate mutating func line() -> String { text(upTo: "\n") }

    fileprivate mutating func isLineOver() -> Bool { skip("\n") || isAtEnd }

    fileprivate mutating func duration() -> Duration? {
        guard let seconds = number(), skip(" "), let attoseconds = number() else { return nil }
        return Duration(secondsComponent: seconds, attosecondsComponent: attoseconds)
    }
}
