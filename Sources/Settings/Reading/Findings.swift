/// What is found wrong while files are read; one object for all of them, used by one task.
final class Findings {
    private(set) var problems: [Problem] = []
    private(set) var warnings: [Problem] = []

    /// Enough for a person to work on; a file that is no configuration at all could give millions.
    static let most = 200

    func add(_ problem: Problem) {
        if problems.count < Findings.most { problems.append(problem) }
    }

    func warn(_ problem: Problem) {
        if warnings.count < Findings.most { warnings.append(problem) }
    }
}

/// A file that is being read, and what its values are read with.
final class FileReading {
    let file: String
    /// The file's text.
    let text: String
    /// Absolute; relative paths in the file start here.
    let folder: String
    let secrets: SecretSource
    let findings: Findings

    init(file: String, text: String, folder: String, secrets: SecretSource, findings: Findings) {
        self.file = file
        self.text = text
        self.folder = folder
        self.secrets = secrets
        self.findings = findings
    }

    func complain(_ complaint: Complaint, at mark: SourceMark, _ path: String) {
        findings.add(problem(complaint, mark, path))
    }

    func warn(_ complaint: Complaint, at mark: SourceMark, _ path: String) {
        findings.warn(problem(complaint, mark, path))
    }

    private func problem(_ complaint: Complaint, _ mark: SourceMark, _ path: String) -> Problem {
        Problem(
            file: file, line: mark.line, column: mark.column, keyPath: path, message: complaint.message, remedy: complaint.remedy)
    }
}
