/// Cuts a text into tokens in one pass over its Unicode scalars.
struct Tokenizer {
    private let scalars: [Unicode.Scalar]
    private let bytes: [UInt8]
    private var position = 0
    private var byte = 0
    private var lineBreaks = 0
    private var isSpaced = true
    private var tokens: [Token] = []
    private let vocabulary = Vocabulary.words

    /// Takes a text in UTF-8.
    private init(_ bytes: [UInt8]) {
        scalars = Scalars.all(in: bytes)
        self.bytes = bytes
    }

    /// The tokens of the whole text, in order.
    static func tokens(of text: String) -> [Token] { tokens(of: Array(text.utf8)) }

    /// The same of its bytes in UTF-8.
    static func tokens(of bytes: [UInt8]) -> [Token] {
        var tokenizer = Tokenizer(bytes)
        return tokenizer.run()
    }

    // MARK: - Private

    private mutating func run() -> [Token] {
        tokens.reserveCapacity(scalars.count / 4)
        while position < scalars.count, tokens.count < Document.maximumTokens {
            let scalar = scalars[position]
            if Scalars.isSpace(scalar) {
                skip(scalar)
            } else if Scalars.isDigit(scalar) {
                takeNumber()
            } else if Scalars.isLetter(scalar) {
                if isHalfAmpersand { takeHalfAmpersand() } else if !takeSimpleWord() { takeWord(from: position) }
            } else {
                takeMark(scalar)
            }
        }
        return tokens
    }

    /// Takes a word of plain letters; false where the word here is another.
    private mutating func takeSimpleWord() -> Bool {
        guard let word = bytes.withUnsafeBufferPointer({ SimpleWord($0, from: byte) }) else { return false }
        let range = byte..<(byte + word.width)
        var look = Token.Look.word.union(.lineBreaks(lineBreaks))
        if isSpaced { look.insert(.spaced) }
        guard word.hasCapitals else {
            let entry = bytes.withUnsafeBufferPointer { vocabulary.entry(of: UnsafeBufferPointer(rebasing: $0[range])) }
            append(entry.word, entry, look, width: word.width, scalars: word.scalars)
            return true
        }
        if word.isCapitalized { look.insert(.capitalized) }
        if word.isUppercase { look.insert(.uppercase) }
        if word.isMixed { look.insert(.mixed) }
        let entry = vocabulary.entry(of: WordShape.lowered(bytes, range))
        append(WordShape.text(bytes, range), entry, look, width: word.width, scalars: word.scalars)
        return true
    }

    private mutating func append(_ text: String, _ entry: Vocabulary.Entry, _ look: Token.Look, width: Int, scalars count: Int) {
        tokens.append(
            Token(text: text, entry: entry, look: look, bytes: byte..<(byte + width), scalars: position..<(position + count)))
        byte += width
        position += count
        isSpaced = false
        lineBreaks = 0
    }

    private mutating func skip(_ scalar: Unicode.Scalar) {
        if scalar == "\n" { lineBreaks = min(4, lineBreaks + 1) }
        isSpaced = true
        byte += Scalars.width(scalar)
        position += 1
    }

    private mutating func takeMark(_ scalar: Unicode.Scalar) {
        if scalar == "#", let (length, decoded) = halfEntity() { return takeEntity(length, decoded) }
        if Scalars.isApostrophe(scalar), isPossessive(at: position) { return take(2, as: .word) }
        if scalar.isASCII { takePlainMark(scalar) } else { take(1, as: []) }
    }

    private mutating func takePlainMark(_ scalar: Unicode.Scalar) {
        var look = Token.Look.lineBreaks(lineBreaks)
        if isSpaced { look.insert(.spaced) }
        if scalar == "-" { look.formUnion([.hyphenated, .joined]) }
        let text = Self.plainMarks[Int(scalar.value)]
        append(text, vocabulary.entry(of: text), look, width: 1, scalars: 1)
    }

    /// The characters of ASCII.
    private static let plainMarks = (0..<128).map { String(Unicode.Scalar(UInt8($0))) }

    /// `amp;`: the same of `&`.
    private var isHalfAmpersand: Bool {
        guard scalars[position] == "a", position + 3 < scalars.count, scalars[position + 3] == ";" else { return false }
        return scalars[position + 1] == "m" && scalars[position + 2] == "p"
    }

    /// Takes it as part of the name around it: `AT amp;T`.
    private mutating func takeHalfAmpersand() {
        if position + 4 < scalars.count, Scalars.isLetter(scalars[position + 4]) { isSpaced = false }
        take(4, as: [], written: "&")
    }

