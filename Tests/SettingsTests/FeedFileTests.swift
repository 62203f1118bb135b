import Foundation
import NewsModel
import Settings
import Testing

@Suite struct FeedFileTests {
    private let folder: Folder
    private let url: URL

    init() throws {
        folder = try Folder()
        url = FeedFile.url(besideConfiguration: "\(folder.path)/newshound.yaml")
    }

    private let tidings = Feed(name: "tidings", address: "https://tidings.example/rss")
    private let courier = Feed(
        name: "Courier \"Nord\": #1", address: "https://courier.example/rss", tags: ["de"], every: .seconds(90), backfill: .all,
        fullText: true, publisher: "Courier", allowPrivate: true, hostGroup: "press", urgent: true, language: "de")

    private func feeds() throws -> [Feed] {
        try #require(try folder.load("").configuration).feeds
    }

    @Test func addedFeedIsReadWithTheConfiguration() throws {
        try FeedFile.append(tidings, to: url)
        try FeedFile.append(courier, to: url)
        #expect(url.path == "\(folder.path)/feeds.d/added.yaml")
        #expect(try feeds() == [tidings, courier])
    }

    @Test func whatPeopleWroteStaysByteForByte() throws {
        let text = "# mine\nfeeds:\n    - address: https://a.example   # the first\n      name: a"
        try folder.write(text, to: "feeds.d/added.yaml")
        try FeedFile.append(tidings, to: url)
        #expect(try folder.read("feeds.d/added.yaml").hasPrefix(text + "\n    - name: \"tidings\"\n"))
        #expect(try feeds().map(\.name) == ["a", "tidings"])
    }

    @Test(arguments: ["- https://a.example\n", "", "# nothing yet\n", "feeds:\n", "feeds:\n- https://a.example\n"])
    func fileOfAnyLayoutIsContinued(text: String) throws {
        try folder.write(text, to: "feeds.d/added.yaml")
        try FeedFile.append(tidings, to: url)
        #expect(try feeds().last == tidings)
    }

    @Test func onlyTheNamedFeedIsRemoved() throws {
        let text = "feeds:\n  - name: a\n    address: https://a.example\n\n  # about b\n  - name: b\n    address: https://b.example\n"
        try folder.write(text, to: "feeds.d/added.yaml")
        try FeedFile.remove("a", from: url)
        #expect(try folder.read("feeds.d/added.yaml") == "feeds:\n\n  # about b\n  - name: b\n    address: https://b.example\n")
        try FeedFile.remove("b", from: url)
        #expect(try feeds() == [])
        try FeedFile.append(tidings, to: url)
        #expect(try feeds() == [tidings])
    }

    @Test func takenNameIsRefused() throws {
        try FeedFile.append(tidings, to: url)
        #expect(throws: SettingsError.takenName("tidings", file: url.path)) { try FeedFile.append(tidings, to: url) }
    }

    @Test func unknownFeedIsRefused() throws {
        #expect(throws: SettingsError.unknownFeed("tidings", file: url.path)) { try FeedFile.remove("tidings", from: url) }
        #expect(!FileManager.default.fileExists(atPath: url.path))
    }

    @Test func fileInBracesIsLeftAlone() throws {
        let text = "feeds: [{name: a, address: \"https://a.example\"}]\n"
        try folder.write(text, to: "feeds.d/added.yaml")
        #expect(throws: SettingsError.oddLayout(file: url.path)) { try FeedFile.append(tidings, to: url) }
        #expect(throws: SettingsError.oddLayout(file: url.path)) { try FeedFile.remove("a", from: url) }
        #expect(try folder.read("feeds.d/added.yaml") == text)
    }

    @Test func fileWithMistakesIsLeftAlone() throws {
        try folder.write("feeds:\n  - nonsense\n", to: "feeds.d/added.yaml")
        let error = #expect(throws: SettingsError.self) { try FeedFile.append(tidings, to: url) }
        #expect(error?.reason == "feed_file_unreadable")
        #expect(error?.description.contains("added.yaml:2:5: feeds[0]: \"nonsense\" does not begin with http://") == true)
    }

    @Test func addedFileCanBeReadByTheService() throws {
        try FeedFile.append(tidings, to: url)
        #expect(try FileManager.default.attributesOfItem(atPath: url.path)[.posixPermissions] as? Int == 0o644)
        #expect(try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/feeds.d") == ["added.yaml"])
    }
}
