import Testing

@testable import Storage

struct StorageErrorTests {
    @Test func descriptionsTellSubjectCauseAndRemedy() {
        #expect(
            StorageError.locked(path: "/a.db", holder: 7).description
                == "/a.db: already in use by another newshound, process 7; stop that one first or use another database")
        #expect(
            StorageError.full(path: "/a.db").description
                == "/a.db: no room left to write, nothing of this step was stored; free some space, work goes on by itself")
    }

    @Test func onlyWhatWaitingCanMendIsPassing() {
        #expect(StorageError.full(path: "").isPassing && StorageError.busy(path: "").isPassing)
        #expect(!StorageError.locked(path: "", holder: nil).isPassing && !StorageError.tooNew(path: "").isPassing)
    }

    @Test func reasonsAreStable() {
        #expect(StorageError.full(path: "").reason == "storage.full")
        #expect(StorageError.locked(path: "", holder: nil).reason == "storage.locked")
    }
}
