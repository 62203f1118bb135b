import FeedParsing
import Foundation
import NewsModel
import PlainText
import Polling
import Storage
import WebClient

/// Makes one request for a feed and turns the answer into a record to commit.
struct FeedFetcher: Sendable {
    let client: WebClient
    let store: StoreAccess
    let policy: PollingPolicy
    let limits: WebLimits
    let clock: WallClock

    /// What the request came to; failures are records too.
    func fetch(_ feed: Feed, state: FeedState) async throws -> FetchedFeed {
        let answer: WebResponse
        do {
            answer = try await client.exchange(request(for: feed, state: state))
        } catch let error as WebClientError {
            try Task.checkCancellation()
            return failed(feed, state, FetchFailure(reason: error.reason, text: error.description))
        }
        return try await read(answer, of: feed, state: state)
    }

    // MARK: - Private

    private func request(for feed: Feed, state: FeedState) -> WebRequest {
        var headers = WebHeaders([("Accept", Self.accepted)])
        let validators = policy.validators(of: state, at: clock.now())
        if let entityTag = validators.entityTag { headers.add("If-None-Match", entityTag) }
        if let lastModified = validators.lastModified {
            headers.add("If-Modified-Since", lastModified)
        }
        return WebRequest(state.address, headers: headers, limits: limits, allowPrivate: feed.allowPrivate)
    }

    private static let accepted =
        "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.8, */*;q=0.1"

    private func read(_ answer: WebResponse, of feed: Feed, state: FeedState) async throws -> FetchedFeed {
        switch answer.status {
        case 304:
            return finished(feed, state, unchanged(answer))
        case 200...299:
            let hash = BodyHash.of(answer.body)
            guard hash != state.bodyHash else { return finished(feed, state, unchanged(answer)) }
            return try await parse(answer, hash: hash, of: feed, state: state)
        default:
            return failed(feed, state, statusFailure(answer))
        }
    }

    private func parse(_ answer: WebResponse, hash: String, of feed: Feed, state: FeedState) async throws -> FetchedFeed {
        let parsed: ParsedFeed
        do {
            parsed = try FeedParser.parse(answer.body, from: origin(of: answer))
        } catch {
            return failed(feed, state, FetchFailure(reason: error.reason, text: "\(feed.address): \(error.description)"))
        }
        let items = incoming(parsed, of: feed, state: state)
        let known = try await store { [name = feed.name] in try $0.knownIdentities(items.map(\.identity), of: name) }
        let fresh = items.filter { !known.contains($0.identity) }
        var fetched = finished(
            feed, state,
            .read(
                validators: validators(of: answer), bodyHash: hash, hints: parsed.hints, cacheLifetime: cacheLifetime(of: answer),
                itemDates: parsed.items.compactMap { $0.published ?? $0.updated }, newItems: fresh.count, movedTo: movedTo(answer)))
        fetched.record.items = items
        return fetched
    }

    private func incoming(_ parsed: ParsedFeed, of feed: Feed, state: FeedState) -> [IncomingItem] {
        let now = clock.now()
        return zip(parsed.items, ItemIdentity.identities(of: parsed.items)).compactMap { item, identity in
            guard let identity else { return nil }
            let standing = ItemStanding.of(item, isFirstFetch: state.lastSuccess == nil, backfill: feed.backfill, at: now)
            return IncomingItem(item, identity: identity, standing: standing, feed: feed, feedLanguage: parsed.language)
        }
    }

    private func finished(_ feed: Feed, _ state: FeedState, _ answer: FeedAnswer) -> FetchedFeed {
        let now = clock.now()
        let (next, notices) = policy.afterAnswer(state, feed: feed, answer: answer, at: now)
        return FetchedFeed(record: FetchRecord(state: next, notices: notices, at: now))
    }

    private func failed(_ feed: Feed, _ state: FeedState, _ failure: FetchFailure) -> FetchedFeed {
        let now = clock.now()
        let (next, notices) = policy.afterFailure(state, feed: feed, failure: failure, at: now)
        return FetchedFeed(
            record: FetchRecord(state: next, notices: notices, at: now), failure: failure,
            hostHold: policy.hostHold(after: failure, state: next, at: now))
    }

    private func unchanged(_ answer: WebResponse) -> FeedAnswer {
        .unchanged(validators: validators(of: answer), cacheLifetime: cacheLifetime(of: answer), movedTo: movedTo(answer))
    }

    private func cacheLifetime(of answer: WebResponse) -> Duration? {
        CacheLifetime.of(
            cacheControl: answer.headers.first("Cache-Control"), expires: answer.headers.first("Expires"), age: answer.headers.first("Age"),
            at: clock.now())
    }

    private func origin(of answer: WebResponse) -> FeedOrigin {
        FeedOrigin(
            address: answer.address, contentType: answer.headers.first("Content-Type"),
            contentLocation: answer.headers.first("Content-Location"), contentLanguage: answer.headers.first("Content-Language"))
    }

    private func movedTo(_ answer: WebResponse) -> String? {
        PermanentMove.target(of: answer.redirects.map { ($0.status, $0.to) })
    }

    private func validators(of answer: WebResponse) -> Validators {
        Validators(entityTag: answer.headers.first("ETag"), lastModified: answer.headers.first("Last-Modified"))
    }

    private func statusFailure(_ answer: WebResponse) -> FetchFailure {
        FetchFailure(
            reason: "http_\(answer.status)", text: "\(answer.address): the server answered \(answer.status)", status: answer.status,
            retryAfter: answer.headers.first("Retry-After").flatMap { RetryAfter.parse($0, at: clock.now()) })
    }
}

/// A request's outcome, ready to be committed.
struct FetchedFeed: Sendable {
    var record: FetchRecord
    var failure: FetchFailure?
    /// Until when the whole host asked to be left alone.
    var hostHold: Date?
}
