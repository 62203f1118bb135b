import Foundation
import NewsModel
import Storage
import Testing

@testable import Daemon

struct FetchCommitterTests {
    private let store: Store
    private let noon = Date(timeIntervalSince1970: 1_788_782_400)

    init() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        store = try Store.open(at: folder.appending(path: "newshound.db").path, as: .owner)
        let feeds = (0..<200).map { Feed(name: "f\($0)", address: "https://f\($0).example/") }
        try store.prepare(Watch(feeds: feeds), at: noon)
    }

    private func fetch(_ feed: String) -> FetchCommit {
        let state = FeedState(feed: feed, address: "https://\(feed).example/", nextFetch: noon.addingTimeInterval(60))
        return FetchCommit(FetchRecord(state: state, at: noon))
    }

    @Test func eachFetchIsStoredWhenItIsAnswered() async throws {
        let committer = FetchCommitter(store, notifying: [])
        await withThrowingTaskGroup { group in
            for number in 0..<200 {
                group.addTask {
                    _ = try await committer.commit(fetch("f\(number)"))
                    let stored = try store.feedState("f\(number)")?.nextFetch
                    #expect(stored == noon.addingTimeInterval(60))
                }
            }
        }
    }

    @Test func fetchThatCannotBeStoredFailsAlone() async throws {
        let committer = FetchCommitter(store, notifying: [])
        let failed = await withTaskGroup { group in
            for feed in ["f1", "nobody", "f2", "f3"] {
                group.addTask { (try? await committer.commit(fetch(feed))) == nil ? feed : nil }
            }
            return await group.reduce(into: []) { failed, feed in failed += [feed].compactMap(\.self) }
        }
        #expect(failed == ["nobody"])
        #expect(try store.schedule(until: noon.addingTimeInterval(60)).filter { $0.date > noon }.map(\.feed) == ["f1", "f2", "f3"])
    }
}
