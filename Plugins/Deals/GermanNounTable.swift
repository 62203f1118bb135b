import Linguistics

/// Endings of nouns that open a frame, and endings that look like them.
struct GermanNounTable {
    let endings: WordEndings
    var exceptions: WordEndings = []
    /// Whether the frame asks for a sum in the same sentence.
    var needsSum = false

    /// Whether a noun is one of the endings or a compound with one.
    func has(_ noun: String) -> Bool {
        (endings.match(noun, behind: 3) || endings.contains(noun)) && !exceptions.match(noun)
    }
}
