import Foundation
import NewsModel
import PluginContract
import PluginHost
import Testing

@Suite(.timeLimit(.minutes(3))) struct HostileProgramTests {
    private static let batch = ["one", "two", "BOMB", "three", "four"]

    @Test(arguments: [
        "crashes.py", "floods.py", "speaks_unasked.py", "prints_garbage.py", "closes_output.py",
        "eats_memory.py", "ignores_sigterm.py", "leaves_grandchild.py", "refuses_one.py",
    ])
    func anArticleThatBreaksThePluginIsSetAsideAndTheOthersAreAnswered(program: String) async {
        let stage = Stage(program)
        let outcomes = await stage.ask(Self.batch)
        #expect(outcomes.map(\.words) == [["one"], ["two"], nil, ["three"], ["four"]])
        #expect(outcomes[2].isSetAside)
        #expect(await stage.leftovers().isEmpty)
    }

    @Test(arguments: ["hangs.py", "closes_input.py", "answers_out_of_order.py"])
    func anArticleThatSilencesThePluginIsSetAsideAtItsDeadline(program: String) async {
        let stage = Stage(program, settings: .brief)
        let outcomes = await stage.ask(Self.batch)
        #expect(outcomes.map(\.words) == [["one"], ["two"], nil, ["three"], ["four"]])
        #expect(outcomes[2].isSetAside)
        #expect(await stage.leftovers().isEmpty)
    }

    @Test func aLoneArticleIsSetAsideOnTheStrengthOfAProbe() async {
        let stage = Stage("crashes.py")
        #expect(await stage.ask(["BOMB"]).first?.isSetAside == true)
        #expect(await stage.ask(["five"]).first?.words == ["five"])
        #expect(await stage.leftovers().isEmpty)
    }

    @Test(arguments: ["exits_at_once.sh", "crashes_always.py", "refuses_everything.py", "missing.py"])
    func aPluginThatAnswersNothingIsDownAndSetsNothingAside(program: String) async {
        let stage = Stage(program)
        let outcomes = await stage.ask(Self.batch)
        #expect(outcomes.map(\.isUnavailable) == outcomes.map { _ in true })
        #expect(stage.journal.contains { if case .down = $0 { true } else { false } })
        #expect(!stage.journal.contains { if case .setAside = $0 { true } else { false } })
        #expect(await stage.leftovers().isEmpty)
    }

    @Test func aPluginThatNeverAnswersInitializeIsDown() async {
        var settings = SupervisorSettings.impatient
        settings.handshakeDeadline = .milliseconds(50)
        let stage = Stage("never_answers.sh", settings: settings)
        #expect(await stage.ask(["one"]).first?.isUnavailable == true)
        #expect(await stage.leftovers().isEmpty)
    }

    @Test func aPluginThatWasDownIsUsedAgainWhenItAnswers() async throws {
        let remedy = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: remedy) }
        let stage = Stage("heals.py", arguments: [remedy.path])
        #expect(await stage.ask(["one"]).first?.isUnavailable == true)
        try Data().write(to: remedy)
        await stage.waits { $0 == .recovered }
        #expect(await stage.ask(["two"]).first?.words == ["two"])
        #expect(await stage.leftovers().isEmpty)
    }
}
