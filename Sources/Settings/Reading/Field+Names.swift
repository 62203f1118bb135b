import NewsModel

extension Field {
    /// A name of letters, digits, `-`, `_` and `.`, 60 characters at most.
    func name() -> String? {
        guard let text = text(longest: 60) else { return nil }
        guard text.allSatisfy({ $0.isLetter || $0.isNumber || "-_.".contains($0) }) else { return refuse(.badName(text)) }
        return text
    }

    /// A feed's name: any text of one line without space at its ends, 200 characters at most.
    func feedName() -> String? {
        guard let text = text(longest: 200) else { return nil }
        guard text.first?.isWhitespace == false, text.last?.isWhitespace == false else { return refuse(.spaceAround(text)) }
        return text
    }

    /// A BCP 47 primary subtag.
    func language() -> String? {
        guard let text = text() else { return nil }
        guard (2...3).contains(text.utf8.count), text.utf8.allSatisfy({ (97...122).contains($0) }) else { return refuse(.noLanguage(text)) }
        return text
    }

    /// A currency that the shipped reference rates know.
    func currency() -> String? {
        guard let text = text() else { return nil }
        let known = ExchangeRates.shipped.currencies
        return text == "EUR" || known.contains(text) ? text : refuse(.noCurrency(text, known: known))
    }

    /// A file or folder; relative ones start at the folder of the configuration.
    func filePath() -> String? {
        guard let text = text(longest: 4_096) else { return nil }
        return reading.absolute(text)
    }
}

extension FileReading {
    func absolute(_ path: String) -> String {
        if path.hasPrefix("/") { return path }
        let relative = path.hasPrefix("./") ? String(path.dropFirst(2)) : path
        return folder.hasSuffix("/") ? folder + relative : "\(folder)/\(relative)"
    }
}
