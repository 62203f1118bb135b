import FoundationEssentials
import NewsModel

/// One fact a line, its kind in the first letter: `w` watched since, `v` validated at, `l` lifetime, `s` schedule, `a` an answer (time, status or 0, items, new
/// items, outcome), `r` the rest as JSON. Times are milliseconds.
extension FeedMemory {
    /// - Throws: `StorageError.unwritable` where the rest has no JSON.
    func lines(feed: String) throws(StorageError) -> String {
        var text = ""
        if let watchedSince { text += "w \(watchedSince.milliseconds)\n" }
        if let validatedAt { text += "v \(validatedAt.milliseconds)\n" }
        if let lifetime { text += "l \(lifetime.components.seconds) \(lifetime.components.attoseconds)\n" }
        if let schedule { text += "s \(schedule.rawValue)\n" }
        for answer in answers {
            text += "a \(answer.at.milliseconds) \(answer.status ?? 0) \(answer.items) \(answer.newItems) \(answer.outcome)\n"
        }
        if rest != Rest() { text += "r \(try StoredJSON.text(rest, table: "feed", id: feed))\n" }
        return text
    }

    init(lines text: String, feed: String) throws(StorageError) {
        self.init()
        for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
            var fields = LineFields(line.dropFirst())
            guard try take(kind: line[line.startIndex], &fields, feed: feed) else {
                throw .unreadable(table: "feed", id: feed, cause: "broken memory")
            }
        }
    }

    // MARK: - Private

    /// - Returns: whether the line is one that is written.
    private mutating func take(kind: UInt8, _ fields: inout LineFields, feed: String) throws(StorageError) -> Bool {
        switch kind {
        case UInt8(ascii: "w"):
            watchedSince = fields.date()
            return watchedSince != nil
        case UInt8(ascii: "v"):
            validatedAt = fields.date()
            return validatedAt != nil
        case UInt8(ascii: "l"):
            guard let seconds = fields.number(), let attoseconds = fields.number() else { return false }
            lifetime = Duration(secondsComponent: seconds, attosecondsComponent: attoseconds)
        case UInt8(ascii: "s"):
            schedule = ScheduleReason(rawValue: fields.text())
            return schedule != nil
        case UInt8(ascii: "a"):
            guard let at = fields.date(), let status = fields.number(), let items = fields.number(), let newItems = fields.number() else {
                return false
            }
            answers.append(
                AnswerNote(
                    at: at, outcome: fields.text(), status: status == 0 ? nil : Int(status), items: Int(items), newItems: Int(newItems)))
        case UInt8(ascii: "r"): rest = try StoredJSON.value(fields.text(), table: "feed", id: feed)
        default: return false
        }
        return true
    }
}

/// What stands in a line, field by field, each behind a blank.
private struct LineFields {
    private var rest: Substring.UTF8View

    init(_ rest: Substring.UTF8View) {
        self.rest = rest
    }

    /// A whole number; nil where there is none or it is too large.
    mutating func number() -> Int64? {
        rest.removeFirst(rest.first == UInt8(ascii: " ") ? 1 : 0)
        let field = rest.prefix { $0 != UInt8(ascii: " ") }
        rest = rest[field.endIndex...]
        return Int64(Substring(field))
    }

    mutating func date() -> Date? { number().map(Date.init(milliseconds:)) }

    /// All that is left.
    func text() -> String { String(Substring(rest.dropFirst())) }
}
