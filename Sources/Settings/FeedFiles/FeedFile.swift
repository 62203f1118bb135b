import Foundation
import NewsModel

/// The file `feeds.d/added.yaml`, which commands change so that files written by people stay as they are.
public enum FeedFile {
    /// The file beside the configuration at `path`.
    public static func url(besideConfiguration path: String) -> URL {
        URL(fileURLWithPath: path).deletingLastPathComponent().appendingPathComponent(ConfigurationFiles.feedFolder)
            .appendingPathComponent("added.yaml")
    }

    /// Adds a feed at the end, making the file and its folder where needed; what is there already stays byte for byte.
    ///
    /// The file is replaced in one step: a reader sees it before or after.
    /// - Throws: where the file has mistakes, the name is taken in it, or it cannot be written.
    public static func append(_ feed: Feed, to url: URL) throws(SettingsError) {
        try change(url) { (layout) throws(SettingsError) in
            guard layout.line(of: feed.name) == nil else { throw .takenName(feed.name, file: url.path) }
            return layout.appending(feed)
        }
    }

    /// Removes the feed of this name, and nothing else.
    ///
    /// - Throws: where the file has mistakes, has no such feed, or cannot be written.
    public static func remove(_ name: String, from url: URL) throws(SettingsError) {
        try change(url) { (layout) throws(SettingsError) in
            guard let line = layout.line(of: name) else { throw .unknownFeed(name, file: url.path) }
            return layout.removing(line)
        }
    }

    // MARK: - Private

    private static let heading = "# Feeds added by `newshound feed add`; `newshound feed remove` takes them out again.\nfeeds:\n"

    private static func change(_ url: URL, by edit: (FeedFileLayout) throws(SettingsError) -> FeedFileLayout.Edit) throws(SettingsError) {
        let lock = try FolderLock(url.deletingLastPathComponent().path)
        defer { lock.release() }
        let exists = FileManager.default.fileExists(atPath: url.path)
        let layout = try FeedFileLayout(text: exists ? try text(of: url) : heading, file: url.path)
        let change = try edit(layout)
        let changed = try? FeedFileLayout(text: change.text, file: url.path)
        guard let changed, changed.names == change.names else { throw .oddLayout(file: url.path) }
        try AtomicFile.write(change.text, to: url)
    }

    private static func text(of url: URL) throws(SettingsError) -> String {
        do {
            return try BoundedFile.text(at: url.path, limit: ConfigurationFiles.largestFile)
        } catch {
            throw .unwritable(file: url.path, cause: "it is not a text file that can be read")
        }
    }
}
