import Foundation
import Markup
import NewsModel
import Polling
import Storage
import WebClient

/// Makes one request for an article's page.
struct PageFetcher: Sendable {
    /// Tries after which a page is given up.
    static let tries = 3

    let client: WebClient
    let limits: WebLimits
    let settings: PollingSettings
    let clock: WallClock

    /// What the request came to, and until when the host asked to be left alone.
    func fetch(_ page: PendingPage, of feed: Feed?) async throws -> (outcome: PageOutcome, hold: Date?) {
        guard let feed, feed.fullText else { return (.givenUp, nil) }
        let headers = WebHeaders([("Accept", "text/html, application/xhtml+xml;q=0.9, */*;q=0.1")])
        do {
            let answer = try await client.exchange(
                WebRequest(page.address, headers: headers, limits: limits, allowPrivate: feed.allowPrivate))
            return read(answer, of: page, feed)
        } catch let error as WebClientError {
            try Task.checkCancellation()
            return (isFinal(error) ? .givenUp : retried(page, after: error.reason, notBefore: nil), nil)
        }
    }

    // MARK: - Private

    private func read(_ answer: WebResponse, of page: PendingPage, _ feed: Feed) -> (outcome: PageOutcome, hold: Date?) {
        switch answer.status {
        case 200:
            let type = answer.headers.first("Content-Type")
            guard isHTML(type) else { return (.givenUp, nil) }
            let content = PageText.main(of: answer.body, contentType: type, address: answer.address)
            return (.read(FetchedPage(content, at: answer.address, language: feed.language, now: clock.now())), nil)
        case 408, 425, 500...599: return (retried(page, after: "http_\(answer.status)", notBefore: hold(of: answer)), hold(of: answer))
        case 429:
            let hold = hold(of: answer) ?? clock.now() + settings.backoff.seconds
            return (retried(page, after: "http_429", notBefore: hold), hold)
        default: return (.givenUp, nil)
        }
    }

    private func retried(_ page: PendingPage, after failure: String, notBefore hold: Date?) -> PageOutcome {
        guard page.failures + 1 < Self.tries else { return .givenUp }
        let pause = min(settings.backoffLimit, settings.backoff * (page.failures + 1))
        return .later(next: max(clock.now() + pause.seconds, hold ?? .distantPast), failure: failure)
    }

    private func hold(of answer: WebResponse) -> Date? {
        let now = clock.now()
        let asked = answer.headers.first("Retry-After").flatMap { RetryAfter.parse($0, at: now) }
        return asked.map { now + min($0, settings.backoffLimit).seconds }
    }

    private func isHTML(_ type: String?) -> Bool {
        guard let type = type?.lowercased() else { return true }
        return type.contains("html")
    }

    private func isFinal(_ error: WebClientError) -> Bool {
        switch error {
        case .invalidAddress, .invalidHeader, .forbiddenAddress, .forbiddenProtocol, .tooLarge, .headersTooLarge, .tooManyRedirects: true
        default: false
        }
    }
}
