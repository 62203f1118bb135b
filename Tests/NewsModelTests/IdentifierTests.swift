import Foundation
import NewsModel
import Testing

@Suite struct IdentifierTests {
    @Test func anIdIsAVersion7UUIDThatBeginsWithItsMoment() {
        let id = Identifier<Article>.make(at: Date(timeIntervalSince1970: 1_700_000_000))
        #expect(UUID(uuidString: id.text) != nil)
        #expect(id.text.hasPrefix("018bcfe5-6800-7"))
    }

    @Test func laterIdsSortAfterEarlierOnes() {
        #expect(Identifier<Article>.make(at: Date(timeIntervalSince1970: 1)) < .make(at: Date(timeIntervalSince1970: 2)))
    }
}
