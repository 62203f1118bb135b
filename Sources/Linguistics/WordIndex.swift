/// The places of a fixed list of words, found in one step by the hash of their bytes, which stands for the word.
@usableFromInline struct WordIndex: Sendable {
    @usableFromInline struct Slot: Sendable {
        @usableFromInline let hash: UInt64
        @usableFromInline let place: Int32
    }

    /// Each word once.
    let words: [String]
    /// Twice as many as words at least, a power of two; a word stands in the first free slot from its hash on.
    @usableFromInline let slots: [Slot]
    @usableFromInline let mask: Int

    /// A word given twice counts once.
    init(_ list: some Sequence<String>) {
        var (words, seen): ([String], Set<String>) = ([], [])
        for word in list where seen.insert(word).inserted { words.append(word) }
        var capacity = 4
        while capacity < words.count * 2 { capacity *= 2 }
        var slots = [Slot](repeating: Slot(hash: 0, place: -1), count: capacity)
        for (place, word) in words.enumerated() {
            let hash = word.wordHash
            var slot = Int(truncatingIfNeeded: hash) & (capacity - 1)
            while slots[slot].place >= 0 {
                assert(slots[slot].hash != hash, "\(word) and \(words[Int(slots[slot].place)]) share a hash")
                slot = (slot + 1) & (capacity - 1)
            }
            slots[slot] = Slot(hash: hash, place: Int32(place))
        }
        self.words = words
        self.slots = slots
        mask = capacity - 1
    }

    /// The word's place in the list; nil where it is not in it.
    @usableFromInline func place(of word: String) -> Int? { place(of: word.wordHash) }

    /// The same for a piece of a word.
    func place(of bytes: UnsafeBufferPointer<UInt8>) -> Int? { place(of: WordBytes.hash(bytes)) }

    /// The place of the word with this hash.
    @inlinable @inline(__always)
    func place(of hash: UInt64) -> Int? {
        var slot = Int(truncatingIfNeeded: hash) & mask
        while true {
            let found = slots[slot]
            if found.hash == hash { return Int(found.place) }
            if found.place < 0 { return nil }
            slot = (slot + 1) & mask
        }
    }
}

extension String {
    /// Of its UTF-8 bytes.
    var wordHash: UInt64 { withBytes(WordBytes.hash) }
}
