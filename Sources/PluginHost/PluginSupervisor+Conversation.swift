import FoundationEssentials
import NewsModel
import PluginContract

/// What a running program's reader and writer ask of the supervisor.
extension PluginSupervisor {
    // MARK: - Beginning and end

    func began(process: Int32) {
        conversation = Conversation(
            isClosing: state == .stopped, deadline: ContinuousClock.now + settings.handshakeDeadline, process: process)
    }

    /// No more questions follow; the program is expected to end.
    func endInput() {
        conversation?.isClosing = true
        conversation?.deadline = ContinuousClock.now + settings.grace
        conversation?.watch?.cancel()
        wakeWriter()
    }

    /// Waits until something is overdue and says what; nil where the task is cancelled.
    func overdue() async -> PluginBreach? {
        // No deadline set while it sleeps can come before the next look.
        let shortestDeadline = min(limits.deadline, settings.handshakeDeadline)
        while !Task.isCancelled {
            let nextLook = ContinuousClock.now + shortestDeadline
            await watch(until: conversation?.deadline.map { min($0, nextLook) } ?? nextLook)
            if let breach = breachOfDeadline(at: .now) { return breach }
        }
        return nil
    }

    private func watch(until moment: ContinuousClock.Instant) async {
        let watch = Task<Void, Never> { try? await Task.sleep(until: moment, clock: .continuous) }
        conversation?.watch = watch
        await withTaskCancellationHandler {
            await watch.value
        } onCancel: {
            watch.cancel()
        }
    }

    private func breachOfDeadline(at now: ContinuousClock.Instant) -> PluginBreach? {
        guard let conversation, let deadline = conversation.deadline, now >= deadline else { return nil }
        return conversation.isReady || conversation.isClosing
            ? .deadline(limits.deadline) : .handshake("no answer within \(settings.handshakeDeadline)")
    }

    // MARK: - Questions

    /// The next bytes for the program, waiting until there are some; nil at the end.
    func nextLines() async -> [UInt8]? {
        while let conversation, !conversation.isClosing {
            if let lines = linesAtHand() { return lines }
            await withCheckedContinuation { self.conversation?.writer = $0 }
        }
        return nil
    }

    func wakeWriter() {
        conversation?.writer?.resume()
        conversation?.writer = nil
    }

    private func linesAtHand() -> [UInt8]? {
        guard conversation?.hasIntroducedItself == true else { return introduction() }
        guard conversation?.isReady == true else { return nil }
        var lines: [UInt8] = []
        while lines.count < 256 * 1024, let asked = nextQuestion() {
            lines += line(of: asked)
        }
        if conversation?.deadline == nil, !ledger.open.isEmpty { renewDeadline() }
        return lines.isEmpty ? nil : lines
    }

    private func introduction() -> [UInt8]? {
        conversation?.hasIntroducedItself = true
        let handshake = PluginQuestion.Handshake(host: settings.host, settings: plugin.manifest.settings.filled(settings.settings))
        return try? MessageLine.encode(PluginQuestion(id: 0, call: .initialize(handshake)))
    }

    private func nextQuestion() -> QuestionLedger.Open? {
        let probe = Question(call: .probe(knownArticle ?? .neutral(for: plugin.identity)), ticket: nil)
        guard case .down = state else { return ledger.next(limit: limits.inFlight, probe: probe) }
        return ledger.open.isEmpty ? ledger.ask(probe) : nil
    }

    /// Settles what does not fit into a line.
    private func line(of asked: QuestionLedger.Open) -> [UInt8] {
        if let line = try? asked.question.line(id: asked.id), line.count <= MessageLine.limit + 1 { return line }
        ledger.withdrawNewest()
        settle(asked.question, .setAside("larger than a line of 4 MiB"))
        return []
    }

    // MARK: - Answers

    /// Takes answers as they come; returns how they break the protocol, if they do.
    func take(_ answers: [PluginAnswer]) -> PluginBreach? {
        guard conversation?.isClosing != true else { return nil }
        for answer in answers {
            if let breach = conversation?.isReady == true ? take(answer) : takeHandshake(answer) { return breach }
        }
        wakeWriter()
        return nil
    }

