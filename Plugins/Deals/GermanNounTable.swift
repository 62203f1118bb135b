/// Endings of nouns that open a frame, and endings that look like them.
struct GermanNounTable {
    let endings: [String]
    var exceptions: [String] = []
}
