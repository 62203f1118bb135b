import Testing

@testable import Storage

struct StoryHandleTests {
    @Test func handlesAreLetterDigitLetterDigit() {
        for number in 1...500 {
            #expect(StoryHandle.text(of: Int64(number)).wholeMatch(of: /[a-z][0-9][a-z][0-9]/) != nil)
        }
    }

    @Test func noTwoStoriesShareAHandle() {
        let handles = (1...60_000).map { StoryHandle.text(of: Int64($0)) }
        #expect(Set(handles).count == handles.count)
    }

    @Test func handlesGrowWhenTheShortOnesAreUsedUp() {
        #expect(StoryHandle.text(of: 52_900).count == 4)
        #expect(StoryHandle.text(of: 52_901).count == 6)
        #expect(StoryHandle.text(of: 52_900 + 12_167_001).count == 8)
    }

    @Test func neighboursDoNotLookAlike() {
        #expect((1...4).map { StoryHandle.text(of: $0) } == ["h6s3", "y8v6", "q0y9", "e3c2"])
    }

    @Test func noNumberIsTooLarge() {
        #expect(StoryHandle.text(of: .max).count == 18)
        #expect(StoryHandle.text(of: .min) == StoryHandle.text(of: 1))
    }
}
