import Foundation
import Testing

@testable import Daemon

struct AlarmsTests {
    private let noon = Date(timeIntervalSince1970: 1_788_782_400)

    /// Which of these have to be set, each at its time, seconds after noon.
    private func set(_ wishes: [(date: TimeInterval, now: TimeInterval)]) -> [Bool] {
        var alarms = Alarms()
        return wishes.map { alarms.mustSet(noon + $0.date, at: noon + $0.now) }
    }

    @Test func laterOneIsNotSetWhileAnEarlierOneIsToCome() {
        #expect(set([(10, 0), (11, 1), (10, 9)]) == [true, false, false])
    }

    @Test func earlierOneIsSet() {
        #expect(set([(10, 0), (2, 0)]) == [true, true])
    }

    @Test func whatWasSetBeforeAnEarlierOneCountsAfterIt() {
        #expect(set([(10, 0), (2, 0), (12, 2)]) == [true, true, false])
    }

    @Test func oneThatHasRungCountsNoMore() {
        #expect(set([(10, 0), (20, 10)]) == [true, true])
    }
}
