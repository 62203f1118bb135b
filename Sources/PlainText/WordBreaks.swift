/// Splits text into words at the word boundaries of Unicode Standard Annex #29.
///
/// Rules WB5 to WB13 over scalars with the classes that alphabetic scripts need; ideographs are words of one character each.
/// `don't`, `3.14`, `U.S` and `Mitarbeiter:innen` are one word, `KI-Firma` two; blanks and punctuation are none.
public enum WordBreaks {
    /// The words of `text` in order; in linear time.
    public static func words(in text: some StringProtocol) -> [Word] {
        let whole = Substring(text)
        var scanner = WordScanner(whole.unicodeScalars)
        var words: [Word] = []
        while let word = scanner.next(of: whole) { words.append(word) }
        return words
    }

    /// The words folded, as comparisons need them.
    public static func foldedWords(in text: some StringProtocol) -> [String] {
        words(in: text).map(\.folded)
    }
}

/// Walks over a text from word to word.
private struct WordScanner {
    private let scalars: Substring.UnicodeScalarView
    private var index: Substring.UnicodeScalarView.Index
    private var offset = 0

    init(_ scalars: Substring.UnicodeScalarView) {
        self.scalars = scalars
        index = scalars.startIndex
    }

    mutating func next(of text: Substring) -> Word? {
        skipOutside()
        guard index < scalars.endIndex else { return nil }
        let (first, start) = (index, offset)
        passWord()
        return Word(text: text[first..<index], start: start, end: offset)
    }

    // MARK: - Private

    private mutating func step() {
        index = scalars.index(after: index)
        offset += 1
    }

    private mutating func skipOutside() {
        while index < scalars.endIndex, !WordClass(scalars[index]).beginsWord { step() }
    }

    private mutating func passWord() {
        var last = WordClass(scalars[index])
        step()
        while index < scalars.endIndex {
            let here = WordClass(scalars[index])
            if here == .extend {
                step()
            } else if last.continues(with: here) {
                step()
                last = here
            } else if let beyond = classBeyond(here, after: last) {
                stepToBeyond()
                last = beyond
            } else {
                return
            }
        }
    }

    /// WB6, WB7, WB11, WB12: punctuation within a word or number holds it together where one of the same kind follows.
    private func classBeyond(_ middle: WordClass, after last: WordClass) -> WordClass? {
        guard middle.joins(last), let next = indexBeyond else { return nil }
        let beyond = WordClass(scalars[next])
        return beyond == last ? beyond : nil
    }

    private var indexBeyond: Substring.UnicodeScalarView.Index? {
        var next = scalars.index(after: index)
        while next < scalars.endIndex, WordClass(scalars[next]) == .extend { next = scalars.index(after: next) }
        return next < scalars.endIndex ? next : nil
    }

    private mutating func stepToBeyond() {
        repeat { step() } while index < scalars.endIndex && WordClass(scalars[index]) == .extend
        step()
    }
}
