/// Cuts an expression into tokens.
struct Lexer {
    private let source: SourceText
    private var position = 0

    init(_ source: SourceText) {
        self.source = source
    }

    /// All tokens, ending with `end`.
    mutating func tokens() throws(TopicLanguageError) -> [Token] {
        var tokens: [Token] = []
        while let token = try next() { tokens.append(token) }
        tokens.append(Token(kind: .end, range: source.scalars.count..<source.scalars.count))
        return tokens
    }

    // MARK: - Private

    private var here: Unicode.Scalar? { scalar(0) }

    private func scalar(_ ahead: Int) -> Unicode.Scalar? {
        let index = position + ahead
        return index < source.scalars.count ? source.scalars[index] : nil
    }

    private mutating func next() throws(TopicLanguageError) -> Token? {
        while let blank = here, blank.properties.isWhitespace { position += 1 }
        guard let first = here else { return nil }
        let start = position
        let kind = try kind(beginningWith: first)
        return Token(kind: kind, range: start..<position)
    }

    private mutating func kind(beginningWith first: Unicode.Scalar) throws(TopicLanguageError) -> Token.Kind {
        if first.isDigit || (first == "-" && scalar(1)?.isDigit == true) { return try number() }
        if let code = Units.currencySign(first) { return currency(code) }
        if first.isWordStart { return word() }
        switch first {
        case "\"", "'", "„", "“", "”", "«", "»": return try quoted(opening: first)
        case "/": return try pattern()
        case "@": return try list()
        default: return try sign(first)
        }
    }

    private mutating func sign(_ first: Unicode.Scalar) throws(TopicLanguageError) -> Token.Kind {
        if let second = scalar(1), let sign = Token.Sign(rawValue: String(first) + String(second)) {
            position += 2
            return .sign(sign)
        }
        if let sign = Token.Sign(rawValue: String(first)) {
            if first == "=", scalar(1) == "=" { throw source.error(.unknownCharacter("=="), at: position, "write `=`") }
            if first == "<", scalar(1) == ">" { throw source.error(.unknownCharacter("<>"), at: position, "write `!=`") }
            position += 1
            return .sign(sign)
        }
        throw source.error(.unknownCharacter(String(first)), at: position, Self.remedies[first])
    }

    private static let remedies: [Unicode.Scalar: String] = [
        "&": "write `and`", "|": "write `or`", "!": "write `not`", "≥": "write `>=`", "≤": "write `<=`", "≠": "write `!=`",
        "*": "a `*` stands at the end of a word: `has word*`", "[": "write `(`", "]": "write `)`", "#": "texts stand in quotation marks",
    ]

    private mutating func currency(_ code: String) -> Token.Kind {
        position += 1
        return .currency(code)
    }

    private mutating func word() -> Token.Kind {
        let start = position
        while let scalar = here, scalar.isWordPart { position += 1 }
        if here == "*" { position += 1 }
        let word = source.text(start..<position)
        if here == "$", let code = Units.dollarPrefixes[word] { return currency(code) }
        return .word(word)
    }

    private mutating func list() throws(TopicLanguageError) -> Token.Kind {
        let start = position
        position += 1
        while let scalar = here, scalar.isWordPart || scalar.isDigit { position += 1 }
        guard position > start + 1 else { throw source.error(.unknownCharacter("@"), at: start, "write `@` and the name of a list") }
        return .list(source.text((start + 1)..<position))
    }

    private mutating func quoted(opening: Unicode.Scalar) throws(TopicLanguageError) -> Token.Kind {
        let start = position
        let closing = Self.closing(opening)
        var text = String.UnicodeScalarView()
        position += 1
        while let scalar = here, !closing.contains(scalar) {
            if scalar == "\\", let escaped = self.scalar(1), escaped == "\\" || closing.contains(escaped) { position += 1 }
            text.append(source.scalars[position])
            position += 1
        }
        guard here != nil else { throw source.error(.unfinished("quotation"), at: start, "add a `\"`") }
        position += 1
        return .quoted(String(text))
    }

    private static func closing(_ opening: Unicode.Scalar) -> [Unicode.Scalar] {
        switch opening {
        case "\"", "'": [opening]
        case "«": ["»"]
        case "»": ["«"]
        default: ["“", "”", "\""]
        }
    }

    private mutating func pattern() throws(TopicLanguageError) -> Token.Kind {
        let start = position
        var text = String.UnicodeScalarView()
        position += 1
        while let scalar = here, scalar != "/" {
            if scalar == "\\", let escaped = self.scalar(1) {
                if escaped != "/" { text.append(scalar) }
                position += 1
            }
            text.append(source.scalars[position])
            position += 1
        }
        guard here != nil else { throw source.error(.unfinished("pattern"), at: start, "add a `/`") }
        position += 1
        guard let flag = here, flag.isWordPart else { return .pattern(String(text), caseless: false) }
        guard flag == "i", scalar(1)?.isWordPart != true else {
            throw source.error(.unknownCharacter(String(flag)), at: position, "only `i` may follow a pattern")
        }
        position += 1
        return .pattern(String(text), caseless: true)
    }

    private mutating func number() throws(TopicLanguageError) -> Token.Kind {
        let start = position
        if here == "-" { position += 1 }
        while let scalar = here, scalar.isDigit || (scalar.isNumberJoint && self.scalar(1)?.isDigit == true) { position += 1 }
        if let date = date(from: start) { return date }
        let written = source.text(start..<position)
        switch NumberReader.read(written) {
        case .number(let value): return .number(value)
        case .ambiguous(let readings): throw source.error(.ambiguousNumber(written), at: start, "write \(readings)")
        case .none: throw source.error(.unknownCharacter(written), at: start, "write digits with one decimal point: `1500.5`")
        }
    }

    /// Four digits and `-` with two digits, once or twice.
    private mutating func date(from start: Int) -> Token.Kind? {
        guard position - start == 4, source.scalars[start].isDigit, twoDigitsFollow(0) else { return nil }
        position += twoDigitsFollow(3) ? 6 : 3
        return .date(source.text(start..<position))
    }

    private func twoDigitsFollow(_ ahead: Int) -> Bool {
        scalar(ahead) == "-" && scalar(ahead + 1)?.isDigit == true && scalar(ahead + 2)?.isDigit == true
            && scalar(ahead + 3)?.isDigit != true
    }
}

extension Unicode.Scalar {
    fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
    fileprivate var isNumberJoint: Bool { self == "." || self == "," || self == "_" }
    fileprivate var isWordStart: Bool { self == "_" || properties.isAlphabetic }
    fileprivate var isWordPart: Bool { isWordStart || isDigit || "-.&+’'".unicodeScalars.contains(self) }
}
