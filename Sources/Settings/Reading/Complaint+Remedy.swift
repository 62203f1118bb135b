extension Complaint {
    /// What to write or do instead; nil where the message says it all.
    var remedy: String? {
        switch self {
        case .missingFile: "name the configuration with --config, or copy the example from Config/newshound.yaml"
        case .forbiddenFile: "run the command as root or as the user newshound, or let this user read it"
        case .isFolder: "name the file in it"
        case .unreadableFolder: "let the user newshound read it"
        case .tooLarge: "split the feeds over several files in feeds.d"
        case .notUTF8: "save the file in UTF-8"
        case .syntax(let problem): Complaint.syntaxRemedy(problem)
        case .tooManyAliases, .tooManyValues: "write the values out"
        case .duplicateKey: "keep one of them"
        case .unknownKey(let key, let vocabulary): Complaint.unknownKeyRemedy(key, vocabulary)
        case .missingKey(_, let example): "write \(example)"
        case .wrongKind(_, _, let example): example.map { "write \($0)" }
        default: valueRemedy ?? relationRemedy
        }
    }

    // MARK: - Private

    private var valueRemedy: String? {
        switch self {
        case .nothingGiven: "write a value, or remove the line for the default"
        case .noFlag: "write true or false, without quotes"
        case .noChoice(let text, let known): Complaint.nearest(text, known)
        case .noDuration: "write a number and a unit, as in 30s, 10m, 2h or 7d, or 0"
        case .noSize: "write a number and a unit, as in 500 KiB or 10 MiB"
        case .badName: "use letters, digits, - _ and . only"
        case .noLanguage: "write its two or three letters, as in de or en"
        case .noCurrency(let text, let known): Complaint.nearest(text, known)
        case .badAddress(_, let fault): fault.remedy
        case .badListen: "write 127.0.0.1:9180"
        case .listensOutside: "write 127.0.0.1:9180, and put a proxy with a password before it where others must read it"
        case .badSecret(let fault): fault.remedy
        case .badWebhookSecret: "make one with: echo \"whsec_$(head -c 32 /dev/urandom | base64)\""
        case .spaceAround: "remove it, or the quotes around the text"
        default: nil
        }
    }

    private var relationRemedy: String? {
        switch self {
        case .takenName: "give one of them another `name`"
        case .undefined(let name, _, let known): Complaint.nearest(name, known)
        case .foreignKey(_, _, let kinds): "it belongs to sinks of kind " + kinds.map { "`\($0)`" }.joined(separator: " or ")
        case .excluding: "keep one of them"
        case .neither(_, _, let example): "write \(example)"
        case .reservedName: "choose another"
        case .expression(_, let suggestion): suggestion
        case .emptyList: "name at least one, or remove the key"
        case .unsigned: "add `secret: credential:NAME`, `file:PATH` or `env:NAME`"
        case .noFeeds: "add one with: newshound feed add https://example.org/feed.xml"
        case .ownMachine: "add `allow_private: true` if it is meant"
        default: nil
        }
    }

    private static func nearest(_ word: String, _ known: [String]) -> String? {
        if let name = NearestName.of(word, among: known) { return "did you mean `\(name)`?" }
        guard !known.isEmpty else { return nil }
        return (known.count == 1 ? "there is only " : "choose one of ") + known.prefix(12).map { "`\($0)`" }.joined(separator: ", ")
            + (known.count > 12 ? " …" : "")
    }

    private static func unknownKeyRemedy(_ key: String, _ vocabulary: Vocabulary) -> String? {
        if let name = NearestName.of(key, among: vocabulary.keys) { return "did you mean `\(name)`?" }
        let homes = Vocabulary.allCases.filter { $0.keys.contains(key) }
        if homes.count == 1, let home = homes.first {
            return home.path.isEmpty ? "it belongs to the top level" : "it belongs to `\(home.path)`"
        }
        return "the keys here are " + vocabulary.keys.joined(separator: ", ")
    }

    /// What usually is the matter when libyaml says this.
    private static func syntaxRemedy(_ problem: String) -> String? {
        let causes = [
            ("cannot start any token", "indent with spaces, not tabs, and put texts that begin with a special character in quotes"),
            ("mapping values are not allowed", "put a text that contains a colon and a space in quotes, and check the indentation"),
            ("did not find expected key", "check the indentation, and that quotes are closed"),
            ("did not find expected '-' indicator", "check the indentation: the elements of a list begin at the same column"),
            ("could not find expected ':'", "write a colon and a space after each key"),
            ("undefined alias", "put texts that begin with * in quotes"),
            ("another document", "remove the line `---`"),
            ("unexpected end of stream", "close the quotes"),
            ("did not find expected ',' or", "close the bracket"),
        ]
        return causes.first { problem.contains($0.0) }?.1
    }
}

extension WebAddress.Fault {
    var remedy: String? {
        switch self {
        case .noScheme: "write the whole address, as in https://example.org/feed.xml"
        case .wrongScheme("file"): "local files are read by `newshound parse FILE`; the daemon reads web addresses"
        case .wrongScheme, .noHost, .malformed: "write an address as in https://example.org/feed.xml"
        case .space: "write %20 for a space"
        }
    }
}

extension SecretSource.Fault {
    var remedy: String? {
        switch self {
        case .literal, .badName: "write credential:NAME, file:PATH or env:NAME, and take the secret out of this file"
        case .unset: "set it in the unit's environment, or use credential:NAME"
        case .unreadable: "check that it exists and that the user newshound may read it"
        case .empty: "write the secret into its file or variable"
        case .tooLong: nil
        case .noCredentials: "systemd sets it for the service (LoadCredential=); elsewhere use file:PATH or env:NAME"
        }
    }
}
