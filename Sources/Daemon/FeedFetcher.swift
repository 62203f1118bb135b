import FeedParsing
import Foundation
import NewsModel
import PlainText
import Polling
import Storage
import WebClient

/// Makes requests for feeds and turns the answers into records to commit.
struct FeedFetcher: Sendable {
    let client: WebClient
    let store: StoreAccess
    let policy: PollingPolicy
    let limits: WebLimits
    let clock: WallClock
    let holds: HoldBook

    /// Sends the request.
    ///
    /// - Parameter arrival: Called once with what came, on the client's thread, which waits for it.
    /// - Returns: By what it can be cancelled.
    func send(_ asked: FeedRequest, arrival: @escaping @Sendable (FeedArrival) -> Void) -> WebClient.Ticket {
        client.send(request(asked)) { arrival(FeedArrival(asked: asked, answer: $0)) }
    }

    func cancel(_ ticket: WebClient.Ticket) { client.cancel(ticket) }

    /// What a request came to, where that is no document to be read; failures are records, too.
    func outcome(of arrival: FeedArrival) -> FetchedFeed? {
        switch arrival.answer {
        case .failure(let error):
            let failure = FetchFailure(reason: error.reason, text: error.description, isUnreachable: error.isUnreachable)
            return failed(arrival.asked, failure)
        case .success(let answer): return outcome(of: answer, to: arrival.asked)
        }
    }

    /// What a request came to, its document read.
    func read(_ arrival: FeedArrival) async throws -> FetchedFeed {
        if let fetched = outcome(of: arrival) { return fetched }
        return try await read(try arrival.answer.get(), of: arrival.asked)
    }

    // MARK: - Private

    private func request(_ asked: FeedRequest) -> WebRequest {
        var headers = Self.accepting
        let validators = policy.validators(of: asked.state, at: clock.now())
        if let entityTag = validators.entityTag { headers.add("If-None-Match", entityTag) }
        if let lastModified = validators.lastModified {
            headers.add("If-Modified-Since", lastModified)
        }
        return WebRequest(
            asked.state.address, parts: asked.address, headers: headers, limits: limits, allowPrivate: asked.feed.allowPrivate)
    }

    /// Short, for libcurl writes each request's head character by character.
    private static let accepting: WebHeaders = [
        "Accept": "application/atom+xml,application/rss+xml,application/feed+json,*/*;q=0.1"
    ]

    private func outcome(of answer: WebResponse, to asked: FeedRequest) -> FetchedFeed? {
        switch answer.status {
        case 304:
            // Nobody knows what has not changed (RFC 9110, 15.4.5).
            guard !policy.validators(of: asked.state, at: clock.now()).isEmpty else { return failed(asked, unaskedFailure(answer)) }
            return finished(
                asked,
                .notModified(validators: answer.validators, cacheLifetime: answer.lifetime(at: clock.now()), movedTo: answer.movedTo))
        // A part of a feed, or what has changed in it, was not asked for either.
        case 206, 226: return failed(asked, statusFailure(answer))
        case 200...299: return nil
        default: return failed(asked, statusFailure(answer))
        }
    }

    private func read(_ answer: WebResponse, of asked: FeedRequest) async throws -> FetchedFeed {
        let hash = BodyHash.of(answer.body)
        guard hash != asked.state.bodyHash else {
            return finished(
                asked, .sameBody(validators: answer.validators, cacheLifetime: answer.lifetime(at: clock.now()), movedTo: answer.movedTo))
        }
        return try await parse(answer, hash: hash, of: asked)
    }

    private func parse(_ answer: WebResponse, hash: String, of asked: FeedRequest) async throws -> FetchedFeed {
        var parsed: ParsedFeed
        do {
            parsed = try FeedParser.parse(answer.body, from: answer.origin)
        } catch {
            return failed(asked, FetchFailure(reason: error.reason, text: "\(answer.address): \(error.description)"))
        }
        let (articles, bridgeError) = BridgeError.separated(parsed.items)
        if let bridgeError, articles.isEmpty {
            return failed(asked, FetchFailure(reason: "bridge_error", text: "\(answer.address): \(bridgeError.prefix(200))"))
        }
        parsed.items = articles
        let news = try await news(parsed, of: asked)
        return finished(asked, .read(reading(parsed, news, answer, hash: hash)), items: news.items, lease: answer.lease)
    }

    /// The document's items with their standing, and what they say about the feed as a whole.
    private func news(_ parsed: ParsedFeed, of asked: FeedRequest) async throws -> DocumentNews {
        let (items, state) = (incoming(parsed, of: asked), asked.state)
        let known = try await store { [name = asked.feed.name] in try $0.knownIdentities(items.map(\.identity), of: name) }
        let fresh = items.filter { !known.contains($0.identity) }
        guard let lastSuccess = state.lastSuccess,
            fresh.count == items.count || FloodGuard.isSuspicious(newItems: fresh.count, of: items.count)
        else { return DocumentNews(items: items, newItems: fresh.count) }
        let knownOtherwise = try await store { [name = asked.feed.name] in try $0.knownOtherwise(fresh, of: name) }
        let reissued = FloodGuard.reissued(fresh, known: knownOtherwise, of: items.count, lastSuccess: lastSuccess)
        let gap = FeedGap.before(
            dates(parsed), items: items.count, known: known.count + knownOtherwise.count + reissued.count, state: state, at: clock.now())
        return DocumentNews(items: items.map { $0.reissued(reissued) }, newItems: fresh.count, reissuedItems: reissued.count, gap: gap)
    }

