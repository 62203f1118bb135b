import NewsModel

extension StorageSettings {
    init(_ section: Section?, standardPath: String) {
        self.init(path: standardPath)
        section?.read("path", into: &path) { $0.filePath() }
        section?.read("retention", into: &retention) { $0.durationOrForever() }
    }
}

extension NetworkSettings {
    init(_ section: Section?) {
        self.init()
        guard let section else { return }
        section.read("contact", into: &contact) { $0.text(longest: 200).map { .some($0) } }
        section.read("proxy", into: &proxy) { $0.proxyAddress().map { .some($0) } }
        section.read("ca_file", into: &caFile) { $0.existingFile().map { .some($0) } }
        section.read("connect_timeout", into: &connectTimeout) { $0.duration() }
        section.read("timeout", into: &timeout) { $0.duration() }
        section.read("max_size", into: &maxSize) { $0.size(in: 1_024...(1 << 30)) }
        section.read("redirects", into: &redirects) { $0.number(in: 0...50) }
        section.read("connections", into: &connections) { $0.number(in: 1...10_000) }
    }
}

extension PollingSettings {
    init(_ section: Section?) {
        self.init()
        guard let section else { return }
        readIntervals(section)
        readPauses(section)
        if minimum > maximum { section["min"]?.complain(.disordered("min", "max")) }
        if hostGap == .zero { section["host_gap"]?.warn(.impolite("no pause between requests to a host")) }
        if minimum < .seconds(60) { section["min"]?.warn(.impolite("less than a minute between requests for a feed")) }
        if backoff == .zero { section["backoff"]?.warn(.impolite("no pause after a failure")) }
    }

    private mutating func readIntervals(_ section: Section) {
        section.read("min", into: &minimum) { $0.duration() }
        section.read("max", into: &maximum) { $0.duration() }
        section.read("initial", into: &initial) { $0.duration() }
        section.read("without_validators", into: &withoutValidators) { $0.duration() }
        section.read("hint_limit", into: &hintLimit) { $0.duration() }
        section.read("urgent_hint_limit", into: &urgentHintLimit) { $0.duration() }
        section.read("jitter", into: &jitter) { $0.decimal(in: 0...1) }
        section.read("first_spread", into: &firstSpread) { $0.duration() }
        section.read("restart_spread", into: &restartSpread) { $0.duration() }
    }

    private mutating func readPauses(_ section: Section) {
        section.read("host_gap", into: &hostGap) { $0.duration() }
        section.read("per_host", into: &perHost) { $0.number(in: 1...100) }
        section.read("backoff", into: &backoff) { $0.duration() }
        section.read("backoff_limit", into: &backoffLimit) { $0.duration() }
        section.read("refused_backoff", into: &refusedBackoff) { $0.duration() }
        section.read("gone_backoff", into: &goneBackoff) { $0.duration() }
        section.read("failing_after", into: &failingAfter) { $0.duration() }
        section.read("failing_tries", into: &failingTries) { $0.number(in: 1...1_000) }
        section.read("stale_after", into: &staleAfter) { $0.duration() }
        section.read("moved_after", into: &movedAfter) { $0.duration() }
        section.read("outage_window", into: &outageWindow) { $0.duration() }
        section.read("outage_probe", into: &outageProbe) { $0.duration() }
    }
}

extension DeliverySettings {
    init(_ section: Section?) {
        self.init()
        section?.read("retries", into: &retries) { field in
            field.list().map { $0.compactMap { $0.duration() } }
        }
        section?.read("timeout", into: &timeout) { $0.duration() }
        section?.read("list_after", into: &listAfter) { $0.duration() }
        section?.read("disable_after", into: &disableAfter) { $0.duration() }
    }
}

extension AlertSettings {
    init(_ section: Section?) {
        self.init()
        section?.read("language", into: &language) { $0.choice() }
        section?.read("currency", into: &currency) { $0.currency() }
        section?.read("first_after", into: &firstAfter) { $0.duration() }
        section?.read("updates_every", into: &updatesEvery) { $0.duration() }
    }
}

extension WebSettings {
    init(_ section: Section?) {
        self.init()
        section?.read("listen", into: &listen) { $0.loopbackAddress().map { .some($0) } }
    }
}

extension NoticeSettings {
    /// By default the sinks of kind `stdout`, or all where there is none.
    init(_ section: Section?, sinks: [SinkDefinition]) {
        let printing = sinks.filter { if case .stdout = $0.kind { true } else { false } }
        self.init(sinks: (printing.isEmpty ? sinks : printing).map(\.name))
        section?.read("sinks", into: &self.sinks) { $0.sinkNames(among: sinks) }
        section?.read("gather", into: &gather) { $0.duration() }
    }
}

extension Field {
    /// Names of configured sinks.
    func sinkNames(among sinks: [SinkDefinition]) -> [String]? {
        let known = sinks.map(\.name)
        return texts { field in
            guard let name = field.text() else { return nil }
            return known.contains(name) ? name : field.refuse(.undefined(name, noun: "sink", known: known))
        }
    }

    fileprivate func existingFile() -> String? {
        guard let path = filePath() else { return nil }
        do {
            _ = try BoundedFile.text(at: path, limit: 16 << 20)
            return path
        } catch {
            return refuse(.missingFileAt(path))
        }
    }
}
