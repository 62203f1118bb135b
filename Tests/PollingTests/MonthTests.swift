import Foundation
import Testing

/// Simulated weeks and months: each file of `Months` names feeds and their answers above the line, and below it when they are asked, and why.
///
/// A file without a line is written to the end; that fails the test once, so that someone reads what was written.
@Suite struct MonthTests {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Months")
    static let files = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).filter { $0.hasSuffix(".txt") }.sorted()

    @Test func monthsAreThere() {
        #expect(!Self.files.isEmpty)
    }

    @Test(arguments: files) func feedsAreAskedAsWritten(file: String) throws {
        let url = Self.folder.appending(path: file)
        let text = try String(contentsOf: url, encoding: .utf8)
        let parts = text.components(separatedBy: "\n---\n")
        var month = try Month(parts[0])
        let actual = month.run()
        guard parts.count == 2 else {
            try (parts[0].trimmingCharacters(in: .newlines) + "\n---\n" + actual + "\n").write(to: url, atomically: true, encoding: .utf8)
            Issue.record("\(file) was written; read it, and run the test again")
            return
        }
        #expect(actual == parts[1].trimmingCharacters(in: .newlines))
    }
}
