import NewsModel

/// All loops of one configuration in force.
struct Newsroom: Sendable {
    let desk: Desk
    let poller: FeedPoller
    let pages: PageRunner
    let extractors: [ExtractionRunner]
    let deliverers: [DeliveryRunner]
    let housekeeper: Housekeeper
    let watchman: Watchman
    let noticeClerk: NoticeClerk
    let statusPage: StatusPage

    /// Runs every loop until the task is cancelled; the first that throws ends them all.
    func run() async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await poller.run() }
            group.addTask { try await pages.run() }
            for extractor in extractors { group.addTask { try await extractor.run() } }
            for deliverer in deliverers { group.addTask { try await deliverer.run() } }
            group.addTask { try await housekeeper.run() }
            group.addTask { try await noticeClerk.run() }
            group.addTask { try await watchman.run() }
            group.addTask { try await statusPage.run() }
            defer { group.cancelAll() }
            try await group.next()
        }
    }

    /// Asks the feeds that are due, lets the extractors read what came, and tries each due delivery once.
    func runOnce() async throws -> OnceReport {
        var report = try await poller.runOnce()
        try await pages.drain()
        for extractor in extractors where try await !extractor.drain() { report.pluginsDown.append(extractor.plugin.name) }
        try await noticeClerk.drain()
        for deliverer in deliverers { report.failedDeliveries += try await deliverer.drain() }
        return report
    }
}
