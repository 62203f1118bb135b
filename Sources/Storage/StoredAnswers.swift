import FoundationEssentials
import NewsModel

/// What the last requests for a feed came to, in a column: one a line, newest first, each its time in milliseconds, status or 0, items, new
/// items and outcome.
///
/// Nothing but people reads it, so a new line is put before the old ones without a look at them; the last one may be cut off.
enum StoredAnswers {
    /// How many are told.
    static let most = 10
    /// How many characters are kept: so many lines of the longest kind.
    static let length = 48 * most

    static func line(_ note: AnswerNote) -> FieldWriter {
        var fields = FieldWriter(capacity: 48)
        for number in [note.at.milliseconds, Int64(note.status ?? 0), Int64(note.items), Int64(note.newItems)] {
            fields.add(number)
            fields.add(" ")
        }
        fields.add(note.outcome)
        fields.add("\n")
        return fields
    }

    /// The last answers, newest first; what is no whole line ends them.
    static func read(_ text: String) -> [AnswerNote] {
        var text = text
        return text.withUTF8 { bytes in
            let end = bytes.lastIndex(of: UInt8(ascii: "\n")) ?? 0
            var fields = FieldReader(UnsafeBufferPointer(rebasing: bytes[..<end]))
            var answers: [AnswerNote] = []
            while answers.count < most, !fields.isAtEnd, let answer = fields.answer() { answers.append(answer) }
            return answers
        }
    }
}

extension FieldReader {
    fileprivate mutating func answer() -> AnswerNote? {
        guard let at = date(), skip(" "), let status = number(), skip(" "), let items = number(), skip(" "), let newItems = number(),
            skip(" ")
        else { return nil }
        return AnswerNote(
            at: at, outcome: text(upTo: "\n"), status: status == 0 ? nil : Int(clamping: status), items: Int(clamping: items),
            newItems: Int(clamping: newItems))
    }
}
