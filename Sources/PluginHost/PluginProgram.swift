import FoundationEssentials
import Glibc
import PluginContract
import Subprocess

/// One plugin's program as a child process: how it is started, spoken with, and ended for certain.
struct PluginProgram: Sendable {
    let plugin: InstalledPlugin
    let limits: PluginLimits
    let settings: SupervisorSettings

    private typealias Running = Execution<CustomWriteInput, SequenceOutput, SequenceOutput>

    private enum Ending: Sendable {
        case nothing
        case answersEnded
        case breach(PluginBreach)
    }

    /// Runs the program until it ends or is ended; afterwards no process of its group is left and it is reaped.
    func run(for supervisor: PluginSupervisor) async -> PluginBreach {
        BrokenPipes.areIgnored
        guard access(plugin.program, X_OK) == 0 else {
            return .cannotStart("\(plugin.program): \(String(cString: strerror(errno)))")
        }
        do {
            let folder = try ScratchFolder.make(for: plugin.name)
            defer { folder.remove() }
            return try await run(in: folder, for: supervisor)
        } catch {
            return .cannotStart("\(error)")
        }
    }

    // MARK: - Private

    private func run(in folder: ScratchFolder, for supervisor: PluginSupervisor) async throws -> PluginBreach {
        let command = ConfinedCommand(program: plugin.program, arguments: plugin.arguments, memoryMiB: limits.memoryMiB)
        let result = try await Subprocess.run(
            command.configuration(in: folder.path), input: .inputWriter, output: .sequence, error: .sequence
        ) { execution in
            await converse(execution, for: supervisor)
        }
        if let breach = result.closureResult { return breach }
        return switch result.terminationStatus {
        case .exited(let status): .exited(status)
        case .signaled(let number): .signaled(number)
        }
    }

    /// Returns how the conversation was broken off, or nil where the program ended by itself.
    private func converse(_ running: Running, for supervisor: PluginSupervisor) async -> PluginBreach? {
        let group = ProcessGroup(leader: running.processIdentifier.value)
        await supervisor.began(process: group.leader)
        return await withTaskGroup(of: Ending.self) { tasks in
            tasks.addTask { await readAnswers(of: running, for: supervisor) }
            tasks.addTask { await writeQuestions(to: running, for: supervisor) }
            tasks.addTask { await copyLog(of: running, to: supervisor.observer) }
            tasks.addTask { await watchDeadline(for: supervisor) }
            let breach = await firstBreach(among: &tasks, of: group)
            await supervisor.endInput()
            await group.end(grace: settings.grace)
            tasks.cancelAll()
            return breach
        }
    }

    private func firstBreach(among tasks: inout TaskGroup<Ending>, of group: ProcessGroup) async -> PluginBreach? {
        while let ending = await tasks.next() {
            switch ending {
            case .nothing: continue
            case .breach(let breach): return breach
            case .answersEnded:
                // Its output closes a moment before the program has ended.
                await group.waitForLeader(upTo: min(settings.grace, .milliseconds(500)))
                return group.leaderHasEnded ? nil : .closedPipe
            }
        }
        return nil
    }

    private func readAnswers(of running: Running, for supervisor: PluginSupervisor) async -> Ending {
        var splitter = LineSplitter(limit: MessageLine.limit)
        do {
            for try await buffer in running.standardOutput {
                let lines = try splitter.lines(completedBy: buffer.withUnsafeBytes { [UInt8]($0) })
                let answers = try lines.map { try MessageLine.decode(PluginAnswer.self, from: $0) }
                if let breach = await supervisor.take(answers) { return .breach(breach) }
                if Task.isCancelled { return .nothing }
            }
            return .answersEnded
        } catch is LineSplitter.TooLong {
            return .breach(.lineTooLong)
        } catch let error as PluginContractError {
            return .breach(.garbage(error.description))
        } catch {
            return .answersEnded
        }
    }

    /// A program that listens no more is found out by its deadline, or by its end.
    private func writeQuestions(to running: Running, for supervisor: PluginSupervisor) async -> Ending {
        while let lines = await supervisor.nextLines() {
            do {
                guard try await running.standardInputWriter.write(lines) == lines.count else { return .nothing }
            } catch {
                return Task.isCancelled ? .nothing : .answersEnded
            }
        }
        try? await running.standardInputWriter.finish()
        return .nothing
    }

    private func copyLog(of running: Running, to observer: @Sendable (PluginReport) -> Void) async -> Ending {
        var copier = LogCopier(rate: settings.logRate)
        var buffersAfterEnd = 0
        do {
            for try await buffer in running.standardError {
                let bytes = buffer.withUnsafeBytes { [UInt8]($0) }
                copier.lines(completedBy: bytes, at: .now).forEach { observer(.log($0)) }
                // What a program left behind may still write is not waited for.
                if Task.isCancelled { buffersAfterEnd += 1 }
                if buffersAfterEnd > 4 { break }
            }
        } catch {
            observer(.log(PluginLogLine(level: .warning, text: "its log cannot be read")))
        }
        copier.lastLines(at: .now).forEach { observer(.log($0)) }
        return .nothing
    }

    private func watchDeadline(for supervisor: PluginSupervisor) async -> Ending {
        await supervisor.overdue().map { .breach($0) } ?? .nothing
    }
}
