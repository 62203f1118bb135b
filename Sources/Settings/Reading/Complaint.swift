/// Everything that can be wrong with a configuration; the texts are in `Complaint+Text`.
enum Complaint {
    // Files
    case missingFile, forbiddenFile, isFolder, unreadableFolder, noRegularFile, unreadable(String), tooLarge(limit: Int), notUTF8
    case syntax(String), tooManyAliases(limit: Int), tooManyValues, tooManyFiles(limit: Int)

    // Keys and kinds
    case duplicateKey(String, line: Int), keyIsNoText, unknownKey(String, Vocabulary), missingKey(String, example: String)
    case wrongKind(expected: String, found: String, example: String?)

    // Single values
    case nothingGiven, emptyText, tooLong(limit: Int), controlCharacter, spaceAround(String)
    case noFlag(String), noNumber(String), outOfRange(String, String, String), noChoice(String, [String])
    case noDuration(String), noSize(String), badName(String), noLanguage(String), noCurrency(String, known: [String])
    case badAddress(String, WebAddress.Fault), badListen(String), listensOutside(String)
    case badSecret(SecretSource.Fault), badWebhookSecret, missingFileAt(String)

    // What belongs together
    case takenName(String, noun: String, line: Int, file: String?), undefined(String, noun: String, known: [String])
    case foreignKey(String, kind: String, belongsTo: [String]), excluding(String, String), neither(String, String, example: String)
    case reservedName(String), disordered(String, String), expression(String, suggestion: String?)
    case emptyList(String), pluginSetting(String)

    // Warnings
    case impolite(String), sameAddress(name: String, line: Int), unsigned, noFeeds, ownMachine
}
