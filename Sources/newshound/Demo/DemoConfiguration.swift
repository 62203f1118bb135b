/// The demo's configuration file: impatient, and allowed to ask this machine.
struct DemoConfiguration {
    let port: Int
    let folder: String
    let language: String

    var text: String {
        """
        # Written by `newshound demo`. A watch of yours asks less often and leaves first_after as it is.
        storage: {path: \(folder)/newshound.db}
        polling: {host_gap: 0s, jitter: 0, first_spread: 0s, per_host: 3}
        alerts: {language: \(language), first_after: 0s, updates_every: 0s}
        feeds:
        \(feeds)
        topics:
          - name: deals
            when: type = deal and kind in (acquisition, merger, investment, ipo) and (amount >= 50 million EUR or amount is absent)
          - name: funding
            when: type = deal and kind = funding_round and amount >= 10 million EUR
          - name: top-moves
            when: type = exec_move and function in (ceo, cfo, chair)
          - name: models
            when: type = model_launch and status in (released, announced)
        """
    }

    // MARK: - Private

    private var feeds: String {
        DemoArticle.feeds.keys.sorted().map { name in
            "  - {name: \(name), address: \"http://127.0.0.1:\(port)/\(name).xml\", every: 1s, allow_private: true}"
        }.joined(separator: "\n")
    }
}
