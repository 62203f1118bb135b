import Foundation
import Linguistics
import NewsModel
import Testing

/// Holds the finder to every row of the tables in `docs/money.md`.
@Suite struct MoneyGrammarTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let language: TextLanguage
        let words: String
        let meaning: String

        var testDescription: String { "\(language.rawValue) \(words)" }
    }

    @Test(arguments: rows)
    func aFormMeansWhatTheTableSays(_ row: Row) {
        #expect(Self.meaning(of: row.words, row.language) == row.meaning)
    }

    @Test func theTableHasEveryKindOfForm() {
        #expect(Self.rows.count > 100)
        #expect(Set(Self.rows.map(\.language)) == [.de, .en])
    }

    // MARK: - Private

    private static let rows: [Row] = {
        let page = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../docs/money.md")
        guard let text = try? String(contentsOf: page, encoding: .utf8) else { return [] }
        return text.split(separator: "\n").compactMap { line in
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            guard cells.count == 3, let language = TextLanguage(rawValue: cells[0]) else { return nil }
            return Row(language: language, words: cells[1], meaning: cells[2])
        }
    }()

    private static func meaning(of words: String, _ language: TextLanguage) -> String {
        let sums = MoneyFinder.sums(in: Document(title: "", body: words + ".", language: language))
        let other = Set(sums.flatMap(\.also))
        let told = sums.filter { !other.contains($0.money) }.map(meaning)
        return told.isEmpty ? "—" : told.joined(separator: ", ")
    }

    private static func meaning(_ sum: MoneyMention) -> String {
        var parts = ["\(plain(sum.money.value)) \(sum.money.currency)"]
        if sum.money.qualifier != .exact { parts.append(sum.money.qualifier.rawValue) }
        if let low = sum.money.min, let high = sum.money.max { parts.append("\(plain(low))…\(plain(high))") }
        if sum.unit != .whole { parts.append(sum.unit.rawValue) }
        return parts.joined(separator: " ") + sum.also.map { " = \(plain($0.value)) \($0.currency)" }.joined()
    }

    private static func plain(_ value: Double) -> String {
        value == value.rounded() ? String(Int(value)) : String(value)
    }
}
