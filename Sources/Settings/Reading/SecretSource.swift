import Foundation
import NewsModel

/// Where secrets come from: a file, the environment, or systemd's credentials.
struct SecretSource {
    let environment: [String: String]
    /// The folder named by `$CREDENTIALS_DIRECTORY`.
    let credentials: String?

    enum Fault: Error {
        case literal, unset(String), unreadable(String), empty, tooLong, noCredentials(String), badName(String)
    }

    /// The secret that `reference` names; never part of an error.
    func secret(_ reference: String, in folder: (String) -> String) throws(Fault) -> Secret {
        guard let colon = reference.firstIndex(of: ":") else { throw .literal }
        let name = String(reference[reference.index(after: colon)...])
        switch reference[..<colon] {
        case "file": return try checked(try content(of: folder(name)))
        case "env":
            guard let value = environment[name] else { throw .unset(name) }
            return try checked(value)
        case "credential": return try credential(name)
        default: throw .literal
        }
    }

    // MARK: - Private

    private static let longest = 4_096

    private func credential(_ name: String) throws(Fault) -> Secret {
        guard !name.contains("/"), !name.isEmpty, name != "..", name != "." else { throw .badName(name) }
        guard let credentials else { throw .noCredentials(name) }
        return try checked(try content(of: "\(credentials)/\(name)"))
    }

    private func content(of path: String) throws(Fault) -> String {
        do {
            return try BoundedFile.text(at: path, limit: SecretSource.longest)
        } catch {
            throw .unreadable(path)
        }
    }

    private func checked(_ value: String) throws(Fault) -> Secret {
        let trimmed = value.trimmingCharacters(in: .whitespacesAndNewlines)
        guard !trimmed.isEmpty else { throw .empty }
        guard trimmed.utf8.count <= SecretSource.longest else { throw .tooLong }
        return Secret(trimmed)
    }
}
