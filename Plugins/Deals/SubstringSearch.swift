/// Plain search on UTF-8 bytes.
enum SubstringSearch {
    /// Whether `text` contains `phrase`; a `*` at the phrase's end is not compared.
    static func contains(_ text: String, _ phrase: String) -> Bool {
        let needle = Array(phrase.hasSuffix("*") ? phrase.dropLast().utf8 : phrase[...].utf8)
        guard let first = needle.first else { return true }
        let hay = Array(text.utf8)
        guard hay.count >= needle.count else { return false }
        for start in 0...(hay.count - needle.count) where hay[start] == first {
            if hay[start..<(start + needle.count)].elementsEqual(needle) { return true }
        }
        return false
    }
}
