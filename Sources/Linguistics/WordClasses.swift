/// Which of up to 32 classes each word of a table belongs to: one look-up answers for all of them.
struct WordClasses: Sendable {
    private let masks: [String: UInt32]
    private let names: [String]

    /// The classes are the table's sections of these names, in this order.
    init(_ table: WordTable, _ names: [String]) {
        var masks: [String: UInt32] = [:]
        for (place, name) in names.enumerated() {
            for word in table.list(name) { masks[word, default: 0] |= 1 << UInt32(place) }
        }
        self.masks = masks
        self.names = names
    }

    /// The word's classes as bits in the order of the names.
    func mask(_ word: String) -> UInt32 { masks[word] ?? 0 }

    /// Whether the word belongs to the class at this place.
    func has(_ place: Int, _ word: String) -> Bool { mask(word) & (1 << UInt32(place)) != 0 }
}
