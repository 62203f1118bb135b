import NewsModel

/// Finds names of models by their shape and by the words beside them, in one pass.
///
/// A shape alone proves nothing: phones, cars and planes have versions too. Who asks must look for a model's context.
public struct ModelNameFinder {
    let document: Document
    let tokens: [Token]
    let words: Lexicon

    public init(_ document: Document) {
        self.document = document
        tokens = document.tokens
        words = Lexicon.of(document.language)
    }

    /// All mentions in order; none overlaps another.
    public func mentions() -> [ModelNameMention] {
        var found: [ModelNameMention] = []
        var index = 0
        while index < tokens.count {
            let named = tokens[index].isNameLike ? named(at: index) : nil
            guard let mention = named ?? shortened(at: index, after: found.last) else { index += 1; continue }
            found.append(mention)
            index = max(index + 1, mention.tokens.upperBound)
        }
        return found
    }

    // MARK: - Shapes

    private func named(at index: Int) -> ModelNameMention? {
        versioned(at: index) ?? compound(at: index) ?? Self.spelledOut(at: index, in: document) ?? called(at: index)
    }

    private func versioned(at index: Int) -> ModelNameMention? {
        if let shared = shared(at: index) { return shared }
        guard let core = core(at: index), !isForeword(index), !isProduct(index) else { return nil }
        let end = extended(core)
        guard end > index, end >= tokens.count || !Self.licences.contains(tokens[end]) else { return nil }
        let name = Self.trimmed(document.slice(index..<end))
        return ModelNameMention(tokens: index..<end, name: name, shape: .versioned, isCalledModel: isCalledModel(index..<end))
    }

    /// `Nora Vega` in `Nora Vega/Luma 4.6`: the version is said once.
    private func shared(at index: Int) -> ModelNameMention? {
        var slash = index
        while slash - index < 3, isNameWord(slash), tokens[slash].isCapitalized, !hasVersionInside(tokens[slash]) { slash += 1 }
        guard slash > index, slash + 2 < tokens.count, tokens[slash].is("/"), isNameWord(slash + 1), !hasVersionInside(tokens[slash + 1]),
            tokens[slash + 2].isNumber, let end = version(at: slash + 2), !isProduct(index)
        else { return nil }
        let name = document.slice(index..<slash) + " " + document.slice((slash + 2)..<end)
        return ModelNameMention(tokens: index..<slash, name: name, shape: .versioned, isCalledModel: isCalledModel(index..<end))
    }

    /// A German noun or a possessor before the name: `Sprachmodell X`, `Talbachs X`.
    private func isForeword(_ index: Int) -> Bool {
        if document.language == .en { return isOpeningVerb(index) }
        guard index + 1 < tokens.count, isNameWord(index + 1) || tokens[index + 1].isNumber else { return false }
        let token = tokens[index]
        if Self.isModelNoun(token) || Self.things.match(token.lower) || DictionaryWords.words.contains(token, .de), !hasVersionInside(token)
        {
            return true
        }
        guard token.text.hasSuffix("s"), isNameWord(index + 1), token.text.utf8.count > 3 else { return false }
        if hasVersionInside(tokens[index + 1]), !hasVersionInside(token), !token.text.hasSuffix("ss") { return true }
        return !["ss", "us", "is", "as", "os"].contains { token.text.hasSuffix($0) }
    }

    /// `Previewing X 5`, `New X 5`: a word that only begins the line.
    func isOpeningVerb(_ index: Int) -> Bool {
        let isFirst = index == 0 || tokens[index].lineBreaks > 0 || [".", ":", "!", "?"].contains(tokens[index - 1].text)
        guard isFirst, index + 1 < tokens.count, tokens[index + 1].isNameLike, !hasVersionInside(tokens[index]) else { return false }
        return ["meet", "hello", "try", "why", "how", "see", "release", "launch", "add", "use"].contains(tokens[index].lower)
            || tokens[index].lower.hasSuffix("ing")
            || tokens[index].lower.hasSuffix("ed") && DictionaryWords.words.contains(tokens[index], .en)
    }

