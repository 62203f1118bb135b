import PluginContract

/// Starting the program again and again.
extension PluginSupervisor {
    /// Runs the program until the supervisor is stopped.
    func supervise() async {
        let program = PluginProgram(plugin: plugin, limits: limits, settings: settings)
        while state != .stopped {
            let breach = await program.run(for: self)
            conversation = nil
            guard state != .stopped else { return }
            recover(from: breach)
            await rest(settings.pause(afterFailures: health.ends + health.downs))
        }
    }

    // MARK: - Private

    private func recover(from breach: PluginBreach) {
        figures.crashes += 1
        observer(.crashed(breach))
        if let count = health.crashed(at: .now) { observer(.crashing(count: count)) }
        let failedProbe = ledger.open.first?.question.isProbe == true
        health.programEnded()
        ledger.programEnded(reason: breach.description)
        if plugin.manifest.kind == .sink { postponeDoubts() }
        if failedProbe || health.ends >= settings.patience || breach.isOfNoArticle {
            goDown(breach)
        } else if state == .ready {
            state = .starting
        }
    }

    /// An alert is never set aside: its outbox tries it again.
    private func postponeDoubts() {
        for doubt in ledger.takeDoubts() { settle(doubt.question, .unavailable(doubt.reason)) }
    }

    private func goDown(_ breach: PluginBreach) {
        let wasDown = if case .down = state { true } else { false }
        health.wentDown()
        state = .down(breach)
        giveUpEverything("the plugin is down: it \(breach)")
        if !wasDown { observer(.down(breach, next: settings.pause(afterFailures: health.ends + health.downs))) }
    }

    private func rest(_ duration: Duration) async {
        let pause = Task<Void, Never> { try? await Task.sleep(for: duration) }
        self.pause = pause
        await pause.value
    }
}

extension PluginBreach {
    /// Whether it shows that the plugin fails whatever it is asked.
    fileprivate var isOfNoArticle: Bool {
        guard case .refusesEverything = self else { return false }
        return true
    }
}