    private func takeHandshake(_ answer: PluginAnswer) -> PluginBreach? {
        guard answer.id == 0, conversation?.hasIntroducedItself == true else { return .handshake("it spoke without being asked") }
        switch answer.outcome {
        case .failure(let failure): return .handshake("error \(failure.code): \(failure.message.prefix(300))")
        case .result(let result):
            guard result.version == PluginManifest.protocolVersion else { return .handshake("another version of the protocol") }
            guard result.plugin == plugin.identity else {
                return .handshake("it calls itself \(result.plugin?.description.prefix(80) ?? "nothing"), its manifest \(plugin.identity)")
            }
        }
        conversation?.isReady = true
        conversation?.deadline = nil
        if state == .starting { state = .ready }
        if let process = conversation?.process { observer(.started(process: process)) }
        if plugin.manifest.kind == .sink { works() }
        return nil
    }

    private func take(_ answer: PluginAnswer) -> PluginBreach? {
        guard answer.id != nil else { return .garbage("an answer without id") }
        guard let question = ledger.answer(to: answer.id) else { return .outOfOrder }
        renewDeadline()
        figures.answered += 1
        return switch question.call {
        case .extract(let extraction): takeExtraction(answer.outcome, to: question, extraction)
        case .deliver: takeDelivery(answer.outcome, to: question)
        case .probe: takeProbe(answer.outcome)
        }
    }

    private func takeExtraction(_ outcome: PluginAnswer.Outcome, to question: Question, _ extraction: Extraction) -> PluginBreach? {
        switch outcome {
        case .failure(let failure): ledger.doubt(question, reason: "error \(failure.code): \(failure.message.prefix(300))")
        case .result(let result):
            guard let reported = result.events else {
                ledger.doubt(question, reason: "an answer without events")
                return nil
            }
            settle(question, .events(checked(reported, of: extraction.article)))
            knownArticle = extraction
            health.answered()
            works()
        }
        return nil
    }

    private func checked(_ reported: [PluginAnswer.ReportedEvent], of article: Article) -> [Event] {
        let verdict = check.verdict(on: reported, of: article)
        figures.events += verdict.events.count
        figures.dropped += verdict.refusals.count
        for refusal in verdict.refusals { observer(.dropped(refusal, article: article.id)) }
        return verdict.events
    }

    private func takeDelivery(_ outcome: PluginAnswer.Outcome, to question: Question) -> PluginBreach? {
        switch outcome {
        case .result: settle(question, .delivered)
        case .failure(let failure): settle(question, .refused(String(failure.message.prefix(300)), retry: failure.retry))
        }
        health.answered()
        return nil
    }

    private func takeProbe(_ outcome: PluginAnswer.Outcome) -> PluginBreach? {
        if case .failure(let failure) = outcome { return .refusesEverything("error \(failure.code): \(failure.message.prefix(300))") }
        guard health.probeAnswered(settling: ledger.doubts.count) else { return .refusesEverything("only probes are answered") }
        works()
        return nil
    }

    /// The plugin has answered: it is not down, and who is under suspicion is guilty.
    private func works() {
        if case .down = state {
            state = .ready
            observer(.recovered)
        }
        for doubt in ledger.takeDoubts() {
            figures.setAside += 1
            if case .extract(let extraction) = doubt.question.call {
                observer(.setAside(article: extraction.article.id, reason: doubt.reason))
            }
            settle(doubt.question, .setAside(doubt.reason))
        }
    }

    private func renewDeadline() {
        let now = ContinuousClock.now
        if let since = conversation?.waitingSince { figures.waited += now - since }
        conversation?.waitingSince = ledger.open.isEmpty ? nil : now
        conversation?.deadline = ledger.open.isEmpty ? nil : now + limits.deadline
    }
}

extension Extraction {
    /// An article that tells nothing.
    static func neutral(for plugin: PluginIdentity) -> Extraction {
        let article = Article(
            id: Identifier("probe"), address: "", feed: "", title: "Probe", text: "This text tells of nothing.", language: "en",
            firstSeen: Date(timeIntervalSince1970: 0))
        return Extraction(id: Identifier("probe"), plugin: plugin, article: article)
    }
}
