import PlainText
import Testing

@Suite struct PatternTests {
    @Test func aPatternFindsItsGroups() throws {
        let text = "für 14,3 Milliarden"
        let match = try #require(try Pattern(#"(\d+),(\d+)( x)?"#).firstMatch(in: text))
        #expect(match.text(0, in: text) == "14,3")
        #expect(match.text(2, in: text) == "3")
        #expect(match.text(3, in: text) == nil)
    }

    @Test func matchesDoNotOverlapAndEmptyOnesEnd() throws {
        #expect(try Pattern("a").matches(in: "banana").map(\.range) == [1..<2, 3..<4, 5..<6])
        #expect(try Pattern("x*").matches(in: "äö").count == 3)
        #expect(try Pattern("a").matches(in: "aaaa", limit: 2).count == 2)
    }

    @Test func caseCanBeIgnoredBeyondASCII() throws {
        #expect(try Pattern("bräu", options: .caseless).isFound(in: "BRÄU"))
        #expect(try !Pattern("bräu").isFound(in: "BRÄU"))
    }

    @Test func linesAndDotsFollowTheOptions() throws {
        #expect(try !Pattern("^b").isFound(in: "a\nb"))
        #expect(try Pattern("^b", options: .multiline).isFound(in: "a\nb"))
        #expect(try Pattern("a.b", options: .dotMatchesAll).isFound(in: "a\nb"))
    }

    @Test func aWrongPatternNamesItsPlaceInCharacters() {
        #expect(throws: PlainTextError.invalidPattern(source: "ä(b", offset: 3, message: "missing closing parenthesis")) {
            try Pattern("ä(b")
        }
    }

    @Test func aTooLongPatternIsRefused() {
        #expect(throws: PlainTextError.patternTooLong(limit: 10_000)) { try Pattern(String(repeating: "a", count: 10_001)) }
    }

    @Test func aPatternThatBacktracksWithoutEndIsStopped() throws {
        let pattern = try Pattern("(a+)+$", stepLimit: 10_000)
        #expect(throws: PlainTextError.patternLimit(source: "(a+)+$")) {
            try pattern.isFound(in: String(repeating: "a", count: 60) + "b")
        }
    }

    @Test func emptyTextsAndPatternsAreSearched() throws {
        #expect(try Pattern("").isFound(in: ""))
        #expect(try !Pattern("a").isFound(in: ""))
    }

    @Test func onePatternSearchesInManyTasksAtOnce() async throws {
        let pattern = try Pattern("(?<=kauft )[A-Z]\\w+")
        let found = try await withThrowingTaskGroup(of: Bool.self) { group in
            for _ in 0..<16 { group.addTask { try pattern.isFound(in: "Kern kauft Quantix") } }
            return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(found == 16)
    }
}