    /// `#39;`: what is left of a character reference that lost its ampersand.
    private func halfEntity() -> (Int, Unicode.Scalar)? {
        var (end, value) = (position + 1, UInt32(0))
        while end < scalars.count, end < position + 6, Scalars.isDigit(scalars[end]) {
            value = value * 10 + scalars[end].value - 48
            end += 1
        }
        guard end > position + 1, end < scalars.count, scalars[end] == ";", value > 32 else { return nil }
        return Unicode.Scalar(value).map { (end + 1 - position, $0) }
    }

    private mutating func takeEntity(_ length: Int, _ decoded: Unicode.Scalar) {
        let next = position + length
        let isPossessive =
            Scalars.isApostrophe(decoded) && next < scalars.count && scalars[next] == "s"
            && (next + 1 >= scalars.count || !Scalars.isLetter(scalars[next + 1]))
        if isPossessive || Scalars.isApostrophe(decoded) && tokens.last?.lower.hasSuffix("s") == true { isSpaced = false }
        take(isPossessive ? length + 1 : length, as: isPossessive ? .word : [], written: isPossessive ? "'s" : String(decoded))
    }

    /// A number with its separators; a word where letters follow that are no magnitude (`7E7`, `5G`).
    private mutating func takeNumber() {
        var end = position
        while end < scalars.count, Scalars.isDigit(scalars[end]) || isSeparator(at: end) { end += 1 }
        guard end < scalars.count, Scalars.isLetter(scalars[end]) else { return take(end - position, as: .number) }
        var stop = end
        while stop < scalars.count, Scalars.isLetter(scalars[stop]) || Scalars.isDigit(scalars[stop]) { stop += 1 }
        let suffix = lowered(end..<stop)
        if Self.gluedUnits.contains(suffix) { return take(end - position, as: .number) }
        takeWord(from: end)
    }

    private mutating func takeWord(from start: Int) {
        if scalars[position] == "a", let length = ampersandLength() { return take(length, as: [], written: "&") }
        if start == position, let length = currencyLength() { return take(length, as: .word) }
        if let length = abbreviationLength() { return take(length, as: .word) }
        var end = start
        while end < scalars.count, belongsToWord(at: end) { end += 1 }
        take(max(1, tokens.isEmpty ? slugLength(before: end) ?? end - position : end - position), as: .word)
    }

    /// `BRIEF-Alder`: what agencies put before a headline, grown together with its first word.
    private func slugLength(before end: Int) -> Int? {
        guard let hyphen = (position..<end).first(where: { scalars[$0] == "-" }), hyphen > position + 2 else { return nil }
        return Self.slugs.contains(text(position..<hyphen)) ? hyphen - position : nil
    }

    /// `amp;`: what is left of a reference to an ampersand.
    private func ampersandLength() -> Int? {
        position + 4 <= scalars.count && lowered(position..<(position + 4)) == "amp;" ? 4 : nil
    }

    /// `EUR5`, `Rs1,599`: a currency grown together with the number behind it.
    private func currencyLength() -> Int? {
        var end = position
        while end < scalars.count, end - position < 4, Scalars.isLetter(scalars[end]) { end += 1 }
        guard end < scalars.count, Scalars.isDigit(scalars[end]) else { return nil }
        if end > position, position > 0, scalars[position - 1] == "$" { return end - position }
        guard end > position, Scalars.isUppercase(scalars[position]) else { return nil }
        let (letters, table) = (text(position..<end), Currencies.table)
        let lower = letters.lowercased()
        return table.gluesToNumbers(lower) || table.gluesToSums(letters, lower) && isSum(at: end) ? end - position : nil
    }

    /// Digits with a magnitude behind them or marks between thousands: `20 million`, `5bn`, `450,000`.
    private func isSum(at start: Int) -> Bool {
        var end = start
        while end < scalars.count, Scalars.isDigit(scalars[end]) || isSeparator(at: end) { end += 1 }
        if end - start > 5, scalars[end - 4] == "," { return true }
        var word = end < scalars.count && scalars[end] == " " ? end + 1 : end
        let first = word
        while word < scalars.count, word - first < 11, Scalars.isLetter(scalars[word]) { word += 1 }
        return Self.magnitudes.contains(lowered(first..<word))
    }

    /// `U.S.`, `z.B.`: single letters each with a full stop.
    private func abbreviationLength() -> Int? {
        var end = position
        while end + 1 < scalars.count, Scalars.isLetter(scalars[end]), scalars[end + 1] == "." { end += 2 }
        return end - position >= 4 ? end - position : nil
    }

