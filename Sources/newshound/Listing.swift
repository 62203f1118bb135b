import Foundation

/// Prints rows as an aligned table, or as JSON Lines.
struct Listing<Row: Encodable>: Sendable {
    struct Column: Sendable {
        let heading: String
        let text: @Sendable (Row) -> String

        init(_ heading: String, _ text: @escaping @Sendable (Row) -> String) {
            self.heading = heading
            self.text = text
        }
    }

    let columns: [Column]

    func print(_ rows: [Row], as options: ListOptions) {
        if options.json {
            for row in rows { Output.line(JSONLine.text(row)) }
        } else {
            table(rows).forEach(Output.line)
            if rows.isEmpty, Output.isTerminal { Output.error("nothing to show") }
        }
    }

    // MARK: - Private

    private func table(_ rows: [Row]) -> [String] {
        let cells = rows.map { row in columns.map { Shown.line($0.text(row)) } }
        let widths = columns.indices.map { index in (cells.map { $0[index].count } + [columns[index].heading.count]).max() ?? 0 }
        let heading = Self.aligned(columns.map(\.heading), widths)
        return [Output.isTerminal ? "\u{1B}[1m\(heading)\u{1B}[0m" : heading] + cells.map { Self.aligned($0, widths) }
    }

    private static func aligned(_ cells: [String], _ widths: [Int]) -> String {
        let padded = zip(cells, widths).map { cell, width in cell + String(repeating: " ", count: width - cell.count) }
        return padded.joined(separator: "  ").trimmingCharacters(in: .whitespaces)
    }
}

/// Values as tables show them.
enum Shown {
    /// One line without control characters, so that no article can steer a terminal.
    static func line(_ text: String, limit: Int = 100) -> String {
        let plain = String(String.UnicodeScalarView(text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
        return plain.count > limit ? plain.prefix(limit - 1) + "…" : plain
    }

    /// A web address whose password, or whose name where that is all there is, nobody can read.
    static func address(_ address: String) -> String {
        guard let range = credentials(of: address) else { return address }
        let name = address[range].firstIndex(of: ":").map { address[range.lowerBound...$0] } ?? ""
        return address.replacingCharacters(in: range, with: name + "•••")
    }

    /// A web address without name and password.
    static func withoutCredentials(_ address: String) -> String {
        guard let range = credentials(of: address) else { return address }
        return address.replacingCharacters(in: range.lowerBound..<address.index(after: range.upperBound), with: "")
    }

    /// What stands before the `@`.
    private static func credentials(of address: String) -> Range<String.Index>? {
        guard let scheme = address.range(of: "://") else { return nil }
        let authority = address[scheme.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        return authority.lastIndex(of: "@").map { scheme.upperBound..<$0 }
    }

    /// `1 article`, `2 articles`.
    static func counted(_ number: Int, _ noun: String, plural: String? = nil) -> String {
        "\(number) \(number == 1 ? noun : plural ?? noun + "s")"
    }

    /// In the local time zone, to the minute.
    static func time(_ date: Date?) -> String {
        guard let date else { return "–" }
        return date.formatted(
            Date.VerbatimFormatStyle(
                format: """
                    \(year: .defaultDigits)-\(month: .twoDigits)-\(day: .twoDigits) \
                    \(hour: .twoDigits(clock: .twentyFourHour, hourCycle: .zeroBased)):\(minute: .twoDigits)
                    """, locale: Locale(identifier: "en_US_POSIX"), timeZone: .current, calendar: Calendar(identifier: .gregorian)))
    }
}
