/// Compares names of firms as readers do: without legal form, case, umlaut spelling and punctuation.
public enum OrganisationName {
    /// The folded words of a name without leading `the`, possessive `'s` and trailing legal forms.
    ///
    /// `Kern Bräu GmbH & Co. KG` gives `kern`, `braeu`. A name that is nothing but a legal form is kept whole.
    public static func words(of name: String) -> [String] {
        let all = WordBreaks.foldedWords(in: name).map(plain)
        var words = all[...]
        if words.count > 1, words.first == "the" { words.removeFirst() }
        while words.count > 1, let length = legalFormLength(atEndOf: words), length < words.count { words.removeLast(length) }
        return words.isEmpty ? all : Array(words)
    }

    /// Whether `part` occurs in `whole` as consecutive words; an empty `part` never does.
    public static func contains(_ whole: [String], _ part: [String]) -> Bool {
        guard !part.isEmpty, part.count <= whole.count else { return false }
        return (0...(whole.count - part.count)).contains { whole[$0..<($0 + part.count)].elementsEqual(part) }
    }

    // MARK: - Private

    private static let legalForms: Set<String> = Set(
        """
        ag se kg kgaa gmbh mbh ggmbh ohg gbr ug eg ev co inc incorporated corp corporation company ltd limited llc llp lp plc sa sas sarl sagl spa
        srl nv bv ab asa as aps oy oyj pty pte bhd kk kft zrt sl slu lda pjsc ojsc jsc
        """.split { $0 == " " || $0 == "\n" }.map(String.init))

    private static func plain(_ word: String) -> String {
        let word = word.hasSuffix("'s") ? String(word.dropLast(2)) : word
        let undotted = word.replacing(".", with: "")
        return legalForms.contains(undotted) ? undotted : word
    }

    private static func legalFormLength(atEndOf words: ArraySlice<String>) -> Int? {
        if let last = words.last, legalForms.contains(last) { return 1 }
        return words.suffix(2).elementsEqual(["a", "s"]) ? 2 : nil
    }
}