    /// The end of name and version from `index`; nil where there is no version.
    private func core(at index: Int) -> Int? {
        let token = tokens[index]
        guard token.isNameLike || isIdentifier(token) else { return nil }
        if hasVersionInside(token) { return isBareVersion(token) || Self.isOtherCompound(token, document.language) ? nil : index + 1 }
        guard token.isCapitalized, isNameWord(index) else { return nil }
        var next = index + 1
        while next < tokens.count, next - index < 4, isNameWord(next), tokens[next].isCapitalized, !hasVersionInside(tokens[next]),
            isBeside(next)
        { next += 1 }
        guard !(index..<next).allSatisfy({ Self.isKind(tokens[$0].lower) }) else { return nil }
        return version(at: next)
    }

    /// `v2`, `V3.1`: no name of its own.
    private func isBareVersion(_ token: Token) -> Bool {
        token.lower.hasPrefix("v") && token.lower.dropFirst().allSatisfy { $0.isNumber || $0 == "." }
    }

    /// A version number or word behind a name.
    private func version(at index: Int) -> Int? {
        guard index < tokens.count, isBeside(index) else { return nil }
        let token = tokens[index]
        if token.isNumber { return isVersionNumber(index) ? index + 1 : nil }
        if token.isMixed, token.text.utf8.count <= 3, token.text.first?.isNumber == true, !Self.notModels.contains(token) {
            return index + 1
        }
        if token.is("."), !token.isSpaced, index + 1 < tokens.count, tokens[index + 1].isNumber, !tokens[index + 1].isSpaced {
            return index + 2
        }
        return token.isMixed && hasVersionInside(token) && !isUnit(index) ? index + 1 : nil
    }

    private func isVersionNumber(_ index: Int) -> Bool {
        let text = tokens[index].text
        guard text.utf8.count <= 4, !text.contains(","), tokens[index].isSpaced else { return false }
        let isGluedSize = index + 1 < tokens.count && !tokens[index + 1].isSpaced && tokens[index + 1].lower.hasPrefix("b")
        if isGluedSize { return true }
        guard !text.contains(".") else { return !isAmount(index) }
        guard let number = Int(text), number < 60 || isReleaseCode(text) else { return false }
        return !isAmount(index)
    }

    /// `0324`, `2509`: month and day, or year and month, that some versions are told by.
    private func isReleaseCode(_ text: String) -> Bool {
        guard text.utf8.count == 4, let number = Int(text) else { return false }
        return text.hasPrefix("0") && (1...12).contains(number / 100) || (23...39).contains(number / 100) && (1...12).contains(number % 100)
    }

    private func isAmount(_ index: Int) -> Bool {
        guard index + 1 < tokens.count else { return false }
        let next = tokens[index + 1]
        if next.is("%") || next.is("€") || next.is("$") || next.is(":") && index + 2 < tokens.count && tokens[index + 2].isNumber {
            return true
        }
        if words.isMonth(next) && next.isCapitalized { return true }
        return Self.countables.contains(next.lower)
    }

    private func hasVersionInside(_ token: Token) -> Bool {
        guard token.isMixed, token.text.utf8.count <= 60, let first = token.text.unicodeScalars.first, Scalars.isLetter(first) else {
            return false
        }
        var digits = 0, letters = 0
        for scalar in token.text.unicodeScalars {
            if Scalars.isDigit(scalar) { digits += 1 } else if Scalars.isLetter(scalar) { letters += 1 }
        }
        guard digits > 0, letters > 0, !isHash(token), !Self.isCounted(token), !isKindNumber(token), !Self.notModels.contains(token),
            !Self.comparing.match(token.lower)
        else {
            return false
        }
        guard !token.isCapitalized else { return !Self.isDatedWord(token.lower) }
        return isIdentifier(token) || letters <= 2 && token.text.utf8.count <= 8
    }

