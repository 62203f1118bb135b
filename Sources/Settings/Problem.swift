/// Something in a configuration that a person has to change, or in a warning, may want to.
public struct Problem: Sendable, Hashable {
    /// Path of the file as it was given.
    public var file: String
    /// From 1; 0 where the file as a whole is meant.
    public var line: Int
    /// From 1, in Unicode scalars; 0 where the file as a whole is meant.
    public var column: Int
    /// `feeds[2].every`; empty for the file as a whole.
    public var keyPath: String
    /// What is wrong.
    public var message: String
    /// What to write instead; nil where the message says it all.
    public var remedy: String?

    public init(file: String, line: Int, column: Int, keyPath: String, message: String, remedy: String? = nil) {
        self.file = file
        self.line = line
        self.column = column
        self.keyPath = keyPath
        self.message = message
        self.remedy = remedy
    }
}

extension Problem: CustomStringConvertible {
    /// `newshound.yaml:12:5: feeds[2].every: "soon" is no duration; write a number and a unit, as in 30s, 10m, 2h or 7d`.
    public var description: String {
        let place = line == 0 ? file : "\(file):\(line):\(column)"
        let subject = keyPath.isEmpty ? "" : "\(keyPath): "
        return "\(place): \(subject)\(message)" + (remedy.map { "; \($0)" } ?? "")
    }
}
