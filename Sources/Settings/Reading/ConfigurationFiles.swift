import Foundation

/// The configuration's own file and the feed files beside it.
struct ConfigurationFiles {
    let path: String
    let secrets: SecretSource
    let findings: Findings

    static let largestFile = 16 << 20
    static let mostFeedFiles = 1_000
    static let feedFolder = "feeds.d"

    func main() -> Field? { field(of: path) }

    /// The list of the main file, then those of the feed files by name.
    func feedLists(_ top: Section) -> [Field] {
        [top["feeds"]].compactMap(\.self) + feedFiles().compactMap(feedList)
    }

    // MARK: - Private

    private var folder: String {
        URL(fileURLWithPath: path).deletingLastPathComponent().standardizedFileURL.path
    }

    private func feedFiles() -> [String] {
        let feedFolder = "\(folder)/\(ConfigurationFiles.feedFolder)"
        guard FileManager.default.fileExists(atPath: feedFolder) else { return [] }
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: feedFolder) else {
            complain(.unreadableFolder, about: feedFolder)
            return []
        }
        let files = names.filter { !$0.hasPrefix(".") && ($0.hasSuffix(".yaml") || $0.hasSuffix(".yml")) }.sorted()
        guard files.count <= ConfigurationFiles.mostFeedFiles else {
            complain(.tooManyFiles(limit: ConfigurationFiles.mostFeedFiles), about: feedFolder)
            return []
        }
        return files.map { "\(feedFolder)/\($0)" }
    }

    private func complain(_ complaint: Complaint, about path: String, line: Int = 0) {
        let column = line == 0 ? 0 : 1
        findings.add(
            Problem(file: path, line: line, column: column, keyPath: "", message: complaint.message, remedy: complaint.remedy))
    }

    /// A list of feeds, bare or under `feeds:`.
    private func feedList(_ path: String) -> Field? {
        guard let field = field(of: path) else { return nil }
        if case .mapping = field.entry.content { return field.section(.feedFile)?["feeds"] }
        return Field(entry: field.entry, path: "feeds", reading: field.reading)
    }

    private func field(of path: String) -> Field? {
        do {
            let text = try BoundedFile.text(at: path, limit: ConfigurationFiles.largestFile)
            let reading = FileReading(file: path, text: text, folder: folder, secrets: secrets, findings: findings)
            return DocumentReader(reading: reading).entry(of: text).map { Field(entry: $0, path: "", reading: reading) }
        } catch {
            let (complaint, line) = error.complaint
            self.complain(complaint, about: path, line: line)
            return nil
        }
    }
}

extension BoundedFile.Fault {
    /// The complaint, and the line it is about or 0.
    fileprivate var complaint: (Complaint, Int) {
        switch self {
        case .missing: (.missingFile, 0)
        case .forbidden: (.forbiddenFile, 0)
        case .isFolder: (.isFolder, 0)
        case .special: (.noRegularFile, 0)
        case .unreadable(let cause): (.unreadable(cause), 0)
        case .tooLarge(let limit): (.tooLarge(limit: limit), 0)
        case .notUTF8(let line): (.notUTF8, line)
        }
    }
}
