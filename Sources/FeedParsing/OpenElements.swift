/// The elements that are open, so that each end tag closes what it means.
struct OpenElements {
    private var names: [ArraySlice<UInt8>] = []
    /// A number per name, so that looking through the open ones, which are few, costs nothing.
    private var hashes: [UInt64] = []
    /// Elements open beyond the limit, by name; their tags are left out.
    private var omitted: [UInt64: Int] = [:]

    var isEmpty: Bool { names.isEmpty }
    var isFull: Bool { names.count >= FeedLimits.depth }

    /// Whether the element is within the limit.
    mutating func open(_ name: ArraySlice<UInt8>) -> Bool {
        let hash = Self.hash(name)
        guard !isFull else {
            omitted[hash, default: 0] += 1
            return false
        }
        names.append(name)
        hashes.append(hash)
        return true
    }

    /// Hands over the elements that an end tag closes, innermost first; none where it matches nothing.
    mutating func close(_ name: ArraySlice<UInt8>, _ write: (ArraySlice<UInt8>) -> Void) {
        let hash = Self.hash(name)
        if !omitted.isEmpty, let hidden = omitted[hash], hidden > 0 {
            omitted[hash] = hidden - 1
            return
        }
        guard let outermost = hashes.lastIndex(of: hash) else { return }
        for index in stride(from: names.count - 1, through: outermost, by: -1) { write(names[index]) }
        names.removeSubrange(outermost...)
        hashes.removeSubrange(outermost...)
    }

    /// FNV-1a.
    private static func hash(_ name: ArraySlice<UInt8>) -> UInt64 {
        name.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }
}
