import Foundation
import NewsModel
import PluginContract
import PluginHost
import Testing

@Suite(.timeLimit(.minutes(3))) struct PluginSupervisorTests {
    @Test func answersComeInTheOrderOfTheQuestions() async {
        let stage = Stage("works.py")
        let titles = (0..<300).map { "title\($0)" }
        #expect(await stage.ask(titles).map(\.words) == titles.map { [$0] })
        #expect(await stage.supervisor.figures.answered == 300)
        #expect(await stage.leftovers().isEmpty)
    }

    @Test func severalCallersAreServedAtOnce() async {
        let stage = Stage("works.py")
        await withTaskGroup(of: Void.self) { group in
            for caller in 0..<8 {
                group.addTask {
                    let outcomes = await stage.ask(["caller\(caller)"])
                    #expect(outcomes.map(\.words) == [["caller\(caller)"]])
                }
            }
        }
        #expect(await stage.leftovers().isEmpty)
    }

    @Test func evidenceIsLocatedInTheArticle() async {
        let stage = Stage("works.py")
        let replies = await stage.supervisor.extract([.about("Öresund shines")])
        #expect(replies.first?.outcome.events?.first?.evidence == [Evidence(field: "word", start: 0, end: 7, quote: "Öresund")])
        await supervisorStops(stage)
    }

    @Test func badEventsAreDroppedReportedAndCountedWhileGoodOnesAreKept() async {
        let stage = Stage("drops.py")
        #expect(await stage.ask(["one"]).first?.words == ["one"])
        let reasons = stage.journal.compactMap { if case .dropped(let refusal, _) = $0 { refusal.reason } else { nil } }
        #expect(reasons == ["unreadable", "unknown_status", "unknown_type", "confidence", "evidence_missing", "field"])
        #expect(await stage.supervisor.figures.dropped == 6)
        await supervisorStops(stage)
    }

    @Test func anArticleThatFitsIntoNoLineIsSetAsideUnasked() async {
        let stage = Stage("works.py")
        var huge = Extraction.about("huge")
        huge.article.text = String(repeating: "x", count: MessageLine.limit)
        let replies = await stage.supervisor.extract([.about("one"), huge, .about("two")])
        #expect(replies[1].outcome.isSetAside)
        #expect(replies.map(\.outcome.words) == [["one"], nil, ["two"]])
        await supervisorStops(stage)
    }

    @Test func aPluginSeesNothingOfItsHost() async {
        let stage = Stage("shows_surroundings.py")
        let facts = Dictionary(
            uniqueKeysWithValues: (await stage.ask(["one"]).first?.words ?? []).map { fact in
                (String(fact.prefix { $0 != "=" }), String(fact.drop { $0 != "=" }.dropFirst()))
            })
        let variables = Set((facts["environment"] ?? "").split(separator: ",").map(String.init))
        #expect(variables.subtracting(["HOME", "LANG", "LC_CTYPE", "PATH", "PWD", "TMPDIR"]).isEmpty)
        #expect(facts["folder"]?.hasPrefix("|") == true)
        #expect(facts["descriptors"] == "0,1,2|4")
        #expect(facts["group"] == "True")
        #expect(facts["core"] == "0")
        #expect(facts["data"] == String(128 * 1_048_576))
        #expect(facts["privileges"] == "1")
        #expect(facts["blocked"] == "0000000000000000")
        await supervisorStops(stage)
        let folder = facts["folder"]?.dropFirst() ?? ""
        #expect(!FileManager.default.fileExists(atPath: String(folder)))
    }

    @Test func theLogIsBoundedAndItsLevelsAreRead() async {
        // A program that is too slow on a busy machine would be started again, and write twice as much.
        var settings = SupervisorSettings.impatient
        settings.handshakeDeadline = .seconds(100)
        let stage = Stage("logs.py", settings: settings)
        _ = await stage.ask(["one"])
        await supervisorStops(stage)
        let lines = stage.journal.compactMap { if case .log(let line) = $0 { line } else { nil } }
        #expect(lines.first == PluginLogLine(level: .error, text: "first [31m words"))
        #expect(lines.map(\.text.utf8.count).max() ?? 0 <= 1000)
        #expect(lines.count <= 52)
        #expect(lines.last?.text.hasSuffix("further log lines left out") == true)
    }

    @Test func aCancelledCallerIsAnsweredAtOnce() async {
        let stage = Stage("hangs.py")
        let task = Task { await stage.ask(["BOMB"]) }
        await stage.waits { if case .started = $0 { true } else { false } }
        task.cancel()
        #expect(await task.value.first?.isUnavailable == true)
        #expect(await stage.leftovers().isEmpty)
    }

    @Test func stoppingMakesOpenQuestionsUnavailable() async {
        let stage = Stage("hangs.py")
        async let outcomes = stage.ask(["BOMB", "one"])
        await stage.waits { if case .started = $0 { true } else { false } }
        #expect(await stage.leftovers().isEmpty)
        #expect(await outcomes.map(\.isUnavailable) == [true, true])
        #expect(await stage.ask(["two"]).first?.isUnavailable == true)
    }

    @Test func aSinkPluginTakesPostponesAndRefusesAlerts() async {
        let stage = Stage("receives.py", kind: .sink)
        #expect(await stage.supervisor.deliver(#"{"id": "now"}"#) == .delivered)
        #expect(await stage.supervisor.deliver(#"{"id": "later"}"#) == .later("busy"))
        #expect(await stage.supervisor.deliver(#"{"id": "never"}"#) == .rejected("not mine"))
        await supervisorStops(stage)
    }

    @Test func anAlertThatBreaksASinkIsPostponedAndTheOthersAreTaken() async {
        let stage = Stage("receives.py", kind: .sink)
        #expect(await stage.supervisor.deliver("{}") == .later("ended with status 1"))
        #expect(await stage.supervisor.deliver(#"{"id": "now"}"#) == .delivered)
        await supervisorStops(stage)
    }

    private func supervisorStops(_ stage: Stage) async {
        #expect(await stage.leftovers().isEmpty)
    }
}