    /// `AI10`, `LLM2`
    private func isKindNumber(_ token: Token) -> Bool {
        guard token.text.utf8.count < 7, token.text.utf8.last.map({ (48...57).contains($0) }) == true else { return false }
        let letters = token.lower.prefix { !$0.isNumber }
        return ["ai", "ki", "llm", "ml"].contains(String(letters))
    }

    /// `d518d6e`: the name of a change in a program's history.
    private func isHash(_ token: Token) -> Bool {
        token.text.utf8.count >= 7 && token.text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
    }

    /// `nora-3-mini`: small letters, hyphens and digits.
    private func isIdentifier(_ token: Token) -> Bool {
        token.isWord && token.isHyphenated && token.isMixed && !token.isCapitalized && token.text.contains { $0.isNumber }
            || token.isMixed && !token.isCapitalized && token.text.utf8.count <= 8
    }

    func isNameWord(_ index: Int) -> Bool {
        guard index < tokens.count else { return false }
        let token = tokens[index]
        guard token.isNameLike, token.text.count > 1 || token.isMixed, !token.isApostropheS else { return false }
        return !words.isFunctionWord(token) && !words.isMonth(token) && !words.isWeekday(token)
            && !Self.notNames.contains(token)
    }

    func isBeside(_ index: Int) -> Bool { index < tokens.count && tokens[index].lineBreaks == 0 }

    private func isUnit(_ index: Int) -> Bool { ["b", "k", "m"].contains(tokens[index].lower) }

    private func isProduct(_ index: Int) -> Bool {
        for place in index..<min(tokens.count, index + 3) where Self.products.contains(tokens[place]) { return true }
        return index > 0 && Self.products.contains(tokens[index - 1])
    }

    /// Sizes and kinds behind the version: `8B`, `Mini`, `[dev]`.
    private func extended(_ core: Int) -> Int {
        var end = core
        if end < tokens.count, tokens[end - 1].isNumber, !tokens[end].isSpaced, Self.sizes.contains(tokens[end]) { end += 1 }
        while end < tokens.count, end - core < 6, isBeside(end) {
            if Self.qualifiers.contains(tokens[end]), tokens[end].isNameLike || Self.smallQualifiers.contains(tokens[end]) {
                end += 1
            } else if tokens[end].isNumber, end + 1 < tokens.count, !tokens[end + 1].isSpaced, Self.sizes.contains(tokens[end + 1]),
                end + 2 >= tokens.count || !Self.capacities.contains(tokens[end + 2])
            {
                end += 2
            } else if end == core, isOwnWord(end) || tokens[end].isNumber && isReleaseCode(tokens[end].text) {
                end += 1
            } else if tokens[end].is("["), end + 2 < tokens.count, tokens[end + 2].is("]") {
                end += 3
            } else {
                break
            }
        }
        return end
    }

    /// A word in a capital behind the version that is no common word: `Nerea 5.6 Luma`.
    private func isOwnWord(_ index: Int) -> Bool {
        if index < document.titleEnd, isNameWord(index), tokens[index].isCapitalized, index + 1 < tokens.count, tokens[index + 1].is(":") {
            return true
        }
        guard index >= document.titleEnd, isNameWord(index), tokens[index].isCapitalized, !tokens[index].isUppercase,
            !hasVersionInside(tokens[index])
        else {
            return false
        }
        guard !DictionaryWords.words.contains(tokens[index], document.language), !Self.isModelNoun(tokens[index]) else {
            return false
        }
        guard tokens[index].text.utf8.count <= 8, index + 1 < tokens.count else { return false }
        return !tokens[index + 1].isApostropheS && !isNameWord(index + 1)
    }

