import NewsModel
import PluginContract

/// Keeps one plugin's program running and asks it: starts it, bounds it, restarts it, and loses no question.
///
/// Questions are pipelined and answered in order. What breaks the protocol or a limit is ended with its whole process group and started anew;
/// an article that fails alone is set aside once the plugin has answered another one.
public actor PluginSupervisor {
    public nonisolated let plugin: InstalledPlugin
    let settings: SupervisorSettings
    let limits: PluginLimits
    let check: EventCheck
    let observer: @Sendable (PluginReport) -> Void

    public internal(set) var state = PluginState.starting
    public internal(set) var figures = PluginFigures()

    var ledger = QuestionLedger()
    var conversation: Conversation?
    var health = PluginHealth()
    /// An article this plugin has answered, asked again to see whether it still works.
    var knownArticle: Extraction?
    private var batches: [Int: Batch] = [:]
    private var lastBatch = 0
    private var supervision: Task<Void, Never>?
    var pause: Task<Void, Never>?

    /// - Parameter observer: hears of everything that happens, in order, on no particular thread; it must not wait.
    public init(
        _ plugin: InstalledPlugin, settings: SupervisorSettings = SupervisorSettings(), rates: ExchangeRates = .shipped,
        observer: @escaping @Sendable (PluginReport) -> Void = { _ in }
    ) {
        self.plugin = plugin
        self.settings = settings
        limits = settings.limits ?? plugin.manifest.limits
        check = EventCheck(schemas: plugin.manifest.events, rates: rates)
        self.observer = observer
    }

    // MARK: - Life

    /// Starts the program; further calls do nothing.
    public func start() {
        guard supervision == nil, state != .stopped else { return }
        supervision = Task { await supervise() }
    }

    /// Ends the program: end of input, then SIGTERM and SIGKILL to its group; what is unanswered becomes `unavailable`.
    ///
    /// Returns when no process of it is left, after twice the grace at most.
    public func stop() async {
        let wasStopped = state == .stopped
        state = .stopped
        giveUpEverything("the plugin is being stopped")
        endInput()
        pause?.cancel()
        await supervision?.value
        if !wasStopped { observer(.stopped) }
    }

    // MARK: - Questions

    /// Asks about each article and waits for all answers; replies come in the order of the batch, one for each.
    ///
    /// Cancelling the task makes what is not yet answered `unavailable`.
    public func extract(_ batch: [Extraction]) async -> [ExtractionReply] {
        let settlements = await settle(batch.map { .extract($0) })
        return zip(batch, settlements).map { ExtractionReply(extraction: $0, outcome: $1.extractionOutcome) }
    }

    /// Hands one alert, a JSON document, to a plugin of kind `sink`.
    public func deliver(_ alert: String) async -> DeliveryReply {
        guard let json = try? JSONValue.parse(alert.utf8) else { return .rejected("the alert is not JSON") }
        return await settle([.deliver(json)]).first?.deliveryReply ?? .later("not asked")
    }

    // MARK: - Batches

    private func settle(_ calls: [Question.Call]) async -> [Settlement] {
        guard !calls.isEmpty else { return [] }
        start()
        if let reason = refusal { return calls.map { _ in .unavailable(reason) } }
        lastBatch += 1
        let number = lastBatch
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                open(number, calls, continuation)
            }
        } onCancel: {
            Task { await self.abandon(number) }
        }
    }

    private var refusal: String? {
        switch state {
        case .down(let breach): "the plugin is down: it \(breach)"
        case .stopped: "the plugin is stopped"
        case .starting, .ready: nil
        }
    }

    private func open(_ number: Int, _ calls: [Question.Call], _ continuation: CheckedContinuation<[Settlement], Never>) {
        batches[number] = Batch(size: calls.count, continuation: continuation)
        ledger.add(calls.enumerated().map { Question(call: $1, ticket: Question.Ticket(batch: number, place: $0)) })
        if Task.isCancelled { abandon(number) }
        wakeWriter()
    }

    private func abandon(_ number: Int) {
        ledger.remove(batch: number)
        batches.removeValue(forKey: number)?.finish(missing: .unavailable("the question was withdrawn"))
    }

    func settle(_ question: Question, _ settlement: Settlement) {
        guard let ticket = question.ticket else { return }
        batches[ticket.batch]?.settle(ticket.place, settlement)
        if batches[ticket.batch]?.isComplete == true {
            batches.removeValue(forKey: ticket.batch)?.finish(missing: .unavailable("not asked"))
        }
    }

    func giveUpEverything(_ reason: String) {
        for question in ledger.takeAll() { settle(question, .unavailable(reason)) }
    }
}
