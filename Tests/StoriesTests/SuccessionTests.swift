import NewsModel
import Stories
import Testing

/// Whoever follows is told together with whom they follow.
@Suite struct SuccessionTests {
    @Test(arguments: [
        Succeeding.move("Peter Lenz", from: Position(org: "Hartwald AG")),
        Succeeding.move("Dr. Lenz", from: Position(role: "CEO")),
        Succeeding.move("Peter Lenz", ["reason": .text("retired")], from: Position(org: "Hartwald")),
    ])
    func goingThatTheSuccessorsAlertNamesIsTold(departure: Event) {
        #expect(Succession.tells(Succeeding.roth(), of: departure))
    }

    @Test(arguments: [
        Succeeding.move("Anna Lenz", from: Position(org: "Hartwald")),
        Succeeding.move("Peter Lenz", from: Position(org: "Orbitel")),
        Succeeding.move("Peter Lenz", from: Position(org: "Hartwald"), to: Position(org: "Corvex")),
        Succeeding.move("Peter Lenz", ["reason": .text("dismissed")], from: Position(org: "Hartwald")),
        Succeeding.move("Peter Lenz", from: Position(org: "Hartwald"), status: "denied"),
    ])
    func whatTheSuccessorsAlertLeavesOutIsNot(departure: Event) {
        #expect(!Succession.tells(Succeeding.roth(), of: departure))
    }

    @Test func deniedSuccessionTellsOfNoGoing() {
        let departure = Succeeding.move("Peter Lenz", from: Position(org: "Hartwald"))
        #expect(!Succession.tells(Succeeding.roth(status: "denied"), of: departure))
    }
}

private enum Succeeding {
    /// Jana Roth follows Peter Lenz, who retires.
    static func roth(status: String = "announced") -> Event {
        let fields: [String: FieldValue] = ["replaces": .text("Peter Lenz"), "replaces_reason": .text("retired")]
        return move("Jana Roth", fields, to: Position(org: "Hartwald SE", role: "CEO"), status: status)
    }

    static func move(
        _ person: String, _ fields: [String: FieldValue] = [:], from: Position? = nil, to: Position? = nil, status: String = "announced"
    ) -> Event {
        let positions = ["from": from, "to": to].compactMapValues { $0.map(FieldValue.position) }
        let all = fields.merging(positions) { $1 }.merging(["person": .text(person)]) { $1 }
        return Event(type: "exec_move", status: status, confidence: 0.9, rule: "test", fields: all)
    }
}