    /// `nano` in `Nora 5 mini and nano`, `3.5 Lite` in `Nora 3.6 Flash, 3.5 Lite`: the family is said once.
    private func shortened(at index: Int, after last: ModelNameMention?) -> ModelNameMention? {
        guard let last, last.shape == .versioned, index > last.tokens.upperBound, index - last.tokens.upperBound <= 2, isBeside(index),
            (last.tokens.upperBound..<index).allSatisfy({ Self.joins.contains(tokens[$0]) })
        else { return nil }
        let parts = last.name.split(separator: " ").map(String.init)
        let isVersion = tokens[index].isNumber && tokens[index].text.contains(".")
        let first = isVersion ? index + 1 : index
        guard parts.count > 1, first < tokens.count, Self.qualifiers.contains(parts.last?.lowercased() ?? ""),
            Self.qualifiers.contains(tokens[first]), tokens[first].isSpaced
        else { return nil }
        let isFollowed =
            first + 1 < tokens.count && tokens[first + 1].lineBreaks == 0 && tokens[first + 1].isWord
            && !words.isFunctionWord(tokens[first + 1])
        guard !isFollowed || Self.isModelNoun(tokens[first + 1]) else { return nil }
        let head =
            isVersion ? parts.prefix { !$0.contains { $0.isNumber } } : parts.prefix(while: { !Self.qualifiers.contains($0.lowercased()) })
        guard !head.isEmpty else { return nil }
        let range = index..<(first + 1)
        return ModelNameMention(
            tokens: range, name: head.joined(separator: " ") + " " + document.slice(range), shape: .versioned,
            isCalledModel: last.isCalledModel)
    }

    private static let licences: WordSet = ["license", "licence", "lizenz", "licensed"]
    private static let joins: WordSet = [",", "and", "und", "&", "or", "oder", "sowie"]

    // MARK: - Names that are called models

    /// `Nora-Modell`, `Nora-3-Modelle`
    private func compound(at index: Int) -> ModelNameMention? {
        let token = tokens[index]
        guard token.isNameLike, let hyphen = token.text.lastIndex(of: "-") else { return nil }
        let head = token.lower[token.lower.index(after: hyphen)...]
        guard
            ["modell", "modells", "modelle", "modellen", "model", "models", "modellreihe", "modellfamilie"].contains(String(head))
                || ["reihe", "familie"].contains(String(head)) && token.text.contains(where: { $0.isNumber }) == false
                    && token.text.split(separator: "-").count > 2
        else { return nil }
        var parts = token.text[..<hyphen].split(separator: "-").drop { Self.isKindPart($0.lowercased()) }
        while parts.count > 1, let last = parts.last, Self.isKindPart(last.lowercased()) { parts.removeLast() }
        let name = parts.joined(separator: "-")
        guard !parts.isEmpty, !Self.isKind(name.lowercased()), !Self.taskParts.match(name.lowercased()),
            !parts.allSatisfy({ Self.isKind($0.lowercased()) }), name.count > 1,
            name.first?.isUppercase == true
        else { return nil }
        return ModelNameMention(tokens: index..<(index + 1), name: name, shape: .called, isCalledModel: true)
    }

    private func called(at index: Int) -> ModelNameMention? {
        guard isNameWord(index), tokens[index].isCapitalized, !Self.isKind(tokens[index].lower), !Self.isComparing(tokens[index].lower),
            !Self.isOtherCompound(tokens[index], document.language), !isPlaceGenitive(tokens[index])
        else { return nil }
        var end = index + 1
        while end < tokens.count, end - index < 4, isNameWord(end), tokens[end].isCapitalized, isBeside(end),
            !Self.isModelNoun(tokens[end])
        { end += 1 }
        if end + 1 < tokens.count, tokens[end].is("·"), !tokens[end].isSpaced, tokens[end + 1].isNameLike, !tokens[end + 1].isSpaced {
            end += 2
        }
        guard isCalled(at: index) || isModel(behind: end, from: index) else { return nil }
        return ModelNameMention(tokens: index..<end, name: Self.trimmed(document.slice(index..<end)), shape: .called, isCalledModel: true)
    }

    /// `Europas` in `das größte Sprachmodell Europas`
    private func isPlaceGenitive(_ token: Token) -> Bool {
        document.language == .de && token.text.hasSuffix("s") && Organisations.words.isPlace(String(token.lower.dropLast()))
    }

