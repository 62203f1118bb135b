/// A growing set of words, each kept as the hash of its bytes.
struct WordHashes: Sendable {
    /// A power of two, at least half of them 0, which no word hashes to; a hash stands in the first free slot from itself on.
    private var slots: [UInt64]
    private var count = 0

    /// An empty set with room for so many words.
    init(capacity: Int) {
        var size = 16
        while size < capacity * 2 { size *= 2 }
        slots = [UInt64](repeating: 0, count: size)
    }

    mutating func insert(_ hash: UInt64) {
        let slot = slot(of: hash)
        guard slots[slot] == 0 else { return }
        slots[slot] = hash
        count += 1
        if count * 2 > slots.count { grow() }
    }

    func contains(_ hash: UInt64) -> Bool { slots[slot(of: hash)] != 0 }

    // MARK: - Private

    /// Where the hash stands or would stand.
    private func slot(of hash: UInt64) -> Int {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] != 0, slots[slot] != hash { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func grow() {
        var larger = WordHashes(capacity: slots.count)
        for hash in slots where hash != 0 { larger.insert(hash) }
        self = larger
    }
}
