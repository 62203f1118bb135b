import Foundation
import PluginHost
import Testing

@Suite(.timeLimit(.minutes(3))) struct CommandRunnerTests {
    private static let runner = CommandRunner(grace: .milliseconds(200), outputLimit: 1000)

    @Test func aCommandReadsItsInputAndGivesOutputAndStatus() async throws {
        let outcome = try await Self.runner.run(["sh", "-c", "cat; echo oops >&2; exit 3"], input: "hello", timeout: .seconds(20))
        #expect(outcome == CommandOutcome(end: .exited(3), output: "hello", errors: "oops\n"))
    }

    @Test func aCommandThatTakesTooLongIsEndedWithAllItStarted() async throws {
        let token = UUID().uuidString
        let script = "trap '' TERM; sh -c 'while :; do sleep 60; done' \(token) & wait; wait"
        let outcome = try await Self.runner.run(["sh", "-c", script, token], timeout: .milliseconds(300))
        #expect(outcome.end == .timedOut)
        #expect(Stage.processes(with: token).isEmpty)
    }

    @Test func aFloodOfOutputIsBounded() async throws {
        let outcome = try await Self.runner.run(["sh", "-c", "head -c 1000000 /dev/zero"], timeout: .seconds(20))
        #expect(outcome.isSuccess)
        #expect(outcome.output.utf8.count == 1000)
    }

    @Test func aCommandThatDoesNotReadItsInputIsNoError() async throws {
        let input = String(repeating: "x", count: 1_000_000)
        #expect(try await Self.runner.run(["sh", "-c", "exit 0"], input: input, timeout: .seconds(20)).isSuccess)
    }

    @Test func aCommandThatIsNotThereIsNamed() async {
        await #expect(throws: PluginHostError.self) { try await Self.runner.run(["/nowhere/at/all"], timeout: .seconds(1)) }
        await #expect(throws: PluginHostError.self) { try await Self.runner.run([], timeout: .seconds(1)) }
    }
}