    /// `model called X`, `Modell namens X`, `KI-Modell X`, `model, X,`, and behind it `X, a language model` or `X model`.
    private func isCalled(at index: Int) -> Bool {
        if index > 0, Self.isModelNoun(tokens[index - 1]), tokens[index].isSpaced, tokens[index].lineBreaks == 0,
            tokens[index - 1].lower != "ki"
        {
            return document.language == .de || !tokens[index - 1].isCapitalized
        }
        var before = index - 1
        while before > 0, index - before < 4,
            tokens[before].is("„") || tokens[before].is("“") || tokens[before].is("\"") || tokens[before].is(",")
                || Self.callers.contains(tokens[before])
        { before -= 1 }
        if before >= 0, before < index - 1, isCallable(before, index) { return true }
        if index + 1 < tokens.count, tokens[index].isMixed, tokens[index].isHyphenated, Self.isModelNoun(tokens[index + 1]) {
            return true
        }
        return isDescribed(behind: index)
    }

    /// `the new X model`, `X text-to-video model`: a name that the noun and small words of kind follow, in English.
    private func isModel(behind end: Int, from start: Int) -> Bool {
        guard document.language == .en, start > 0, start >= document.titleEnd, tokens[start].lineBreaks == 0, isAlone(start..<end) else {
            return false
        }
        var index = end
        while index < tokens.count, index - end < 4, tokens[index].isSpaced || index > end, tokens[index].isLowercase,
            !words.isFunctionWord(tokens[index])
        {
            if Self.isModelNoun(tokens[index]) { return isHead(index) }
            if words.isVerb(tokens[index]) || tokens[index].lower.hasSuffix("ed") || tokens[index].lower.hasSuffix("s") {
                return false
            }
            index += 1
        }
        return false
    }

    /// Not a possessor, nor common words only.
    private func isAlone(_ range: Range<Int>) -> Bool {
        guard range.upperBound < tokens.count, !tokens[range.upperBound].isApostropheS else { return false }
        return !range.allSatisfy {
            isNationality(tokens[$0].lower) || DictionaryWords.words.contains(tokens[$0], .en) || Self.isKind(tokens[$0].lower)
                || tokens[$0].isUppercase
        }
    }

    /// `Japanese`, `Chinese`, `German`
    private func isNationality(_ word: String) -> Bool { ["ese", "ish", "ian", "ean", "can", "man"].contains { word.hasSuffix($0) } }

    /// A noun that a name follows; behind a comma only a single one, and the name is set off itself.
    private func isCallable(_ noun: Int, _ index: Int) -> Bool {
        let word = tokens[noun].lower
        guard Self.isModelNoun(word) || Self.nets.contains(word) else { return false }
        guard tokens[index - 1].is(",") else { return true }
        let isMany = document.language == .en ? word.hasSuffix("s") : word.hasSuffix("modelle") || word.hasSuffix("modellen")
        guard !isMany else { return false }
        guard index + 3 < tokens.count else { return true }
        return (index..<(index + 4)).contains {
            tokens[$0].is(",") || tokens[$0].is(".") || tokens[$0].is("(") || $0 > index && tokens[$0].lineBreaks > 0
        }
    }

    /// Whether a noun is the last of its phrase: not `model` in `model observability toolkit`.
    func isHead(_ noun: Int) -> Bool {
        guard document.language == .en, noun + 1 < tokens.count, tokens[noun + 1].isLowercase else { return true }
        let next = tokens[noun + 1]
        return words.isFunctionWord(next) || words.isVerb(next) || !Self.tools.contains(next)
    }

    private func isCalledModel(_ range: Range<Int>) -> Bool {
        let around = max(0, range.lowerBound - 3)..<min(tokens.count, range.upperBound + 4)
        return around.contains {
            !range.contains($0)
                && (Self.isModelNoun(tokens[$0]) || tokens[$0].lower.hasSuffix("-modelle") || tokens[$0].lower.hasSuffix("-modell")
                    || tokens[$0].lower.hasSuffix("-modells"))
        }
    }
}