    private func reading(_ parsed: ParsedFeed, _ news: DocumentNews, _ answer: WebResponse, hash: String) -> FeedReading {
        FeedReading(
            // Without validators the rest is fetched next time; the same bytes again are all there is.
            validators: parsed.isCutOff ? Validators() : answer.validators, bodyHash: hash, hints: parsed.hints,
            cacheLifetime: answer.lifetime(at: clock.now()), itemDates: dates(parsed), items: news.items.count, newItems: news.newItems,
            gap: news.gap, reissuedItems: news.reissuedItems, movedTo: answer.movedTo)
    }

    private func dates(_ parsed: ParsedFeed) -> [Date] { parsed.items.compactMap { $0.published ?? $0.updated } }

    private func incoming(_ parsed: ParsedFeed, of asked: FeedRequest) -> [IncomingItem] {
        let (now, feed) = (clock.now(), asked.feed)
        return zip(parsed.items, ItemIdentity.identities(of: parsed.items)).compactMap { item, identity in
            guard let identity else { return nil }
            let standing = ItemStanding.of(item, isFirstFetch: asked.state.lastSuccess == nil, backfill: feed.backfill, at: now)
            return IncomingItem(item, identity: identity, standing: standing, feed: feed, feedLanguage: parsed.language)
        }
    }

    private func finished(_ asked: FeedRequest, _ answer: FeedAnswer, items: [IncomingItem] = [], lease: BodyLease? = nil) -> FetchedFeed {
        let now = clock.now()
        let (next, notices) = policy.afterAnswer(
            asked.state, feed: asked.feed, answer: answer, at: now, random: policy.jitter(of: asked.state, at: now))
        let host = next.address == asked.state.address ? asked.host : HostGroup.of(asked.feed, address: next.address)
        let change: HostChange = holds.hold(of: asked.host) == nil ? .none : .released(asked.host)
        let record = FetchRecord(
            state: next, before: asked.state, items: items, notices: notices, hostGroup: host, host: change, note: answer.note(at: now),
            at: now)
        return FetchedFeed(FetchCommit(record, fetchingPages: asked.feed.fullText), lease: lease)
    }

    private func failed(_ asked: FeedRequest, _ failure: FetchFailure) -> FetchedFeed {
        let (now, host) = (clock.now(), asked.host)
        let hold = policy.hold(of: host, after: failure, earlier: holds.hold(of: host), at: now)
        let next = policy.afterFailure(
            asked.state, feed: asked.feed, failure: failure, hold: hold, at: now, random: policy.jitter(of: asked.state, at: now))
        let record = FetchRecord(
            state: next, hostGroup: host, host: hold.map(HostChange.held) ?? .none, note: failure.note(at: now), at: now)
        return FetchedFeed(FetchCommit(record), failure: failure)
    }

    private func unaskedFailure(_ answer: WebResponse) -> FetchFailure {
        FetchFailure(
            reason: "unasked_304",
            text: "\(answer.address): the server answered 304, not modified, to a first request; it is tried again later")
    }

    private func statusFailure(_ answer: WebResponse) -> FetchFailure {
        FetchFailure(
            reason: "http_\(answer.status)", text: "\(answer.address): the server answered \(answer.status)", status: answer.status,
            retryAfter: answer.headers.first("Retry-After").flatMap { RetryAfter.parse($0, at: clock.now()) })
    }
}

/// A feed as it is asked next; a class, for it is large and goes from hand to hand.
final class FeedRequest: Sendable {
    let feed: Feed
    let state: FeedState
    /// Host group.
    let host: String
    /// The state's address; nil where it cannot be asked, which the request then says.
    let address: WebAddress?

    convenience init(feed: Feed, state: FeedState, host: String) {
        self.init(feed: feed, state: state, host: host, address: try? WebAddress(state.address))
    }

    /// How the feed is asked in a later state.
    func next(_ state: FeedState, host: String) -> FeedRequest {
        guard state.address == self.state.address else { return FeedRequest(feed: feed, state: state, host: host) }
        return FeedRequest(feed: feed, state: state, host: host, address: address)
    }

    // MARK: - Private

    private init(feed: Feed, state: FeedState, host: String, address: WebAddress?) {
        self.feed = feed
        self.state = state
        self.host = host
        self.address = address
    }
}

/// What has come for a feed that was asked.
struct FeedArrival: Sendable {
    let asked: FeedRequest
    let answer: WebClient.Answer

    /// Whether a server was there, whatever it answered.
    var isReached: Bool {
        guard case .failure(let error) = answer else { return true }
        return !error.isUnreachable
    }
}

/// A request's outcome, ready to be committed; a class as `FeedRequest` is.
final class FetchedFeed: Sendable {
    let commit: FetchCommit
    let failure: FetchFailure?
    /// Held until the items of a large body are stored.
    private let lease: BodyLease?

    init(_ commit: FetchCommit, failure: FetchFailure? = nil, lease: BodyLease? = nil) {
        (self.commit, self.failure, self.lease) = (commit, failure, lease)
    }

    var record: FetchRecord { commit.record }
}

/// A document's items, and what they say about the feed as a whole.
private struct DocumentNews {
    var items: [IncomingItem]
    /// Those not known by their ids.
    var newItems: Int
    var reissuedItems = 0
    var gap: FeedGap?
}

extension IncomingItem {
    fileprivate func reissued(_ identities: Set<String>) -> IncomingItem {
        guard identities.contains(identity) else { return self }
        var item = self
        item.standing = .reissued
        return item
    }
}

extension WebClientError {
    /// Whether no connection came about.
    fileprivate var isUnreachable: Bool {
        switch self {
        case .unresolved, .unreachable, .timeout(_, .connecting, _): true
        default: false
        }
    }
}
