import FoundationEssentials
import NewsModel
import PluginContract

/// An article as one reads it, with exactly the events that a plugin must report of it.
///
///     title: Nordlicht kauft Quantix
///     language: de
///     published: 2026-03-02
///
///     Der Anbieter Nordlicht übernimmt …
///     ---
///     {"buyers":["Nordlicht"],"status":"announced","targets":["Quantix"],"type":"deal"}
///
/// Header keys are `title`, `language`, `published`, `publisher`, `feed`, `url` and `note`. Below the line stands one event a line; nothing
/// below it means that the article tells of no event.
public struct GoldenCase: Sendable, Hashable {
    /// File name without its ending.
    public var name: String
    public var path: String
    public var article: Article
    public var publisher: String?
    public var expected: [ExpectedEvent]

    /// Reads one file. Throws `ExtractorTestKitError`.
    public static func read(_ path: String) throws(ExtractorTestKitError) -> GoldenCase {
        let bytes: Data
        do {
            bytes = try Data(contentsOf: URL(filePath: path))
        } catch {
            throw .unreadable(path: path, detail: "cannot be read")
        }
        var parser = GoldenCaseParser(path: path, text: String(decoding: bytes, as: UTF8.self))
        return try parser.goldenCase()
    }

    /// Reads every file of a folder, in the order of their names; hidden files and Markdown are left out.
    public static func readAll(in folder: String) throws(ExtractorTestKitError) -> [GoldenCase] {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
            throw .unreadable(path: folder, detail: "no such folder")
        }
        var cases: [GoldenCase] = []
        for name in names.sorted() where !name.hasPrefix(".") && !name.hasSuffix(".md") {
            cases.append(try read("\(folder)/\(name)"))
        }
        return cases
    }
}

/// An event of a golden case: what is listed must be there as it stands, null means absent, the rest is free.
public struct ExpectedEvent: Sendable, Hashable {
    public var members: [String: JSONValue]

    public init(members: [String: JSONValue]) {
        self.members = members
    }

    public var type: String { members["type"]?.text ?? "" }

    /// One line of JSON, keys sorted.
    public var line: String { JSONValue.object(members).line }
}
