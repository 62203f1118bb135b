/// Plain search on UTF-8 bytes.
enum SubstringSearch {
    /// Whether `text` contains `phrase` as whole words, where `text` begins and ends with a space; a `*` at the phrase's end stands for any
    /// ending.
    static func hasWords(_ text: [UInt8], _ phrase: String) -> Bool {
        let isOpen = phrase.hasSuffix("*")
        var phrase = isOpen ? String(phrase.dropLast()) : phrase
        return phrase.withUTF8 { needle in
            guard !needle.isEmpty else { return true }
            return text.withUnsafeBufferPointer { hay in find(needle, in: hay, isOpen: isOpen) }
        }
    }

    // MARK: - Private

    private static let space = UInt8(ascii: " ")

    private static func find(_ needle: UnsafeBufferPointer<UInt8>, in hay: UnsafeBufferPointer<UInt8>, isOpen: Bool) -> Bool {
        let count = needle.count
        guard hay.count > count else { return false }
        for place in 1...(hay.count - count) where hay[place - 1] == space && hay[place] == needle[0] {
            guard isOpen || place + count < hay.count && hay[place + count] == space else { continue }
            if hay[place..<(place + count)].elementsEqual(needle) { return true }
        }
        return false
    }
}
