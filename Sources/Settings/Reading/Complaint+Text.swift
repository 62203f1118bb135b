extension Complaint {
    /// What is wrong.
    var message: String {
        switch self {
        case .missingFile, .forbiddenFile, .isFolder, .unreadableFolder, .noRegularFile, .unreadable, .tooLarge, .notUTF8, .syntax,
            .tooManyAliases, .tooManyValues, .tooManyFiles:
            fileMessage
        case .duplicateKey, .keyIsNoText, .unknownKey, .missingKey, .wrongKind: keyMessage
        case .takenName, .undefined, .foreignKey, .excluding, .neither, .reservedName, .disordered, .expression, .emptyList, .pluginSetting:
            relationMessage
        case .impolite, .sameAddress, .unsigned, .noFeeds, .ownMachine: warningMessage
        default: valueMessage
        }
    }

    // MARK: - Private

    private var fileMessage: String {
        switch self {
        case .missingFile: "there is no such file"
        case .forbiddenFile: "this user may not read the file"
        case .isFolder: "this is a folder"
        case .unreadableFolder: "the folder cannot be opened"
        case .noRegularFile: "this is a pipe, device or socket, not a file"
        case .unreadable(let cause): "the file cannot be opened: \(cause)"
        case .tooLarge(let limit): "the file is larger than \(Quantity.sizeText(limit))"
        case .notUTF8: "this line is not UTF-8"
        case .syntax(let problem): "this is not valid YAML: \(problem)"
        case .tooManyAliases(let limit): "the file has more than \(limit) aliases (`*name`)"
        case .tooManyValues: "the file stands for more than 2,000,000 values"
        case .tooManyFiles(let limit): "the folder has more than \(limit) files"
        default: ""
        }
    }

    private var keyMessage: String {
        switch self {
        case .duplicateKey(let key, let line): "`\(key)` stands here a second time, first in line \(line)"
        case .keyIsNoText: "a key must be a single word"
        case .unknownKey(let key, _): "`\(key.shortened)` is not a key"
        case .missingKey(let key, _): "`\(key)` is missing"
        case .wrongKind(let expected, let found, _): "\(expected) is needed, not \(found)"
        default: ""
        }
    }

    private var valueMessage: String {
        switch self {
        case .nothingGiven: "nothing stands after the colon"
        case .emptyText: "the text is empty"
        case .tooLong(let limit): "the text is longer than \(limit) characters"
        case .controlCharacter: "the text has a control character or line break in it"
        case .spaceAround(let text): "\(text.quoted) begins or ends with a space"
        case .noFlag(let text): "\(text.quoted) is neither true nor false"
        case .noNumber(let text): "\(text.quoted) is not a number"
        case .outOfRange(let value, let least, let most): "\(value.shortened) is not between \(least) and \(most)"
        case .noChoice(let text, _): "\(text.quoted) is not known here"
        case .noDuration(let text): "\(text.quoted) is not a duration"
        case .noSize(let text): "\(text.quoted) is not a size"
        case .badName(let text): "\(text.quoted) is not a name"
        case .noLanguage(let text): "\(text.quoted) is not a language"
        case .noCurrency(let text, _): "\(text.quoted) is not a currency with a reference rate"
        case .badAddress(let text, let fault): "\(text.quoted) \(fault.message)"
        case .badListen(let text): "\(text.quoted) is not an address and a port"
        case .listensOutside(let text): "\(text.quoted) can be reached from other machines"
        case .badSecret(let fault): fault.message
        case .badWebhookSecret: "the secret is not `whsec_` and Base64, as Standard Webhooks wants it"
        case .missingFileAt(let path): "there is no file \(path.quoted)"
        default: ""
        }
    }

    private var relationMessage: String {
        switch self {
        case .takenName(let name, let noun, let line, let file):
            "the name \(name.quoted) is taken by the \(noun) in line \(line)" + (file.map { " of \($0)" } ?? "")
        case .undefined(let name, let noun, _): "there is no \(noun) \(name.quoted)"
        case .foreignKey(let key, let kind, _): "`\(key)` means nothing for a sink of kind `\(kind)`"
        case .excluding(let one, let other): "`\(one)` and `\(other)` exclude each other"
        case .neither(let one, let other, _): "neither `\(one)` nor `\(other)` is given"
        case .reservedName(let name): "the name \(name.quoted) belongs to Newshound's own notices"
        case .disordered(let least, let most): "`\(least)` is more than `\(most)`"
        case .expression(let message, _): message
        case .emptyList(let noun): "the list of \(noun) is empty"
        case .pluginSetting(let message): message
        default: ""
        }
    }

    private var warningMessage: String {
        switch self {
        case .impolite(let what): "\(what): publishers may shut such a reader out"
        case .sameAddress(let name, let line): "this is also the address of \(name.quoted) in line \(line)"
        case .unsigned: "the webhook has no secret, so its receiver cannot tell who is calling"
        case .noFeeds: "no feed is configured, so nothing will be read"
        case .ownMachine: "this address is of this machine or a private network, and will be refused"
        default: ""
        }
    }
}

extension String {
    /// In quotation marks, shortened, control characters shown.
    var quoted: String { "\"\(shortened)\"" }

    var shortened: String {
        let clean = String(unicodeScalars.prefix(80).map { $0.properties.generalCategory == .control ? "␣" : Character($0) })
        return unicodeScalars.count > 80 ? clean + "…" : clean
    }
}

extension WebAddress.Fault {
    var message: String {
        switch self {
        case .noScheme: "does not begin with http:// or https://"
        case .wrongScheme(let scheme): "begins with \(scheme.shortened):, which is not fetched"
        case .noHost: "has no host"
        case .space: "has a space in it"
        case .malformed: "is not a valid address"
        }
    }
}

extension SecretSource.Fault {
    var message: String {
        switch self {
        case .literal: "a secret may not stand in the configuration itself"
        case .unset(let name): "the environment variable \(name.quoted) is not set"
        case .unreadable(let path): "the secret's file \(path.quoted) cannot be read"
        case .empty: "the secret is empty"
        case .tooLong: "the secret is longer than 4096 bytes"
        case .noCredentials(let name): "the credential \(name.quoted) is not there: $CREDENTIALS_DIRECTORY is not set"
        case .badName(let name): "\(name.quoted) is not the name of a credential"
        }
    }
}
