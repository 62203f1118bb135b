/// The places of a fixed list of words, found by their bytes in one step.
@usableFromInline struct WordIndex: Sendable {
    private struct Slot {
        var hash: UInt64
        var place: Int32
    }

    /// Each word once.
    let words: [String]
    /// Twice as many as words at least, a power of two; a word stands in the first free slot from its hash on.
    private let slots: [Slot]
    private let mask: Int

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
            while slots[slot].place >= 0 { slot = (slot + 1) & (capacity - 1) }
            slots[slot] = Slot(hash: hash, place: Int32(place))
        }
        self.words = words
        self.slots = slots
        mask = capacity - 1
    }

    /// The word's place in the list; nil where it is not in it.
    @usableFromInline func place(of word: String) -> Int? { place(of: word, hash: word.wordHash) }

    @usableFromInline func place(of word: String, hash: UInt64) -> Int? {
        guard let place = candidate(hash), words[place].isSame(as: word) else { return nil }
        return place
    }

    /// The same for a piece of a word.
    func place(of bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        guard let place = candidate(WordBytes.hash(bytes)), words[place].utf8.count == bytes.count,
            words[place].withBytes({ WordBytes.areEqual($0.baseAddress, 0, bytes.baseAddress, bytes.count) })
        else { return nil }
        return place
    }

    // MARK: - Private

    /// The word with this hash; words of one table never share theirs.
    private func candidate(_ hash: UInt64) -> Int? {
        var slot = Int(truncatingIfNeeded: hash) & mask
        while true {
            let found = slots[slot]
            if found.place < 0 { return nil }
            if found.hash == hash { return Int(found.place) }
            slot = (slot + 1) & mask
        }
    }
}

extension String {
    /// Of its UTF-8 bytes.
    var wordHash: UInt64 { withBytes(WordBytes.hash) }
}