    private func belongsToWord(at index: Int) -> Bool {
        let scalar = scalars[index]
        if Scalars.isLetter(scalar) || Scalars.isDigit(scalar) || scalar == "\u{AD}" || scalar == "_" { return true }
        guard index > position, index + 1 < scalars.count else { return false }
        let next = scalars[index + 1]
        guard Scalars.isLetter(next) || Scalars.isDigit(next) else { return false }
        if Scalars.isApostrophe(scalar) { return !isPossessive(at: index) && Scalars.isLetter(scalars[index - 1]) }
        if scalar == "." { return isDotInside(at: index) }
        return Scalars.isHyphen(scalar) && !isRange(at: index) || scalar == "&" || scalar == "+"
    }

    /// The hyphen between two sums: `300m-400m`.
    private func isRange(at index: Int) -> Bool {
        Scalars.isDigit(scalars[index + 1]) && !isSpaced && index - position <= 3 && tokens.last?.isNumber == true
    }

    /// `Booking.com`: a full stop between small letters without space; a longer sentence end without space is rarer.
    private func isDotInside(at index: Int) -> Bool {
        let (before, after) = (scalars[index - 1], scalars[index + 1])
        return Scalars.isDigit(before) && Scalars.isDigit(after)
            || Scalars.isLetter(before) && Scalars.isLetter(after) && !Scalars.isUppercase(after)
    }

    private func isPossessive(at index: Int) -> Bool {
        guard index > 0, index + 1 < scalars.count, scalars[index + 1] == "s" || scalars[index + 1] == "S" else { return false }
        let before = scalars[index - 1] == "." && index > 1 ? scalars[index - 2] : scalars[index - 1]
        guard Scalars.isLetter(before) || Scalars.isDigit(before) else { return false }
        return index + 2 >= scalars.count || !Scalars.isLetter(scalars[index + 2]) && !Scalars.isDigit(scalars[index + 2])
    }

    private func isSeparator(at index: Int) -> Bool {
        let scalar = scalars[index]
        guard scalar == "." || scalar == "," || Scalars.isApostrophe(scalar) else { return false }
        return index + 1 < scalars.count && Scalars.isDigit(scalars[index + 1])
    }

    private func text(_ range: Range<Int>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[range])
        return String(text)
    }

    private func lowered(_ range: Range<Int>) -> String { text(range).lowercased() }

    private mutating func take(_ count: Int, as kind: Token.Look, written: String? = nil) {
        let range = position..<min(scalars.count, position + count)
        let shape = WordShape(scalars[range], bytes, from: byte)
        let look = look(kind, shape, isDecoded: written != nil)
        append(
            written ?? shape.text, vocabulary.entry(of: written ?? shape.lower), look, width: shape.width, scalars: range.count)
    }

    private func look(_ kind: Token.Look, _ shape: WordShape, isDecoded: Bool) -> Token.Look {
        var look = kind.union(.lineBreaks(lineBreaks))
        if isSpaced { look.insert(.spaced) }
        if shape.hasHyphen { look.insert(.hyphenated) }
        if shape.isJoined { look.insert(.joined) }
        guard kind == .word else { return look }
        if shape.isCapitalized { look.insert(.capitalized) }
        if shape.isUppercase { look.insert(.uppercase) }
        if shape.isMixed, !isDecoded { look.insert(.mixed) }
        return look
    }

    private static let slugs: Set<String> = [
        "BRIEF", "RPT", "CORRECTED", "REFILE", "EXCLUSIVE", "WRAPUP", "DEALTALK", "DEALS", "REPEAT", "INTERVIEW", "ANALYSIS", "FEATURE",
        "FACTBOX", "TIMELINE", "NEWSMAKER",
        "UPDATE",
    ]
    private static let gluedUnits: WordSet = [
        "k", "m", "b", "t", "mn", "mm", "mil", "bn", "tn", "mln", "bln", "trn", "mio", "mrd", "bio", "tsd", "million", "millionen",
        "milliarde",
        "milliarden", "billion", "billionen", "trillion", "cr", "crore", "lakh", "usd", "eur", "gbp", "chf", "jpy", "st", "nd", "rd", "th",
        "pc",
        "pct", "p", "euro", "dollar", "dollars", "euros", "inr", "rs", "rm", "cad", "aud", "sgd", "hkd", "nzd", "cny", "rmb", "sek", "nok",
        "dkk",
        "pln", "czk", "huf", "aed", "myr", "zł", "kč", "руб", "р", "грн", "円", "元", "원", "cent", "cents", "lei", "kr", "ft", "us", "mm",
    ]
    private static let magnitudes: WordSet = [
        "m", "mn", "mln", "bn", "bln", "tn", "trn", "million", "billion", "trillion", "crore", "lakh", "mio", "mrd", "millionen",
        "milliarden",
    ]
}
